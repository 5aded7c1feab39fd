import DeskApp
import Foundation
import Testing

@testable import Runtime
@testable import Terminal

@Suite struct ConsoleFontTests {
  private static let letters = Set(ConsoleFont.letters.flatMap { $0.unicodeScalars.map(\.value) })

  private static let checkout = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test func `there are 134 accented letters, each of one code point`() {
    #expect(ConsoleFont.letters.count == 134 && ConsoleFontTests.letters.count == 134)
    #expect(ConsoleFont.letters.allSatisfy { !$0.isASCII && $0.unicodeScalars.count == 1 })
  }

  @Test func `a font that has them all is not mentioned, and one that lacks some is`() throws {
    #expect(ConsoleFont(scalars: ConsoleFontTests.letters).missingLetters == [])
    let lacking = ConsoleFontTests.letters.subtracting("ơưƠƯ".unicodeScalars.map(\.value))
    let missing = ConsoleFont(scalars: lacking).missingLetters
    #expect(missing == ["ơ", "ư", "Ơ", "Ư"])
    for language in Language.allCases {
      let notice = Words(language).fontLacks(missing)
      #expect(notice.text.contains(" 4 ") && notice.text.contains("Vietnamese-Fixed16"))
      // Told with letters that every font has.
      #expect(notice.text.allSatisfy { $0.isASCII })
      #expect(Words(language).garbledWindow.text.allSatisfy { $0.isASCII })
      #expect(Words(language).noUTF8.text.allSatisfy { $0.isASCII })
    }
  }

  @Test func `a sign that is not there gives way to one that is, a letter stays`() {
    let small = ConsoleFont(scalars: "█─".unicodeScalars.map(\.value))
    let shown = ["✓", "›", "▆", "▁", "─", "│", "ế", "a"].map { small.shown($0) }
    #expect(shown == ["+", ">", "█", "_", "─", "|", "ế", "a"])
    #expect(ConsoleFont(scalars: []).shown("▆") == "#")
    let bare = ConsoleFont(scalars: [])
    #expect(ConsoleFont.signs.keys.filter { !bare.shown($0).isASCII } == [])
  }

  @Test func `every sign that the screens draw has a stand-in`() throws {
    let known = Set(ConsoleFont.signs.keys).union(ConsoleFont.letters)
    for folder in ["Sources/Canvas", "Sources/DeskApp", "Sources/DeskOperations/Wording"] {
      let files = FileManager.default.enumerator(
        at: ConsoleFontTests.checkout.appending(path: folder), includingPropertiesForKeys: nil)
      for case let file as URL in try #require(files) where file.pathExtension == "swift" {
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        let code = lines.filter { !$0.drop { $0 == " " }.hasPrefix("//") }
        let unknown = Set(code.joined()).filter { !$0.isASCII }.subtracting(known)
        #expect(unknown.isEmpty, "\(file.lastPathComponent) draws \(unknown)")
      }
    }
  }

  @Test func `what is no console has no font to ask about`() throws {
    #expect(ConsoleFont(of: -1) == nil)
    let file = try FileHandle(forReadingFrom: URL(filePath: #filePath))
    #expect(ConsoleFont(of: file.fileDescriptor) == nil)
    let line = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    defer { close(line) }
    #expect(ConsoleFont(of: line) == nil)
  }

  @Test(.enabled(if: access("/dev/tty0", R_OK | W_OK) == 0, "no Linux console may be opened here"))
  func `a real console tells what its font has`() throws {
    let console = open("/dev/tty0", O_RDWR | O_NOCTTY)
    try #require(console >= 0)
    defer { close(console) }
    let font = try #require(ConsoleFont(of: console))
    #expect(font.scalars.isSuperset(of: "AZaz09".unicodeScalars.map(\.value)))
  }
}
