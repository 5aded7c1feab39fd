import Canvas
import DeskApp
import DeskOperations
import Testing

@Suite struct `The look of intake` {
  private func filled(
    _ procedure: String, at sample: SampleDesk = SampleDesk(), rows: Int = 24, columns: Int = 80,
    language: Language = .vietnamese
  ) throws -> Rehearsal {
    let rehearsal = try Rehearsal(sample, rows: rows, columns: columns, language: language)
    rehearsal.press(.function(2))
    rehearsal.type(procedure)
    rehearsal.press(.enter)
    rehearsal.type("Trần Thị Thử")
    rehearsal.press(.enter)
    return rehearsal
  }

  @Test func `finds a procedure`() throws {
    let rehearsal = try Rehearsal()
    rehearsal.press(.function(2))
    rehearsal.type("dk")
    rehearsal.expectPicture("intake-search")
  }

  @Test func `fills in the form`() throws {
    let rehearsal = try filled("khai sinh")
    rehearsal.expectPicture("intake-form")
    rehearsal.press(.function(10))
    rehearsal.expectPicture("intake-missing-papers")
    _ = rehearsal.takeEffects()
  }

  @Test func `shows the counting beside the form where there is room`() throws {
    let rehearsal = try filled("thuoc la", rows: 43, columns: 132)
    rehearsal.expectPicture("intake-wide")
    _ = rehearsal.takeEffects()
  }

  @Test func `speaks English`() throws {
    let rehearsal = try filled("thuoc la", language: .english)
    rehearsal.expectPicture("intake-english")
    rehearsal.press(.function(8))
    rehearsal.expectPicture("explanation-english")
    _ = rehearsal.takeEffects()
  }

  @Test func `asks for a time`() throws {
    let rehearsal = try Rehearsal()
    rehearsal.press(.function(2))
    rehearsal.type("nguon goc")
    rehearsal.press(.enter, .function(10))
    rehearsal.expectPicture("intake-time-asked")
  }

  @Test func `offers drafts`() throws {
    let draft = IntakeDraft(
      id: "mau-1", savedAt: SampleDesk.morning, person: "mau",
      fields: ["name": "Trần Thị Thử"], procedure: "1.001193", ticked: [0])
    let rehearsal = try Rehearsal(drafts: [draft])
    rehearsal.press(.function(2))
    rehearsal.expectPicture("intake-drafts")
  }

  @Test func `holds a name of 200 letters and a procedure with the longest name`() throws {
    let rehearsal = try filled("giao dat o")
    rehearsal.press(.backTab)
    rehearsal.type(String(repeating: "ẵ", count: 300))
    rehearsal.expectPicture("intake-long-names")
    rehearsal.press(.function(10))
    #expect(rehearsal.desk.everyDossier.first?.intake.applicant.name.count == 200)
    _ = rehearsal.takeEffects()
  }

  @Test func `holds forty papers`() throws {
    var sample = SampleDesk()
    var procedure = try #require(sample.rules.catalogue["1.001193"])
    procedure.components = (1...40).map {
      Component(name: "Giấy tờ mẫu thứ \($0)", copies: 1, kind: .original)
    }
    sample.rules.catalogue = try Catalogue([procedure])
    let rehearsal = try filled("khai sinh", at: sample)
    rehearsal.press(.pageDown, times: 4)
    rehearsal.expectPicture("intake-forty-papers")
    rehearsal.press(.function(9), .function(10))
    #expect(rehearsal.desk.everyDossier.first?.intake.papers.count == 40)
    _ = rehearsal.takeEffects()
  }
}
