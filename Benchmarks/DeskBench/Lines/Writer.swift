import DeskFiles
import DeskOperations
import FoundationEssentials
import Glibc

/// One of several processes that write to one place.
struct Writer {
  enum Kind: String {
    case desk, sqlite
  }

  let kind: Kind
  let place: String
  let number: Int
  let requests: Int

  /// Opens its place, says so, waits until all may begin, and writes.
  func run() throws {
    switch kind {
    case .desk:
      let store = try DeskStore(folder: DeskFolder(place), patience: 120)
      let visits = Visits(by: store.rules)
      waitForTheOthers()
      for request in 1...requests {
        let key = "writer-\(number)-\(request)"
        _ = try store.perform(
          visits.receiving(number * requests + request, key: key), at: FreshDesk.morning)
      }
    case .sqlite:
      let base = try SQLite(place)
      let line = try base.prepare("SELECT line FROM sample").text()
      let next = try base.prepare("SELECT coalesce(max(serial), 0) + 1 FROM dossiers")
      let insert = try base.prepare("INSERT INTO dossiers (serial, line) VALUES (?, ?)")
      let begin = try base.prepare("BEGIN IMMEDIATE")
      let commit = try base.prepare("COMMIT")
      waitForTheOthers()
      for _ in 1...requests {
        try begin.run()
        try insert.run([.number(try next.run() ?? 1), .text(line)])
        try commit.run()
      }
    }
  }

  private func waitForTheOthers() {
    var letter = UInt8(ascii: ".")
    write(1, &letter, 1)
    while read(0, &letter, 1) > 0 {}
  }

  /// A database with the table that the writers fill, and the line they fill it with.
  static func makeBase(_ path: String, sample: [UInt8]) throws {
    let base = try SQLite(path)
    try base.execute("CREATE TABLE dossiers (serial INTEGER NOT NULL, line TEXT NOT NULL)")
    try base.execute("CREATE INDEX serials ON dossiers (serial)")
    try base.execute("CREATE TABLE sample (line TEXT NOT NULL)")
    try base.prepare("INSERT INTO sample VALUES (?)").run([.text(sample)])
  }

  /// What is wrong with the table that was filled; nil where nothing is.
  static func flaw(of path: String, expecting total: Int) throws -> String? {
    let base = try SQLite(path)
    let rows = try base.prepare("SELECT count(*) FROM dossiers").run() ?? 0
    let serials = try base.prepare("SELECT count(DISTINCT serial) FROM dossiers").run() ?? 0
    return rows == total && serials == total
      ? nil : "SQLite has \(rows) rows with \(serials) serials instead of \(total)"
  }
}

/// What the history says of the dossiers that were received.
struct WriterTally {
  private var codes: [DossierCode: Int] = [:]
  private let isSound: Bool

  init(of folder: DeskFolder) throws {
    isSound = try Verification.run(folder).isSound
    try FileJournal(folder).read(after: .start) { page in
      for event in page.events {
        if case .dossierReceived(let receipt) = event.change {
          codes[receipt.code, default: 0] += 1
        }
      }
    }
  }

  /// What is wrong; nil where each code was given once and none is lost.
  func flaw(expecting total: Int) -> String? {
    let twice = codes.values.count { $0 > 1 }
    guard isSound else { return "the history is broken" }
    guard twice == 0 else { return "\(twice) codes given twice" }
    return codes.count == total ? nil : "\(total - codes.count) dossiers lost"
  }

  /// The last line of the history.
  static func sample(of folder: DeskFolder) throws -> [UInt8] {
    let file = folder.file("journal/2026/2026-11-20.jsonl")
    let text = try String(contentsOfFile: file, encoding: .utf8)
    return Array((text.split(separator: "\n").last ?? "").utf8)
  }
}
