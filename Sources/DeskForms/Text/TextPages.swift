/// Lays out a filled-in plain-text form: lines of at most so many columns on one or more pages.
struct TextPages {
  /// The pages, each ending with a line feed.
  private(set) var pages: [String] = []

  private let width: Int
  private let heading: String
  private var lines: [String] = []
  private var leftHalf: [String] = []
  private var rightHalf: [String] = []
  private var table: TextTable

  /// Lays out a form whose marks are those of `TextMarks`.
  ///
  /// - Parameters:
  ///   - width: The columns of a line.
  ///   - isModel: Whether each page says MẪU at the top right, as forms for practice do
  ///     (Thông tư 01/2018/TT-VPCP, Điều 5).
  init(_ filled: String, width: Int, isModel: Bool = false) {
    self.width = width
    heading = isModel ? String(repeating: " ", count: width - 3) + "MẪU\n" : ""
    table = TextTable("*", within: width)
    for line in filled.split(separator: "\n", omittingEmptySubsequences: false) { add(line) }
    endPage()
  }

  private mutating func add(_ line: Substring) {
    guard line.contains(TextMarks.blank), line.first != TextMarks.row else {
      addMarked(line)
      return
    }
    addMarked(Substring(BlankLines.drawn(in: line, within: width)))
  }

  private mutating func addMarked(_ line: Substring) {
    let rest = line.dropFirst()
    if let middle = line.firstIndex(of: TextMarks.half) {
      addHalves(line[..<middle], line[line.index(after: middle)...])
      return
    }
    endHalves()
    switch line.first {
    case TextMarks.centred:
      lines += rest.balanced(within: width)
        .map { $0.centred(in: width) }
    case TextMarks.rule: lines.append(String(repeating: "-", count: width))
    case TextMarks.columns: table = TextTable(rest, within: width)
    case TextMarks.row:
      lines += table.lines(
        of: rest.split(separator: TextMarks.cell, omittingEmptySubsequences: false))
    case TextMarks.paragraph: lines += letterParagraph(rest)
    case TextMarks.newPage: endPage()
    default: addParagraph(line)
    }
  }

  private static let halfGap = 4

  private mutating func addHalves(_ left: Substring, _ right: Substring) {
    let room = (width - TextPages.halfGap) / 2
    leftHalf += left.balanced(within: room)
    rightHalf += right.balanced(within: room)
  }

  private mutating func endHalves() {
    let room = (width - TextPages.halfGap) / 2
    for row in 0..<max(leftHalf.count, rightHalf.count) {
      let left = row < leftHalf.count ? leftHalf[row] : ""
      let right = row < rightHalf.count ? rightHalf[row] : ""
      lines.append(
        left.centred(in: room).filled(to: room + TextPages.halfGap) + right.centred(in: room))
    }
    leftHalf = []
    rightHalf = []
  }

  private mutating func addParagraph(_ line: Substring) {
    guard line.printedColumns > width else {
      lines.append(String(line))
      return
    }
    let text = line.drop { $0 == " " }
    let indent = min(line.count - text.count, width / 2)
    let hanging = indent + TextPages.bulletWidth(of: text)
    let wrapped = text.wrapped(
      first: width - indent, others: width - hanging)
    for (index, part) in wrapped.enumerated() {
      lines.append(String(repeating: " ", count: index == 0 ? indent : hanging) + part)
    }
  }

  private static let firstLineIndent = 4

  private func letterParagraph(_ text: Substring) -> [String] {
    let indent = TextPages.firstLineIndent
    let wrapped = text.wrapped(first: width - indent, others: width)
    return wrapped.enumerated().map { index, line in
      index == 0 ? String(repeating: " ", count: indent) + line : line
    }
  }

  /// The width of `1. ` or `- ` at the start of a paragraph; a plain paragraph hangs by two.
  private static func bulletWidth(of text: Substring) -> Int {
    let bullet = text.prefix { $0 != " " }
    let isNumber = bullet.hasSuffix(".") && bullet.dropLast().allSatisfy(\.isNumber)
    return bullet == "-" || (isNumber && (2...4).contains(bullet.count)) ? bullet.count + 1 : 2
  }

  private mutating func endPage() {
    endHalves()
    let trimmed = lines.map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
    let whole = trimmed.drop(while: \.isEmpty).reversed().drop(while: \.isEmpty).reversed()
    if !whole.isEmpty { pages.append(heading + whole.joined(separator: "\n") + "\n") }
    lines = []
  }
}
