import Dice
import Canvas
import Testing

@Suite struct TextInColumnsTests {
  @Test(arguments: [
    ("", 0), ("Đặng", 4), ("e\u{302}\u{301}", 1), ("東京", 4), ("한글", 4), ("🙂", 2), ("\u{301}", 0),
    ("a\u{200B}b", 2), ("─│█▁", 4), ("₫", 1), ("ｱ", 1), ("Ａ", 2), ("…", 1),
  ])
  func `a text takes the columns of its characters`(text: String, columns: Int) {
    #expect(text.columns == columns)
  }

  @Test func `every Vietnamese letter takes one column, whole or in pieces`() {
    for letter in "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđĐ" {
      #expect(TextWidth.columns(of: letter) == 1)
    }
    #expect("o\u{31B}\u{323}".columns == 1)
  }

  @Test func `a text takes what its characters take, one by one`() {
    var random = SplitMix64(seed: 7)
    let letters = Array(
      "aZ ~đươợữ…─█東🙂\u{301}\u{323}\u{200D}\u{AD}\u{A0}\t\n\r\u{7F}\u{85}".unicodeScalars)
    for _ in 0..<2000 {
      let count = Int.random(in: 0...6, using: &random)
      let scalars = (0..<count).compactMap { _ in letters.randomElement(using: &random) }
      let text = String(String.UnicodeScalarView(scalars))
      #expect(text.columns == text.map { TextWidth.columns(of: $0) }.reduce(0, +))
    }
  }

  @Test(arguments: [
    ("Trần Thị Thử", 12, "Trần Thị Thử"), ("Trần Thị Thử", 8, "Trần Th…"), ("東京都", 4, "東…"),
    ("abc", 1, "…"), ("abc", 0, ""),
  ])
  func `a text that is too long ends in an ellipsis`(text: String, width: Int, result: String) {
    #expect(text.truncated(toColumns: width) == result)
  }

  @Test func `a text is filled up on the side its alignment asks for`() {
    #expect("12".padded(toColumns: 5, alignment: .right) == "   12")
    #expect("12".padded(toColumns: 5) == "12   ")
    #expect("12".padded(toColumns: 5, alignment: .center) == " 12  ")
    #expect("東京都".padded(toColumns: 4) == "東… ")
  }

  @Test func `a text is broken between words, and inside a word only when it must be`() {
    #expect("một hai ba".wrapped(toColumns: 7) == ["một hai", "ba"])
    #expect("abcdefgh ij".wrapped(toColumns: 3) == ["abc", "def", "gh", "ij"])
    #expect("a\n\nb".wrapped(toColumns: 3) == ["a", "", "b"])
    #expect("東京都".wrapped(toColumns: 1).joined().isEmpty)
    #expect("".wrapped(toColumns: 3) == [""])
  }
}
