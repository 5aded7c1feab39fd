import DeskOperations
import Testing

/// Who may collect a result, and what goes with it.
@Suite struct ReturnTests {
  private func desk(submitter: String? = nil) throws -> (PracticeDesk, DossierCode) {
    var desk = try PracticeDesk()
    var intake = SampleRules.intake()
    intake.submitter = submitter.map { Intake.Party(name: $0) }
    intake.papers = [
      Intake.Paper(name: "Tờ khai", kind: .original, copies: 1),
      Intake.Paper(name: "Căn cước", kind: .present, copies: 1),
      Intake.Paper(name: "Bản sao hợp đồng", kind: .copy, copies: 2),
    ]
    let code = try desk.receive(intake)
    try desk.ask(.passDossier(code, to: .init(officer: SampleRules.officer, unit: "")))
    try desk.ask(.finishDossier(code, result: nil, shelf: "Kệ A"))
    return (desk, code)
  }

  private func handing(
    _ code: DossierCode, to recipient: String, authorisation: String? = nil,
    originals: [String] = []
  ) -> Command {
    .returnDossier(
      code, recipient: recipient, authorisation: authorisation, method: .counter,
      originals: originals)
  }

  @Test(arguments: ["Phạm Thị Mẫu", "phạm thị  mẫu", "Lê Văn Thí Dụ"])
  func `the applicant and who brought it collect without a paper`(recipient: String) throws {
    var (desk, code) = try desk(submitter: "Lê Văn Thí Dụ")
    try desk.ask(handing(code, to: recipient))
    #expect(try desk.dossier(code).status == .returned)
  }

  @Test func `a stranger needs a paper, and a paper needs a name`() throws {
    var (desk, code) = try desk()
    let before = desk.desk
    #expect(
      throws: Refusal.authorisationNeeded(
        recipient: "Phạm Thị Mâu", article: SampleLaw.article(.return))
    ) { try desk.ask(handing(code, to: "Phạm Thị Mâu")) }
    #expect(throws: Refusal.missing(.recipient)) {
      try desk.ask(handing(code, to: "  ", authorisation: "Giấy ủy quyền ngày 20/11/2026"))
    }
    #expect(desk.desk == before)
    try desk.ask(
      handing(code, to: "Phạm Thị Mâu", authorisation: "Giấy ủy quyền ngày 20/11/2026"))
    #expect(try desk.dossier(code).handing?.authorisation == "Giấy ủy quyền ngày 20/11/2026")
  }

  @Test func `only originals of the dossier are given back, each once`() throws {
    var (desk, code) = try desk()
    #expect(try desk.dossier(code).originals == ["Tờ khai", "Căn cước"])
    for stray in ["Bản sao hợp đồng", "Hộ chiếu"] {
      #expect(throws: Refusal.unknownName(.originals, stray)) {
        try desk.ask(handing(code, to: "Phạm Thị Mẫu", originals: [stray]))
      }
    }
    try desk.ask(handing(code, to: "Phạm Thị Mẫu", originals: ["Căn cước", "Căn cước"]))
    #expect(try desk.dossier(code).handing?.originals == ["Căn cước"])
  }

  @Test func `a result without a place leaves the dossier unfinished`() throws {
    var desk = try PracticeDesk()
    let code = try desk.receive()
    try desk.ask(.passDossier(code, to: .init(officer: SampleRules.officer, unit: "")))
    let before = desk.desk
    #expect(throws: Refusal.missing(.place)) {
      try desk.ask(.finishDossier(code, result: nil, shelf: " "))
    }
    #expect(desk.desk == before)
    try desk.ask(.finishDossier(code, result: nil, shelf: "Kệ A"), key: "once")
    #expect(try desk.dossier(code).shelf?.place == "Kệ A")
    #expect(
      try desk.ask(.finishDossier(code, result: nil, shelf: "Kệ A"), key: "once")
        == .alreadyDone(.dossier(code)))
  }
}
