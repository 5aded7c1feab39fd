import DeskFiles
import DeskOperations
import FoundationEssentials
import Glibc
import Vietnamese

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
      try base.prepare("SELECT count(*) FROM dossiers WHERE finished IS NULL").run() ?? 0
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
      "CREATE TABLE dossiers (code TEXT PRIMARY KEY, field TEXT, channel TEXT, received INTEGER,"
        + " due INTEGER, finished INTEGER); CREATE TABLE keys (text TEXT NOT NULL, rare TEXT)")
    let add = try base.prepare("INSERT OR REPLACE INTO dossiers VALUES (?, ?, ?, ?, ?, NULL)")
    let addKey = try base.prepare("INSERT INTO keys VALUES (?, ?)")
    let end = try base.prepare("UPDATE dossiers SET finished = ? WHERE code = ?")
    let move = try base.prepare("UPDATE dossiers SET due = ? WHERE code = ?")
    try base.execute("BEGIN")
    var lines: [UInt8] = []
    var failure: (any Error)?
    try FileJournal(desk).read(after: .start) { page in
      do {
        for event in page.events {
          let code = Value.text(Array("\(event.code)".utf8))
          switch event.change {
          case .dossierReceived(let receipt), .dossierFiled(let receipt):
            let key = Array(Folding.fold(receipt.searchedText).utf8)
            lines += key + [UInt8(ascii: "\n")]
            try addKey.run([
              .text(key), .text(Array((receipt.intake.applicant.personalID ?? "").utf8)),
            ])
            try add.run([
              code, .text(Array(receipt.field.utf8)),
              .text(Array(receipt.intake.channel.rawValue.utf8)), .moment(event.moment),
              .moment(receipt.promise.originalDue),
            ])
          case .dossierAccepted(let start), .clockStarted(let start):
            try move.run([.moment(start.promise.originalDue), code])
          case .supplementCompleted(let wait), .paymentCompleted(let wait):
            try move.run([.moment(wait.due), code])
          case .dossierFinished, .dossierRefused, .dossierWithdrawn, .dossierStopped:
            try end.run([.moment(event.moment), code])
          default: break
          }
        }
      } catch {
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
    try base.execute("COMMIT; PRAGMA wal_checkpoint(TRUNCATE)")
    try String(decoding: lines, as: UTF8.self).write(
      toFile: keyFile, atomically: true, encoding: .utf8)
  }
}

private typealias Value = SQLite.Value

extension SQLite.Value {
  /// A moment as a number of seconds.
  fileprivate static func moment(_ moment: Moment?) -> SQLite.Value {
    moment.map { .number($0.localSeconds) } ?? .nothing
  }
}

extension Event {
  /// The dossier it is about, as text; empty where it is about none.
  fileprivate var code: String {
    if case .dossier(let code) = change.subject { "\(code)" } else { "" }
  }
}

extension Receipt {
  /// What searching looks through.
  fileprivate var searchedText: String {
    let parties = [intake.applicant, intake.submitter].compactMap { $0 }
    let words = parties.flatMap {
      [$0.name, $0.personalID, $0.phone, $0.address].compactMap { $0 }
    }
    let codes = [code.description, intake.otherCode, intake.postal?.item].compactMap { $0 }
    return (codes + [intake.procedure, procedureName, field] + words).joined(separator: " ")
  }
}
