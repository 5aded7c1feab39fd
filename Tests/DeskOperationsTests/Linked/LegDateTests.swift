import DeskOperations
import Testing

/// When each agency of a linked procedure is due.
@Suite struct LegDateTests {
  /// The promised dates of a chain received at a moment, by leg.
  private func promises(
    at moment: String, _ legs: [String]? = nil, variant: String? = nil, _ rules: Rulebook? = nil
  ) throws -> [String: String] {
    let rules = try rules ?? SampleChain.rules()
    var desk = try PracticeDesk(moment, rules: rules)
    let code = try desk.receive(SampleChain.intake(legs, variant: variant))
    return Dictionary(
      uniqueKeysWithValues: try desk.dossier(code).legs.map { leg in
        (leg.name, leg.promised?.minuteText ?? "–")
      })
  }

  @Test func `each leg counts from the promised end of the one it follows`() throws {
    // 24 hours from Wednesday morning, then two working days over a weekend, side by side.
    #expect(
      try promises(at: "2026-11-18T09:00") == [
        SampleChain.birth: "2026-11-19T09:00",
        SampleChain.residence: "2026-11-23T17:00",
        SampleChain.insurance: "2026-11-23T17:00",
      ])
  }

  @Test func `the clock of an agency elsewhere starts and keeps what has begun`() throws {
    var desk = try PracticeDesk("2026-11-18T09:00", rules: try SampleChain.rules())
    var intake = SampleChain.intake()
    intake.competentAgency = "Ủy ban nhân dân xã Thử"
    let code = try desk.receive(intake)
    try desk.ask(.startLeg(code, leg: SampleChain.birth))
    #expect(try desk.dossier(code).legs.allSatisfy { $0.due == nil })
    let begun = desk.now
    desk.now = try SampleRules.moment("2026-11-19T09:00")
    try desk.ask(.startClock(code))
    let birth = try #require(try desk.dossier(code).leg(named: SampleChain.birth))
    #expect(birth.startedAt == begun && birth.due?.minuteText == "2026-11-20T09:00")
  }

  @Test func `days off push the whole chain`() throws {
    // Friday: the 24 hours end on Monday evening; Tuesday is a day off.
    let all = [
      SampleChain.birth, SampleChain.residence, SampleChain.insurance, SampleChain.card,
    ]
    #expect(
      try promises(at: "2026-11-20T08:00", all) == [
        SampleChain.birth: "2026-11-23T17:00",
        SampleChain.residence: "2026-11-26T17:00",
        SampleChain.insurance: "2026-11-26T17:00",
        SampleChain.card: "2026-12-03T17:00",
      ])
  }

  @Test func `a case of the whole carries to the leg that has a time for it`() throws {
    let dates = try promises(at: "2026-11-18T09:00", variant: SampleChain.verified)
    #expect(dates[SampleChain.residence] == "2026-11-27T17:00")
    #expect(dates[SampleChain.insurance] == "2026-11-23T17:00")
  }

  @Test func `a leg whose time nobody knows is due with the whole`() throws {
    let rules = try SampleChain.rules(SampleChain.procedure(insuranceTime: nil))
    let dates = try promises(at: "2026-11-18T09:00", nil, variant: nil, rules)
    #expect(dates[SampleChain.insurance] == "2026-11-23T17:00")
    let verified = try promises(
      at: "2026-11-18T09:00", nil, variant: SampleChain.verified, rules)
    #expect(verified[SampleChain.insurance] == "2026-11-26T17:00")
  }

  @Test func `what follows a leg of unknown time is due with the whole until it begins`() throws {
    var procedure = SampleChain.procedure()
    procedure.steps?[0].time = nil
    var desk = try PracticeDesk("2026-11-18T09:00", rules: try SampleChain.rules(procedure))
    let code = try desk.receive(SampleChain.intake())
    #expect(
      try desk.dossier(code).legs.map(\.due?.minuteText)
        == Array(repeating: "2026-11-23T17:00", count: 3))
    try desk.ask(.startLeg(code, leg: SampleChain.birth))
    try desk.ask(.finishLeg(code, leg: SampleChain.birth, result: nil))
    try desk.ask(.startLeg(code, leg: SampleChain.residence))
    let leg = try #require(try desk.dossier(code).leg(named: SampleChain.residence))
    #expect(leg.due?.minuteText == "2026-11-20T17:00")
    #expect(leg.promised?.minuteText == "2026-11-23T17:00")
  }

  @Test func `the desk confirms the time of a leg from a day on`() throws {
    var rules = try SampleChain.rules(SampleChain.procedure(insuranceTime: nil))
    rules.settings.confirmedTimes = [
      .init(
        procedure: SampleChain.code, step: SampleChain.insurance, period: .workingDays(1),
        decision: "Quyết định mẫu", validFrom: try #require(CivilDate("2026-11-19")))
    ]
    let before = try promises(at: "2026-11-18T09:00", nil, variant: nil, rules)
    #expect(before[SampleChain.insurance] == "2026-11-23T17:00")
    let since = try promises(at: "2026-11-19T09:00", nil, variant: nil, rules)
    #expect(since[SampleChain.insurance] == "2026-11-23T17:00")
    #expect(since[SampleChain.residence] == "2026-11-25T17:00")
    #expect(
      rules.statutoryTime(
        of: SampleChain.procedure(), on: try #require(CivilDate("2026-11-20")))
        == StatutoryTime(.workingDays(3)))
  }

  @Test func `a cutoff of the procedure moves a period of working days too`() throws {
    let procedure = SampleChain.procedure(cutoff: try SampleRules.time("15:00"))
    var desk = try PracticeDesk("2026-11-18T15:00", rules: try SampleChain.rules(procedure))
    let before = try desk.receive(SampleChain.intake())
    desk.now = try SampleRules.moment("2026-11-18T15:01")
    let after = try desk.receive(SampleChain.intake())
    #expect(try desk.dossier(before).due?.minuteText == "2026-11-23T17:00")
    #expect(try desk.dossier(after).due?.minuteText == "2026-11-25T17:00")
  }

  @Test func `what is begun counts from its beginning, and what was told stays`() throws {
    var desk = try PracticeDesk("2026-11-18T09:00", rules: try SampleChain.rules())
    let code = try desk.receive(SampleChain.intake())
    desk.now = try SampleRules.moment("2026-11-18T10:00")
    try desk.ask(.startLeg(code, leg: SampleChain.birth))
    try desk.ask(.finishLeg(code, leg: SampleChain.birth, result: "Giấy khai sinh số 01"))
    try desk.ask(.startLeg(code, leg: SampleChain.residence))
    let early = try #require(try desk.dossier(code).leg(named: SampleChain.residence))
    #expect(early.due?.minuteText == "2026-11-20T17:00")
    desk.now = try SampleRules.moment("2026-11-23T10:00")
    try desk.ask(.startLeg(code, leg: SampleChain.insurance))
    let late = try #require(try desk.dossier(code).leg(named: SampleChain.insurance))
    #expect(late.due?.minuteText == "2026-11-26T17:00")
    for leg in try desk.dossier(code).legs.dropFirst() {
      #expect(leg.promised?.minuteText == "2026-11-23T17:00")
    }
  }

  @Test func `the first leg's time runs from the receipt, whenever it is taken up`() throws {
    var desk = try PracticeDesk("2026-11-18T09:00", rules: try SampleChain.rules())
    let code = try desk.receive(SampleChain.intake())
    desk.now = try SampleRules.moment("2026-11-19T16:00")
    try desk.ask(.startLeg(code, leg: SampleChain.birth))
    let dossier = try desk.dossier(code)
    #expect(dossier.legs[0].due?.minuteText == "2026-11-19T09:00")
    #expect(dossier.isOverdue(dossier.legs[0], at: desk.now))
  }

  @Test func `a wait moves what is not finished, with the whole`() throws {
    var desk = try PracticeDesk("2026-11-18T09:00", rules: try SampleChain.rules())
    let code = try desk.receive(SampleChain.intake())
    try desk.ask(.startLeg(code, leg: SampleChain.birth))
    try desk.ask(.finishLeg(code, leg: SampleChain.birth, result: nil))
    try desk.ask(.startLeg(code, leg: SampleChain.residence))
    desk.now = try SampleRules.moment("2026-11-19T08:00")
    try desk.ask(.requestSupplement(code, items: ["Ý kiến của chủ hộ"]), reason: "Còn thiếu")
    let waiting = try desk.dossier(code)
    #expect(!waiting.isOverdue(waiting.legs[1], at: try SampleRules.moment("2026-12-01T08:00")))
    desk.now = try SampleRules.moment("2026-11-25T08:00")
    try desk.ask(.completeSupplement(code))
    let dossier = try desk.dossier(code)
    #expect(dossier.status == .processing)
    #expect(
      dossier.legs.map(\.due?.minuteText) == [
        "2026-11-19T09:00", "2026-11-27T17:00", "2026-11-27T17:00",
      ])
    #expect(dossier.legs[1].promised == dossier.legs[1].due)
    #expect(dossier.due?.minuteText == "2026-11-30T17:00")
  }

  @Test func `no time runs before acceptance`() throws {
    var desk = try PracticeDesk("2026-11-18T09:00", rules: try SampleChain.rules())
    try desk.ask(.fileDossier(SampleChain.intake()))
    let code = try #require(desk.desk.everyDossier.map(\.code).first)
    #expect(try desk.dossier(code).legs.allSatisfy { $0.due == nil && $0.promised == nil })
    desk.now = try SampleRules.moment("2026-11-19T09:00")
    try desk.ask(.acceptDossier(code))
    #expect(
      try desk.dossier(code).legs.map(\.promised?.minuteText)
        == ["2026-11-20T09:00", "2026-11-25T17:00", "2026-11-25T17:00"])
  }

  @Test func `a leg beyond the whole is named, and the whole keeps its own date`() throws {
    var desk = try PracticeDesk("2026-11-18T09:00", rules: try SampleChain.rules())
    let code = try desk.receive(
      SampleChain.intake([SampleChain.birth, SampleChain.residence, SampleChain.card]))
    let dossier = try desk.dossier(code)
    #expect(dossier.due?.minuteText == "2026-11-23T17:00")
    #expect(dossier.legsBeyondWhole.map(\.name) == [SampleChain.card])
  }

  @Test func `a leg that walks into an unknown year is uncertain`() throws {
    var desk = try PracticeDesk("2027-12-28T09:00", rules: try SampleChain.rules())
    let code = try desk.receive(
      SampleChain.intake([SampleChain.birth, SampleChain.residence, SampleChain.card]))
    #expect(try desk.dossier(code).legs.map(\.certain) == [true, true, false])
  }

  @Test func `a corrected receipt counts every leg with the waits that were`() throws {
    var desk = try PracticeDesk("2026-11-18T09:00", rules: try SampleChain.rules())
    let code = try desk.receive(SampleChain.intake())
    try desk.ask(.startLeg(code, leg: SampleChain.birth))
    desk.now = .at("2026-11-18T10:00")
    try desk.ask(.requestSupplement(code, items: ["Tờ khai"]), reason: "Còn thiếu")
    desk.now = .at("2026-11-25T08:00")
    try desk.ask(.completeSupplement(code))
    let before = try desk.dossier(code)
    try desk.ask(
      .correctDossier(code, before.intake, receivedAt: .at("2026-11-18T08:00")), reason: "Ghi nhầm")
    let after = try desk.dossier(code)
    #expect(after.due == before.due && after.legs == before.legs)
    #expect(
      after.legs.map(\.promised?.minuteText) == [
        "2026-11-26T08:00", "2026-11-30T17:00", "2026-11-30T17:00",
      ])
  }

  @Test func `a correction promises no leg of what is only filed`() throws {
    var desk = try PracticeDesk("2026-11-18T09:00", rules: try SampleChain.rules())
    var intake = SampleChain.intake()
    intake.channel = .online
    try desk.ask(.fileDossier(intake))
    let dossier = try #require(desk.desk.everyDossier.first)
    desk.now = .at("2026-11-18T10:00")
    try desk.ask(
      .correctDossier(dossier.code, dossier.intake, receivedAt: .at("2026-11-18T09:30")),
      reason: "Ghi nhầm")
    let legs = try desk.dossier(dossier.code).legs
    #expect(legs.count == 3 && legs.allSatisfy { $0.due == nil && $0.promised == nil })
  }
}
