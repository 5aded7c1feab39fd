import DeskOperations
import Foundation
import Testing

@testable import DeskForms

/// A page asks for nothing outside itself, whatever somebody writes into a template.
@Suite struct OutsideFilesTests {
  /// A library whose office has these files beside the shipped ones.
  private func withOffice(
    _ files: [String: Data], _ body: (FormLibrary, _ folder: String) throws -> Void
  ) throws {
    let folder = NSTemporaryDirectory() + "forms-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (name, bytes) in files { try bytes.write(to: URL(fileURLWithPath: "\(folder)/\(name)")) }
    try body(try FormLibrary(folder: folder, shipped: SampleForms.shippedFolder), folder)
  }

  private func back(_ library: FormLibrary) throws -> RenderedForm {
    try library.render(
      .slipBack(on: try #require(CivilDate("2026-11-20"))), in: SampleForms.setting(), as: .html)
  }

  private static let page = "back.html.mustache"
  private static let png = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3])

  /// What is wrong with the second line of a page or a style sheet; nil where nothing is.
  private func problem(
    of text: String, _ kind: PageCheck.Kind = .page,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> FormTrouble.Problem? {
    let first = kind == .page ? "<p>Một</p>" : "p { margin: 0 }"
    let template = "\(first)\n\(text)"
    _ = try TemplateTags(template, file: Self.page)
    do throws(FormTrouble) {
      _ = try PageCheck(PageSource(template), kind, file: Self.page) { $0 == "head.html" }
      return nil
    } catch {
      #expect(error.file == Self.page, sourceLocation: sourceLocation)
      #expect(error.line == 2, sourceLocation: sourceLocation)
      return error.problem
    }
  }

  @Test func `a refused page is told with file and line, and the shipped one is used`() throws {
    let text = "<p>Một</p>\n<p>Hai</p><img\nsrc='http://evil.example/x.png'>"
    try withOffice([Self.page: Data(text.utf8)]) { library, folder in
      let trouble = FormTrouble(
        file: "\(folder)/\(Self.page)", line: 2,
        problem: .outsideFile(#"src="http://evil.example/x.png""#))
      #expect(library.notices == [trouble])
      let own = try back(library)
      let shipped = try back(SampleForms.library())
      #expect(own.text == shipped.text && own.notices == [trouble])
    }
  }

  @Test(arguments: [
    #"<img src="http://evil.example/x.png">"#, #"<IMG SRC='HTTP://evil.example/x.png'>"#,
    #"<img src=//evil.example/x.png>"#, #"<img src="../x.png">"#, #"<img src="/etc/x.png">"#,
    #"<img src="file:///etc/x.png">"#, #"<img src="a/b.png">"#, #"<img src=".x.png">"#,
    #"<img src="x.png?y">"#, #"<img src="x.exe">"#, #"<img src="&#104;ttp://evil.example/">"#,
    #"<img src="htt&#x70;://evil.example/x.png">"#, #"<img src="&sol;&sol;evil.example/x.png">"#,
    #"<img src=" http://evil.example/x.png">"#, "<img\nsrc\n=\n\"http://evil.example/x.png\">",
    #"<img/src="http://evil.example/x.png">"#, #"<img src="{{deskEmail}}">"#,
    #"<img src="{{#model}}data:image/png,{{/model}}http://evil.example/x.png">"#,
    #"<img src="data:text/html,x">"#, #"<img srcset="x.png 2x">"#, #"<img alt="" lowsrc="x.png">"#,
    #"<img data-src="http://evil.example/">"#, #"<image src="x.png">"#, #"<p background="x.png">"#,
    #"<video poster="x.png">"#, #"<video src="x.mp4">"#, #"<audio src="x.mp3"></audio>"#,
    #"<a href="http://evil.example/">x</a>"#, #"<a href="JaVaScRiPt:alert(1)">x</a>"#,
    #"<a href="java&#10;script:alert(1)">x</a>"#, #"<a href="data:text/html,x">x</a>"#,
    #"<form action="http://evil.example/">"#, #"<button formaction="x">"#, #"<p onclick="x()">"#,
    #"<body onload=x>"#, #"<script>x</script>"#, #"<ScRiPt src="x.js"></sCrIpT>"#,
    #"<script/src="x.js">"#, "<script\n>", #"<iframe></iframe>"#, #"<iframe srcdoc="x">"#,
    #"<object data="x.svg">"#, #"<embed src="x.svg">"#, #"<base href="http://evil.example/">"#,
    #"<base>"#, #"<link rel="stylesheet" href="x.css">"#, #"<LINK>"#,
    #"<meta http-equiv="refresh" content="0;url=http://evil.example/">"#,
    #"<meta content="0" HTTP-EQUIV=Refresh>"#, #"<meta http-equiv="re&#102;resh" content="0">"#,
    #"<frame src="x">"#, #"<applet code="x">"#, #"<template><p></template>"#, #"<svg:script>"#,
    #"<svg><image xlink:href="http://evil.example/x.png"/></svg>"#,
    #"<svg><use href="x.svg#a"/></svg>"#, #"<svg><foreignObject></foreignObject></svg>"#,
    #"<svg><set attributeName="href" to="http://evil.example/"/></svg>"#,
    #"<svg><rect fill="url(http://evil.example/#a)"/></svg>"#,
    #"<svg><rect fill="u&#114;l(x.svg#a)"/></svg>"#, #"<p foo="http://evil.example/">"#,
    #"<p style="background: url(http://evil.example/x.png)">"#,
    #"<p style="background: URL( 'x.png' )">"#, #"<p style="background: u\72l(x.png)">"#,
    #"<p style="background: &#117;rl(x.png)">"#, #"<p style="background: image-set('x.png' 1x)">"#,
    #"<p style="width: {{hotlineSupport}}">"#, #"<p style="x: expression(alert(1))">"#,
    #"<p style="background: url(&quot;x.png&quot;)">"#,
  ])
  func `a page that asks for something outside is refused with its line`(text: String) throws {
    let problem = try problem(of: text)
    let isOutside = if case .outsideFile = problem { true } else { false }
    #expect(isOutside, "\(text): \(String(describing: problem))")
  }

  @Test(arguments: [
    "<scr{{! }}ipt>", "<scr{{deskEmail}}ipt>", "<{{! }}script>", "{{#model}}<{{/model}}script>",
    "<{{#model}}p {{/model}}script>", "<script", "<img src=\"x.png", "<p title=\"<script>\">",
    #"<p {{#model}}title="{{/model}} src=x {{#model}}"{{/model}}>"#,
    #"<img s{{! }}rc="http://evil.example/">"#, #"<img "src"="http://evil.example/">"#,
    #"<p title="{{> applicant.html}}">"#, "<p {{> applicant.html}}>",
    #"<p title='{{#model}}' class="{{/model}}' src=x '">"#, #"<p title="a{{/model}}{{#model}}">"#,
    "<p title=a\"b>", "<p title=`a`>", "<p =x>", "<p title=>", "</style>",
    "{{#model}}<style>{{/model}}", "<!ENTITY a \"x\">", "<?xml-stylesheet href=\"x\"?>",
    "<style>p { } {{> applicant.html}}</style>", "<style>p { }</style {{deskEmail}}>",
    "<!-- <p title=\" --> <script> <!-- \"> -->",
  ])
  func `a page that can be read in more than one way is refused`(text: String) throws {
    let template = text.contains("{{/model}}{{#model}}") ? "{{#model}}\(text){{/model}}" : text
    let problem = try problem(of: template)
    let isUnclear = if case .unclearPage = problem { true } else { false }
    #expect(isUnclear, "\(text): \(String(describing: problem))")
  }

  @Test(arguments: [
    "@import 'x.css';", "@import url(x.css);", "@IMPORT \"x.css\";", "@\\69mport 'x.css';",
    "@im\\70ort 'x.css';", "@{{! }}import 'x.css';", "@imp{{! }}ort 'x.css';", "@namespace url(x);",
    "p { background: url(x.png) }", "p { background: url( \"http://evil.example/\" ) }",
    "p { background: url(\n//evil.example/x.png) }", "p { background: URL(x.png) }",
    "p { background: u\\72l(x.png) }", "p { background: \\75 rl(x.png) }",
    "p { background: ur{{! }}l(x.png) }", "p { background: url{{! }}(x.png) }",
    "p { background: url({{#model}}data:,{{/model}}x.png) }", "p { background: url(data:,x }",
    "p { background: src(x.png) }", "p { background: cross-fade(url(x.png), #000) }",
    "p { background: -webkit-image-set('x.png' 1x) }", "p { behavior: url(x.htc) }",
    "p { background: /**/url/**/(x.png), url(x.png) }", "@font-face { src: url(x.woff) }",
    "p { content: element(x) }", "@page { background: url(../x.png) }", "@",
  ])
  func `a style sheet that asks for something outside is refused`(text: String) throws {
    #expect(try problem(of: "<style> \(text) </style>") != nil)
    #expect(try problem(of: " \(text) ", .style) != nil)
  }

  @Test
  func `a style sheet takes no values, and nothing begins one in a part and goes on in another`()
    throws
  {
    #expect(
      try problem(of: "<style>p { color: {{deskEmail}} }</style>")
        == .forbiddenTag("{{deskEmail}}"))
    #expect(
      try problem(of: "{{> head.html}}{{> applicant.html}}</style>")
        == .unclearPage("{{> applicant.html}}"))
    #expect(try problem(of: "{{#model}}{{> head.html}}{{/model}}") == .unclearPage("<style>"))
    #expect(try problem(of: "{{> head.html}}p { color: red }</style>") == nil)
    #expect(try problem(of: "p { } </style>", .style) == .unclearPage("</style>"))
    #expect(throws: FormTrouble(file: "x", line: 1, problem: .unclearPage("("))) {
      try PageCheck(PageSource("(x.png)"), .style, file: "x")
    }
  }

  @Test(arguments: [
    ##"<a href="#than">x</a>"##, #"<img src="data:image/png;base64,AAAA">"#,
    #"<p class="{{#model}}a{{/model}}">(Ký, ghi rõ họ tên) a@b.vn, url(x), http://x.vn</p>"#,
    "<p>1 < 2, a <3</p>", "<br/>", "<p title='a'>x</p >", "<td colspan=2>", "<p hidden>",
    ##"<svg viewBox="0 0 1 1"><path d="M0,0 L1 1" fill="#000"/><g fill="url(#a)"></g></svg>"##,
    ##"<p style="margin: calc(1em + 2pt); transform: rotate(45deg); background: url(#a)">"##,
    "<style>@media print { p:not(.a)::after { content: counter(page) \"(\\201C)\"; } }</style>",
    "<style>p { background: url( 'data:image/png;base64,AAAA' ) }</style>", "<!-- ghi chú -->",
    #"<img class="qr" alt="{{code}}" src="{{qr}}">"#,
  ])
  func `what stays within the page is fine`(text: String) throws {
    #expect(try problem(of: text) == nil)
  }

  @Test func `the shipped forms ask for nothing outside`() throws {
    let library = try SampleForms.library()
    #expect(library.notices.isEmpty)
  }

  // MARK: Pictures

  private static let picture = #"<p><img src="huy-hieu.png" alt=""></p>"#

  @Test func `a picture of the office's folder stands in the page itself`() throws {
    try withOffice([Self.page: Data(Self.picture.utf8), "huy-hieu.png": Self.png]) { library, _ in
      #expect(library.notices.isEmpty)
      let html = try back(library).text
      #expect(
        html.contains(#"src="data:image/png;base64,\#(Self.png.base64EncodedString())" alt"#))
      #expect(!html.contains("huy-hieu"))
    }
  }

  @Test func `several pictures and letters before them keep their places`() throws {
    let jpeg = Data([0xFF, 0xD8, 0xFF, 9])
    let svg = Data(##"<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>"##.utf8)
    let text = "<p>Ủy ban {{! ghi chú }}<img src='a.jpg'>ộ<img src=b.svg>{{unitName}}</p>"
    try withOffice([Self.page: Data(text.utf8), "a.jpg": jpeg, "b.svg": svg]) { library, _ in
      #expect(library.notices.isEmpty)
      let html = try back(library).text
      #expect(
        html.contains(
          "<p>Ủy ban <img src='data:image/jpeg;base64,\(jpeg.base64EncodedString())'>ộ<img src=data:image/svg+xml;base64,\(svg.base64EncodedString())>TRUNG TÂM"
        ))
    }
  }

  @Test func `a picture of the shipped folder is found as well, the office's own before it`() throws
  {
    try withOffice([Self.page: Data(Self.picture.utf8)]) { _, folder in
      try withOffice(["huy-hieu.png": Self.png]) { _, shipped in
        try FileManager.default.contentsOfDirectory(atPath: SampleForms.shippedFolder).forEach {
          try FileManager.default.createSymbolicLink(
            atPath: "\(shipped)/\($0)", withDestinationPath: "\(SampleForms.shippedFolder)/\($0)")
        }
        let library = try FormLibrary(folder: folder, shipped: shipped)
        #expect(library.notices.isEmpty)
        let page = try back(library).text
        #expect(page.contains(Self.png.base64EncodedString()))
        let own = Self.png + [7, 7, 7]
        try own.write(to: URL(fileURLWithPath: "\(folder)/huy-hieu.png"))
        let ownLibrary = try FormLibrary(folder: folder, shipped: shipped)
        let ownPage = try back(ownLibrary).text
        #expect(ownPage.contains(own.base64EncodedString()))
      }
    }
  }

  @Test func `a picture that is not there is told with the line that shows it`() throws {
    try withOffice([Self.page: Data("<p>Một</p>\n\(Self.picture)".utf8)]) { library, folder in
      #expect(
        library.notices == [
          FormTrouble(
            file: "\(folder)/\(Self.page)", line: 2, problem: .missingPicture("huy-hieu.png"))
        ])
    }
  }

  @Test(arguments: [
    Data(), Data("<svg></svg>".utf8), png + Data(repeating: 0, count: 1_048_576),
  ])
  func `a file that is no picture, or a large one, is told`(bytes: Data) throws {
    try withOffice([Self.page: Data(Self.picture.utf8), "huy-hieu.png": bytes]) { library, folder in
      #expect(
        library.notices == [
          FormTrouble(file: "\(folder)/huy-hieu.png", problem: .unfitPicture("huy-hieu.png"))
        ])
      let own = try back(library).text
      let shippedPage = try back(SampleForms.library()).text
      #expect(own == shippedPage)
    }
  }

  @Test(arguments: [
    "<svg><script>x</script></svg>", #"<svg onload="x()"></svg>"#,
    #"<svg><image xlink:href="file:///etc/passwd"/></svg>"#,
    #"<svg><image href="&x;"/></svg>"#,
    #"<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/x">]><svg/>"#,
    #"<?xml-stylesheet href="x.css"?><svg/>"#, "<svg><style>@import 'x.css';</style></svg>",
    #"<svg><rect fill="url(x.svg#a)"/></svg>"#, #"<svg:svg><svg:script/></svg:svg><svg/>"#,
  ])
  func `a drawing that asks for something outside is refused`(text: String) throws {
    #expect(throws: FormTrouble.self) {
      try PageCheck(PageSource(plain: Array(text.utf8)), .picture, file: "hinh.svg")
    }
  }

  @Test func `a refused drawing is told by its own name, and the shipped page is used`() throws {
    let page = Data(#"<img src="hinh.svg">"#.utf8)
    let drawing = Data("<svg><script>x</script></svg>".utf8)
    try withOffice([Self.page: page, "hinh.svg": drawing]) { library, folder in
      #expect(
        library.notices == [
          FormTrouble(file: "\(folder)/hinh.svg", problem: .outsideFile("<script>"))
        ])
      let own = try back(library).text
      let shippedPage = try back(SampleForms.library()).text
      #expect(own == shippedPage)
    }
  }

  @Test func `a drawing as drawing programs write it is taken`() throws {
    let svg = ##"""
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- Vẽ tay -->
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
        xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" version="1.1"
        width="10mm" height="10mm" viewBox="0 0 10 10" inkscape:version="1.2 (2022)">
        <metadata><rdf:li rdf:resource="http://purl.org/dc/"/></metadata>
        <defs><linearGradient id="a"><stop offset="0" style="stop-color:#000000"/></linearGradient></defs>
        <g transform="matrix(1,0,0,1,0,0)"><use xlink:href="#a"/><path style="fill:url(#a)" d="M 0,0 L 1,1 Z"/></g>
      </svg>
      """##
    try withOffice([Self.page: Data(#"<img src="hinh.svg">"#.utf8), "hinh.svg": Data(svg.utf8)]) {
      library, _ in
      #expect(library.notices == [])
      let page = try back(library).text
      #expect(page.contains(Data(svg.utf8).base64EncodedString()))
    }
  }
}
