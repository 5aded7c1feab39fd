import DeskOperations
import Testing

struct CivilTimeTests {
  @Test func `every day from 1900 to 2100 follows the one before it`() throws {
    var day = try #require(CivilDate(year: 1900, month: 1, day: 1)).dayNumber
    var weekday = 0  // 1 January 1900 was a Monday.
    for year in 1900...2100 {
      for month in 1...12 {
        for number in 1...CivilDate.length(ofMonth: month, year: year) {
          let date = CivilDate(dayNumber: day)
          #expect(
            (date.year, date.month, date.day) == (year, month, number)
              && CivilDate(year: year, month: month, day: number) == date
              && date.weekday == Weekday.allCases[weekday])
          day += 1
          weekday = (weekday + 1) % 7
        }
      }
    }
    #expect(day - CivilDate.on("1970-01-01").dayNumber == 47_847)
  }

  @Test(arguments: [
    "", "2026-2-1", "2026-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "26-01-01",
    "2026/01/01", "2026-01-011", "٢٠٢٦-01-01", "0000-01-01",
  ])
  func `text that is no date is refused`(_ text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test(arguments: [
    "0001-01-01", "1969-12-31", "1970-01-01", "2024-02-29", "2026-11-20", "9999-12-31",
  ])
  func `a date is written as it was read`(_ text: String) {
    #expect(CivilDate(text)?.description == text)
  }

  @Test(
    arguments: [
      (.on("2026-01-31"), 1, .on("2026-02-28")), (.on("2024-01-31"), 1, .on("2024-02-29")),
      (.on("2026-12-15"), 1, .on("2027-01-15")),
      (.on("2026-03-31"), -1, .on("2026-02-28")), (.on("2026-01-31"), 12, .on("2027-01-31")),
      (.on("2026-05-31"), 0, .on("2026-05-31")),
    ] as [(CivilDate, Int, CivilDate)])
  func `months lead to the corresponding day`(_ from: CivilDate, _ months: Int, _ to: CivilDate) {
    #expect(from.advanced(byMonths: months) == to)
  }

  @Test(arguments: ["", "7:30", "07:60", "24:01", "25:00", "07-30", "07:3", "-1:30"])
  func `text that is no time is refused`(_ text: String) {
    #expect(TimeOfDay(text) == nil)
  }

  @Test func `a day lasts until twenty-four o'clock`() {
    #expect(TimeOfDay("24:00")?.minutes == 1440)
    #expect(TimeOfDay(minutes: 1441) == nil)
    #expect(TimeOfDay(minutes: -1) == nil)
    #expect(Moment("2026-03-10T24:00") == nil)
  }

  @Test func `a moment is seven hours ahead of UTC all year`() {
    #expect(Moment(unixSeconds: 0) == .at("1970-01-01T07:00"))
    #expect(Moment(unixSeconds: -7 * 3600 - 1) == .at("1969-12-31T23:59:59"))
    let summer = Moment.at("2026-07-01T00:00:00+07:00")
    #expect(summer.unixSeconds == 1_782_838_800)
    #expect(Moment(unixSeconds: summer.unixSeconds) == summer)
  }

  @Test(arguments: ["2026-11-20T08:15", "2026-11-20T08:15:00", "2026-11-20T08:15+07:00"])
  func `a moment is written with its seconds and offset`(_ text: String) {
    #expect(Moment(text)?.description == "2026-11-20T08:15:00+07:00")
    #expect(Moment(text)?.minuteText == "2026-11-20T08:15")
  }

  @Test(arguments: [
    "2026-11-20", "2026-11-20 08:15", "2026-11-20T08:15:60", "2026-11-20T08:15Z",
    "2026-11-20T08:15+00:00", "2026-02-30T08:15",
  ])
  func `text that is no moment is refused`(_ text: String) {
    #expect(Moment(text) == nil)
  }

  @Test func `days before 1970 have their times too`() {
    let moment = Moment.at("1958-09-02T14:30:05")
    #expect(moment.date == .on("1958-09-02"))
    #expect(moment.time == .at("14:30"))
    #expect(moment.secondOfDay == 52_205)
    #expect(moment.description == "1958-09-02T14:30:05+07:00")
  }
}
