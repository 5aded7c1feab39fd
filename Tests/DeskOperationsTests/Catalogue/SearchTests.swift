import DeskOperations
import Testing

/// Finding procedures and dossiers by what people type.
@Suite struct SearchTests {
  @Test func `procedures are found without accents, in any order, by part of a word`() throws {
    let catalogue = try SampleRules.make().catalogue
    let spellings = [
      "khai sinh", "sinh khai", "dang khai", "KHAI si", "dkks", "dk khai", "1000001",
    ]
    for words in spellings {
      #expect(catalogue.search(words).map(\.code) == [SampleRules.sameDay])
    }
    #expect(catalogue.search("bai bo").isEmpty)
    #expect(catalogue.search("1.000002").map(\.name) == ["Cấp giấy phép mẫu"])
  }

  @Test func `a code that stands twice is refused`() throws {
    let twice = SampleRules.procedure("1.1", "Hai lần", nil)
    #expect(throws: Catalogue.Fault.duplicateCode("1.1")) { try Catalogue([twice, twice]) }
  }

  @Test func `dossiers are found by any word, open ones first`() throws {
    var desk = try PracticeDesk()
    var intake = SampleRules.intake(name: "Đặng Thị Thử")
    intake.applicant.phone = "0999 000 789"
    let first = try desk.receive(intake)
    intake.applicant.name = "Đặng Văn Mẫu"
    let second = try desk.receive(intake)
    _ = try desk.receive()
    try desk.ask(.withdrawDossier(second), reason: "Xin rút")
    #expect(desk.desk.search("Đặng 099").map(\.code) == [first, second])
    #expect(desk.desk.search("thu dang").map(\.code) == [first])
    #expect(desk.desk.search("789 thi").map(\.code) == [first])
    #expect(desk.desk.search("0002").map(\.code) == [second])
    #expect(desk.desk.search("", limit: 2).count == 2)
  }
}
