import DeskOperations
import FoundationEssentials
import Testing

/// Freezing the figures of days and longer periods.
@Suite struct ClosingTests {
  private let friday = CivilDate("2026-11-20") ?? CivilDate(dayNumber: 0)
  private var day: ReportPeriod { ReportPeriod(.day, of: friday) }
  private let holder = Dossier.Holder(officer: SampleRules.officer, unit: "")

  private func check(_ desk: PracticeDesk, over period: ReportPeriod? = nil) -> DayCheck {
    DayCheck(desk.desk, over: period ?? day, at: desk.now, by: desk.rules)
  }

  private func last(_ desk: PracticeDesk) throws -> PeriodClosing {
    let mark = try #require(desk.desk.closings.marks.last)
    return try #require(desk.desk.closing(mark)).content
  }

  /// A day with one of each problem.
  private func messyDay() throws -> (desk: PracticeDesk, codes: [DayCheck.Kind: DossierCode]) {
    var desk = try PracticeDesk("2026-11-17T08:00")
    var codes: [DayCheck.Kind: DossierCode] = [:]
    let asked = try desk.receive(SampleRules.intake(SampleRules.fifteenDays))
    codes[.repeatedSupplements] = asked
    try desk.ask(.passDossier(asked, to: holder))
    try desk.ask(.requestSupplement(asked, items: ["Tờ khai"]), reason: "Thiếu")
    try desk.ask(.completeSupplement(asked))
    codes[.resultsMissing] = try desk.receive()
    codes[.cameBack] = try desk.receive(SampleRules.intake(SampleRules.fifteenDays))
    for code in [codes[.resultsMissing], codes[.cameBack]].compactMap(\.self) {
      try desk.ask(.passDossier(code, to: holder))
    }
    var online = SampleRules.intake(SampleRules.fifteenDays)
    online.channel = .online
    online.filedAt = desk.now
    guard case .events(let events) = try desk.ask(.fileDossier(online)),
      case .dossier(let filed)? = events.first?.change.subject
    else { throw Refusal.missing(.key) }
    codes[.filings] = filed
    desk.now = .at("2026-11-20T08:00")
    try desk.ask(.queue(.take(TicketOrder())))
    try desk.ask(.queue(.openCounter))
    try desk.ask(.handBack(try #require(codes[.cameBack])))
    try desk.ask(
      .requestSupplement(asked, items: ["Giấy tờ"]), by: SampleRules.supervisor, reason: "Còn thiếu"
    )
    codes[.withoutSlip] = try desk.receive(SampleRules.intake(SampleRules.fifteenDays))
    desk.now = .at("2026-11-20T14:00")
    let paying = try desk.receive(SampleRules.intake(SampleRules.pausing))
    codes[.unpaid] = paying
    try desk.ask(.recordSlip(paying))
    try desk.ask(.demandPayment(paying, amount: 5_000, purpose: "Phí mẫu"))
    desk.now = .at("2026-11-20T16:30")
    codes[.dueNext] = try desk.receive()
    try desk.ask(.recordSlip(try #require(codes[.dueNext])))
    return (desk, codes)
  }

  @Test func `a day with one of each problem tells each, and which of them needs a reason`() throws
  {
    let (desk, codes) = try messyDay()
    let check = check(desk)
    #expect(check.items(.openTickets) == [.ticket(TicketID(date: friday, number: 1))])
    #expect(check.items(.openCounters) == [.counter(1)])
    for (kind, code) in codes { #expect(check.items(kind) == [.dossier(code)], "\(kind)") }
    #expect(
      check.items(.papersToHandOver)
        == [.dossier(try #require(codes[.withoutSlip]), unit: nil)])
    #expect(
      check.blocking.map(\.kind)
        == [.openTickets, .openCounters, .withoutSlip, .papersToHandOver])
    #expect(check.blocking.first?.article == "Nghị định mẫu, Điều 1")
  }

  @Test func `what was done in the meantime is no longer unfinished`() throws {
    var (desk, codes) = try messyDay()
    let code = try #require(codes[.withoutSlip])
    try desk.ask(.recordSlip(code))
    try desk.ask(.passDossier(code, to: holder))
    try desk.ask(.queue(.cancel(TicketID(date: friday, number: 1))), reason: "Hết giờ")
    try desk.ask(.queue(.closeCounter(1)))
    #expect(check(desk).blocking == [])
    var corrected = try desk.dossier(code).intake
    corrected.applicant.name = "Lê Thị Mẫu"
    try desk.ask(
      .correctDossier(code, corrected, receivedAt: try desk.dossier(code).receivedAt),
      reason: "Ghi nhầm tên")
    #expect(check(desk).blocking.map(\.kind) == [.withoutSlip], "the new slip was not printed")
  }

  @Test func `closing freezes what stands, and needs a reason where something is left over`() throws
  {
    var (desk, _) = try messyDay()
    #expect(desk.desk.closedAt(friday) == nil)
    #expect(
      throws: Refusal.unfinished([.openTickets, .openCounters, .withoutSlip, .papersToHandOver])
    ) { try desk.ask(.closePeriod(day)) }
    try desk.ask(.closePeriod(day), reason: "Người dân hẹn sáng thứ Hai")
    let closing = try last(desk)
    #expect(closing.number == 1 && closing.differences == nil)
    #expect(
      closing.summary
        == DaySummary(desk.desk, on: friday, calendar: desk.rules.calendar))
    #expect(closing.unfinished.count { $0.blocks } == 4 && closing.unfinished.count == 10)
    #expect(closing.reconciliation.holds)
    #expect(desk.desk.closedAt(friday) == desk.now)
  }

  @Test func `a late entry changes nothing frozen and asks for a correction with a reason`() throws
  {
    var desk = try PracticeDesk("2026-11-20T08:00")
    let code = try desk.receive(SampleRules.intake(SampleRules.fifteenDays))
    try desk.ask(.recordSlip(code))
    try desk.ask(.passDossier(code, to: holder))
    desk.now = .at("2026-11-20T17:00")
    try desk.ask(.closePeriod(day))
    let first = try last(desk)
    let mark = try #require(desk.desk.closings.marks.last)
    #expect(throws: Refusal.closedAlready(mark.at)) {
      try desk.ask(.closePeriod(day), reason: "Chốt lại")
    }
    // Weeks later the figures are still there, though their day was put away.
    desk.now = .at("2026-12-10T08:00")
    _ = try desk.receive()
    desk.now = .at("2026-12-14T08:00")
    try desk.ask(
      .finishDossier(code, result: nil), reason: "Quên ghi",
      happenedAt: .at("2026-11-20T16:00"))
    #expect(try #require(desk.desk.closing(mark)).content == first)
    #expect(desk.desk.lateEntries(after: mark) == 1)
    #expect(throws: Refusal.missing(.reason)) { try desk.ask(.closePeriod(day)) }
    try desk.ask(.closePeriod(day), reason: "Ghi bổ sung kết quả")
    let correction = try last(desk)
    #expect(correction.number == 2)
    #expect(
      correction.differences?.prefix(2).map { [$0.caption, "\($0.before)", "\($0.after)"] }
        == [["Trước hạn", "0", "1"], ["Còn trong hạn", "1", "0"]])
    #expect(try #require(desk.desk.closing(mark)).content == first)
    #expect(desk.desk.closedAt(friday) == mark.at)
    #expect(
      desk.desk.closings.all(of: day).map(\.number) == [1, 2])
  }

  @Test func `only periods of the calendar are closed, on their last day at the earliest`() throws {
    var desk = try PracticeDesk("2026-11-20T17:00")
    let week = ReportPeriod(.week, of: friday)
    #expect(throws: Refusal.periodNotOver(week.to)) { try desk.ask(.closePeriod(week)) }
    for period in [ReportPeriod(day.days), week.parts(.day)[0].next.parts(.week)[0]] {
      #expect(throws: Refusal.noSuchPeriod) { try desk.ask(.closePeriod(period)) }
    }
    desk.now = .at("2026-11-22T08:00")
    try desk.ask(.closePeriod(week))
    #expect(desk.desk.closedAt(friday) == desk.now)
    #expect(desk.desk.closedAt(week.to.advanced(by: 1)) == nil)
  }

  @Test func `a longer period is the sum of its days, with the days nobody closed`() throws {
    var (desk, _) = try messyDay()
    try desk.ask(.closePeriod(day), reason: "Làm tiếp thứ Hai")
    desk.now = .at("2026-11-30T17:00")
    let month = ReportPeriod(.month, of: friday)
    let days = month.parts(.day).map {
      DaySummary(desk.desk, over: $0, calendar: desk.rules.calendar, today: $0.to)
    }
    let sum = DaySummary(
      desk.desk, over: month, calendar: desk.rules.calendar, today: month.to)
    let running = DaySummary(
      desk.desk, over: month, calendar: desk.rules.calendar, today: friday)
    #expect(
      running.total.openLate == days[friday.day - 1].total.openLate
        && running.total.openLate < sum.total.openLate, "nothing is late on a day to come")
    #expect(sum.total.received == days.reduce(0) { $0 + $1.total.received })
    #expect(sum.repeatedSupplements == 1 && sum.total.carriedOver == 0)
    #expect(sum.total.open == days.last?.total.open)
    #expect(sum.fields.allSatisfy(\.isBalanced) && sum.queue.isBalanced)
    let open = check(desk, over: month).items(.daysNotClosed)
    #expect(open.first == .day(CivilDate(dayNumber: friday.dayNumber + 3)) && open.count == 5)
  }

  @Test func `a gap in a book and a slip that was replaced are told`() throws {
    var desk = try PracticeDesk("2026-11-20T08:00")
    let code = try desk.receive()
    try desk.ask(.recordSlip(code))
    var intake = try desk.dossier(code).intake
    intake.applicant.name = "Lê Thị Mẫu"
    try desk.ask(
      .correctDossier(code, intake, receivedAt: desk.now), reason: "Ghi nhầm tên")
    try desk.ask(.recordSlip(code))
    let whole = PeriodClosing(desk.desk, over: day, at: desk.now, by: desk.rules).reconciliation
    let slips = try #require(whole.equations.first { $0.kind == .slips })
    #expect(slips.right.map(\.value) == [2, -1, 0, 0] && whole.holds)
    _ = try desk.receive()
    _ = try desk.receive()
    // A history that lost an event.
    var torn = Desk()
    for event in desk.events.filter({ $0.key != desk.events[desk.events.count - 2].key }) {
      torn.apply(event)
    }
    let gap = PeriodClosing(torn, over: day, at: desk.now, by: desk.rules).reconciliation
    #expect(gap.books.map(\.missing) == [1] && !gap.holds)
  }

  @Test func `a closing and its marks are read back as they were written`() throws {
    var (desk, _) = try messyDay()
    try desk.ask(.closePeriod(day), reason: "Hết giờ")
    let event = try #require(desk.events.last)
    let read = try JSONDecoder().decode(Event.self, from: try JSONEncoder().encode(event))
    #expect(read == event)
  }
}
