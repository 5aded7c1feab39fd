import Foundation
import Testing

@testable import Printing

/// Pages through the real programs, and what other programs read in the PDF.
@Suite(.enabled(if: PaperTests.makesPDF, PaperTests.advice))
struct PDFTests {
  private let folder: WorkFolder

  init() throws { folder = try WorkFolder() }

  private func text(of pdf: [UInt8]) async throws -> String {
    let file = try folder.write(pdf, to: "\(UUID().uuidString).pdf")
    let answer = try await PaperTests.run("pdftotext", ["-layout", "-enc", "UTF-8", file, "-"])
    #expect(answer.status == 0)
    return answer.output
  }

  private func facts(of pdf: [UInt8]) async throws -> [String: String] {
    let file = try folder.write(pdf, to: "\(UUID().uuidString).pdf")
    let lines = try await PaperTests.run("pdfinfo", [file]).output.split(separator: "\n")
    let pairs = lines.map { $0.split(separator: ":", maxSplits: 1) }.filter { $0.count == 2 }
    return Dictionary(
      pairs.map { (String($0[0]), $0[1].trimmingCharacters(in: .whitespaces)) }
    ) { $1 }
  }

  @Test(arguments: PaperTests.presses)
  func `every letter comes out composed, in fonts that the file carries`(tool: PaperTool)
    async throws
  {
    #expect(Page.letters.count == 134)
    let lines = stride(from: 0, to: 134, by: 20)
      .map { String(Page.letters[$0..<min($0 + 20, 134)]) }
    let body = lines.map { "<p>\($0)</p>" }.joined() + "<p><b>Giấy hẹn</b> <i>trả kết quả</i></p>"
    let pdf = try await PaperTests.maker(tool).pdf(of: Page.html(body))
    let read = try await text(of: pdf)
    let found = read.split(whereSeparator: \.isNewline)
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    #expect(found == lines + ["Giấy hẹn trả kết quả"])
    #expect(Array(read.utf8) == Array(read.precomposedStringWithCanonicalMapping.utf8))
    let file = try folder.write(pdf, to: "fonts.pdf")
    #expect(try await PaperTests.run("qpdf", ["--check", file]).status == 0)
    let fonts = try await PaperTests.run("pdffonts", [file]).output.split(separator: "\n")
      .dropFirst(2)
    #expect(fonts.count >= 3)
    for font in fonts {
      let columns = font.split(separator: " ").suffix(5)
      #expect(columns.prefix(3) == ["yes", "yes", "yes"], "\(font)")
      #expect(font.replacing("-", with: "").contains("LiberationSerif"))
    }
  }

  @Test(arguments: PaperTests.presses)
  func `the paper is as large as the page says`(tool: PaperTool) async throws {
    let sizes = ["A4": (595.3, 841.9), "A5": (419.5, 595.3), "80mm 120mm": (226.8, 340.2)]
    let maker = PaperTests.maker(tool)
    for (size, points) in sizes {
      let facts = try await facts(of: try await maker.pdf(of: Page.sides(3, size: size)))
      #expect(facts["Pages"] == "3")
      let found = (facts["Page size"] ?? "").split(separator: " ").compactMap { Double($0) }
      #expect(found.count == 2)
      #expect(abs(found[0] - points.0) < 1 && abs(found[1] - points.1) < 1, "\(size): \(found)")
    }
  }

  @Test(arguments: PaperTests.presses)
  func `the same page gives the same bytes`(tool: PaperTool) async throws {
    let maker = PaperTests.maker(tool)
    let page = Page.html("<p>Nguyễn Văn Mẫu</p>", style: "p { font-weight: bold }")
    let first = try await maker.pdf(of: page)
    let second = try await PaperTests.maker(tool).pdf(of: page)
    #expect(first == second)
  }

  @Test(arguments: PaperTests.presses)
  func `nothing is fetched, from the network or from the disk`(tool: PaperTool) async throws {
    let listener = try #require(Listener())
    let secret = try folder.write("Bi mat cua may nay".utf8, to: "secret.html")
    let styles = try folder.write("body::after { content: \"Lay tu dia\" }".utf8, to: "own.css")
    let server = "http://127.0.0.1:\(listener.port)"
    let body = """
      <p>Nội dung</p><img src="\(server)/picture.png"><iframe src="file://\(secret)"></iframe>
      <object data="file://\(secret)"></object><embed src="file://\(secret)">
      <p style="background: url(\(server)/ground.png)">Hết</p>
      <script>document.body.innerHTML += "<p>Doan ma</p>"; fetch("\(server)/run")</script>
      """
    let head = """
      <link rel="stylesheet" href="\(server)/page.css"><link rel="stylesheet" href="file://\(styles)">
      <style>@import url("\(server)/more.css"); @font-face { font-family: X; src: url(\(server)/x) }
      </style>
      """
    let pdf = try await PaperTests.maker(tool).pdf(of: Page.html(body, head: head))
    let read = try await text(of: pdf)
    #expect(read.contains("Nội dung") && read.contains("Hết"))
    for stolen in ["Bi mat", "Lay tu dia", "Doan ma"] { #expect(!read.contains(stolen)) }
    #expect(!listener.wasCalled)
  }

  @Test(arguments: PaperTests.presses)
  func `pages that are no HTML, or much of it, become paper as well`(tool: PaperTool) async throws {
    let maker = PaperTests.maker(tool)
    let broken = "<p>Chưa đóng <b>thẻ <table><tr>dở dang &amp &#xZZ; </p></i><!--"
    #expect(try await text(of: maker.pdf(of: broken)).contains("dở dang"))
    let long = Page.html(
      (1...1500).map {
        "<p>Dòng \($0) của Nguyễn Văn Mẫu \(String(repeating: "x ", count: 150))</p>"
      }
      .joined())
    #expect(long.utf8.count > 500_000)
    let read = try await text(of: maker.pdf(of: long))
    #expect(read.contains("Dòng 1500 của"))
  }

  @Test func `pages asked for together come out each as itself`() async throws {
    let maker = PaperTests.maker(.weasyPrint)
    await maker.warmUp()
    let pages = try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
      for number in 1...3 {
        group.addTask { (number, try await maker.pdf(of: Page.html("<p>Trang số \(number)</p>"))) }
      }
      return try await group.reduce(into: [Int: [UInt8]]()) { $0[$1.0] = $1.1 }
    }
    for number in 1...3 {
      #expect(try await text(of: try #require(pages[number])).contains("Trang số \(number)"))
    }
    await maker.coolDown()
    #expect(await !maker.isReady)
  }
}
