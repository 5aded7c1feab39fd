import DeskOperations
import Testing

/// Mistakes found in public source code of systems that desks use; none may appear here.
struct KnownDefectTests {
  /// The hours of those systems: 07:00–11:30 and 13:30–17:00.
  private let desk: DeadlineCalculator = {
    let hours: [Session] = [.hours("07:00-11:30"), .hours("13:30-17:00")]
    let week: [Weekday: [Session]] = [
      .monday: hours, .tuesday: hours, .wednesday: hours, .thursday: hours, .friday: hours,
    ]
    return Offices.calculator(Offices.schedule(week))
  }()

  private func due(_ period: Period, _ received: Moment) -> Moment? {
    desk.deadline(of: period, receivedAt: received).due
  }

  @Test func `a dossier typed in after the holidays still sees the holidays`() {
    #expect(due(.workingDays(3), .at("2026-02-13T09:00")) == .at("2026-02-25T17:00"))
    #expect(due(.workingDays(3), .at("2025-01-24T09:00")) == .at("2025-02-05T17:00"))
  }

  @Test func `a make-up Saturday is a working day`() {
    #expect(due(.workingDays(1), .at("2026-01-09T09:00")) == .at("2026-01-10T17:00"))
    #expect(due(.workingDays(2), .at("2026-08-20T09:00")) == .at("2026-08-22T17:00"))
    #expect(due(.workingHours(8), .at("2026-01-10T07:00")) == .at("2026-01-10T17:00"))
    #expect(due(.sameDay, .at("2026-01-10T09:00")) == .at("2026-01-10T17:00"))
  }

  @Test func `an hour from the end of the morning ends in the afternoon`() {
    #expect(due(.workingHours(1), .at("2026-03-10T11:30")) == .at("2026-03-10T14:30"))
  }

  @Test func `two hours from a Saturday end on Monday`() {
    #expect(due(.workingHours(2), .at("2026-03-14T10:00")) == .at("2026-03-16T09:00"))
  }

  @Test func `the hour of a receipt on a day off does not matter`() {
    #expect(
      due(.workingDays(1), .at("2026-03-14T10:00")) == due(.workingDays(1), .at("2026-03-14T18:00"))
    )
    #expect(due(.workingDays(1), .at("2026-03-14T10:00")) == .at("2026-03-16T17:00"))
  }

  @Test func `a minute after closing is no other day than closing itself`() {
    #expect(due(.workingDays(1), .at("2026-03-10T17:00")) == .at("2026-03-11T17:00"))
    #expect(due(.workingDays(1), .at("2026-03-10T17:01")) == .at("2026-03-11T17:00"))
  }

  @Test func `the clock does not start on a holiday`() {
    let deadline = desk.deadline(of: .workingHours(1), receivedAt: .at("2026-09-02T09:00"))
    #expect(deadline.start == .at("2026-09-03T07:00"))
    #expect(deadline.due == .at("2026-09-03T08:00"))
  }

  @Test func `ten days are ten days of the calendar`() {
    #expect(due(.calendarDays(10), .at("2026-03-10T09:00")) == .at("2026-03-20T17:00"))
    #expect(due(.workingDays(10), .at("2026-03-10T09:00")) == .at("2026-03-24T17:00"))
  }

  @Test func `a day off is a local date from midnight to midnight`() {
    for received: Moment in [
      .at("2026-11-23T00:00"), .at("2026-11-23T06:59"), .at("2026-11-23T23:59"),
    ] {
      #expect(due(.workingDays(1), received) == .at("2026-11-25T17:00"))
    }
    for received: Moment in [.at("2026-11-24T00:00"), .at("2026-11-24T23:59")] {
      #expect(due(.sameDay, received) == .at("2026-11-25T17:00"))
    }
  }

  @Test func `no due date is never a date`() {
    #expect(due(.none, .at("2026-03-10T09:00")) == nil)
  }

  @Test func `fifteen o'clock itself still counts as the same day`() {
    #expect(due(.sameDay, .at("2026-03-10T15:00")) == .at("2026-03-10T17:00"))
  }

  @Test func `a due moment is not rounded to the quarter of an hour`() {
    #expect(due(.workingHours(1), .at("2026-03-10T09:07")) == .at("2026-03-10T10:07"))
  }

  @Test func `a period may be longer than a year`() {
    #expect(due(.workingDays(400), .at("2025-03-10T09:00")) == .at("2026-10-13T17:00"))
  }
}
