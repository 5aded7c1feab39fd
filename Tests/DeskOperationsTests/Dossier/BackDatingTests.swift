import Dice
import DeskOperations
import Testing

/// What is written down afterwards gives the dates it would have given on the day.
@Suite struct BackDatingTests {
  /// One act of a dossier's life, at its moment.
  private struct Act {
    var command: (DossierCode) -> Command
    var moment: Moment
  }

  /// A life with its moments in order: receipt, hand-over, requests with their completion, result.
  private func life(using random: inout SplitMix64) -> (Intake, Moment, [Act]) {
    let procedures = [SampleRules.sameDay, SampleRules.fifteenDays, SampleRules.pausing]
    var intake = SampleRules.intake(procedures.randomElement(using: &random) ?? "")
    intake.channel = Channel.allCases.randomElement(using: &random) ?? .counter
    var moment = Moment.at("2026-10-01T07:00").advanced(
      bySeconds: Int.random(in: 0...3_000_000, using: &random))
    let receipt = moment
    var acts: [Act] = []
    func add(_ command: @escaping (DossierCode) -> Command) {
      moment = moment.advanced(bySeconds: Int.random(in: 0...400_000, using: &random))
      acts.append(Act(command: command, moment: moment))
    }
    let holder = Dossier.Holder(officer: SampleRules.officer, unit: "")
    add { .passDossier($0, to: holder) }
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      add {
        .requestSupplement($0, items: ["Tờ khai"], approvedBy: SampleRules.supervisor)
      }
      add { .completeSupplement($0) }
    }
    add { .finishDossier($0, result: nil) }
    return (intake, receipt, acts)
  }

  @Test(arguments: 0..<100)
  func `entered on the day or weeks later, a dossier has the same dates`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(7000 + seed))
    let (intake, receipt, acts) = life(using: &random)

    var onTheDay = try PracticeDesk()
    onTheDay.now = receipt
    let first = try onTheDay.receive(intake)
    for act in acts {
      onTheDay.now = act.moment
      try onTheDay.ask(act.command(first), reason: "Lý do mẫu")
    }

    var afterwards = try PracticeDesk()
    afterwards.now = Moment.at("2026-12-20T08:00")
      .advanced(bySeconds: Int.random(in: 0...900_000, using: &random))
    try afterwards.ask(
      .receiveDossier(intake), reason: "Ghi sau vì mất điện", happenedAt: receipt)
    let second = try #require(afterwards.desk.everyDossier.map(\.code).first)
    for act in acts {
      try afterwards.ask(
        act.command(second), reason: "Ghi sau vì mất điện", happenedAt: act.moment)
    }

    let (one, other) = (try onTheDay.dossier(first), try afterwards.dossier(second))
    #expect(other.code == one.code)
    #expect(other.due == one.due)
    #expect(other.promise == one.promise)
    #expect(other.receivedAt == one.receivedAt)
    #expect(other.waits == one.waits)
    #expect(other.passes.map(\.due) == one.passes.map(\.due))
    #expect(other.supplements.map(\.askBy) == one.supplements.map(\.askBy))
    #expect(other.punctuality == one.punctuality)
    #expect(other.flags.filter { $0 != .writtenLater } == one.flags)
    #expect(other.has(.writtenLater) && !one.has(.writtenLater))
  }

  @Test func `what never happened yet, or before the last act, is refused`() throws {
    var desk = try PracticeDesk("2026-11-20T08:00")
    let code = try desk.receive()
    desk.now = .at("2026-11-23T08:00")
    let pass = Command.passDossier(code, to: .init(officer: SampleRules.officer, unit: ""))
    let before = desk.desk
    #expect(
      throws: Refusal.momentOutOfOrder(
        .at("2026-11-24T08:00"), earliest: nil, latest: desk.now)
    ) { try desk.ask(pass, reason: "Ghi sau", happenedAt: .at("2026-11-24T08:00")) }
    #expect(
      throws: Refusal.momentOutOfOrder(
        .at("2026-11-20T07:59"), earliest: .at("2026-11-20T08:00"), latest: desk.now)
    ) { try desk.ask(pass, reason: "Ghi sau", happenedAt: .at("2026-11-20T07:59")) }
    #expect(throws: Refusal.missing(.reason)) {
      try desk.ask(pass, happenedAt: .at("2026-11-20T09:00"))
    }
    #expect(throws: Refusal.notAfterwards) {
      try desk.ask(.queue(.callNext), reason: "Ghi sau", happenedAt: .at("2026-11-20T09:00"))
    }
    #expect(desk.desk == before)
  }
}
