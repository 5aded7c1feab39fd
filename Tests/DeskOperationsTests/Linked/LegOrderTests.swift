import DeskOperations
import Testing

/// In which order the agencies of a linked procedure work, and what is refused.
@Suite struct LegOrderTests {
  private func chain(_ legs: [String]? = nil) throws -> (PracticeDesk, DossierCode) {
    var desk = try PracticeDesk("2026-11-18T09:00", rules: try SampleChain.rules())
    let code = try desk.receive(SampleChain.intake(legs))
    return (desk, code)
  }

  @Test func `the legs without a branch are taken where none is named, in their order`() throws {
    let (desk, code) = try chain()
    #expect(
      try desk.dossier(code).legs.map(\.name)
        == [SampleChain.birth, SampleChain.residence, SampleChain.insurance])
    let (other, chosen) = try chain([SampleChain.insurance, SampleChain.birth])
    #expect(
      try other.dossier(chosen).legs.map(\.name) == [SampleChain.birth, SampleChain.insurance])
  }

  @Test func `unknown legs and legs without the one they follow are refused`() throws {
    var desk = try PracticeDesk(rules: try SampleChain.rules())
    #expect(throws: Refusal.unknownName(.legs, "Cấp hộ chiếu")) {
      try desk.ask(.receiveDossier(SampleChain.intake(["Cấp hộ chiếu"])))
    }
    #expect(throws: Refusal.legNeeds(SampleChain.card, SampleChain.residence)) {
      try desk.ask(.receiveDossier(SampleChain.intake([SampleChain.birth, SampleChain.card])))
    }
    #expect(throws: Refusal.missing(.legs)) {
      try desk.ask(.receiveDossier(SampleChain.intake([])))
    }
    var plain = SampleRules.intake()
    plain.legs = [SampleChain.birth]
    #expect(throws: Refusal.unknownName(.legs, SampleChain.birth)) {
      try desk.ask(.receiveDossier(plain))
    }
    #expect(throws: Refusal.legsOpen([SampleChain.birth])) {
      try desk.ask(
        .receiveImmediate(SampleChain.intake([SampleChain.birth]), result: nil, recipient: nil))
    }
    #expect(desk.events.isEmpty)
  }

  @Test func `a leg begins after the result of the one it follows`() throws {
    var (desk, code) = try chain()
    #expect(try desk.dossier(code).status == .received)
    let waits = Refusal.legWaits(
      SampleChain.residence, for: SampleChain.birth, article: SampleLaw.article(.startLeg))
    #expect(throws: waits) { try desk.ask(.startLeg(code, leg: SampleChain.residence)) }
    try desk.ask(.startLeg(code, leg: SampleChain.birth))
    #expect(try desk.dossier(code).status == .processing)
    #expect(throws: waits) { try desk.ask(.startLeg(code, leg: SampleChain.residence)) }
    #expect(throws: Refusal.legNotPossible(.startLeg, SampleChain.birth)) {
      try desk.ask(.startLeg(code, leg: SampleChain.birth))
    }
    try desk.ask(.finishLeg(code, leg: SampleChain.birth, result: nil))
    try desk.ask(.startLeg(code, leg: SampleChain.residence))
    try desk.ask(.startLeg(code, leg: SampleChain.insurance))
    #expect(desk.events.count == 5)
  }

  @Test func `no result before a beginning and no return before a result`() throws {
    var (desk, code) = try chain()
    #expect(throws: Refusal.legNotPossible(.finishLeg, SampleChain.birth)) {
      try desk.ask(.finishLeg(code, leg: SampleChain.birth, result: nil))
    }
    try desk.ask(.startLeg(code, leg: SampleChain.birth))
    #expect(throws: Refusal.legNotPossible(.returnLeg, SampleChain.birth)) {
      try desk.ask(.returnLeg(code, leg: SampleChain.birth, recipient: "Phạm Thị Mẫu"))
    }
    try desk.ask(.finishLeg(code, leg: SampleChain.birth, result: nil))
    #expect(throws: Refusal.legNotPossible(.finishLeg, SampleChain.birth)) {
      try desk.ask(.finishLeg(code, leg: SampleChain.birth, result: nil))
    }
    #expect(desk.events.count == 3)
  }

  @Test func `a leg the dossier does not have is refused, with legs or without`() throws {
    var (desk, code) = try chain()
    #expect(throws: Refusal.unknownLeg(SampleChain.card, code)) {
      try desk.ask(.startLeg(code, leg: SampleChain.card))
    }
    let plain = try desk.receive()
    #expect(throws: Refusal.unknownLeg(SampleChain.birth, plain)) {
      try desk.ask(.finishLeg(plain, leg: SampleChain.birth, result: nil))
    }
  }

  @Test func `the whole has its result with the last leg and not before`() throws {
    var (desk, code) = try chain([SampleChain.birth, SampleChain.insurance])
    try desk.ask(.startLeg(code, leg: SampleChain.birth))
    #expect(throws: Refusal.legsOpen([SampleChain.birth, SampleChain.insurance])) {
      try desk.ask(.finishDossier(code, result: nil))
    }
    try desk.ask(.finishLeg(code, leg: SampleChain.birth, result: "Giấy khai sinh số 01"))
    try desk.ask(.startLeg(code, leg: SampleChain.insurance))
    try desk.ask(
      .finishLeg(code, leg: SampleChain.insurance, result: "Thẻ số 02"), key: "last")
    let dossier = try desk.dossier(code)
    #expect(dossier.status == .finished)
    #expect(dossier.result == "Giấy khai sinh số 01; Thẻ số 02")
    #expect(desk.events.suffix(2).map(\.kind) == [.legFinished, .dossierFinished])
    #expect(
      try desk.ask(.finishLeg(code, leg: SampleChain.insurance, result: nil), key: "last")
        == .alreadyDone(.dossier(code)))
  }

  @Test func `results are handed over one by one, the last one ends the dossier`() throws {
    var (desk, code) = try chain([SampleChain.birth, SampleChain.insurance])
    try desk.ask(.startLeg(code, leg: SampleChain.birth))
    try desk.ask(.finishLeg(code, leg: SampleChain.birth, result: nil))
    #expect(
      throws: Refusal.authorisationNeeded(
        recipient: "Lê Văn Thí Dụ", article: SampleLaw.article(.return))
    ) {
      try desk.ask(.returnLeg(code, leg: SampleChain.birth, recipient: "Lê Văn Thí Dụ"))
    }
    try desk.ask(
      .returnLeg(
        code, leg: SampleChain.birth, recipient: "Lê Văn Thí Dụ",
        authorisation: "Giấy ủy quyền mẫu"))
    #expect(try desk.dossier(code).legs[0].recipient == "Lê Văn Thí Dụ")
    try desk.ask(.startLeg(code, leg: SampleChain.insurance))
    try desk.ask(.finishLeg(code, leg: SampleChain.insurance, result: nil))
    try desk.ask(.returnLeg(code, leg: SampleChain.insurance, recipient: "Phạm Thị Mẫu"))
    let dossier = try desk.dossier(code)
    #expect(dossier.status == .returned)
    #expect(dossier.handing?.recipient == "Phạm Thị Mẫu")
    #expect(dossier.legs.allSatisfy { dossier.stage(of: $0) == .returned })
  }

  @Test func `the whole handed over hands over what is left`() throws {
    var (desk, code) = try chain([SampleChain.birth])
    try desk.ask(.startLeg(code, leg: SampleChain.birth))
    try desk.ask(.finishLeg(code, leg: SampleChain.birth, result: nil))
    try desk.ask(
      .returnDossier(code, recipient: "Phạm Thị Mẫu", authorisation: nil, method: .counter))
    #expect(try desk.dossier(code).legs[0].recipient == "Phạm Thị Mẫu")
  }

  @Test func `a dossier back at the desk is still with the agencies that have begun`() throws {
    var (desk, code) = try chain()
    let holder = Dossier.Holder(officer: SampleRules.officer, unit: "")
    try desk.ask(.passDossier(code, to: holder))
    try desk.ask(.startLeg(code, leg: SampleChain.birth))
    try desk.ask(.handBack(code))
    #expect(try desk.dossier(code).status == .processing)
  }

  @Test func `no leg moves in a dossier that waits or has ended`() throws {
    var (desk, code) = try chain()
    try desk.ask(.withdrawDossier(code), reason: "Công dân xin rút")
    #expect(
      throws: Refusal.notPossible(
        .startLeg, code, .withdrawn, article: SampleLaw.article(.startLeg))
    ) {
      try desk.ask(.startLeg(code, leg: SampleChain.birth))
    }
  }

  @Test func `what one agency made is handed over although the whole was refused`() throws {
    var (desk, code) = try chain()
    try desk.ask(.startLeg(code, leg: SampleChain.birth))
    try desk.ask(.finishLeg(code, leg: SampleChain.birth, result: "Giấy khai sinh số 01"))
    try desk.ask(.refuseDossier(code), reason: "Không đủ điều kiện đăng ký thường trú")
    let name = try desk.dossier(code).intake.applicant.name
    try desk.ask(.returnLeg(code, leg: SampleChain.birth, recipient: name))
    let dossier = try desk.dossier(code)
    #expect(dossier.leg(named: SampleChain.birth)?.recipient == name)
    #expect(dossier.status == .refused)
    #expect(throws: Refusal.legNotPossible(.returnLeg, SampleChain.residence)) {
      try desk.ask(.returnLeg(code, leg: SampleChain.residence, recipient: name))
    }
  }
}
