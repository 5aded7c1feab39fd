import DeskOperations
import Testing

struct WaitTests {
  private let desk = Offices.calculator()

  private func due(
    _ period: Period, _ received: Moment, _ waits: [Wait], _ after: AfterWait
  ) -> Moment? {
    desk.deadline(of: period, receivedAt: received, waits: waits, after: after).due
  }

  @Test func `a wait in calendar days gives back calendar days`() {
    let waits = [Wait(from: .at("2026-03-05T10:00"), to: .at("2026-03-08T10:00"))]
    #expect(
      due(.calendarDays(10), .at("2026-03-02T09:00"), waits, .pause) == .at("2026-03-16T17:00"))
    #expect(due(.months(1), .at("2026-03-02T09:00"), waits, .pause) == .at("2026-04-06T17:00"))
  }

  @Test func `a wait in hours gives back the hours of its own clock`() {
    let waits = [Wait(from: .at("2026-03-10T10:00"), to: .at("2026-03-11T09:00"))]
    #expect(
      due(.workingHours(4), .at("2026-03-10T09:00"), waits, .pause) == .at("2026-03-11T13:30"))
    #expect(due(.hours(24), .at("2026-03-10T09:00"), waits, .pause) == .at("2026-03-12T08:00"))
    #expect(
      due(.workingHours(4), .at("2026-03-10T09:00"), waits, .restart) == .at("2026-03-11T14:30"))
  }

  @Test func `a same-day period starts again by the same-day rule`() {
    let early = [Wait(from: .at("2026-03-10T10:00"), to: .at("2026-03-11T14:00"))]
    #expect(due(.sameDay, .at("2026-03-10T09:00"), early, .restart) == .at("2026-03-11T17:00"))
    let late = [Wait(from: .at("2026-03-10T10:00"), to: .at("2026-03-11T15:01"))]
    #expect(due(.sameDay, .at("2026-03-10T09:00"), late, .restart) == .at("2026-03-12T17:00"))
    #expect(due(.sameDay, .at("2026-03-10T09:00"), late, .pause) == .at("2026-03-11T17:00"))
  }

  @Test func `a period starts again as often as it was broken off`() {
    let waits = [
      Wait(from: .at("2026-03-13T08:00"), to: .at("2026-03-17T08:00")),
      Wait(from: .at("2026-03-04T10:00"), to: .at("2026-03-11T10:00")),
    ]
    #expect(
      due(.workingDays(5), .at("2026-03-02T09:00"), waits, .restart) == .at("2026-03-24T17:00"))
    #expect(due(.workingDays(5), .at("2026-03-02T09:00"), waits, .pause) == .at("2026-03-18T17:00"))
  }

  @Test func `a wait asked on the due day ends on the day of completion`() {
    let waits = [Wait(from: .at("2026-03-09T09:00"), to: .at("2026-03-11T10:00"))]
    #expect(due(.workingDays(5), .at("2026-03-02T09:00"), waits, .pause) == .at("2026-03-11T17:00"))
    // The last day rolled from Saturday 7 to Monday 9 March, so the wait still began within it.
    #expect(
      due(.calendarDays(5), .at("2026-03-02T09:00"), waits, .pause) == .at("2026-03-11T17:00"))
    let toSaturday = [Wait(from: .at("2026-03-09T09:00"), to: .at("2026-03-14T10:00"))]
    #expect(
      due(.workingDays(5), .at("2026-03-02T09:00"), toSaturday, .pause) == .at("2026-03-16T17:00"))
  }

  @Test func `a dossier completed in the evening is not late at once`() {
    let evening = [Wait(from: .at("2026-03-09T09:00"), to: .at("2026-03-13T21:00"))]
    #expect(
      due(.workingDays(5), .at("2026-03-02T09:00"), evening, .pause) == .at("2026-03-16T17:00"))
    let sameDay = [Wait(from: .at("2026-03-09T16:30"), to: .at("2026-03-09T17:00"))]
    for period in [Period.workingDays(5), .calendarDays(5)] {
      #expect(due(period, .at("2026-03-02T09:00"), sameDay, .pause) == .at("2026-03-10T17:00"))
    }
    #expect(due(.sameDay, .at("2026-03-09T09:00"), sameDay, .pause) == .at("2026-03-10T17:00"))
  }

  @Test(arguments: [AfterWait.pause, .restart])
  func `a dossier already late does not become timely by waiting`(_ after: AfterWait) {
    let waits = [Wait(from: .at("2026-03-09T17:00"), to: .at("2026-03-20T10:00"))]
    #expect(due(.workingDays(5), .at("2026-03-02T09:00"), waits, after) == .at("2026-03-09T17:00"))
    #expect(
      due(.workingHours(40), .at("2026-03-02T09:00"), waits, after) == .at("2026-03-09T09:00"))
  }

  @Test(arguments: [AfterWait.pause, .restart])
  func `a wait of the time before the receipt does not count`(_ after: AfterWait) {
    let waits = [Wait(from: .at("2026-02-25T09:00"), to: .at("2026-02-27T10:00"))]
    #expect(due(.workingDays(5), .at("2026-03-02T09:00"), waits, after) == .at("2026-03-09T17:00"))
  }

  @Test func `the explanation shows the wait and the new start`() {
    let waits = [Wait(from: .at("2026-03-06T10:00"), to: .at("2026-03-10T10:00"))]
    let restarted = desk.deadline(
      of: .workingDays(2), receivedAt: .at("2026-03-05T09:00"), waits: waits, after: .restart)
    #expect(restarted.start == .at("2026-03-10T10:00"))
    #expect(
      restarted.days == [
        CountedDay(date: .on("2026-03-05"), role: .start, reason: .received),
        CountedDay(date: .on("2026-03-06"), role: .counted, reason: .ordinary, count: 1),
        CountedDay(date: .on("2026-03-07"), role: .skipped, reason: .weekend),
        CountedDay(date: .on("2026-03-08"), role: .skipped, reason: .weekend),
        CountedDay(date: .on("2026-03-09"), role: .waiting, reason: .waiting),
        CountedDay(date: .on("2026-03-10"), role: .start, reason: .restarted),
        CountedDay(date: .on("2026-03-11"), role: .counted, reason: .ordinary, count: 1),
        CountedDay(date: .on("2026-03-12"), role: .counted, reason: .ordinary, count: 2),
      ])
    let paused = desk.deadline(
      of: .workingDays(2), receivedAt: .at("2026-03-05T09:00"), waits: waits, after: .pause)
    #expect(paused.start == .at("2026-03-05T09:00"))
    #expect(
      paused.days.suffix(3) == [
        CountedDay(date: .on("2026-03-09"), role: .waiting, reason: .waiting),
        CountedDay(date: .on("2026-03-10"), role: .waiting, reason: .waiting),
        CountedDay(date: .on("2026-03-11"), role: .counted, reason: .ordinary, count: 2),
      ])
  }
}
