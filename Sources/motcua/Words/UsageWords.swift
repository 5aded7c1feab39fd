/// Says in Vietnamese what the argument parser says in English.
enum UsageWords {
  /// The parser's message as a sentence that says what to do.
  static func sentence(for message: String) -> String {
    let line = message.split(separator: "\n").first.map(String.init) ?? message
    let known = patterns.lazy.compactMap { beginning, words in
      line.hasPrefix(beginning) ? words + line.dropFirst(beginning.count) : nil
    }.first
    let text = known ?? line
    let closed = text.hasSuffix(".") ? String(text.dropLast()) : text
    return "\(closed). Xem cách dùng: thêm --help."
  }

  private static let patterns = [
    ("Missing expected argument ", "Còn thiếu "),
    ("Missing value for ", "Còn thiếu giá trị của "),
    ("Unknown option ", "Không có tùy chọn "),
    ("Unexpected argument ", "Không hiểu "),
    ("The value ", "Giá trị không dùng được: "),
    ("Missing one of: ", "Phải chọn một trong: "),
  ]
}
