/// What the trials came to, one line each.
struct Table {
  private var rows: [[String]] = [["trial", "cases", "acknowledged", "flaws", "seconds"]]
  /// Everything that went wrong, in words.
  private(set) var flaws: [String] = []

  /// Runs a trial and adds its line.
  mutating func add(_ name: String, _ trial: () throws -> Outcome) throws {
    let start = ContinuousClock.now
    let outcome = try trial()
    let time = (ContinuousClock.now - start).components
    let tenths = time.seconds * 10 + time.attoseconds / 100_000_000_000_000_000
    flaws += outcome.flaws.map { "\(name): \($0)" }
    rows.append([
      name, "\(outcome.cases)", "\(outcome.acknowledged)", "\(outcome.flaws.count)",
      "\(tenths / 10).\(tenths % 10)",
    ])
  }

  /// The table, and below it the first flaws.
  var text: String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let lines = rows.map { row in
      row.indices.map { column in
        let blanks = String(repeating: " ", count: widths[column] - row[column].count)
        return column == 0 ? row[column] + blanks : blanks + row[column]
      }.joined(separator: "  ")
    }
    return (lines + flaws.prefix(20)).joined(separator: "\n")
  }
}

/// What one trial came to.
struct Outcome {
  /// How many folders were looked at.
  var cases = 0
  /// How many acknowledged requests were looked for in them.
  var acknowledged = 0
  /// What was not as it must be.
  var flaws: [String] = []

  /// Takes in what was found in one folder.
  mutating func add(_ found: [String], at place: String, acknowledged count: Int) {
    cases += 1
    acknowledged += count
    flaws += found.map { "\(place): \($0)" }
  }
}
