import Canvas
import DeskApp
import DeskOperations
import Testing

@Suite struct `Copying a dossier field by field` {
  private func open(
    rows: Int = 24, columns: Int = 80, language: Language = .vietnamese, rekey: RekeyForm? = nil,
    note: String? = nil
  ) throws -> Rehearsal {
    var sample = SampleDesk()
    sample.rules.settings.rekey = rekey
    try sample.receive("2.000181", at: "2026-11-18T08:00", name: "Trần Thị Thử") {
      $0.applicant.personalID = "000099000001"
      $0.applicant.phone = "0999 000 111"
      $0.applicant.address = "Thôn Ví Dụ, xã Mẫu"
      $0.papers = [Intake.Paper(name: "Đơn đề nghị cấp giấy phép", kind: .original, copies: 1)]
      $0.note = note
    }
    let rehearsal = try Rehearsal(sample, rows: rows, columns: columns, language: language)
    rehearsal.press(.function(3), .enter, .character("4"))
    return rehearsal
  }

  /// What was copied since last asked.
  private func copied(by rehearsal: Rehearsal) -> [String] {
    rehearsal.takeEffects().compactMap { if case .copy(let text) = $0 { text } else { nil } }
  }

  @Test func `Enter copies field after field and passes over those with nothing in them`() throws {
    let rehearsal = try open()
    rehearsal.press(.enter, times: 8)
    let code = try #require(rehearsal.desk.everyDossier.first?.code)
    #expect(
      copied(by: rehearsal) == [
        code.description, "2.000181", "Cấp Giấy phép bán lẻ sản phẩm thuốc lá", "Công thương",
        "Trực tiếp", "Trần Thị Thử", "000099000001", "0999 000 111",
      ])
    rehearsal.expect(shows: "Đã chép: Số điện thoại: 0999 000 111", "xong Số điện thoại")
    rehearsal.expectPicture("rekey-80x24")
  }

  @Test func `a key copies its field, and an empty one says so`() throws {
    let rehearsal = try open()
    rehearsal.press(.character("d"), .character("A"))
    #expect(copied(by: rehearsal) == ["18/11/2026 08:00", "Thôn Ví Dụ, xã Mẫu"])
    rehearsal.press(.character("8"))
    rehearsal.expect(shows: "Hồ sơ không có “Thư điện tử” nên không có gì để chép.")
    // Keys of fields that are not there do nothing.
    rehearsal.press(.character("z"))
    #expect(copied(by: rehearsal) == [])
  }

  @Test func `the job ends with a sentence and can begin anew`() throws {
    let rehearsal = try open(
      rekey: RekeyForm(fields: [.init(.applicantName, label: "Họ và tên"), .init(.note)]))
    rehearsal.press(.backspace)
    rehearsal.expect(shows: "Chưa chép ô nào.")
    rehearsal.press(.enter)
    rehearsal.expect(shows: "Đã chép: Họ và tên: Trần Thị Thử")
    rehearsal.press(.enter)
    rehearsal.expect(shows: "Đã chép đủ các ô")
    rehearsal.press(.backspace, .enter)
    #expect(copied(by: rehearsal) == ["Trần Thị Thử", "Trần Thị Thử"])
  }

  @Test func `what was copied stands alone from the first column on, and its lines make it whole`()
    throws
  {
    let note = String(repeating: "Giấy tờ gốc để ở ngăn ba. ", count: 8)
    let rehearsal = try open(rekey: RekeyForm(fields: [.init(.note)]), note: note)
    rehearsal.press(.enter)
    let whole = try #require(copied(by: rehearsal).first)
    let lines = rehearsal.picture.split(separator: "\n").map(String.init)
    let first = try #require(lines.firstIndex { $0.hasPrefix("Giấy tờ gốc") })
    let count = (whole.count + 78) / 79
    #expect(lines[first..<(first + count)].joined() == whole)
    #expect(lines[first..<(first + count)].allSatisfy { $0.columns <= 80 })
  }

  @Test func `where the terminal cannot copy, nothing is asked of it and the mouse is named`()
    throws
  {
    var sample = SampleDesk()
    let code = try sample.receive(at: "2026-11-18T08:00", name: "Trần Thị Thử")
    var context = try sample.context()
    context.canCopy = false
    var model = Model(context: context, session: "silent")
    for key in [Key.function(3), .enter, .character("4"), .character("1")] {
      #expect(model.update(.input(.key(key))) == [])
      model.settle()
    }
    let picture = model.draw().picture
    #expect(picture.contains("Chép bằng chuột: Mã hồ sơ: \(code)"))
    #expect(picture.contains("\n\(code)\n"))
    #expect(picture.contains("không tự chép được"))
  }

  @Test func `it is reached from the menu and by its name`() throws {
    let rehearsal = try open()
    rehearsal.press(.escape, .character("m"))
    rehearsal.expect(shows: "4  Chép từng ô sang hệ thống khác")
    rehearsal.press(.character("4"))
    rehearsal.expect(shows: "Chủ hồ sơ", "Dán không ra?")
    rehearsal.press(.escape, .control("k"))
    rehearsal.type("nhap lai")
    rehearsal.press(.enter)
    rehearsal.expect(shows: "Chép từng ô H99", "Dán không ra?")
  }

  @Test(arguments: [(20, 60), (50, 132)])
  func `it fits every window`(rows: Int, columns: Int) throws {
    let rehearsal = try open(rows: rows, columns: columns)
    rehearsal.press(.enter, times: 2)
    _ = copied(by: rehearsal)
    rehearsal.expectPicture("rekey-\(columns)x\(rows)")
  }

  @Test func `it speaks English around the fields of the form`() throws {
    let rehearsal = try open(language: .english)
    rehearsal.press(.enter)
    _ = copied(by: rehearsal)
    rehearsal.expectPicture("rekey-english")
  }

  @Test func `every field has a word in both languages and a place in the schema's order`() throws {
    for language in Language.allCases {
      let form = RekeyForm(fields: RekeyField.allCases.map { .init($0) })
      let rehearsal = try open(rows: 50, language: language, rekey: form)
      let lines = rehearsal.picture.split(separator: "\n").dropFirst().prefix(form.fields.count)
      #expect(Set(lines.map { $0.dropFirst(8).prefix(20) }).count == form.fields.count)
    }
  }
}
