import DeskOperations
import Testing

/// Asking for papers: how soon, how often, by whose leave, and what it does to the time.
@Suite struct SupplementTests {
  private func receive(
    _ channel: Channel, at moment: String
  ) throws -> (PracticeDesk, DossierCode) {
    var desk = try PracticeDesk(moment)
    var intake = SampleRules.intake(SampleRules.pausing)
    intake.channel = channel
    let code = try desk.receive(intake)
    return (desk, code)
  }

  private static let limits: [(Channel, String, afterCheck: Bool, String)] = [
    // Eight working hours are one day from opening to closing.
    (.online, "2026-11-20T08:00", false, "2026-11-23T08:00"),
    (.online, "2026-11-20T07:30", false, "2026-11-20T17:00"),
    (.counter, "2026-11-20T08:00", false, "2026-11-23T17:00"),
    (.post, "2026-11-20T16:59", false, "2026-11-23T17:00"),
    // The 24th is a day off.
    (.counter, "2026-11-20T08:00", true, "2026-11-26T17:00"),
    (.online, "2026-11-20T08:00", true, "2026-11-26T17:00"),
  ]

  @Test(arguments: limits.indices)
  func `the limit for asking is counted from the receipt by channel`(index: Int) throws {
    let (channel, moment, afterCheck, limit) = SupplementTests.limits[index]
    let (desk, code) = try receive(channel, at: moment)
    let dossier = try desk.dossier(code)
    #expect(
      desk.rules.askingLimit(for: dossier, afterCheck: afterCheck)?.minuteText == limit)
  }

  @Test func `asking at the limit is in time, and a minute later is marked`() throws {
    for (moment, isLate) in [("2026-11-23T17:00", false), ("2026-11-23T17:01", true)] {
      var (desk, code) = try receive(.counter, at: "2026-11-20T08:00")
      desk.now = .at(moment)
      try desk.ask(.requestSupplement(code, items: ["Tờ khai"]), reason: "Thiếu")
      let dossier = try desk.dossier(code)
      #expect(dossier.supplements.last?.wasAskedLate == isLate)
      #expect(dossier.flags == (isLate ? [.askedLate] : []))
      #expect(dossier.supplements.last?.number?.description == "01/HDHS")
    }
  }

  @Test func `a second request needs a supervisor and a reason, and is marked`() throws {
    var (desk, code) = try receive(.counter, at: "2026-11-20T08:00")
    try desk.ask(.requestSupplement(code, items: ["Tờ khai"]), reason: "Thiếu")
    try desk.ask(.completeSupplement(code))
    let article = SampleLaw.article(.requestSupplement)
    for (approver, person) in [
      (nil, SampleRules.clerk), (SampleRules.officer, SampleRules.clerk),
      ("la", SampleRules.clerk), (nil, SampleRules.officer),
    ] as [(String?, String)] {
      let before = desk.desk
      #expect(throws: Refusal.supervisorNeeded(round: 2, article: article)) {
        try desk.ask(
          .requestSupplement(code, items: ["Bản sao"], approvedBy: approver), by: person,
          reason: "Còn thiếu")
      }
      #expect(desk.desk == before)
    }
    #expect(throws: Refusal.missing(.reason)) {
      try desk.ask(
        .requestSupplement(code, items: ["Bản sao"], approvedBy: SampleRules.supervisor))
    }
    try desk.ask(
      .requestSupplement(code, items: ["Bản sao"], approvedBy: SampleRules.supervisor),
      reason: "Giấy đã nộp hết hạn")
    let dossier = try desk.dossier(code)
    #expect(dossier.supplements.map(\.approvedBy) == [nil, SampleRules.supervisor])
    #expect(dossier.flags == [.repeatedSupplement])
  }

  @Test func `a supervisor asking again needs nobody else`() throws {
    var (desk, code) = try receive(.counter, at: "2026-11-20T08:00")
    try desk.ask(.requestSupplement(code, items: ["Tờ khai"]), reason: "Thiếu")
    try desk.ask(.completeSupplement(code))
    try desk.ask(
      .requestSupplement(code, items: ["Bản sao"]), by: SampleRules.supervisor, reason: "Thiếu")
    #expect(try desk.dossier(code).supplements.last?.approvedBy == SampleRules.supervisor)
  }

  @Test func `papers and money stand in one ledger and never overlap`() throws {
    var (desk, code) = try receive(.counter, at: "2026-11-02T08:00")
    try desk.ask(.passDossier(code, to: .init(officer: SampleRules.officer, unit: "")))
    desk.now = .at("2026-11-03T09:00")
    try desk.ask(
      .requestSupplement(code, items: ["Tờ khai"], afterCheck: true), reason: "Thiếu")
    #expect(
      throws: Refusal.notPossible(
        .demandPayment, code, .waiting, article: SampleLaw.article(.demandPayment))
    ) { try desk.ask(.demandPayment(code, amount: 50_000, purpose: "Phí thẩm định")) }
    desk.now = .at("2026-11-05T09:00")
    try desk.ask(.completeSupplement(code))
    desk.now = .at("2026-11-06T09:00")
    try desk.ask(.demandPayment(code, amount: 50_000, purpose: "Phí thẩm định"))
    desk.now = .at("2026-11-10T09:00")
    let payment = FeePayment(
      payer: "Phạm Thị Mẫu", lines: [.init(name: "Phí", kind: .fee, amount: 50_000)])
    try desk.ask(.payFee(code, payment))
    let dossier = try desk.dossier(code)
    #expect(
      dossier.waits.map { "\($0.from.minuteText) \($0.to?.minuteText ?? "")" } == [
        "2026-11-03T09:00 2026-11-05T09:00", "2026-11-06T09:00 2026-11-10T09:00",
      ])
    // Ten working days, with two for the papers and two for the money given back.
    #expect(dossier.due?.minuteText == "2026-11-20T17:00")
    #expect(dossier.promise.originalDue?.minuteText == "2026-11-16T17:00")
    #expect(dossier.status == .processing)
  }

  @Test func `what the checklist asks for and was not handed in is asked at once`() throws {
    var desk = try PracticeDesk()
    var intake = SampleRules.intake()
    let code = try desk.receive(intake)
    #expect(desk.rules.missingPapers(of: try desk.dossier(code)).map(\.name) == ["Tờ khai"])
    intake.papers = [.init(name: "Tờ khai", kind: .original, copies: 1)]
    let complete = try desk.receive(intake)
    #expect(desk.rules.missingPapers(of: try desk.dossier(complete)).isEmpty)
  }

  @Test func `what is never completed ends as it stood when the papers were asked for`() throws {
    for (asked, punctuality) in [
      ("2026-11-20T09:00", Punctuality.early), ("2027-03-01T09:00", .late),
    ] {
      for end in [Command.refuseDossier, Command.withdrawDossier] {
        var (desk, code) = try receive(.counter, at: "2026-11-20T08:00")
        desk.now = .at(asked)
        try desk.ask(.requestSupplement(code, items: ["Tờ khai"]), reason: "Thiếu")
        desk.now = .at("2027-04-01T09:00")
        try desk.ask(end(code), reason: "Không bổ sung")
        #expect(try desk.dossier(code).punctuality == punctuality)
      }
    }
  }
}
