import Foundation

/// Pages to be printed.
enum Page {
  /// All 134 letters of Vietnamese that are not ASCII.
  static let letters: [Character] = {
    let vowels: [Character] = ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"]
    let tones = ["", "\u{300}", "\u{301}", "\u{309}", "\u{303}", "\u{323}"]
    let marked = vowels.flatMap { vowel in
      tones.map { Character("\(vowel)\($0)".precomposedStringWithCanonicalMapping) }
    }
    let small: [Character] = marked + ["đ"]
    return (small + small.map { Character($0.uppercased()) }).filter { !$0.isASCII }
  }()

  /// A page of some size with this in its body.
  static func html(_ body: String, size: String = "A4", style: String = "", head: String = "")
    -> String
  {
    """
    <!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Giấy hẹn</title>\(head)
    <style>@page { size: \(size); margin: 10mm } body { font-family: "Liberation Serif"; margin: 0 }
    \(style)</style></head><body>\(body)</body></html>
    """
  }

  /// Sheets of one side each.
  static func sides(_ count: Int, size: String = "A5") -> String {
    html(
      (1...count).map { "<p class=\"side\">Trang \($0), Nguyễn Văn Mẫu</p>" }.joined(),
      size: size, style: ".side + .side { break-before: page }")
  }
}
