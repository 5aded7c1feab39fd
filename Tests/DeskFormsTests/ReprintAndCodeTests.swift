import DeskForms
import DeskOperations
import Foundation
import Testing

/// What is added to a paper that is printed again, and the code that a scanner reads.
@Suite struct ReprintAndCodeTests {
  private static let names =
    EveryFormTests.names + ["slip-back", "summary", "application"]

  private static let picture =
    #"<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h1v1z"/></svg>"#

  private func content(_ name: String, of desk: PaperDesk) throws -> FormContent {
    let date = try #require(CivilDate("2026-11-20"))
    return switch name {
    case "slip-back": .slipBack(on: date)
    case "summary": .summary(try SampleForms.summary())
    case "application":
      .application(
        ApplicationDetails(
          procedure: SampleForms.birth, applicant: ApplicationDetails.Citizen(), date: date))
    default: try #require(try desk.contents().first { $0.name == name }).content
    }
  }

  private func render(
    _ content: FormContent, as format: FormFormat, of desk: PaperDesk, reprint: Int? = nil,
    picture: String? = nil
  ) throws -> String {
    var setting = try desk.setting()
    setting.reprint = reprint
    setting.qrPicture = picture
    return try SampleForms.library().render(content, in: setting, as: format).text
  }

  @Test(arguments: names, FormFormat.allCases)
  func `what is printed again says so, and nothing else of it changes`(
    name: String, format: FormFormat
  ) throws {
    let desk = try PaperDesk.standard()
    let content = try content(name, of: desk)
    let first = try render(content, as: format, of: desk)
    #expect(try render(content, as: format, of: desk, reprint: 0) == first)
    #expect(!first.contains("In lại"))
    let again = try render(content, as: format, of: desk, reprint: 2)
    #expect(again.contains("(In lại lần 2)"))
    func words(_ text: String) -> [Substring] {
      text.replacing("(In lại lần 2)", with: "")
        .split { $0.isWhitespace || "<>".contains($0) }
        .filter { !["p", "/p", "div", "/div", "class=\"again\""].contains($0) }
    }
    // A ticket is longer by the line.
    if name != "ticket" { #expect(words(again).sorted() == words(first).sorted()) }
  }

  @Test(arguments: names)
  func `a picture of the code is shown with its text, and leaves no hole`(name: String) throws {
    let desk = try PaperDesk.standard()
    let content = try content(name, of: desk)
    let plain = try render(content, as: .html, of: desk)
    #expect(!plain.contains("<img"))
    let html = try render(content, as: .html, of: desk, picture: Self.picture)
    let shown = [
      "supplement", "refusal", "extension", "stop", "control", "receipt", "fee-receipt",
      "certification-receipt",
      "slip-corrected", "slip-legs", "slip-elsewhere", "slip-extended", "ticket",
    ]
    guard shown.contains(name) else {
      #expect(html == plain || content.qrText == nil)
      return
    }
    let code = try #require(content.qrText)
    let address =
      "data:image/svg+xml;base64," + Data(Self.picture.utf8).base64EncodedString()
    // The code of a slip that was issued anew says which issue it is.
    let label = name == "ticket" ? "A12" : String(code.prefix { $0 != "/" })
    #expect(html.contains(#"<img class="qr" alt="\#(label)" src="\#(address)">"#))
    #expect(html.contains("img-src data:"))
    #expect(plain.contains(label))
    let text = try render(content, as: .text, of: desk, picture: Self.picture)
    #expect(text.contains(label) && !text.contains("base64"))
  }

  @Test func `what a scanner reads is plain letters, and the lists have nothing to read`() throws {
    let desk = try PaperDesk.standard()
    for (name, content) in try desk.contents() {
      let text = content.qrText
      #expect(text?.allSatisfy(\.isASCII) ?? true, "\(name)")
    }
    #expect(try content("slip-legs", of: desk).qrText == "H99.34.05-261118-0005")
    #expect(try content("refusal", of: desk).qrText == "H99.34.05-261118-0002")
    #expect(try content("ticket", of: desk).qrText == "STT-20261119-A12")
    for name in ["register", "handover", "guidance", "summary", "condolence", "several-receipt"] {
      #expect(try content(name, of: desk).qrText == nil)
    }
  }
}
