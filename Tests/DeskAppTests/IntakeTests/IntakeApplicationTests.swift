import Canvas
import DeskApp
import DeskOperations
import Testing

@Suite struct `The application form at intake` {
  @Test func `needs a procedure first`() throws {
    let rehearsal = try Rehearsal()
    rehearsal.press(.function(2), .control("p"))
    rehearsal.expect(shows: "Xin chọn thủ tục trước.")
  }

  @Test func `is filled in from what is typed so far, and nothing is received or lost`() throws {
    let rehearsal = try Rehearsal()
    rehearsal.press(.function(2))
    rehearsal.type("khai sinh")
    rehearsal.press(.enter)
    for text in ["Trần Thị Thử", "001190000001", "0999 111 222", "Thôn Ví Dụ", "thu@example.vn"] {
      rehearsal.type(text)
      rehearsal.press(.enter)
    }
    rehearsal.type("Đỗ Văn Thử")
    rehearsal.press(.enter)
    rehearsal.type("001085000002")
    _ = rehearsal.takeEffects()
    rehearsal.press(.control("p"))
    let expected = ApplicationDetails(
      procedure: "1.001193",
      applicant: .init(
        name: "Trần Thị Thử", personalID: "001190000001", address: "Thôn Ví Dụ",
        phone: "0999 111 222", email: "thu@example.vn"),
      submitter: .init(name: "Đỗ Văn Thử", personalID: "001085000002"),
      date: SampleDesk.morning.date)
    let request = FormRequest.application(expected)
    guard case .render(request, let key)? = rehearsal.takeEffects().first else {
      Issue.record("the application form was not asked for")
      return
    }
    rehearsal.tell(
      .answered(key: key, .formReady(FormPage(request: request, lines: ["TỜ KHAI"]))))
    rehearsal.expect(shows: "Tờ khai 1.001193", "TỜ KHAI", "F9 In")
    rehearsal.press(.function(9))
    guard case .print(request, _)? = rehearsal.takeEffects().first else {
      Issue.record("the application form was not printed")
      return
    }
    rehearsal.press(.escape)
    rehearsal.expect(shows: "Tiếp nhận hồ sơ", "Trần Thị Thử", "001085000002")
    #expect(rehearsal.requests.isEmpty && rehearsal.desk.everyDossier.isEmpty)
    _ = rehearsal.takeEffects()
  }

  private func details(_ rehearsal: Rehearsal) -> ApplicationDetails? {
    _ = rehearsal.takeEffects()
    rehearsal.press(.control("p"))
    let effects = rehearsal.takeEffects()
    rehearsal.press(.escape)
    guard case .render(.application(let details), _)? = effects.first else { return nil }
    return details
  }

  @Test func `takes birth, sex and day of issue from the card, as long as it is that person's`()
    throws
  {
    let rehearsal = try Rehearsal()
    rehearsal.press(.function(2))
    rehearsal.type("khai sinh")
    rehearsal.press(.enter)
    func scan(_ card: String) { rehearsal.tell(.scanned(ScanGate.Scanned(card))) }
    scan("001190000001||Nguyễn Thị Mẫu|01021990|Nữ|Thôn Ví Dụ, Xã Mẫu, Tỉnh Mẫu|15082021")
    let applicant = try #require(details(rehearsal)).applicant
    #expect(applicant.name == "Nguyễn Thị Mẫu" && applicant.personalID == "001190000001")
    #expect(applicant.birth == CivilDate("1990-02-01") && applicant.sex == .female)
    #expect(applicant.idIssued == CivilDate("2021-08-15"))
    #expect(applicant.address == "Thôn Ví Dụ, Xã Mẫu, Tỉnh Mẫu")
    // A second card is that of who brings the papers.
    scan("001085000002||Đỗ Văn Thử|31121985|Nam|Thôn Thử, Xã Mẫu, Tỉnh Mẫu|04032022")
    let both = try #require(details(rehearsal))
    #expect(both.applicant == applicant && both.submitter?.name == "Đỗ Văn Thử")
    #expect(both.submitter?.birth == CivilDate("1985-12-31") && both.submitter?.sex == .male)
    // Another number is another person, of whom the card says nothing.
    for _ in 0..<30 { rehearsal.press(.up) }
    rehearsal.press(.down, .down, .backspace)
    rehearsal.type("9")
    let changed = try #require(details(rehearsal)).applicant
    #expect(changed.personalID == "001190000009")
    #expect(changed.birth == nil && changed.sex == nil && changed.idIssued == nil)
  }
}
