import Canvas
import DeskApp
import DeskOperations
import Testing

@Suite struct `Bad input at intake` {
  private static let hostile = [
    "\u{1B}[2J\u{1B}[31mĐỏ", "Nguye\u{0302}\u{0303}n Va\u{0306}n Ma\u{0302}\u{0303}u",
    "A\u{202E}B\u{0007}\u{0000}", String(repeating: "dài quá ", count: 1250), "😀👨‍👩‍👧‍👦漢字",
    "dòng một\ndòng hai\tba",
  ]

  /// A form on its first field after the procedure.
  private func filling(_ procedure: String = "nguon goc") throws -> Rehearsal {
    let rehearsal = try Rehearsal()
    rehearsal.press(.function(2))
    rehearsal.type(procedure)
    rehearsal.press(.enter)
    return rehearsal
  }

  @Test(arguments: hostile)
  func `never breaks the drawing, whichever field it is pasted into`(text: String) throws {
    let rehearsal = try filling()
    for _ in 0..<22 {
      rehearsal.paste(text)
      rehearsal.press(.enter)
    }
    rehearsal.press(.function(10), .function(10))
    for frame in rehearsal.frames {
      #expect(!frame.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
      #expect(!frame.contains("\u{202E}"))
      let rows = frame.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(rows.count == 24)
      #expect(rows.allSatisfy { $0.columns <= 80 })
    }
    _ = rehearsal.takeEffects()
  }

  @Test func `is cleaned, and the clerk is told`() throws {
    let rehearsal = try filling("khai sinh")
    rehearsal.paste("\u{1B}[31mTrần\nThị  Thử")
    rehearsal.expect(shows: "Trần Thị Thử", "Chữ dán có ký tự lạ")
    rehearsal.press(.function(9), .function(10))
    #expect(rehearsal.desk.everyDossier.first?.intake.applicant.name == "Trần Thị Thử")
    _ = rehearsal.takeEffects()
  }

  @Test func `is composed, so that both ways of typing a name are one`() throws {
    let rehearsal = try filling("khai sinh")
    rehearsal.paste("Nguye\u{0302}\u{0303}n Va\u{0306}n Ma\u{0302}\u{0303}u")
    rehearsal.press(.function(9), .function(10))
    let name = try #require(rehearsal.desk.everyDossier.first?.intake.applicant.name)
    #expect(Array(name.unicodeScalars) == Array("Nguyễn Văn Mẫu".unicodeScalars))
    _ = rehearsal.takeEffects()
  }

  @Test func `is cut at the field's limit and still received`() throws {
    let rehearsal = try filling("khai sinh")
    rehearsal.paste(String(repeating: "Mẫu ", count: 2500))
    rehearsal.expect(shows: "dài quá")
    rehearsal.press(.function(9), .function(10))
    let name = try #require(rehearsal.desk.everyDossier.first?.intake.applicant.name)
    #expect(name.count <= 200)
    #expect(name.count >= 199)
    _ = rehearsal.takeEffects()
  }

  @Test func `typed beyond the limit is told`() throws {
    let rehearsal = try filling("khai sinh")
    rehearsal.type(String(repeating: "ă", count: 201))
    rehearsal.expect(shows: "Ô này nhận nhiều nhất 200 ký tự.")
    _ = rehearsal.takeEffects()
  }

  @Test(arguments: ["mười nghìn", "-5", "1e9", "99999999999999"])
  func `in the fee is refused in words`(typed: String) throws {
    let rehearsal = try filling("khai sinh")
    rehearsal.type("Trần Thị Thử")
    rehearsal.press(.enter, times: 9)
    rehearsal.type(typed)
    rehearsal.press(.function(9), .function(10))
    rehearsal.expect(shows: "Số tiền phải là số đồng")
    #expect(rehearsal.requests.isEmpty)
    _ = rehearsal.takeEffects()
  }

  @Test func `loses nothing when the window becomes too small and large again`() throws {
    let rehearsal = try filling("khai sinh")
    rehearsal.type("Trần Thị Thử")
    rehearsal.resize(rows: 10, columns: 40)
    rehearsal.press(.escape, .enter)
    rehearsal.resize(rows: 24, columns: 80)
    rehearsal.expect(shows: "Trần Thị Thử")
    _ = rehearsal.takeEffects()
  }
}
