import DeskOperations
import Testing

struct DeadlineRuleTests {
  private let desk = Offices.calculator()

  private func desk(
    mode: DeadlineRules.DueTimeMode = .endOfDay, afterCutoff: Bool = false,
    outsideHours: Bool = false
  ) -> DeadlineCalculator {
    Offices.calculator(
      rules: DeadlineRules(
        sameDayCutoff: .at("15:00"), dueTimeMode: mode, afterCutoffCountsNextDay: afterCutoff,
        outsideHoursCountsNextDay: outsideHours))
  }

  @Test func `a procedure without a limit is never due and that is certain`() {
    let deadline = desk.deadline(of: .none, receivedAt: .at("2029-03-10T09:00"))
    #expect(deadline.due == nil)
    #expect(deadline.certain)
  }

  @Test(
    arguments: [
      (.at("2026-03-10T15:00:00"), .at("2026-03-10T17:00")),
      (.at("2026-03-10T15:00:01"), .at("2026-03-11T17:00")),
      (.at("2026-03-10T06:00:00"), .at("2026-03-10T17:00")),
      (.at("2026-03-10T11:45:00"), .at("2026-03-10T17:00")),
      (.at("2026-03-13T23:59:59"), .at("2026-03-16T17:00")),
    ] as [(Moment, Moment)])
  func `the cutoff is passed strictly after it`(_ received: Moment, _ due: Moment) {
    #expect(desk.deadline(of: .sameDay, receivedAt: received).due == due)
  }

  @Test func `a procedure may have a cutoff of its own`() {
    let received: Moment = .at("2026-03-10T15:30")
    #expect(
      desk.deadline(of: .sameDay, receivedAt: received, cutoff: .at("16:00")).due
        == .at("2026-03-10T17:00"))
    #expect(
      desk.deadline(of: .sameDay, receivedAt: received, cutoff: .at("10:00")).due
        == .at("2026-03-11T17:00"))
  }

  @Test func `a same-day procedure received after a half day closed is due on the next day`() {
    let days = Offices.days(adding: [CalendarDay(.on("2026-03-10"), .halfDay, "nghỉ chiều")])
    let desk = Offices.calculator(days: days)
    #expect(
      desk.deadline(of: .sameDay, receivedAt: .at("2026-03-10T11:00")).due
        == .at("2026-03-10T11:30"))
    #expect(
      desk.deadline(of: .sameDay, receivedAt: .at("2026-03-10T11:30")).due
        == .at("2026-03-11T17:00"))
  }

  @Test func `a half day is one working day and ends with its own session`() {
    let days = Offices.days(adding: [
      CalendarDay(.on("2026-03-11"), .halfDay, "nghỉ chiều"),
      CalendarDay(.on("2026-03-12"), .halfDay, "làm chiều", sessions: [.hours("13:00-16:00")]),
    ])
    let desk = Offices.calculator(days: days)
    let received: Moment = .at("2026-03-10T09:00")
    #expect(desk.deadline(of: .workingDays(1), receivedAt: received).due == .at("2026-03-11T11:30"))
    #expect(desk.deadline(of: .workingDays(2), receivedAt: received).due == .at("2026-03-12T16:00"))
    #expect(
      desk.deadline(of: .workingHours(10), receivedAt: received).due == .at("2026-03-11T11:00"))
    #expect(
      desk.deadline(of: .workingHours(11), receivedAt: received).due == .at("2026-03-12T13:30"))
  }

  @Test func `an office may work on Saturday morning`() {
    let desk = Offices.calculator(Offices.saturdayMorning)
    let received: Moment = .at("2026-03-13T15:30")
    #expect(desk.deadline(of: .workingDays(1), receivedAt: received).due == .at("2026-03-14T11:30"))
    #expect(desk.deadline(of: .sameDay, receivedAt: received).due == .at("2026-03-14T11:30"))
    #expect(desk.deadline(of: .workingDays(2), receivedAt: received).due == .at("2026-03-16T17:00"))
  }

  @Test func `an office may be closed on a weekday`() {
    let desk = Offices.calculator(Offices.closedWednesday)
    #expect(
      desk.deadline(of: .workingDays(1), receivedAt: .at("2026-03-10T09:00")).due
        == .at("2026-03-12T17:30"))
  }

  @Test(
    arguments: [
      (1, .at("2026-02-28T09:00"), .at("2026-03-30T17:00")),
      (1, .at("2026-01-31T09:00"), .at("2026-03-02T17:00")),
      (1, .at("2026-02-12T09:00"), .at("2026-03-12T17:00")),
      (3, .at("2025-11-30T09:00"), .at("2026-03-02T17:00")),
      (12, .at("2026-06-10T09:00"), .at("2027-06-10T17:00")),
    ] as [(Int, Moment, Moment)])
  func `months end on the corresponding day or the last of the month`(
    _ months: Int, _ received: Moment, _ due: Moment
  ) {
    #expect(desk.deadline(of: .months(months), receivedAt: received).due == due)
  }

  @Test func `working hours used up at closing are due at closing`() {
    #expect(
      desk.deadline(of: .workingHours(8), receivedAt: .at("2026-03-10T07:30")).due
        == .at("2026-03-10T17:00"))
    #expect(
      desk.deadline(of: .workingHours(4), receivedAt: .at("2026-03-10T07:30")).due
        == .at("2026-03-10T11:30"))
    #expect(
      desk.deadline(of: .workingHours(9), receivedAt: .at("2026-03-10T07:30")).due
        == .at("2026-03-11T08:30"))
  }

  @Test(
    arguments: [
      // Tuesday at work; before opening; in the lunch break; after closing.
      (24, .at("2026-03-10T09:15:30"), .at("2026-03-11T09:15:30")),
      (12, .at("2026-03-10T16:00"), .at("2026-03-11T07:30")),
      (2, .at("2026-03-10T10:00"), .at("2026-03-10T13:00")),
      (3, .at("2026-03-10T15:00"), .at("2026-03-11T07:30")),
      // Friday evening; a Saturday; the Monday after it, which may not be earlier.
      (8, .at("2026-03-13T10:00"), .at("2026-03-16T07:30")),
      (24, .at("2026-03-13T10:00"), .at("2026-03-16T17:00")),
      (72, .at("2026-03-13T10:00"), .at("2026-03-16T17:00")),
      (2, .at("2026-03-16T08:00"), .at("2026-03-16T10:00")),
      (96, .at("2026-03-13T10:00"), .at("2026-03-17T10:00")),
    ] as [(Int, Moment, Moment)])
  func `hours of the wall clock are due in a session`(
    _ hours: Int, _ received: Moment, _ due: Moment
  ) {
    #expect(desk.deadline(of: .hours(hours), receivedAt: received).due == due)
  }

  @Test(
    arguments: [
      (.at("2026-03-10T09:10"), .at("2026-03-12T09:10")),
      (.at("2026-03-10T06:00"), .at("2026-03-12T07:30")),
      (.at("2026-03-10T11:30"), .at("2026-03-12T11:30")),
      (.at("2026-03-10T12:00"), .at("2026-03-12T13:00")),
      (.at("2026-03-10T20:00"), .at("2026-03-12T17:00")),
    ] as [(Moment, Moment)])
  func `the hour of receipt can be promised instead of closing`(_ received: Moment, _ due: Moment) {
    let desk = desk(mode: .sameClock)
    #expect(desk.deadline(of: .workingDays(2), receivedAt: received).due == due)
    #expect(
      desk.deadline(of: .sameDay, receivedAt: .at("2026-03-10T09:10")).due
        == .at("2026-03-10T17:00"))
  }

  @Test func `a desk may let every late receipt count from the next working day`() {
    let desk = desk(afterCutoff: true)
    let late = desk.deadline(of: .workingDays(1), receivedAt: .at("2026-03-13T15:30"))
    #expect(late.due == .at("2026-03-17T17:00"))
    #expect(late.start == .at("2026-03-16T07:30"))
    #expect(
      desk.deadline(of: .workingDays(1), receivedAt: .at("2026-03-13T15:00")).due
        == .at("2026-03-16T17:00"))
    #expect(
      desk.deadline(of: .workingHours(1), receivedAt: .at("2026-03-13T15:30")).due
        == .at("2026-03-16T08:30"))
    #expect(
      desk.deadline(of: .sameDay, receivedAt: .at("2026-03-13T15:30")).due
        == .at("2026-03-16T17:00"))
  }

  @Test func `a desk may let a receipt outside hours count from the next working day`() {
    let desk = desk(outsideHours: true)
    let onSaturday = desk.deadline(of: .calendarDays(2), receivedAt: .at("2026-03-14T09:00"))
    #expect(onSaturday.due == .at("2026-03-18T17:00"))
    #expect(onSaturday.start == .at("2026-03-16T07:30"))
    #expect(
      desk.deadline(of: .workingDays(1), receivedAt: .at("2026-03-13T16:59")).due
        == .at("2026-03-16T17:00"))
    #expect(
      desk.deadline(of: .workingDays(1), receivedAt: .at("2026-03-13T17:00")).due
        == .at("2026-03-17T17:00"))
    #expect(
      desk.deadline(of: .hours(2), receivedAt: .at("2026-03-14T09:00")).due
        == .at("2026-03-16T09:30"))
  }

  @Test func `a deadline that walks into a year not loaded is uncertain`() {
    #expect(desk.deadline(of: .workingDays(1), receivedAt: .at("2027-12-30T09:00")).certain)
    let beyond = desk.deadline(of: .workingDays(2), receivedAt: .at("2027-12-30T09:00"))
    #expect(beyond.due == .at("2028-01-03T17:00"))
    #expect(!beyond.certain)
    #expect(!desk.deadline(of: .sameDay, receivedAt: .at("2024-12-30T09:00")).certain)
    #expect(!desk.deadline(of: .months(24), receivedAt: .at("2026-12-30T09:00")).certain)
  }

  @Test(arguments: RandomCase.periods(10_000) + RandomCase.periods(.max) + RandomCase.periods(-1))
  func `an office that never works gives no due moment and no certainty`(_ period: Period) {
    let desk = Offices.calculator(Offices.closed, days: [2026: [], 2027: []])
    let deadline = desk.deadline(of: period, receivedAt: .at("2026-03-10T09:00"))
    #expect(deadline.due == nil)
    #expect(!deadline.certain)
  }

  @Test func `each day is explained`() {
    let explained = desk.deadline(of: .workingDays(2), receivedAt: .at("2026-01-08T09:00")).days
    #expect(
      explained == [
        CountedDay(date: .on("2026-01-08"), role: .start, reason: .received),
        CountedDay(date: .on("2026-01-09"), role: .counted, reason: .ordinary, count: 1),
        CountedDay(
          date: .on("2026-01-10"), role: .counted, reason: .makeUp("làm bù cho 02/01/2026"),
          count: 2),
      ])
    let rolled = desk.deadline(of: .calendarDays(1), receivedAt: .at("2026-11-23T09:00")).days
    #expect(
      rolled == [
        CountedDay(date: .on("2026-11-23"), role: .start, reason: .received),
        CountedDay(
          date: .on("2026-11-24"), role: .counted, reason: .dayOff("Ngày Văn hóa Việt Nam"),
          count: 1),
        CountedDay(date: .on("2026-11-25"), role: .rolled, reason: .ordinary),
      ])
    let late = desk.deadline(of: .sameDay, receivedAt: .at("2026-03-13T15:01")).days
    #expect(
      late == [
        CountedDay(date: .on("2026-03-13"), role: .start, reason: .afterCutoff),
        CountedDay(date: .on("2026-03-14"), role: .skipped, reason: .weekend),
        CountedDay(date: .on("2026-03-15"), role: .skipped, reason: .weekend),
        CountedDay(date: .on("2026-03-16"), role: .counted, reason: .ordinary, count: 1),
      ])
    let hours = desk.deadline(of: .workingHours(10), receivedAt: .at("2026-03-10T16:30")).days
    #expect(
      hours == [
        CountedDay(date: .on("2026-03-10"), role: .counted, reason: .received, count: 0),
        CountedDay(date: .on("2026-03-11"), role: .counted, reason: .ordinary, count: 8),
        CountedDay(date: .on("2026-03-12"), role: .counted, reason: .ordinary, count: 10),
      ])
  }
}
