import Testing
import Vietnamese

@Suite struct FoldingTests {
  @Test func `every accented letter folds to its plain small letter, whole or in pieces`() {
    for letter in accentedLetters {
      let plain = letter.pieces.unicodeScalars.first.map { String($0).lowercased() } ?? ""
      let expected = plain == "đ" ? "d" : plain
      #expect(Folding.fold(letter.whole) == expected)
      #expect(Folding.fold(letter.pieces) == expected)
    }
  }

  @Test(arguments: [
    ("Nguyễn Đức THỊ", "nguyen duc thi"), ("Hoà", "hoa"), ("hòa", "hoa"), ("Müller Ñ", "muller n"),
    ("H01.26-0007/X", "h01.26-0007/x"), ("東京 🙂 ₫ œ Ж", "東京 🙂 ₫ œ Ж"), ("", ""), ("ſ", "ſ"),
    ("\u{370}\u{300}", "\u{370}"),
  ])
  func `folding keeps what it does not know`(text: String, folded: String) {
    #expect(Folding.fold(text) == folded)
  }

  @Test func `words are split at white space`() {
    #expect(Folding.words("  Trần\tThị \n Thử ") == ["tran", "thi", "thu"])
    #expect(Folding.words(" ").isEmpty)
  }

  @Test(arguments: [
    ("mau", true), ("MẪU nguyen", true), ("guy va", true), ("đường", true), ("mau tran", false),
    ("", true), ("nguyenvan", false), ("duong so 12", true), ("duong so 123", false),
  ])
  func `a query finds its words in any order and inside words`(query: String, found: Bool) {
    #expect(
      FoldedText("Nguyễn Văn Mẫu, 12 đường Số Một").matches(words: Folding.words(query)) == found)
  }
}
