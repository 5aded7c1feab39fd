/// Dots to be written on, where a form asks for something that is not known.
enum BlankLines {
  /// The fewest dots on which anything can be written.
  private static let fewest = 10

  /// A text with its blanks drawn so that it fills so many columns, as evenly as may be.
  ///
  /// Where the words leave no room, each blank keeps its fewest dots and the text grows longer.
  static func drawn(in text: some StringProtocol, within width: Int) -> String {
    let parts = text.split(separator: TextMarks.blank, omittingEmptySubsequences: false)
    let blanks = parts.count - 1
    guard blanks > 0 else { return String(text) }
    let words = parts.reduce(0) { $0 + $1.printedColumns }
    let room = max(width - words, blanks * min(fewest, width))
    return parts.enumerated().reduce(into: "") { line, part in
      if part.offset > 0 {
        let share = room * part.offset / blanks - room * (part.offset - 1) / blanks
        line += String(repeating: ".", count: share)
      }
      line += part.element
    }
  }
}
