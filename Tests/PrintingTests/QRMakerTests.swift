import Foundation
import Testing

@testable import Printing

@Suite struct QRMakerTests {
  private let code = "H99.34.05-261120-0012"

  @Test(.enabled(if: PaperTests.readsCodes, PaperTests.advice))
  func `a code on a page is read from paper`() async throws {
    let folder = try WorkFolder()
    let maker = QRMaker(PaperTests.tools)
    for text in [code, "https://dichvucong.example/tra-cuu?ma=\(code)", "-x --help"] {
      let picture = try #require(await maker.picture(of: text))
      let page = Page.html("<p>Giấy hẹn</p>\(picture)<p>Hết</p>", size: "80mm 120mm")
      let pdf = try await PaperTests.maker(.weasyPrint).pdf(of: page)
      let file = try folder.write(pdf, to: "code.pdf")
      try await PaperTests.run(
        "pdftoppm", ["-r", "150", "-png", "-singlefile", file, "\(folder.path)/code"])
      let read = try await PaperTests.run("zbarimg", ["-q", "--raw", "\(folder.path)/code.png"])
      #expect(read.output == "\(text)\n")
    }
  }

  @Test(.enabled(if: PaperTests.has("qrencode"), PaperTests.advice))
  func `its modules are a square with three eyes`() async throws {
    let modules = try #require(await QRMaker(PaperTests.tools).modules(of: code))
    #expect(modules.count == 25)
    let eye = (0..<7).map { row in (0..<7).map { modules[row][$0] } }
    #expect(eye[0].allSatisfy(\.self) && eye[6].allSatisfy(\.self))
    #expect(eye[1] == [true, false, false, false, false, false, true])
    #expect((0..<7).allSatisfy { modules[24 - $0][..<7] == modules[$0][..<7] })
  }

  @Test func `what scanners would guess is not drawn`() async {
    let maker = QRMaker(PaperTests.tools)
    for text in ["", "Giấy hẹn", "a\nb", String(repeating: "x", count: 101)] {
      #expect(await maker.picture(of: text) == nil)
    }
    #expect(await QRMaker(PaperTools(path: "/nonexistent")).picture(of: code) == nil)
  }

  @Test func `a drawing that is no square is no code`() {
    #expect(QRMaker.modules(drawn: "") == nil)
    #expect(QRMaker.modules(drawn: "####\n####\n") == nil)
    let line = String(repeating: "##", count: 21)
    #expect(
      QRMaker.modules(drawn: Array(repeating: line, count: 21).joined(separator: "\n")) != nil)
    #expect(
      QRMaker.modules(drawn: Array(repeating: line, count: 22).joined(separator: "\n")) == nil)
  }
}
