import DeskForms
import DeskOperations
import Foundation
import Testing

/// What people write stays what they wrote, and nothing more.
@Suite struct HostileValueTests {
  private static let small =
    "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ"

  private func slip(_ name: String, as format: FormFormat, on paper: PaperSize = .a4) throws
    -> String
  {
    var dossier = try SampleForms.dossier(SampleForms.birthIntake())
    dossier.intake.applicant.name = name
    dossier.intake.applicant.address = name
    dossier.intake.papers[0].name = name
    return try SampleForms.library().render(
      .slip(dossier, copies: SlipCopy.allCases), in: SampleForms.setting(), as: format, on: paper
    ).text
  }

  @Test(arguments: FormFormat.allCases, [PaperSize.a4, .a5, .twoOnA4])
  func `all 134 letters beyond ASCII stand there, composed`(
    format: FormFormat, paper: PaperSize
  ) throws {
    let letters = Self.small + Self.small.uppercased()
    #expect(Set(letters.unicodeScalars).count == 134 && letters.unicodeScalars.count == 134)
    // A scanner or another system may send them in pieces.
    let pieces = letters.map { String($0).decomposedStringWithCanonicalMapping }.joined()
    #expect(pieces.unicodeScalars.count > 134)
    for name in [letters, pieces] {
      let text = try slip(name, as: format, on: paper)
      let joined = text.split(whereSeparator: \.isWhitespace).joined()
      for letter in letters.unicodeScalars {
        #expect(joined.unicodeScalars.contains(letter), "\(letter)")
      }
      #expect(!text.unicodeScalars.contains { (0x300...0x36F).contains($0.value) })
    }
  }

  @Test(arguments: [
    "\u{202E}", "\u{202A}", "\u{2066}", "\u{2069}", "\u{200F}", "\u{061C}", "\u{1B}[2J", "\u{7}",
    "\u{0}", "\u{C}", "\u{85}", "\u{2028}",
  ])
  func `marks that turn or end a line never reach the paper`(mark: String) throws {
    for format in FormFormat.allCases {
      let text = try slip("Nguyễn\(mark) Văn Mẫu", as: format)
      let scalars = mark.unicodeScalars.prefix(1)
      let pages = format == .text ? text.replacing("\u{C}", with: "") : text
      #expect(!pages.unicodeScalars.contains { scalars.contains($0) })
      #expect(text.contains("Nguyễn Văn Mẫu"))
    }
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><script>", "</title><script>",
    "{{code}} {{> head.html}}", "{{{code}}}", "</style><style>*{display:none}", "&lt;script&gt;",
    "javascript:alert(1)", "' onload='x",
  ])
  func `what looks like a page is written out`(text: String) throws {
    let html = try slip(text, as: .html)
    let escaped =
      text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
    #expect(html.ranges(of: "<b>\(escaped)</b>").count == 2)
    #expect(html.ranges(of: "<script").isEmpty && html.ranges(of: "<img").isEmpty)
    #expect(html.ranges(of: "<style>").count == 1)
    let twin = try slip(text, as: .text).split(whereSeparator: \.isWhitespace)
    #expect(twin.joined(separator: " ").contains("Tiếp nhận hồ sơ của: \(text)"))
  }

  @Test func `three hundred letters without a blank are broken and kept`() throws {
    let name = String(repeating: "Ngưỡng", count: 50)
    let text = try slip(name, as: .text)
    #expect(text.split(whereSeparator: \.isWhitespace).joined().contains(name))
    #expect(text.split(separator: "\n").allSatisfy { WidthTests.columns($0) <= 80 })
    let html = try slip(name, as: .html)
    #expect(html.contains(name) && html.contains("overflow-wrap: anywhere"))
  }
}
