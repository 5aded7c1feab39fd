import DeskFiles
import DeskOperations
import Foundation
import Glibc

/// The big desk as the peers have it: a table of SQLite and a text of keys, made once beside it.
struct PeerTables {
  let folder: String
  /// What ripgrep looks through.
  let keys: [String]

  var base: String { "\(folder)/dossiers.sqlite" }

  /// Makes the tables where they are not there, or the desk has grown since.
  init(of setting: Setting) throws {
    folder = "\(setting.desk.path)-peers"
    let own = "\(folder)/keys.txt"
    let size = try PeerTables.size(of: setting.desk)
    let stamp = "\(folder)/made-for"
    if (try? String(contentsOfFile: stamp, encoding: .utf8)) != size {
      setting.tell("the tables of the peers, once for a desk")
      try? FileManager.default.removeItem(atPath: folder)
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try PeerTables.fill("\(folder)/dossiers.sqlite", own, from: setting.desk)
      try size.write(toFile: stamp, atomically: true, encoding: .utf8)
    }
    let kept = PeerTables.keyFiles(of: setting.desk)
    keys = kept.isEmpty ? [own] : kept
  }

  /// How many dossiers there are, and how many of them are open.
  func counts() throws -> (all: Int, open: Int) {
    let base = try SQLite(base)
    return (
      try base.prepare("SELECT count(*) FROM dossiers").run() ?? 0,
      try base.prepare("SELECT count(*) FROM dossiers WHERE ended IS NULL").run() ?? 0
    )
  }

  /// A word that stands in few keys: the identity number in the middle of the table.
  func rareWord() throws -> String {
    let base = try SQLite(base)
    let row = try base.prepare(
      "SELECT rare FROM keys WHERE rowid = (SELECT max(rowid) / 2 FROM keys)")
    return String(decoding: try row.text(), as: UTF8.self)
  }

  /// The files of keys that the desk itself keeps; none where it keeps none.
  private static func keyFiles(of desk: DeskFolder) -> [String] {
    let names = try? FileManager.default.subpathsOfDirectory(atPath: desk.file("book"))
    return (names ?? []).filter { $0.hasSuffix(".keys.jsonl") }.sorted().map {
      desk.file("book/\($0)")
    }
  }

  private static func size(of desk: DeskFolder) throws -> String {
    let names = try FileManager.default.subpathsOfDirectory(atPath: desk.journalFolder)
    let sizes = names.map { name in
      var status = stat()
      return stat("\(desk.journalFolder)/\(name)", &status) == 0 ? Int(status.st_size) : 0
    }
    return "\(sizes.reduce(0, +)) bytes in \(names.count) files\n"
  }

  private static func fill(_ path: String, _ keyFile: String, from desk: DeskFolder) throws {
    let base = try SQLite(path)
    try base.execute(
      "CREATE TABLE dossiers (field TEXT, channel TEXT, received INTEGER, due INTEGER,"
        + " ended INTEGER); CREATE TABLE keys (text TEXT NOT NULL, rare TEXT); BEGIN")
    let store = try DeskStore(folder: desk)
    try fillDossiers(base, from: store.desk)
    var lines = try texts(of: desk)
    lines += store.desk.dossiersInOrder.map { Array($0.ownSearchedText.utf8) }
    let add = try base.prepare("INSERT INTO keys VALUES (?, ?)")
    for line in lines {
      let number = line.split(separator: UInt8(ascii: " ")).first { word in
        word.count == 12 && word.allSatisfy { (48...57).contains($0) }
      }
      try add.run([.text(line), .text(Array(number ?? []))])
    }
    try base.execute("COMMIT; PRAGMA wal_checkpoint(TRUNCATE)")
    try Data(lines.joined(separator: [UInt8(ascii: "\n")])).write(to: URL(filePath: keyFile))
  }

  private static func fillDossiers(_ base: SQLite, from desk: Desk) throws {
    let add = try base.prepare("INSERT INTO dossiers VALUES (?, ?, ?, ?, ?)")
    var failure: (any Error)?
    desk.count(touching: Desk.everyDay) { key, subject in
      do {
        try add.run([
          .text(Array(subject.field.utf8)), .text(Array(key.channel.rawValue.utf8)),
          .day(key.received), .day(key.due), .day(key.ended),
        ])
      } catch {
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
  }

  /// What the desk's own keys are searched by: the last text of each line.
  private static func texts(of desk: DeskFolder) throws -> [[UInt8]] {
    try keyFiles(of: desk).flatMap { file in
      let bytes = try [UInt8](Data(contentsOf: URL(filePath: file)))
      return bytes.split(separator: UInt8(ascii: "\n")).map { line in
        let text = line.dropLast(2)
        let quote = text.lastIndex(of: UInt8(ascii: "\"")) ?? text.startIndex
        return Array(text[(quote + 1)...])
      }
    }
  }
}

extension SQLite.Value {
  /// A day as a number.
  fileprivate static func day(_ day: CivilDate?) -> SQLite.Value {
    day.map { .number($0.dayNumber) } ?? .nothing
  }
}
