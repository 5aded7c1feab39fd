import DeskOperations
import Testing

/// Shorter times the desk promised, and what it thinks of its procedures.
@Suite struct CommitmentTests {
  private func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  @Test func `a promise is listed with what it saves, and its share of the procedures in force`()
    throws
  {
    let report = CommitmentReport(try SampleRules.make(), on: try date("2026-11-20"))
    let row = try #require(report.rows.first)
    #expect(report.rows.count == 1 && row.procedure == SampleRules.fifteenDays)
    #expect(row.statutory?.period == .workingDays(15) && row.committed == .workingDays(5))
    #expect(row.saved == .workingDays(10) && row.isShorter)
    #expect(row.decision == "Quyết định mẫu" && row.validFrom.description == "2026-01-01")
    // The repealed procedure is not counted.
    #expect(report.shortened == Share(part: 1, whole: 5))
    #expect(report.shortened.permille == 200)
    #expect(report.fields.first { $0.field == "Hộ tịch" }?.shortened == Share(part: 0, whole: 2))
  }

  @Test func `a promise before its day, or no shorter than the law, does not count`() throws {
    var rules = try SampleRules.make()
    #expect(CommitmentReport(rules, on: try date("2025-12-31")).rows.isEmpty)
    rules.settings.committedTimes = [
      .init(
        procedure: SampleRules.sameDay, period: .workingDays(2), decision: "Quyết định mẫu",
        validFrom: try date("2026-01-01")),
      .init(
        procedure: SampleRules.fifteenDays, period: .sameDay, decision: "Quyết định mẫu",
        validFrom: try date("2026-01-01")),
      .init(
        procedure: SampleRules.pausing, period: .workingHours(8), decision: "Quyết định mẫu",
        validFrom: try date("2026-01-01")),
      .init(
        procedure: SampleRules.unknownTime, period: .workingDays(3), decision: "Quyết định mẫu",
        validFrom: try date("2026-01-01")),
    ]
    let report = CommitmentReport(rules, on: try date("2026-11-21"))
    let rows = Dictionary(uniqueKeysWithValues: report.rows.map { ($0.procedure, $0) })
    #expect(rows[SampleRules.sameDay]?.isShorter == false)
    #expect(rows[SampleRules.fifteenDays]?.saved == .workingDays(15))
    #expect(rows[SampleRules.pausing]?.saved == nil)
    #expect(rows[SampleRules.pausing]?.isShorter == true)
    #expect(rows[SampleRules.unknownTime]?.isShorter == false)
    #expect(report.shortened.part == 2)
  }

  @Test func `the last review of a procedure holds and the ones before are kept`() throws {
    var desk = try PracticeDesk()
    try desk.ask(
      .reviewProcedure(
        .init(
          procedure: SampleRules.sameDay, verdict: .simplify, proposal: "Bỏ tờ khai",
          costNow: 100_000, costAfter: 60_000)),
      reason: "Dữ liệu đã có")
    desk.now = desk.now.advanced(bySeconds: 86_400)
    try desk.ask(.reviewProcedure(.init(procedure: SampleRules.sameDay, verdict: .keep)))
    try desk.ask(
      .reviewProcedure(
        .init(procedure: SampleRules.pausing, verdict: .abolish, costNow: 50_000)),
      reason: "Không còn phát sinh")
    let table = ReviewTable(desk.desk.log, desk.rules.catalogue, until: desk.now.date)
    #expect(table.rows.map(\.last.content.procedure) == [SampleRules.pausing, SampleRules.sameDay])
    #expect(table.rows.first?.last.content.savingPercent == 100)
    #expect(table.rows.first?.last.reason == "Không còn phát sinh")
    #expect(table.rows.last?.last.content.verdict == .keep)
    #expect(table.rows.last?.earlier.map(\.content.savingPercent) == [40])
    #expect(table.count(.keep) == 1 && table.count(.simplify) == 0)
    let before = ReviewTable(
      desk.desk.log, desk.rules.catalogue, until: desk.now.date.advanced(by: -1))
    #expect(before.rows.map(\.last.content.verdict) == [.simplify])
  }

  @Test func `a review of nothing, without a proposal or with wrong costs is refused`() throws {
    var desk = try PracticeDesk()
    func refuse(_ refusal: Refusal, _ review: ProcedureReview, reason: String? = "Lý do") {
      #expect(throws: refusal) { try desk.ask(.reviewProcedure(review), reason: reason) }
    }
    let code = SampleRules.sameDay
    refuse(.unknownProcedure("9.999999"), .init(procedure: "9.999999", verdict: .keep))
    refuse(.missing(.proposal), .init(procedure: code, verdict: .simplify, proposal: " "))
    refuse(.missing(.reason), .init(procedure: code, verdict: .abolish), reason: nil)
    refuse(.malformed(.cost, "-1"), .init(procedure: code, verdict: .keep, costNow: -1))
    refuse(.missing(.cost), .init(procedure: code, verdict: .keep, costAfter: 5))
    refuse(
      .malformed(.cost, "20"), .init(procedure: code, verdict: .keep, costNow: 10, costAfter: 20))
    #expect(desk.desk.log.reviews.isEmpty)
  }
}
