/// Refuses a page that would ask for anything outside itself: a form shows the same on every machine,
/// tells nobody that it was printed, and prints no file that lies beside it.
///
/// It reads a template with its tags still in it, so that nothing may depend on what they bring: a tag
/// of HTML begins and ends in the same file, and what loads something is written out in full. What it
/// cannot be sure of it refuses.
struct PageCheck {
  /// A picture of the forms folder that the page shows.
  struct Picture {
    var name: String
    var line: Int
    /// Where its name stands in the template.
    var place: Range<Int>
  }

  /// What kind of text is looked at.
  enum Kind {
    case page, style, picture
  }

  /// The pictures in the order in which they stand.
  private(set) var pictures: [Picture] = []
  /// Whether the text ends within a style sheet, which whoever includes it goes on with.
  private(set) var endsInStyle: Bool

  private let source: PageSource
  private let kind: Kind
  private let file: String
  private var index = 0
  private var nextTag = 0
  private var depth = 0
  private var styleStart = 0

  /// Checks a text.
  ///
  /// - Parameter opensStyle: Whether a part with that name ends within a style sheet.
  init(
    _ source: PageSource, _ kind: Kind, file: String, opensStyle: (String) -> Bool = { _ in false }
  ) throws(FormTrouble) {
    self.source = source
    self.kind = kind
    self.file = file
    endsInStyle = kind == .style
    while index < source.bytes.count { try step(opensStyle) }
  }

  private mutating func step(_ opensStyle: (String) -> Bool) throws(FormTrouble) {
    switch source.bytes[index] {
    case PageSource.mark:
      try take(source.tags[nextTag], opensStyle)
      nextTag += 1
      index += 1
    case UInt8(ascii: "<"): try readMarkup()
    default:
      if endsInStyle {
        let range = styleStart..<source.bytes.count
        try refuse(PageStyle.fault(at: index, of: source, in: range), at: index)
      }
      index += 1
    }
  }

  private mutating func take(
    _ tag: PageSource.Tag, _ opensStyle: (String) -> Bool
  ) throws(FormTrouble) {
    switch tag {
    case .opening: depth += 1
    case .closing: depth -= 1
    case .note: break
    case .value(let name):
      if endsInStyle, !PageCheck.styleFields.contains(name) {
        try refuse(.forbiddenTag("{{\(name)}}"), at: index)
      }
    case .part(let name):
      if endsInStyle {
        if !name.hasSuffix(".css") { try refuse(.unclearPage("{{> \(name)}}"), at: index) }
      } else if opensStyle(name) {
        try enterStyle(at: index)
      }
    }
  }

  /// The fields that a style sheet may use, which hold nothing that it could take for its own.
  private static let styleFields: Set<String> = [
    FieldName.footCode.rawValue, FieldName.pageHeight.rawValue,
  ]

  /// What comes and goes with a field may not decide where a style sheet begins or ends.
  private mutating func enterStyle(at place: Int) throws(FormTrouble) {
    guard depth == 0, !endsInStyle else { return try refuse(.unclearPage("<style>"), at: place) }
    endsInStyle = true
    styleStart = place + 1
  }

  private mutating func leaveStyle(at place: Int) throws(FormTrouble) {
    guard depth == 0, endsInStyle, kind != .style else {
      return try refuse(.unclearPage("</style>"), at: place)
    }
    endsInStyle = false
  }

  private mutating func readMarkup() throws(FormTrouble) {
    let start = index
    let bytes = source.bytes
    let second = start + 1 < bytes.count ? bytes[start + 1] : 0
    if second.isLetter || second == UInt8(ascii: "/") {
      var reader = MarkupReader(source, from: start, tag: nextTag)
      let markup: MarkupReader.Element
      do throws(MarkupReader.Unclear) {
        markup = try reader.read()
      } catch {
        throw trouble(.unclearPage(source.text(start..<min(start + 60, bytes.count))), at: start)
      }
      (index, nextTag) = (reader.index, reader.nextTag)
      var rules = MarkupRules(source, isPicture: kind == .picture)
      try refuse(rules.fault(of: markup), at: start)
      if let picture = rules.picture {
        let place = source.places[picture.lowerBound]..<source.places[picture.upperBound]
        pictures.append(
          Picture(name: source.text(picture), line: source.line(of: start), place: place))
      }
      if markup.name == "style" {
        if markup.isEnd { try leaveStyle(at: start) } else { try enterStyle(at: index - 1) }
      }
      return
    }
    let following = PageStyle.lowercased(bytes[start...].prefix(8))
    if second == PageSource.mark || following == "<!entity"
      || (second == UInt8(ascii: "?") && !following.hasPrefix("<?xml "))
    {
      throw trouble(.unclearPage(source.text(start..<min(start + 30, bytes.count))), at: start)
    }
    index += 1
  }

  private func refuse(_ problem: FormTrouble.Problem?, at place: Int) throws(FormTrouble) {
    if let problem { throw trouble(problem, at: place) }
  }

  private func trouble(_ problem: FormTrouble.Problem, at place: Int) -> FormTrouble {
    FormTrouble(
      file: file, line: kind == .picture ? nil : source.line(of: place), problem: problem)
  }
}
