extension Array {
  /// The elements shared out over rows with a gap between, each row as full as it gets.
  func inRows(columns: Int, gap: Int = 3, width: (Element) -> Int) -> [[Element]] {
    var rows: [[Element]] = []
    var used = 0
    for element in self {
      if rows.isEmpty || used + gap + width(element) > columns {
        rows.append([])
        used = -gap
      }
      rows[rows.count - 1].append(element)
      used += gap + width(element)
    }
    return rows
  }
}
