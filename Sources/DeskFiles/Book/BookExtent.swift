import DeskOperations

/// How far the books of closed dossiers go: what lies beyond in their files is not there yet.
///
/// It stands in the kept state, so that a book and the state always tell of the same moment,
/// however a program ends that was writing them.
struct BookExtent: Hashable, Sendable, Codable {
  /// The book of a month.
  struct Month: Hashable, Sendable, Codable {
    /// The month, such as `2026-11`.
    var month: String
    /// How many bytes of dossiers.
    var dossiers = 0
    /// How many bytes of keys.
    var keys = 0
    /// The SHA-256 of those bytes: keys have no seals of their own, for they are many and short.
    var keysHash = Checksum().text
    /// How many bytes of what was written down beside dossiers.
    var log = 0
    /// Of those that had been put away before, by their place among all dossiers: where in the month's
    /// dossiers they stand now.
    ///
    /// Their keys of before tell of them as they no longer are.
    var again: [Int: Int] = [:]
  }

  /// Of how many days something was put away.
  var days = 0
  /// How many bytes name what dossiers are about.
  var subjects = 0
  /// The months in order.
  var months: [Month] = []

  /// Which of the months a day belongs to; it must not lie before the last one.
  mutating func part(for day: CivilDate) -> Int {
    let month = String(day.description.prefix(7))
    if months.last?.month != month { months.append(Month(month: month)) }
    return months.count - 1
  }

  /// Every file of the books, with how many of its bytes belong to them.
  func files(in folder: DeskFolder) -> [(file: String, size: Int)] {
    [(folder.subjectsFile, subjects)]
      + months.flatMap { month in
        [
          (folder.dossiersFile(of: month.month), month.dossiers),
          (folder.keysFile(of: month.month), month.keys),
          (folder.logFile(of: month.month), month.log),
        ]
      }
  }
}

extension DeskFolder {
  /// The books of closed dossiers.
  var bookFolder: String { file("book") }
  /// What dossiers are about, one line each.
  var subjectsFile: String { bookFolder + "/subjects.jsonl" }
  /// The dossiers that were put away in a month.
  func dossiersFile(of month: String) -> String { book(month) + ".jsonl" }
  /// Their keys.
  func keysFile(of month: String) -> String { book(month) + ".keys.jsonl" }
  /// What was written down beside dossiers.
  func logFile(of month: String) -> String { book(month) + ".log.jsonl" }

  private func book(_ month: String) -> String { "\(bookFolder)/\(month.prefix(4))/\(month)" }
}
