import DeskForms
import DeskOperations
import Testing

@Suite struct SlipTests {
  /// Every caption of Mẫu số 01 in its order, with what the desk adds left out.
  static let captions = [
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số:", "Mã hồ sơ:",
    "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", "(Liên", "Bộ phận tiếp nhận và trả kết quả",
    "Tiếp nhận hồ sơ của:", "Địa chỉ:", "Số điện thoại:", "Email:", "Nội dung yêu cầu giải quyết:",
    "1. Thành phần hồ sơ nộp gồm:", "2. Số lượng hồ sơ:", "(bộ)",
    "3. Thời gian giải quyết hồ sơ theo quy định là:", "4. Thời gian nhận hồ sơ:",
    "5. Thời gian trả kết quả giải quyết hồ sơ:", "6. Đăng ký nhận kết quả tại:",
    "Vào Sổ theo dõi hồ sơ, Quyển số:", "Số thứ tự", "NGƯỜI NỘP HỒ SƠ", "NGƯỜI TIẾP NHẬN HỒ SƠ",
    "(Ký và ghi rõ họ tên)", "Ghi chú", "02 liên",
  ]

  func slip(
    _ dossier: Dossier, as format: FormFormat, on paper: PaperSize = .a4,
    copies: [SlipCopy] = SlipCopy.allCases
  ) throws -> RenderedForm {
    try SampleForms.library().render(
      .slip(dossier, copies: copies), in: SampleForms.setting(), as: format, on: paper)
  }

  @Test func `the slip of a birth looks as kept`() throws {
    let dossier = try SampleForms.dossier(SampleForms.birthIntake())
    try expectPicture("slip-birth", try slip(dossier, as: .text, copies: [.applicant]).pages[0])
  }

  @Test func `the slip with a promised shorter time looks as kept`() throws {
    let dossier = try SampleForms.dossier(SampleForms.tobaccoIntake())
    try expectPicture("slip-tobacco", try slip(dossier, as: .text, copies: [.kept]).pages[0])
  }

  @Test func `the back of the slip looks as kept`() throws {
    let date = try #require(CivilDate("2026-11-20"))
    let back = try SampleForms.library().render(
      .slipBack(on: date), in: SampleForms.setting(), as: .text)
    try expectPicture("slip-back", back.text)
  }

  @Test(arguments: FormFormat.allCases)
  func `every caption of the official form stands in its order`(format: FormFormat) throws {
    let dossier = try SampleForms.dossier(SampleForms.birthIntake())
    var rest = Substring(try slip(dossier, as: format, copies: [.applicant]).text)
    for caption in SlipTests.captions {
      let found = try #require(rest.firstRange(of: caption), "\(caption) is missing or too early")
      rest = rest[found.upperBound...]
    }
  }

  @Test func `both copies are printed, each with the hotline on its back`() throws {
    let dossier = try SampleForms.dossier(SampleForms.birthIntake())
    let pages = try slip(dossier, as: .text).pages
    try #require(pages.count == 4)
    #expect(pages[0].contains("(Liên 1: Lưu)"))
    #expect(pages[2].contains("(Liên 2: Giao người nộp hồ sơ)"))
    #expect(pages[1].contains("ĐƯỜNG DÂY NÓNG PHẢN ÁNH: 0999 000 123"))
    #expect(pages[1] == pages[3])

    let html = try slip(dossier, as: .html).text
    let marks = ["Liên 1", "ĐƯỜNG DÂY NÓNG", "Liên 2", "ĐƯỜNG DÂY NÓNG"]
    var rest = Substring(html)
    for mark in marks { rest = rest[try #require(rest.firstRange(of: mark)).upperBound...] }
    #expect(html.ranges(of: "<section class=\"sheet").count == 4)
  }

  @Test(arguments: FormFormat.allCases)
  func `what a person writes cannot become part of the page`(format: FormFormat) throws {
    var dossier = try SampleForms.dossier(SampleForms.birthIntake())
    let hostile = "<script>alert('x')</script> {{code}} \"&\" </td> {{{email}}} ^ | || ---"
    dossier.intake.applicant.name = hostile
    dossier.intake.papers[0].name = hostile
    let text = try slip(dossier, as: format, copies: [.applicant]).text
    switch format {
    case .html:
      #expect(!text.contains("<script"))
      #expect(
        text.contains(
          "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; {{code}} &quot;&amp;&quot; &lt;/td&gt; {{{email}}} ^ | || ---"
        ))
    case .text:
      let folded = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(folded.contains("Tiếp nhận hồ sơ của: \(hostile)"))
    }
  }

  @Test func `control characters of an old file never reach the paper`() throws {
    var dossier = try SampleForms.dossier(SampleForms.birthIntake())
    dossier.intake.applicant.name = "Nguyễn\u{1B}[2J\u{202E} Văn\u{C}\u{1} Mẫu"
    for format in FormFormat.allCases {
      let form = try slip(dossier, as: format, copies: [.applicant])
      #expect(form.text.contains("Nguyễn Văn Mẫu"))
      #expect(
        form.pages.allSatisfy { $0.unicodeScalars.allSatisfy { $0 == "\n" || $0.value > 31 } })
    }
  }

  @Test func `a due date in a year not loaded is marked`() throws {
    let dossier = try SampleForms.dossier(SampleForms.tobaccoIntake(), at: "2026-12-30T08:15")
    #expect(!dossier.promise.certain)
    for format in FormFormat.allCases {
      let text = try slip(dossier, as: format).text
      #expect(text.contains("Ngày hẹn là dự kiến"))
    }
    let certain = try SampleForms.dossier(SampleForms.tobaccoIntake())
    let text = try slip(certain, as: .text).text
    #expect(!text.contains("Ngày hẹn là dự kiến"))
  }

  @Test func `a slip printed after a supplement keeps the first promise and adds the new one`()
    throws
  {
    var desk = PrintingDesk(rules: try SampleForms.rules())
    let code = try desk.receive(SampleForms.tobaccoIntake(), at: "2026-11-16T09:00").code
    try desk.ask(
      .requestSupplement(code, items: ["Bản sao"]), at: "2026-11-17T09:00", reason: "Thiếu")
    try desk.ask(.completeSupplement(code), at: "2026-11-19T09:00")
    let text = try slip(try #require(desk.desk[code]), as: .text, copies: [.applicant]).text
    #expect(text.contains("giải quyết hồ sơ:\n   17 giờ 00 phút, ngày 23 tháng 11 năm 2026\n"))
    #expect(
      text.contains("Hẹn lại sau khi bổ sung hồ sơ: 17 giờ 00 phút, ngày 26 tháng 11 năm 2026"))
  }

  @Test func `paper sizes differ in the page rule alone`() throws {
    let dossier = try SampleForms.dossier(SampleForms.birthIntake())
    let a4 = try slip(dossier, as: .html, on: .a4).text
    let a5 = try slip(dossier, as: .html, on: .a5).text
    #expect(a4.contains("@page { size: A4 portrait; margin: 20mm 15mm 20mm 30mm; }"))
    #expect(a5.contains("@page { size: A5 portrait;"))
    let body = try #require(a4.firstRange(of: "<body>"))
    #expect(a5.hasSuffix(a4[body.lowerBound...]))
  }

  @Test func `the page asks for nothing from outside`() throws {
    let dossier = try SampleForms.dossier(SampleForms.birthIntake())
    let html = try slip(dossier, as: .html).text
    for reference in ["http:", "https:", "src=", "href=", "url(", "@import"] {
      #expect(!html.contains(reference))
    }
  }
}
