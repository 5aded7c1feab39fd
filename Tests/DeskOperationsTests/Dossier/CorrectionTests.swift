import DeskOperations
import Testing

/// What was written down wrongly is put right, and everything that follows from it.
@Suite struct CorrectionTests {
  private static let holder = Dossier.Holder(officer: SampleRules.officer, unit: "")

  /// Changes a dossier's intake or moment by a correction.
  private static func correct(
    _ code: DossierCode, at desk: inout PracticeDesk, receivedAt: Moment? = nil,
    reason: String? = "Ghi nhầm", _ change: (inout Intake) -> Void = { _ in }
  ) throws {
    let dossier = try desk.dossier(code)
    var intake = dossier.intake
    change(&intake)
    try desk.ask(
      .correctDossier(code, intake, receivedAt: receivedAt ?? dossier.receivedAt), reason: reason)
  }

  @Test func `a wrong person is put right, old and new value kept, the date as it was`() throws {
    var desk = try PracticeDesk()
    let code = try desk.receive(SampleRules.intake(SampleRules.fifteenDays))
    let before = try desk.dossier(code)
    try Self.correct(code, at: &desk) { intake in
      intake.applicant.name = "  Phạm Thị Mẫu Mực "
      intake.applicant.phone = "0999 000 222"
      intake.submitter = Intake.Party(name: "Lê Văn Thí", phone: "0999 000 333")
    }
    let after = try desk.dossier(code)
    #expect(after.intake.applicant.name == "Phạm Thị Mẫu Mực")
    let values = after.corrections.flatMap(\.values)
    #expect(
      values.map { "\($0.field): \($0.old ?? "–") → \($0.new ?? "–")" } == [
        "name: Phạm Thị Mẫu → Phạm Thị Mẫu Mực", "phone: – → 0999 000 222",
        "submitter: – → Lê Văn Thí, 0999 000 333",
      ])
    #expect(after.corrections.first?.reason == "Ghi nhầm")
    #expect(after.promise == before.promise && after.due == before.due)
    #expect(after.slip.description == "\(code)/2")
    #expect(after.replacedSlip?.description == "\(code)/1")
    #expect(after.isVoid(before.slip) && !after.isVoid(after.slip))
    #expect(desk.desk.search("muc 333").map(\.code) == [code])
    #expect(after.history.first == before.history.first)
  }

  @Test func `another procedure brings its name, its field and its dates`() throws {
    var desk = try PracticeDesk()
    let code = try desk.receive(SampleRules.intake(SampleRules.sameDay))
    let number = try desk.dossier(code).number
    try Self.correct(code, at: &desk) { $0.procedure = SampleRules.fifteenDays }
    let dossier = try desk.dossier(code)
    #expect(dossier.procedureName == "Cấp giấy phép mẫu")
    #expect(dossier.field == "Đất đai")
    #expect(dossier.due?.minuteText == "2026-11-30T17:00")
    #expect(dossier.promise.statutoryDue?.minuteText == "2026-12-14T17:00")
    #expect(dossier.number == number)
  }

  @Test func `another moment counts the dates again, and the code stays for life`() throws {
    var desk = try PracticeDesk("2026-11-20T15:30")
    let code = try desk.receive()
    #expect(try desk.dossier(code).due?.minuteText == "2026-11-23T17:00")
    let moment = try SampleRules.moment("2026-11-20T14:30")
    try Self.correct(code, at: &desk, receivedAt: moment)
    let dossier = try desk.dossier(code)
    #expect(dossier.due?.minuteText == "2026-11-20T17:00")
    #expect(dossier.receivedAt == moment && dossier.clockFrom == moment)
    let dayBefore = try SampleRules.moment("2026-11-19T10:00")
    try Self.correct(code, at: &desk, receivedAt: dayBefore)
    #expect(try desk.dossier(code).code == code)
    #expect(try desk.dossier(code).slipIssue == 3)
    #expect(try desk.receive().description == "H99.01-261120-0002")
  }

  @Test func `waits are counted again with the new moment`() throws {
    var desk = try PracticeDesk("2026-03-03T09:00")
    let code = try desk.receive(SampleRules.intake(SampleRules.pausing))
    desk.now = try SampleRules.moment("2026-03-05T10:00")
    try desk.ask(.requestSupplement(code, items: ["Tờ khai"]), reason: "Thiếu chữ ký")
    desk.now = try SampleRules.moment("2026-03-12T14:00")
    try desk.ask(.completeSupplement(code))
    try Self.correct(code, at: &desk, receivedAt: try SampleRules.moment("2026-03-02T09:00"))
    // As in the test of a paused procedure received on 2 March.
    #expect(try desk.dossier(code).due?.minuteText == "2026-03-23T17:00")
    #expect(try desk.dossier(code).promise.originalDue?.minuteText == "2026-03-16T17:00")
  }

  @Test func `a receipt lies neither in the future nor after what was done since`() throws {
    var desk = try PracticeDesk()
    let code = try desk.receive()
    let tomorrow = desk.now.advanced(bySeconds: 86_400)
    #expect(throws: Refusal.momentOutOfOrder(tomorrow, earliest: nil, latest: desk.now)) {
      try Self.correct(code, at: &desk, receivedAt: tomorrow)
    }
    desk.now = desk.now.advanced(bySeconds: 600)
    let passed = desk.now
    try desk.ask(.passDossier(code, to: Self.holder))
    desk.now = desk.now.advanced(bySeconds: 600)
    let late = passed.advanced(bySeconds: 60)
    #expect(throws: Refusal.receiptAfterAct(late, act: passed)) {
      try Self.correct(code, at: &desk, receivedAt: late)
    }
    try Self.correct(code, at: &desk, receivedAt: passed)
    #expect(try desk.dossier(code).receivedAt == passed)
  }

  @Test func `a dossier accepted later was not received before it was filed`() throws {
    var desk = try PracticeDesk()
    try desk.ask(.fileDossier(SampleRules.intake()))
    let code = try #require(desk.desk.everyDossier.map(\.code).first)
    let filed = desk.now
    desk.now = filed.advanced(bySeconds: 7200)
    try desk.ask(.acceptDossier(code))
    let early = filed.advanced(bySeconds: -60)
    #expect(throws: Refusal.momentOutOfOrder(early, earliest: filed, latest: desk.now)) {
      try Self.correct(code, at: &desk, receivedAt: early)
    }
    try Self.correct(code, at: &desk, receivedAt: filed.advanced(bySeconds: 60))
    #expect(try desk.dossier(code).clockFrom == filed.advanced(bySeconds: 60))
  }

  @Test func `a filed dossier is corrected without a promise`() throws {
    var desk = try PracticeDesk()
    try desk.ask(.fileDossier(SampleRules.intake()))
    let code = try #require(desk.desk.everyDossier.map(\.code).first)
    try Self.correct(code, at: &desk) { $0.procedure = SampleRules.fifteenDays }
    let dossier = try desk.dossier(code)
    #expect(dossier.status == .filed && dossier.due == nil && dossier.promise.originalDue == nil)
  }

  @Test func `the agencies of a filed dossier have no dates, corrected or not`() throws {
    var desk = try PracticeDesk(rules: try SampleChain.rules())
    try desk.ask(.fileDossier(SampleChain.intake()))
    let code = try #require(desk.desk.everyDossier.map(\.code).first)
    try Self.correct(code, at: &desk) { $0.variant = SampleChain.verified }
    let legs = try desk.dossier(code).legs
    #expect(legs.count == 3 && legs.allSatisfy { $0.due == nil && $0.promised == nil })
  }

  @Test func `an agency at work is not corrected away`() throws {
    var desk = try PracticeDesk(rules: try SampleChain.rules())
    let code = try desk.receive(SampleChain.intake())
    try desk.ask(.startLeg(code, leg: SampleChain.birth))
    try desk.ask(.finishLeg(code, leg: SampleChain.birth, result: nil))
    try desk.ask(.startLeg(code, leg: SampleChain.insurance))
    #expect(throws: Refusal.legNotPossible(.correct, SampleChain.insurance)) {
      try Self.correct(code, at: &desk) {
        $0.legs = [SampleChain.birth, SampleChain.residence]
      }
    }
    try Self.correct(code, at: &desk) { $0.legs = [SampleChain.birth, SampleChain.insurance] }
    #expect(try desk.dossier(code).legs.map(\.name) == [SampleChain.birth, SampleChain.insurance])
  }

  @Test func `a dossier decided elsewhere keeps counting from there`() throws {
    var desk = try PracticeDesk()
    var intake = SampleRules.intake(SampleRules.fifteenDays)
    intake.competentAgency = "Ủy ban nhân dân xã Thử"
    let code = try desk.receive(intake)
    try Self.correct(code, at: &desk) { $0.procedure = SampleRules.sameDay }
    #expect(try desk.dossier(code).due == nil)
    desk.now = try SampleRules.moment("2026-11-23T08:00")
    try desk.ask(.startClock(code))
    try Self.correct(code, at: &desk, receivedAt: try SampleRules.moment("2026-11-19T08:00")) {
      $0.procedure = SampleRules.fifteenDays
    }
    let dossier = try desk.dossier(code)
    #expect(dossier.clockFrom == desk.now)
    #expect(dossier.due?.minuteText == "2026-12-01T17:00")
  }

  @Test func `after a result only the person is put right`() throws {
    var desk = try PracticeDesk()
    let code = try desk.receive()
    try desk.ask(.passDossier(code, to: Self.holder))
    try desk.ask(.finishDossier(code, result: nil))
    #expect(throws: Refusal.onlyPersonCorrectable(code)) {
      try Self.correct(code, at: &desk) { $0.procedure = SampleRules.fifteenDays }
    }
    #expect(throws: Refusal.onlyPersonCorrectable(code)) {
      try Self.correct(code, at: &desk, receivedAt: desk.now.advanced(bySeconds: -60))
    }
    try Self.correct(code, at: &desk) { $0.applicant.name = "Phạm Thị Thử" }
    #expect(try desk.dossier(code).intake.applicant.name == "Phạm Thị Thử")
  }

  @Test func `a correction says why, changes something and is refused once returned`() throws {
    var desk = try PracticeDesk()
    let code = try desk.receive()
    #expect(throws: Refusal.missing(.reason)) {
      try Self.correct(code, at: &desk, reason: " ") { $0.applicant.name = "Phạm Thị Thử" }
    }
    #expect(throws: Refusal.nothingToCorrect(code)) { try Self.correct(code, at: &desk) }
    #expect(throws: Refusal.nothingToCorrect(code)) {
      try Self.correct(code, at: &desk) { $0.sets = 7 }
    }
    #expect(throws: Refusal.missing(.name)) {
      try Self.correct(code, at: &desk) { $0.applicant.name = "" }
    }
    #expect(throws: Refusal.unknownProcedure("9.9")) {
      try Self.correct(code, at: &desk) { $0.procedure = "9.9" }
    }
    #expect(throws: Refusal.procedureNotInForce(SampleRules.repealed)) {
      try Self.correct(code, at: &desk) { $0.procedure = SampleRules.repealed }
    }
    #expect(throws: Refusal.timeNeeded(procedure: SampleRules.unknownTime)) {
      try Self.correct(code, at: &desk) { $0.procedure = SampleRules.unknownTime }
    }
    try desk.ask(.withdrawDossier(code), reason: "Công dân xin rút")
    #expect(
      throws: Refusal.notPossible(
        .correct, code, .withdrawn, article: SampleLaw.article(.correct))
    ) {
      try Self.correct(code, at: &desk) { $0.applicant.name = "Phạm Thị Thử" }
    }
    #expect(try desk.dossier(code).corrections.isEmpty)
  }

  @Test func `papers alone are put right without counting the dates again`() throws {
    var desk = try PracticeDesk()
    let code = try desk.receive(SampleRules.intake(SampleRules.fifteenDays))
    let before = try desk.dossier(code)
    desk.rules = Self.withoutCommitment(desk.rules)
    try Self.correct(code, at: &desk) { intake in
      intake.papers = [Intake.Paper(name: "Tờ khai", kind: .original, copies: 1)]
    }
    #expect(try desk.dossier(code).promise == before.promise)
    #expect(try desk.dossier(code).intake.papers.count == 1)
    try Self.correct(code, at: &desk) { $0.procedure = SampleRules.sameDay }
    try Self.correct(code, at: &desk) { $0.procedure = SampleRules.fifteenDays }
    #expect(try desk.dossier(code).due?.minuteText == "2026-12-14T17:00")
  }

  /// Rules as they are once the desk has taken its promise of a shorter time back.
  private static func withoutCommitment(_ rules: Rulebook) -> Rulebook {
    var rules = rules
    rules.settings.committedTimes = []
    return rules
  }

  @Test func `replaying gives the same desk`() throws {
    var desk = try PracticeDesk()
    let code = try desk.receive()
    try Self.correct(code, at: &desk) { $0.procedure = SampleRules.fifteenDays }
    try desk.ask(.recordSlip(code))
    var replayed = Desk()
    for event in desk.events { replayed.apply(event) }
    #expect(replayed == desk.desk)
    #expect(try desk.dossier(code).issueCopies == 1)
  }
}
