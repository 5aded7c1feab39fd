import DeskOperations
import Testing

/// Papers that a database replaces.
@Suite struct LookUpTests {
  @Test func `what a database says takes the place of a paper, at intake and later`() throws {
    var desk = try PracticeDesk()
    var intake = SampleRules.intake()
    let asked = desk.now.advanced(bySeconds: -120)
    intake.papers = [
      Intake.Paper(
        name: "Tờ khai", kind: .original, copies: 0,
        lookup: .init(source: "dancu", at: asked, result: "Có dữ liệu"))
    ]
    let code = try desk.receive(intake)
    try desk.ask(
      .recordLookup(
        code, paper: "Giấy tờ chứng minh",
        .init(source: "Cơ sở dữ liệu mẫu về dân cư", at: desk.now, result: "Trùng khớp")))
    let papers = try desk.dossier(code).intake.papers
    #expect(papers.map(\.name) == ["Tờ khai", "Giấy tờ chứng minh"])
    #expect(papers.compactMap(\.lookup?.source).allSatisfy { $0 == "Cơ sở dữ liệu mẫu về dân cư" })
    #expect(papers.map(\.copies) == [0, 0])
  }

  @Test func `a look-up names a known database, a paper and a result, and is not from tomorrow`()
    throws
  {
    var desk = try PracticeDesk()
    let code = try desk.receive()
    let now = desk.now
    func ask(_ paper: String, _ source: String, _ result: String, _ at: Moment) throws {
      try desk.ask(
        .recordLookup(code, paper: paper, .init(source: source, at: at, result: result)))
    }
    #expect(throws: Refusal.unknownName(.database, "Sổ tay")) {
      try ask("Tờ khai", "Sổ tay", "Có", now)
    }
    #expect(throws: Refusal.missing(.papers)) { try ask(" ", "dancu", "Có", now) }
    #expect(throws: Refusal.missing(.database)) { try ask("Tờ khai", "", "Có", now) }
    #expect(throws: Refusal.missing(.lookup)) { try ask("Tờ khai", "dancu", "", now) }
    let later = now.advanced(bySeconds: 60)
    #expect(throws: Refusal.momentOutOfOrder(later, earliest: nil, latest: now)) {
      try ask("Tờ khai", "dancu", "Có", later)
    }
    #expect(try desk.dossier(code).intake.papers.isEmpty)
  }
}
