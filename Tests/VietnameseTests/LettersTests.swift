import Foundation
import Testing
import Vietnamese

/// All 134 accented letters of Vietnamese as (whole, base and marks in the order of Unicode).
let accentedLetters: [(whole: String, pieces: String)] = {
  let shapes: [(letter: String, upper: String, base: String, mark: String)] = [
    ("a", "A", "a", ""), ("ă", "Ă", "a", "\u{306}"), ("â", "Â", "a", "\u{302}"),
    ("e", "E", "e", ""), ("ê", "Ê", "e", "\u{302}"), ("i", "I", "i", ""), ("o", "O", "o", ""),
    ("ô", "Ô", "o", "\u{302}"), ("ơ", "Ơ", "o", "\u{31B}"), ("u", "U", "u", ""),
    ("ư", "Ư", "u", "\u{31B}"), ("y", "Y", "y", ""),
  ]
  let whole = """
    a à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ e è ẻ ẽ é ẹ ê ề ể ễ ế ệ i ì ỉ ĩ í ị o ò ỏ õ ó ọ ô ồ ổ ỗ ố \
    ộ ơ ờ ở ỡ ớ ợ u ù ủ ũ ú ụ ư ừ ử ữ ứ ự y ỳ ỷ ỹ ý ỵ
    """.split(separator: " ").map(String.init)
  let tones = ["", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"]
  var letters: [(String, String)] = [("đ", "đ"), ("Đ", "Đ")]
  for (row, shape) in shapes.enumerated() {
    for (column, tone) in tones.enumerated() where !(shape.mark + tone).isEmpty {
      let letter = whole[row * tones.count + column]
      letters.append((letter, shape.base + shape.mark + tone))
      letters.append((letter.uppercased(), shape.base.uppercased() + shape.mark + tone))
    }
  }
  return letters
}()

private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

@Suite struct LettersTests {
  @Test func `there are 134 accented letters and Unicode agrees about their pieces`() {
    #expect(accentedLetters.count == 134)
    for letter in accentedLetters {
      #expect(letter.whole == letter.pieces)
      #expect(letter.whole.unicodeScalars.count == 1)
    }
  }

  @Test func `every letter in pieces becomes one scalar`() {
    for letter in accentedLetters {
      #expect(bytes(letter.pieces.composed) == bytes(letter.whole))
      #expect(bytes(letter.whole.composed) == bytes(letter.whole))
    }
  }

  @Test func `the order of the marks does not matter`() {
    for letter in accentedLetters where letter.pieces.unicodeScalars.count == 3 {
      let scalars = Array(letter.pieces.unicodeScalars)
      let turned = String(String.UnicodeScalarView([scalars[0], scalars[2], scalars[1]]))
      #expect(bytes(turned.composed) == bytes(letter.whole))
    }
    #expect(bytes("â\u{301}ạ\u{302}ư\u{323}".composed) == bytes("ấậự"))
  }

  @Test func `a name composes and its neighbours stay as they were`() {
    #expect(bytes("Nguye\u{302}\u{303}n Va\u{306}n Mẫu".composed) == bytes("Nguyễn Văn Mẫu"))
    for other in [
      "đ\u{301}", "\u{301}", "Πάντα", "東京 🙂", "ấ\u{300}", "s\u{301}", "q\u{301}",
    ] {
      #expect(bytes(other.composed) == bytes(other.precomposedStringWithCanonicalMapping))
    }
    for pieces in ["n\u{303}", "i\u{302}\u{304}", "s\u{301}\u{323}"] {
      #expect(bytes(pieces.composed) == bytes(pieces.precomposedStringWithCanonicalMapping))
    }
  }
}
