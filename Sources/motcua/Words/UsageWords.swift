/// Says in Vietnamese what the argument parser says in English.
enum UsageWords {
  /// The parser's message as a sentence that says what to do.
  static func sentence(for message: String) -> String {
    let lines = message.split(separator: "\n")
    var line = lines.first.map(String.init) ?? message
    if line.hasSuffix(listMark) {
      // The parser puts more than a few choices below each other.
      let choices = lines.dropFirst().map { $0.drop { $0 == " " || $0 == "-" } }
      line = line.dropLast(listMark.count) + choices.joined(separator: ", ")
    }
    var text = phrases.reduce(line) { text, phrase in
      text.replacing(phrase.english, with: phrase.vietnamese)
    }
    while let last = text.last, ".?".contains(last) { text.removeLast() }
    return "\(text). Xem cách dùng: thêm --help."
  }

  /// The parser's help with its own words in Vietnamese.
  static func help(_ text: String) -> String {
    headings.reduce(text) { text, phrase in
      text.replacing(phrase.english, with: phrase.vietnamese)
    }
  }

  private static let listMark = "the following:"

  private static let headings: [(english: String, vietnamese: String)] = [
    ("OVERVIEW: ", ""), ("USAGE: ", "CÁCH DÙNG: "), ("ARGUMENTS:", "THAM SỐ:"),
    (" SUBCOMMANDS:", ":"), ("SUBCOMMANDS:", "LỆNH CON:"), ("OPTIONS:", "TÙY CHỌN:"),
    ("Show help information.", "Xem cách dùng."), ("(default)", "(mặc định)"),
    ("values:", "chọn:"), ("default:", "mặc định:"), ("<options>", "tùy chọn"),
    ("<subcommand>", "lệnh con"), ("See '", "Xem thêm: "), ("' for detailed help.", ""),
  ]

  private static let phrases: [(english: String, vietnamese: String)] = [
    ("Missing expected argument ", "Còn thiếu "),
    ("Missing value for ", "Còn thiếu giá trị của "),
    ("Unknown option ", "Không có tùy chọn "),
    (". Did you mean ", "; có phải là "),
    ("Unexpected argument ", "Không hiểu "),
    (" unexpected arguments: ", " chữ không hiểu: "),
    ("The value ", "Giá trị "),
    (" is invalid for ", " không dùng được cho "),
    (". Please provide one of ", "; hãy chọn "),
    ("' and '", "' hoặc '"),
    ("' or '", "' hoặc '"),
    ("The option ", "Tùy chọn "),
    (" does not take any value, but ", " không nhận giá trị, nhưng "),
    (" was specified", " đã được nêu"),
  ]
}
