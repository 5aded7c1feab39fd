import DeskOperations
import Testing

struct WorkingCalendarTests {
  private let calendar = Offices.calculator().calendar

  @Test(
    arguments: [
      (.on("2026-01-09"), .ordinary, true),
      (.on("2026-01-10"), .makeUp("làm bù cho 02/01/2026"), true),
      (.on("2026-01-11"), .weekend, false), (.on("2026-02-16"), .dayOff("Tết Nguyên đán"), false),
      (.on("2026-11-24"), .dayOff("Ngày Văn hóa Việt Nam"), false),
    ] as [(CivilDate, CountedDay.Reason, Bool)])
  func `each day has its reason`(
    _ date: CivilDate, _ reason: CountedDay.Reason, _ works: Bool
  ) {
    #expect(calendar.reason(for: date) == reason)
    #expect(calendar.isWorkingDay(date) == works)
  }

  @Test func `the next working day passes over Tết`() {
    #expect(calendar.workingDay(after: .on("2026-02-13")) == .on("2026-02-23"))
    #expect(calendar.workingDay(after: .on("2026-01-09")) == .on("2026-01-10"))
    #expect(Offices.calculator(Offices.closed).calendar.workingDay(after: .on("2025-01-01")) == nil)
  }

  @Test func `a make-up day keeps Monday's hours or else those of the first open weekday`() {
    #expect(
      calendar.sessions(on: .on("2026-01-10")) == [.hours("07:30-11:30"), .hours("13:00-17:00")])
    let closedMonday = Offices.calculator(Offices.closedMonday).calendar
    #expect(closedMonday.sessions(on: .on("2026-01-10")) == [.hours("08:00-15:00")])
  }

  @Test func `a make-up day or half day may have hours of its own`() {
    let days = Offices.days(adding: [
      CalendarDay(.on("2026-01-10"), .makeUp, "làm bù", sessions: [.hours("08:00-12:00")]),
      CalendarDay(.on("2026-01-14"), .halfDay, "làm chiều", sessions: [.hours("13:00-17:00")]),
      CalendarDay(.on("2026-01-15"), .halfDay, "làm sáng"),
      CalendarDay(.on("2026-01-17"), .halfDay, "làm sáng thứ Bảy"),
    ])
    let calendar = Offices.calculator(days: days).calendar
    #expect(calendar.sessions(on: .on("2026-01-10")) == [.hours("08:00-12:00")])
    #expect(calendar.sessions(on: .on("2026-01-14")) == [.hours("13:00-17:00")])
    #expect(calendar.sessions(on: .on("2026-01-15")) == [.hours("07:30-11:30")])
    #expect(calendar.sessions(on: .on("2026-01-17")) == [.hours("07:30-11:30")])
    #expect(calendar.reason(for: .on("2026-01-15")) == .halfDay("làm sáng"))
  }

  @Test(
    arguments: [
      (.at("2026-03-10T07:29:59"), false), (.at("2026-03-10T07:30"), true),
      (.at("2026-03-10T11:29:59"), true),
      (.at("2026-03-10T11:30"), false), (.at("2026-03-10T13:00"), true),
      (.at("2026-03-10T17:00"), false),
      (.at("2026-03-14T09:00"), false),
    ] as [(Moment, Bool)])
  func `the office works from the beginning of a session until its end`(
    _ moment: Moment, _ works: Bool
  ) {
    #expect(calendar.isWorking(at: moment) == works)
  }

  @Test(
    arguments: [
      (.at("2026-03-10T09:00"), .at("2026-03-10T12:00"), 150),
      (.at("2026-03-10T06:00"), .at("2026-03-10T20:00"), 480),
      (.at("2026-03-13T16:00"), .at("2026-03-16T08:00"), 90),
      (.at("2026-03-10T12:00"), .at("2026-03-10T09:00"), 0),
      (.at("2026-02-13T17:00"), .at("2026-02-23T07:30"), 0),
      (.at("2026-03-10T09:00:40"), .at("2026-03-10T09:02:30"), 1),
    ] as [(Moment, Moment, Int)])
  func `working minutes are those of the sessions`(_ from: Moment, _ to: Moment, _ minutes: Int) {
    #expect(calendar.workingMinutes(from: from, to: to) == minutes)
  }

  @Test func `only a year that was entered is loaded`() {
    #expect(calendar.isLoaded(2027))
    #expect(!calendar.isLoaded(2028))
    #expect(Offices.calculator(days: [2028: []]).calendar.isLoaded(2028))
  }
}
