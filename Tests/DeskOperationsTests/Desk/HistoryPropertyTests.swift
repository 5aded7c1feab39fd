import DeskOperations
import Testing

/// Long random days at the desk, and what must hold after every step of them.
@Suite struct HistoryPropertyTests {
  @Test(arguments: 0..<60)
  func `two hundred random requests break no invariant`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    var desk = try PracticeDesk("2026-11-18T07:40")
    var originals: [DossierCode: Moment?] = [:]
    var lengths: [DossierCode: Int] = [:]
    for _ in 0..<200 {
      desk.now = desk.now.advanced(bySeconds: Int.random(in: 0...4000, using: &random))
      let before = desk.desk
      let counter = Int.random(in: 1...3, using: &random)
      do {
        try desk.ask(
          command(for: desk, using: &random), counter: counter,
          reason: Bool.random(using: &random) ? "Lý do mẫu" : nil)
      } catch {
        #expect(desk.desk == before, "a refusal changed the desk: \(error)")
      }
      for dossier in desk.desk.dossiersInOrder {
        let original = originals[dossier.code, default: dossier.promise.originalDue]
        #expect(dossier.promise.originalDue == original)
        originals[dossier.code] = original
        #expect(dossier.history.count >= lengths[dossier.code, default: 0])
        lengths[dossier.code] = dossier.history.count
        #expect(dossier.waits.dropLast().allSatisfy { $0.to != nil })
        let hasOpenWait = dossier.waits.last.map { $0.to == nil } ?? false
        #expect(dossier.status.isOpen ? hasOpenWait == (dossier.status == .waiting) : true)
      }
    }
    var replayed = Desk()
    for event in desk.events { replayed.apply(event) }
    #expect(replayed == desk.desk)
    expectNumbersWithoutGaps(desk.desk)
    try expectBalancedDays(desk)
  }

  private func expectNumbersWithoutGaps(_ desk: Desk) {
    let byDay = Dictionary(grouping: desk.order) { $0.description.dropLast(4) }
    for (_, codes) in byDay {
      #expect(
        codes.map { Int($0.description.suffix(4)) ?? 0 } == Array(1...codes.count))
    }
    for day in Dictionary(grouping: desk.tickets, by: \.id.date).values {
      #expect(day.map(\.id.number) == Array(1...day.count))
    }
  }

  private func expectBalancedDays(_ desk: PracticeDesk) throws {
    let first = try #require(desk.events.first?.at.date)
    for offset in 0...(desk.now.date.dayNumber - first.dayNumber) {
      let summary = DaySummary(
        desk.desk, on: first.advanced(by: offset), calendar: desk.rules.calendar)
      for row in summary.fields { #expect(row.isBalanced) }
      #expect(summary.receivedByChannel.values.reduce(0, +) == summary.total.received)
    }
  }

  private func command(
    for desk: PracticeDesk, using random: inout SplitMix64
  ) -> Command {
    let procedures = [SampleRules.sameDay, SampleRules.fifteenDays, SampleRules.pausing]
    let code = desk.desk.order.randomElement(using: &random)
    let ticket = desk.desk.tickets.randomElement(using: &random)?.id
    switch (Int.random(in: 0..<14, using: &random), code, ticket) {
    case (1, let code?, _), (2, let code?, _):
      return .passDossier(code, to: .init(officer: SampleRules.officer, unit: ""))
    case (3, let code?, _): return .requestSupplement(code, items: ["Tờ khai"])
    case (4, let code?, _), (5, let code?, _): return .completeSupplement(code)
    case (6, let code?, _): return .finishDossier(code, result: "Kết quả mẫu")
    case (7, let code?, _):
      return .returnDossier(
        code, recipient: "Phạm Thị Mẫu", authorisation: nil, method: .counter)
    case (8, let code?, _): return .refuseDossier(code)
    case (9, let code?, _): return .withdrawDossier(code)
    case (10, _, _): return .takeTicket(service: nil)
    case (11, _, _): return .callNext
    case (12, _, let ticket?): return .missTicket(ticket)
    case (13, _, let ticket?): return .cancelTicket(ticket)
    default:
      return .receiveDossier(SampleRules.intake(procedures.randomElement(using: &random) ?? ""))
    }
  }
}
