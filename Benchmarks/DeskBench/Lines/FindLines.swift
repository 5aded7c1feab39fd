import DeskFiles
import DeskOperations
import FoundationEssentials

/// How long it takes to find dossiers by words, against ripgrep and SQLite over the same keys.
struct FindLines {
  let setting: Setting
  let tables: PeerTables

  /// What is looked for: words as they are typed and as they are folded.
  struct Query {
    var name: String
    var words: [String]
  }

  /// The command that is measured.
  static func command(_ setting: Setting, _ query: Query) -> [String] {
    [setting.motcua, "find"] + query.words
      + ["--limit", "\(limit)", "--data", setting.desk.path, "--at", Setting.now]
  }

  /// A screen shows no more.
  private static let limit = 50

  private var queries: [Query] {
    get throws {
      [
        Query(name: "no hit", words: ["khongcoaiten"]),
        Query(name: "few hits", words: [try tables.rareWord()]),
        Query(name: "many hits", words: ["nguyen"]),
        Query(name: "two words", words: ["nguyen", "thu"]),
      ]
    }
  }

  func lines() throws -> [TableLine] {
    setting.tell("find, ours, ripgrep and SQLite in turn")
    let base = try SQLite(tables.base)
    let store = try DeskStore(folder: setting.desk)
    var lines: [TableLine] = []
    for query in try queries {
      let ripgrep = try FindLines.ripgrep(query, in: tables.keys)
      let like = try base.prepare(
        "SELECT count(*) FROM keys WHERE "
          + query.words.map { "text LIKE '%\($0)%'" }.joined(separator: " AND "))
      var (process, inside, theirs, database) = (Samples(), Samples(), Samples(), Samples())
      for _ in 1...setting.rounds {
        process.record(try Program.time(FindLines.command(setting, query)))
        // 1 says that nothing was found.
        theirs.record(try Program.time(ripgrep, statuses: [0, 1]))
        inside.record(
          Stopwatch.time {
            let search = DossierSearch(query.words.joined(separator: " "))
            let found = store.desk.find(search, most: FindLines.limit).prefix(FindLines.limit)
            _ = found.compactMap { store.desk[$0] }
          })
        database.record(try Stopwatch.time { try like.run() })
      }
      let what = "find among \(setting.dossiers), \(query.name)"
      lines += [
        .time(
          "\(what), in the open program", inside.median, against: "ripgrep, a process",
          theirs.median, .ratioAtMost(2)),
        .time(
          "\(what), in the open program", inside.median, against: "SQLite, LIKE",
          database.median, .ratioAtMost(0.2)),
        .time(
          "\(what), `motcua find`", process.median, against: "ripgrep, a process", theirs.median,
          .ratioAtMost(2)),
      ]
    }
    return lines
  }

  /// Counts the keys that hold all words, in any order.
  private static func ripgrep(_ query: Query, in files: [String]) throws -> [String] {
    let pattern =
      query.words.count == 2
      ? "\(query.words[0]).*\(query.words[1])|\(query.words[1]).*\(query.words[0])"
      : query.words[0]
    let literal = query.words.count == 2 ? [] : ["--fixed-strings"]
    return [try Program.path(of: "rg"), "--count", "--no-filename"] + literal + ["--", pattern]
      + files
  }
}
