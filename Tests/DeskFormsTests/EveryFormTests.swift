import DeskForms
import DeskOperations
import Foundation
import Testing

/// Every paper and every list, as text and as a page for a browser.
@Suite struct EveryFormTests {
  static let names = [
    "supplement", "refusal", "extension", "stop", "control", "receipt", "fee-receipt", "condolence",
    "certification-receipt", "slip-corrected", "slip-legs", "slip-elsewhere", "slip-extended",
    "several-receipt", "guidance", "not-accepted", "register", "handover", "reminder",
    "handback", "post-minutes", "fee-statement", "certification-register", "report", "ticket",
  ]

  func render(
    _ name: String, as format: FormFormat, of desk: PaperDesk,
    at moment: String = "2026-11-30T17:00"
  ) throws -> RenderedForm {
    let content = try #require(try desk.contents().first { $0.name == name }).content
    return try SampleForms.library().render(content, in: try desk.setting(at: moment), as: format)
  }

  @Test func `no form is left out here`() throws {
    let contents = try PaperDesk.standard().contents()
    #expect(contents.map(\.name) == EveryFormTests.names)
    let printed = Set(contents.map(\.content.form)).union([.slipBack, .summary, .registerClosing])
    #expect(Set(try SampleForms.library().forms.map(\.id)) == printed)
  }

  @Test(arguments: names)
  func `looks as kept`(name: String) throws {
    try expectPicture(name, try render(name, as: .text, of: PaperDesk.standard()).text)
  }

  @Test(arguments: names, FormFormat.allCases)
  func `printed again later it is the same page`(name: String, format: FormFormat) throws {
    let desk = try PaperDesk.standard()
    let first = try render(name, as: format, of: desk)
    #expect(first.notices.isEmpty)
    #expect(try render(name, as: format, of: desk, at: "2027-02-01T08:00") == first)
  }

  @Test(arguments: ["register", "fee-statement"])
  func `a list of a period that still runs bears the day on which it is made`(
    name: String
  ) throws {
    let text = try render(name, as: .text, of: PaperDesk.standard(), at: "2026-11-20T17:00").text
    #expect(text.contains("đến ngày 30/11/2026") && text.contains("ngày 20 tháng 11 năm 2026"))
  }

  @Test(arguments: names)
  func `what people wrote cannot become part of the page or run over its edge`(
    name: String
  ) throws {
    let long = String(repeating: "Nguyễnthị", count: 34)
    let hostile =
      "<script>alert('x')</script> {{code}} {{{email}}} \"&\" </td> \u{202E}\u{1B}[2J ^ | || --- \(long)"
    let desk = try PaperDesk(writing: hostile)
    let html = try render(name, as: .html, of: desk).text
    #expect(!html.contains("<script"))
    for cell in ["td", "tr", "table", "p", "ol", "li", "section"] {
      #expect(
        html.ranges(of: "<\(cell)>").count + html.ranges(of: "<\(cell) ").count
          == html.ranges(of: "</\(cell)>").count)
    }
    let text = try render(name, as: .text, of: desk)
    for page in [html] + text.pages {
      #expect(page.unicodeScalars.allSatisfy { $0 == "\n" || $0.value > 31 && $0 != "\u{202E}" })
    }
    for line in text.pages.flatMap({ $0.split(separator: "\n") })
    where WidthTests.columns(line) > 80 {
      Issue.record("\(name): \(WidthTests.columns(line)) columns: \(line)")
    }
    let words = text.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if try render(name, as: .text, of: try PaperDesk(writing: "QZQZ")).text.contains("QZQZ") {
      #expect(words.contains("<script>"), "\(name) lost what was written")
    }
  }

  @Test(
    arguments: [
      (
        "supplement",
        [
          "Số: 01/HDHS", "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ",
          "Tiếp nhận hồ sơ/yêu cầu của Ông/Bà:", "Nội dung yêu cầu giải quyết:", "Địa chỉ:",
          "Số điện thoại:", "Email:", "Yêu cầu Ông/Bà hoàn thiện hồ sơ gồm những nội dung như sau:",
          "Lý do:", "NGƯỜI HƯỚNG DẪN", "(Ký và ghi rõ họ tên)", "Mẫu số 02",
        ]
      ),
      (
        "refusal",
        [
          "Số: 01/PTC", "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ", "Tiếp nhận hồ sơ của:",
          "Địa chỉ:", "Số điện thoại:", "Email:", "Nội dung yêu cầu giải quyết:", "Qua xem xét,",
          "thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:",
          "Ngoài thẩm quyền", "Xin thông báo cho Ông/Bà được biết và thực hiện.",
          "NGƯỜI NỘP HỒ SƠ", "NGƯỜI TIẾP NHẬN HỒ SƠ", "Mẫu số 03",
        ]
      ),
      (
        "extension",
        [
          "Số: 01/PXL", "ngày 19 tháng 11 năm 2026", "VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN",
          "THỜI GIAN GIẢI QUYẾT", "Kính gửi:", "Thời gian hẹn trả kết quả:",
          "17 giờ 00 phút, ngày 25 tháng 11 năm 2026", "Lý do: Phải xác minh",
          "Thời gian trả kết quả mới:", "17 giờ 00 phút, ngày 04 tháng 12 năm 2026",
          "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ", "Lê Văn Thủ Trưởng", "Mẫu số 04",
        ]
      ),
      (
        "stop",
        [
          "Số: 01/TBD", "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ", "Lý do: Đổi ý", "Đang giải quyết",
          "Phòng Kinh tế", "Phí, lệ phí:", "Mẫu số 05",
        ]
      ),
      (
        "control",
        [
          "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ", "Kèm theo hồ sơ của:", "Mã hồ sơ:",
          "Ngày nhận:", "Ngày, giờ hẹn trả kết quả:", "Cơ quan (bộ phận) giải quyết hồ sơ:",
          "Cơ quan phối hợp giải quyết hồ sơ:", "TÊN CƠ QUAN", "THỜI GIAN GIAO, NHẬN HỒ SƠ",
          "GHI CHÚ", "1. Giao:", "2. Nhận:", "1. Giao:", "2. Nhận:", "1. Giao:", "2. Nhận:",
          "1. Giao:", "2. Nhận:", "Mẫu số 06",
        ]
      ),
      (
        "register",
        [
          "SỔ THEO DÕI HỒ SƠ", "STT", "Mã hồ sơ", "Ghi chú", "01", "H99.34.05-261118-0001",
          "H99.34.05-261118-0008", "Cộng:", "từ số 01 đến số 08", "Mẫu số 07",
        ]
      ),
    ] as [(String, [String])], FormFormat.allCases)
  func `every caption of the official form stands in its order`(
    form: (name: String, captions: [String]), format: FormFormat
  ) throws {
    let text = try render(form.name, as: format, of: PaperDesk.standard()).text
    let page = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .replacing("<b>", with: "").replacing("</b>", with: "")
      .replacing("<span class=\"moment\">", with: "")
    var rest = Substring(page)
    for caption in form.captions {
      let found = try #require(rest.firstRange(of: caption), "\(caption) is missing or too early")
      rest = rest[found.upperBound...]
    }
  }

  @Test func `a paper printed after its dossier changed says what it said`() throws {
    let desk = try PaperDesk.standard()
    let dossier = try desk.dossier("extended")
    // The supplement was completed and the date moved since.
    let page = try render("supplement", as: .text, of: desk).text
    #expect(dossier.status == .received && dossier.extensions.count == 1)
    var changed = dossier
    changed.intake.applicant.name = "Người Khác"
    let reprint = try SampleForms.library().render(
      .paper(.supplement(1), changed), in: try desk.setting(), as: .text)
    #expect(reprint.text == page)
  }

  @Test func `each paper takes the form of its own day`() throws {
    let index = #"""
      {"forms": [{"id": "refusal", "title": "Phiếu mới", "source": "x",
      "validFrom": "2026-11-19", "templates":
      {"html": "refusal.html.mustache", "text": "new-refusal.txt.mustache"}}]}
      """#
    let folder = NSTemporaryDirectory() + "forms-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try index.write(toFile: "\(folder)/forms.json", atomically: true, encoding: .utf8)
    try "MẪU MỚI: {{reason}}\n".write(
      toFile: "\(folder)/new-refusal.txt.mustache", atomically: true, encoding: .utf8)
    let library = try FormLibrary(folder: folder, shipped: SampleForms.shippedFolder)
    #expect(library.notices.isEmpty)

    var printing = PrintingDesk(rules: try SampleForms.rules())
    var pages: [String] = []
    for day in ["18", "19"] {
      let code = try printing.receive(SampleForms.birthIntake(), at: "2026-11-\(day)T08:00").code
      try printing.ask(
        .refuseDossier(code), at: "2026-11-\(day)T09:00", reason: "Lý do ngày \(day)")
      let dossier = try #require(printing.desk[code])
      pages.append(
        try library.render(
          .paper(.refusal, dossier), in: SampleForms.setting(at: "2027-03-01T08:00"), as: .text
        ).text)
    }
    #expect(pages[0].contains("PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ"))
    #expect(pages[1] == "MẪU MỚI: Lý do ngày 19\n")
  }

  @Test func `a desk for practice says MẪU on every page of every form`() throws {
    let desk = try PaperDesk.standard()
    var setting = try desk.setting()
    setting.rulebook.settings.isModel = true
    for (name, content) in try desk.contents() {
      let columns = name == "ticket" ? 48 : 80
      let heading = String(repeating: " ", count: columns - 3) + "MẪU\n"
      for paper in [PaperSize.a4, .a5, .twoOnA4] {
        let text = try SampleForms.library().render(content, in: setting, as: .text, on: paper)
        #expect(text.pages.allSatisfy { $0.hasPrefix(heading) }, "\(name)")
        let html = try SampleForms.library().render(content, in: setting, as: .html, on: paper).text
        // A roll has one page, of which a browser's margin is too narrow for a word.
        let mark =
          name == "ticket" ? #"<p class="model">MẪU</p>"# : #"@top-right { content: "MẪU""#
        #expect(html.contains(mark), "\(name) on \(paper)")
      }
    }
    for name in ["stop", "ticket"] {
      let plain = try render(name, as: .html, of: desk).text
      #expect(!plain.contains("@top-right") && !plain.contains(#"class="model""#))
    }
  }

  @Test func `a register of forty dossiers flows on and loses none`() throws {
    var printing = PrintingDesk(rules: try SampleForms.rules())
    for minute in 10..<50 {
      _ = try printing.receive(SampleForms.tobaccoIntake(), at: "2026-11-18T08:\(minute)")
    }
    let date = try #require(CivilDate("2026-11-18"))
    let register = DossierRegister(printing.desk, from: date, to: date)
    for format in FormFormat.allCases {
      let text = try SampleForms.library().render(
        .register(register), in: SampleForms.setting(), as: format
      ).text
      for dossier in printing.desk.everyDossier {
        #expect(text.contains(dossier.code.description))
      }
      #expect(text.contains("từ số 01 đến số 40"))
    }
  }
}
