import DeskOperations
import Testing

/// The register, the control slip and the papers of a dossier, read from its history.
@Suite struct RegisterTests {
  private func register(_ desk: PracticeDesk, from: String, to: String) throws -> DossierRegister {
    DossierRegister(
      desk.desk, from: try #require(CivilDate(from)), to: try #require(CivilDate(to)))
  }

  @Test func `rows stand by number, each with its dates, and corrections are remarks`() throws {
    var desk = try PracticeDesk("2026-11-18T08:00")
    let first = try desk.receive()
    let second = try desk.receive()
    try desk.ask(.passDossier(first, to: .init(officer: nil, unit: "Phòng Mẫu")))
    try desk.ask(.finishDossier(first, result: "01/2026"))
    try desk.ask(.handBack(first))
    var intake = try desk.dossier(second).intake
    intake.applicant.name = "Lê Thị Mẫu"
    let old = try desk.dossier(second)
    try desk.ask(
      .correctDossier(second, intake, receivedAt: old.receivedAt), reason: "Ghi sai tên")

    let rows = try register(desk, from: "2026-11-18", to: "2026-11-18").rows
    #expect(rows.map(\.number.number) == [1, 2])
    #expect(rows.map(\.code) == [first, second])
    let settled = try desk.dossier(first)
    #expect(rows[0].agency == "Phòng Mẫu")
    #expect(rows[0].passedAt == settled.passes[0].at)
    #expect(rows[0].resultAt == settled.passes[1].at)
    #expect(rows[0].remarks.isEmpty)
    let remark = try #require(rows[1].remarks.first).wording
    #expect(remark.contains("\(old.intake.applicant.name) → Lê Thị Mẫu (Ghi sai tên)"))
    #expect(remark.contains("phiếu \(second)/1 hết hiệu lực"))
    #expect(try register(desk, from: "2026-11-19", to: "2026-11-30").rows.isEmpty)
    #expect(try register(desk, from: "2026-11-18", to: "2026-11-17").rows.isEmpty)
  }

  @Test func `the control slip judges the desk by the hand-over and a unit by the due date`()
    throws
  {
    var desk = try PracticeDesk("2026-11-18T08:00")
    let code = try desk.receive()
    try desk.ask(.passDossier(code, to: .init(officer: nil, unit: "Phòng Mẫu")))
    let due = try #require(try desk.dossier(code).due)
    desk.now = Moment(due.date.advanced(by: 3), due.time)
    try desk.ask(.handBack(code, receivedBy: "Trần Thị Thử"))
    let slip = ControlSlip(try desk.dossier(code))
    #expect(slip.lead == "Phòng Mẫu")
    #expect(slip.rows.map(\.punctuality) == [.onTime, .late])
    #expect(slip.rows.map(\.receivedBy) == [nil, "Trần Thị Thử"])
  }

  @Test func `papers exist by what happened, each as it was then`() throws {
    var desk = try PracticeDesk("2026-11-18T08:00")
    let code = try desk.receive()
    #expect(try desk.dossier(code).issuedPapers(by: desk.rules) == [.slip, .control])
    try desk.ask(
      .requestSupplement(code, items: ["Bản sao"]), reason: "Thiếu giấy tờ")
    #expect(try desk.dossier(code).paper(from: desk.events.suffix(1)) == .supplement(1))
    try desk.ask(.completeSupplement(code))
    try desk.ask(.refuseDossier(code), reason: "Ngoài thẩm quyền")
    let dossier = try desk.dossier(code)
    #expect(
      dossier.issuedPapers(by: desk.rules) == [.slip, .supplement(1), .refusal, .control])
    #expect(dossier.asIssued(.supplement(1)).status == .waiting)
    #expect(dossier.asIssued(.supplement(1)).supplements.first?.wait.to == nil)
    #expect(dossier.asIssued(.refusal) == dossier)
    #expect(dossier.cause(of: .supplement(2)) == nil)
  }
}
