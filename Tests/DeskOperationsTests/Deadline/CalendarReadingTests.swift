import DeskOperations
import FoundationEssentials
import Testing

struct CalendarReadingTests {
  private func read<Value: Decodable>(_ type: Value.Type, _ json: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(json.utf8))
  }

  /// What the reader says of text that it refuses.
  private func refusal<Value: Decodable>(of type: Value.Type, _ json: String) -> String? {
    do {
      _ = try read(type, json)
      return nil
    } catch DecodingError.dataCorrupted(let context) {
      return context.debugDescription
    } catch {
      return "\(error)"
    }
  }

  @Test(arguments: ["", "07:30", "07:30-07:30", "11:30-07:30", "7:30-11:30", "07:30-11:30-12:00"])
  func `a session that is none is refused`(_ text: String) {
    #expect(Session(text) == nil)
  }

  @Test func `a week is read and written as it stands in a file`() throws {
    let json = #"{"friday":["07:30-11:30"],"monday":["07:30-11:30","13:00-17:00"]}"#
    let week = try read(WeekSchedule.self, json)
    #expect(
      week.sessions == [
        .monday: [.hours("07:30-11:30"), .hours("13:00-17:00")], .friday: [.hours("07:30-11:30")],
      ])
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    #expect(String(decoding: try encoder.encode(week), as: UTF8.self) == json)
  }

  @Test(arguments: [
    #"{"monday": ["13:00-17:00", "07:30-11:30"]}"#, #"{"monday": ["07:30-11:30", "11:00-17:00"]}"#,
  ])
  func `sessions out of order or overlapping are refused`(_ json: String) {
    #expect(
      refusal(of: WeekSchedule.self, json)
        == "the sessions of monday must be in order and must not overlap")
  }

  @Test func `a misspelt weekday is refused`() {
    #expect(refusal(of: WeekSchedule.self, #"{"mon": ["07:30-11:30"]}"#) != nil)
  }

  @Test func `a calendar is read and written without loss`() throws {
    let calendar = try read(
      HolidayCalendar.self,
      #"""
      {"source": "công báo", "validFrom": "2025-07-01", "years": {"2027": [], "2026": [
        {"date": "2026-01-01", "kind": "off", "name": "Tết Dương lịch", "source": "BLLĐ"},
        {"date": "2026-01-10", "kind": "makeUp", "name": "làm bù", "source": "VPCP",
         "sessions": ["08:00-12:00"]}]}}
      """#)
    #expect(calendar.loadedYears == [2026, 2027])
    #expect(calendar.source == "công báo")
    #expect(calendar.validFrom == .on("2025-07-01"))
    #expect(calendar.years[2026]?.last?.sessions == [.hours("08:00-12:00")])
    let written = try JSONEncoder().encode(calendar)
    #expect(try JSONDecoder().decode(HolidayCalendar.self, from: written) == calendar)
  }

  @Test(arguments: [
    ("2025", #""date": "2026-01-01", "kind": "off""#, "2026-01-01 is listed under the year 2025"),
    (
      "2026", #""date": "2026-01-01", "kind": "off", "sessions": ["07:30-11:30"]"#,
      "the sessions of 2026-01-01 must be in order, must not overlap, and a day off has none"
    ),
    (
      "2026", #""date": "2026-01-10", "kind": "makeUp", "sessions": []"#,
      "the sessions of 2026-01-10 must be in order, must not overlap, and a day off has none"
    ),
  ])
  func `a day that cannot be is refused and named`(_ year: String, _ day: String, _ says: String) {
    let json = #"{"years": {"\#(year)": [{\#(day), "name": "a", "source": "b"}]}}"#
    #expect(refusal(of: HolidayCalendar.self, json) == says)
  }

  @Test func `a day listed twice is refused and named`() {
    let day = #"{"date": "2026-01-01", "kind": "off", "name": "a", "source": "b"}"#
    #expect(
      refusal(of: HolidayCalendar.self, #"{"years": {"2026": [\#(day), \#(day)]}}"#)
        == "2026-01-01 is listed twice")
  }

  @Test(arguments: RandomCase.periods(3) + [.none])
  func `a period is written and read back`(_ period: Period) throws {
    #expect(try JSONDecoder().decode(Period.self, from: JSONEncoder().encode(period)) == period)
  }

  @Test(arguments: [
    #"{"kind": "workingDays"}"#, #"{"kind": "months", "amount": 0}"#,
    #"{"kind": "hours", "amount": 10001}"#, #"{"kind": "weeks", "amount": 1}"#,
  ])
  func `a period without a fit amount is refused`(_ json: String) {
    #expect(refusal(of: Period.self, json) != nil)
  }

  @Test func `a deadline with its explanation is written and read back`() throws {
    let days = Offices.days(adding: [CalendarDay(.on("2026-03-11"), .halfDay, "nghỉ chiều")])
    let waits = [Wait(from: .at("2026-03-12T10:00"), to: .at("2026-03-17T10:00"))]
    for after in AfterWait.allCases {
      let deadline = Offices.calculator(days: days).deadline(
        of: .workingDays(30), receivedAt: .at("2026-03-10T09:00"), waits: waits, after: after)
      let written = try JSONEncoder().encode(deadline)
      #expect(try JSONDecoder().decode(Deadline.self, from: written) == deadline)
    }
  }
}
