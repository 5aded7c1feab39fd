/// What a print server answered to one question of IPP.
struct PrinterAnswer {
  /// Its status, such as `successful-ok`.
  private(set) var status: Substring = ""
  private var values: [Substring: Substring] = [:]

  var isGood: Bool { status.hasPrefix("successful") }

  /// The value of an attribute.
  ///
  /// A message may hold lines that look like attributes; they come after what they pretend to be,
  /// so the first of a name counts.
  subscript(name: Substring) -> String? { values[name].map(String.init) }

  /// The keywords of an attribute.
  func keywords(_ name: Substring) -> [String] {
    (values[name] ?? "").split(separator: ",").map(String.init).filter { $0 != "none" }
  }

  /// The answers in a report of `ipptool -tv`, where what was asked stands before each status.
  ///
  /// A list of jobs gives an answer for each.
  static func all(in report: String) -> [Self] {
    var answers: [Self] = []
    for line in report.split(whereSeparator: \.isNewline) {
      let parts = line.drop { $0 == " " }.split(separator: " = ", maxSplits: 1)
      guard let head = parts.first else { continue }
      let value = parts.count > 1 ? parts[1] : ""
      let name = head.prefix { $0 != " " }
      if line.hasPrefix("        status-code = ") {
        answers.append(Self(status: value.prefix { $0 != " " }))
      } else if line == "        -- separator --", let last = answers.last {
        answers.append(Self(status: last.status))
      } else if !answers.isEmpty, answers[answers.count - 1].values[name] == nil {
        answers[answers.count - 1].values[name] = value
      }
    }
    return answers
  }
}
