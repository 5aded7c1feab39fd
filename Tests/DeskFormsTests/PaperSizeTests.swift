import DeskForms
import DeskOperations
import Testing

/// On which paper a form comes out, and how much of it a sheet holds.
@Suite struct PaperSizeTests {
  private func slip(
    _ change: (inout Intake) -> Void = { _ in }, copies: [SlipCopy] = SlipCopy.allCases
  ) throws -> FormContent {
    var intake = SampleForms.birthIntake()
    change(&intake)
    return .slip(try SampleForms.dossier(intake), copies: copies)
  }

  private func papers(_ count: Int, _ name: String) -> [Intake.Paper] {
    (1...count).map { .init(name: "\(name) \($0)", kind: .copy, copies: 1) }
  }

  private func render(
    _ content: FormContent, on paper: PaperSize, as format: FormFormat = .html
  ) throws -> RenderedForm {
    try SampleForms.library().render(content, in: SampleForms.setting(), as: format, on: paper)
  }

  @Test(arguments: PaperSize.allCases)
  func `a form that cannot be on a paper takes one on which it can`(paper: PaperSize) throws {
    let isRoll = paper == .roll80 || paper == .roll58
    #expect(paper.fitting(.ticket) == (isRoll ? paper : .roll80))
    #expect(paper.fitting(.slip) == (isRoll ? .a4 : paper))
    #expect(paper.fitting(.refusal) == (paper == .a5 ? .a5 : .a4))
    for register in [FormID.register, .certificationRegister, .report] {
      #expect(paper.fitting(register) == .a4)
    }
  }

  @Test(arguments: try PaperDesk.standard().contents().map(\.name), PaperSize.allCases)
  func `every form says which paper it is laid out for`(name: String, paper: PaperSize) throws {
    let desk = try PaperDesk.standard()
    let content = try #require(try desk.contents().first { $0.name == name }).content
    let form = try SampleForms.library().render(
      content, in: try desk.setting(), as: .html, on: paper)
    let rule =
      switch form.paper {
      case .a4: "@page { size: A4 "
      case .a5: "@page { size: A5 "
      case .twoOnA4: "@page { size: A4 landscape; margin: 8mm 0; }"
      case .roll80: "@page { size: 80mm "
      case .roll58: "@page { size: 58mm "
      }
    #expect(form.text.ranges(of: "@page { size:").count == 1)
    #expect(form.text.contains(rule))
  }

  @Test func `two copies on a sheet stand side by side with their backs behind them`() throws {
    let form = try render(try slip(), on: .twoOnA4)
    #expect(form.paper == .twoOnA4)
    var rest = Substring(form.text)
    for mark in [
      #"<table class="sheet two">"#, "Liên 1", "Liên 2",
      "</table>\n<table class=\"sheet two back\">",
      "ĐƯỜNG DÂY NÓNG", "</td>", "ĐƯỜNG DÂY NÓNG",
    ] {
      rest = rest[try #require(rest.firstRange(of: mark), "\(mark)").upperBound...]
    }
    #expect(form.text.ranges(of: "Tiếp nhận hồ sơ của: <b>Nguyễn Văn Mẫu</b>").count == 2)
    let text = try render(try slip(), on: .twoOnA4, as: .text)
    #expect(text.pages.count == 4)
  }

  @Test func `a slip that half a sheet cannot hold takes whole sheets and loses nothing`() throws {
    let long = "bản sao Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất"
    for (count, name, paper) in [
      (3, long, PaperSize.twoOnA4), (10, "Giấy số", .twoOnA4), (14, "Giấy số", .a4),
      (8, long, .a4), (40, long, .a4),
    ] {
      let form = try render(try slip { $0.papers = papers(count, name) }, on: .twoOnA4)
      #expect(form.paper == paper, "\(count) × \(name)")
      for number in 1...count {
        #expect(form.text.ranges(of: "<td>\(name) \(number)</td>").count == 2)
      }
    }
    let name = String(repeating: "NGUYỄN WƯỜNG MẪM ", count: 11)
    let shouted = try render(
      try slip {
        $0.applicant.name = name
        $0.applicant.address = name
      }, on: .twoOnA4)
    #expect(shouted.paper == .a4)
  }

  @Test func `an office's own page that knows nothing of two on a sheet comes out on A4`() throws {
    try OfficeFormsTests().withOffice([
      "slip.html.mustache": "{{> head.html}}\n</style>\n</head>\n<body>{{code}}</body></html>"
    ]) { library, _ in
      #expect(library.notices.isEmpty)
      let form = try library.render(
        try slip(), in: SampleForms.setting(), as: .html, on: .twoOnA4)
      #expect(form.paper == .a4 && form.text.contains("@page { size: A4 portrait;"))
    }
  }

  @Test func `one copy alone takes a whole sheet`() throws {
    for copy in SlipCopy.allCases {
      let form = try render(try slip(copies: [copy]), on: .twoOnA4)
      #expect(form.paper == .a4)
    }
  }

  @Test func `the code stands at the foot of each sheet of a slip`() throws {
    // Where sheets are cut apart a number of pages would be that of both copies.
    let whole = #"" · " counter(page) "/" counter(pages);"#
    for (paper, times) in [(PaperSize.a4, 1), (.a5, 1), (.twoOnA4, 2)] {
      let end = paper == .twoOnA4 ? #"";"# : String(whole.dropFirst())
      let text = try render(try slip(), on: paper).text
      let style = text[..<(try #require(text.firstRange(of: "</style>"))).lowerBound]
      #expect(style.ranges(of: #"content: "H99.34.05-261120-0001"# + end).count == times)
    }
  }

  @Test(arguments: [#"A";}"#, #"A\"#, "A<b>", "A{{b}}"])
  func `a strange code cannot end the style sheet that prints it`(text: String) throws {
    var rules = try SampleForms.rules()
    rules.settings.dossierCode.pattern = try #require(
      DossierCodePattern("{unit}-{yyMMdd}-{serial:4}"))
    rules.settings.dossierCode.unit = text
    var desk = PrintingDesk(rules: rules)
    let dossier = try desk.receive(SampleForms.birthIntake(), at: "2026-11-20T08:15")
    #expect(dossier.code.description.hasPrefix(text))
    let html = try render(.slip(dossier, copies: SlipCopy.allCases), on: .a4).text
    #expect(html.contains(#"@bottom-right { vertical-align: top; content: " · " counter(page)"#))
  }

  @Test func `copies and lists begin on sheets of their own`() throws {
    let html = try render(try slip(), on: .a4).text
    #expect(html.contains(".sheet.first { break-before: right; }"))
    #expect(html.contains(".sheet { break-before: page; }"))
    #expect(html.contains(".grid thead { display: table-header-group; }"))
    #expect(html.contains(".grid tr { break-inside: avoid; }"))
  }
}
