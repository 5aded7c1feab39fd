import Testing
import Vietnamese

@Suite struct CleaningTests {
  @Test(arguments: [
    ("Nguyễn\u{1B}[31;1m Văn\u{1B}[0m", "Nguyễn Văn"),
    ("a\u{1B}]0;title\u{7}b", "ab"),
    ("a\u{1B}]8;;http://x\u{1B}\\b", "ab"),
    ("a\u{1B}P1$r\u{1B}\\b\u{9C}", "ab"),
    ("a\u{9B}2Jb\u{9D}0;x\u{9C}c", "abc"),
    ("a\u{1B}(0b\u{1B}cd", "abcd"),
    ("a\u{1B}[12", "a"),
    ("a\u{1B}]never ends\nb", "a b"),
    ("a\u{202E}b\u{2066}c\u{200F}d", "abcd"),
    ("a\u{200B}b\u{FEFF}c\u{AD}d\u{3164}e\u{FE0F}f", "abcdef"),
    ("a\u{0}b\u{7F}c\u{8}d", "abcd"),
    ("\u{1B}", ""),
  ])
  func `what cannot be seen is taken out, and told`(text: String, clean: String) {
    #expect(Cleaning.line(text) == Cleaned(text: clean, removedSomething: true, wasCut: false))
  }

  @Test(arguments: [
    ("  Nguyễn \t Văn\r\nMẫu\u{A0}\u{3000} ", "Nguyễn Văn Mẫu"), ("", ""), (" \n ", ""),
    ("Số 1, 東京 🙂 — “x”", "Số 1, 東京 🙂 — “x”"), ("[31m", "[31m"),
  ])
  func `tidying spaces takes nothing away`(text: String, clean: String) {
    #expect(Cleaning.line(text) == Cleaned(text: clean, removedSomething: false, wasCut: false))
  }

  @Test func `the result is composed and cut by characters`() {
    let cleaned = Cleaning.line("Nguye\u{302}\u{303}n", maxLength: 5)
    #expect(Array(cleaned.text.utf8) == Array("Nguyễ".utf8))
    #expect(cleaned.wasCut)
    #expect(!cleaned.removedSomething)
  }

  @Test func `a paragraph keeps its lines`() {
    #expect(
      Cleaning.paragraph("\n một  hai \r\n\r\n ba\rbốn\u{1B}[1m \n").text == "một hai\n\nba\nbốn")
    #expect(Cleaning.paragraph("một\n hai").text == "một\nhai")
  }

  @Test func `a text with a hidden mark at its end becomes what it is without`() {
    for scalar in (0x20..<0x2000).compactMap({ Unicode.Scalar($0) }) {
      for text in ["a\(scalar)b", "\(scalar)b", "a\(scalar) ", "a  \(scalar)"] {
        let clean = Cleaning.line(text, maxLength: 3)
        let marked = Cleaning.line(text + "\u{2066}", maxLength: 3)
        #expect(Array(clean.text.utf8) == Array(marked.text.utf8))
        #expect(clean.wasCut == marked.wasCut)
      }
    }
  }

  @Test(arguments: 0..<100)
  func `cleaning clean text changes nothing`(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    let pieces = [
      "\u{1B}", "[", "]", "1", "m", "\u{7}", " ", "\n", "e\u{302}", "\u{202E}", "đ", "\u{9B}",
    ]
    var text = ""
    for _ in 0..<20 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += pieces[Int((state >> 33) % UInt64(pieces.count))]
    }
    for clean in [Cleaning.line(text).text, Cleaning.paragraph(text).text] {
      #expect(!clean.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x9B })
      #expect(
        Cleaning.paragraph(clean) == Cleaned(text: clean, removedSomething: false, wasCut: false))
    }
  }
}
