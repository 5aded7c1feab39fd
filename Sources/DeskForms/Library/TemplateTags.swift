/// Reads the tags of a template and refuses what a form may not do.
///
/// The template engine prints nothing for a mistyped name or a missing part, prints unescaped values
/// when told to, and knows tags that change its own rules. On a State paper each of these must be
/// told before anything is printed.
struct TemplateTags {
  /// The parts the template includes, by name.
  private(set) var includes: [(name: String, line: Int)] = []

  /// The fields the template uses, in values and in sections.
  private(set) var fields: Set<String> = []

  private var open: [(name: String, line: Int)] = []
  private let file: String

  /// Checks a template's text.
  init(_ text: String, file: String) throws(FormTrouble) {
    self.file = file
    var rest = Substring(text)
    var line = 1
    while let start = rest.firstRange(of: "{{") {
      line += rest[..<start.lowerBound].count(where: \.isNewline)
      rest = rest[start.upperBound...]
      guard let end = rest.firstRange(of: "}}") else { throw trouble(line, .unfinishedTag) }
      let body = rest[..<end.lowerBound]
      try check(body, at: line)
      line += body.count(where: \.isNewline)
      rest = rest[end.upperBound...]
    }
    if let section = open.last { throw trouble(section.line, .unbalancedSection(section.name)) }
  }

  private mutating func check(_ body: Substring, at line: Int) throws(FormTrouble) {
    switch body.first {
    case "!": break
    case "#", "^":
      let name = trimmed(body.dropFirst())
      try checkField(name, at: line)
      open.append((name, line))
    case "/":
      let name = trimmed(body.dropFirst())
      guard open.popLast()?.name == name else { throw trouble(line, .unbalancedSection(name)) }
    case ">":
      let name = trimmed(body.dropFirst())
      guard TemplateName.isPlain(name) else { throw trouble(line, .badTemplateName(name)) }
      includes.append((name, line))
    case "{", "&", "=", "%", "<", "$":
      throw trouble(line, .forbiddenTag("{{\(body)}}"))
    default:
      try checkField(trimmed(body), at: line)
    }
  }

  private mutating func checkField(_ name: String, at line: Int) throws(FormTrouble) {
    guard FieldName(rawValue: name) != nil else { throw trouble(line, .unknownField(name)) }
    fields.insert(name)
  }

  private func trouble(_ line: Int, _ problem: FormTrouble.Problem) -> FormTrouble {
    FormTrouble(file: file, line: line, problem: problem)
  }

  private func trimmed(_ text: Substring) -> String {
    String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
