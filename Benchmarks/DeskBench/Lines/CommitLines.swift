import DeskFiles
import DeskOperations
import FoundationEssentials

/// How long it takes until one act is on the disk, against a row of the same bytes in SQLite.
struct CommitLines {
  let setting: Setting
  /// How many dossiers are open meanwhile.
  static let open = 2000
  /// How many acts a round has.
  static let acts = 100

  func lines() throws -> [TableLine] {
    setting.tell("commits, one of ours and one of SQLite in turn")
    let desk = try FreshDesk(
      at: setting.work.file("commit"), from: setting.data, open: CommitLines.open)
    defer { setting.work.remove("commit") }
    let store = try DeskStore(folder: desk.folder)
    let visits = Visits(by: store.rules)
    let receipts = try measure(store) { number in
      visits.receiving(CommitLines.open + number, key: "commit-\(number)")
    }
    let tickets = try measure(store) { visits.takingNumber($0, key: "ticket-\($0)") }
    let peer = "SQLite, WAL, synchronous=FULL"
    let place = "with \(CommitLines.open) open"
    return [
      .time(
        "receive a dossier, on disk, p50, \(place)", receipts.ours.median, against: peer,
        receipts.theirs.median, .ratioAtMost(1)),
      .time(
        "receive a dossier, on disk, p99, \(place)", receipts.ours.p99, against: peer,
        receipts.theirs.p99),
      .time(
        "take a number, on disk, p50, \(place)", tickets.ours.median, against: peer,
        tickets.theirs.median, .ratioAtMost(1)),
      .time(
        "take a number, on disk, p99, \(place)", tickets.ours.p99, against: peer,
        tickets.theirs.p99),
    ]
  }

  private func measure(
    _ store: DeskStore, request: (Int) -> Request
  ) throws -> (ours: Samples, theirs: Samples) {
    let base = try SQLite(setting.work.file("commit.sqlite"))
    defer { for ending in ["", "-wal", "-shm"] { setting.work.remove("commit.sqlite\(ending)") } }
    try base.execute("CREATE TABLE events (seq INTEGER PRIMARY KEY, line TEXT NOT NULL)")
    let insert = try base.prepare("INSERT INTO events (line) VALUES (?)")
    var ours = Samples()
    var theirs = Samples()
    for number in 1...CommitLines.acts * setting.rounds {
      let request = request(number)
      let start = store.position.offset
      ours.record(try Stopwatch.time { _ = try store.perform(request, at: FreshDesk.morning) })
      let bytes = try appended(to: store, since: start)
      // A statement by itself is a transaction by itself.
      theirs.record(try Stopwatch.time { try insert.run([.text(bytes)]) })
    }
    return (ours, theirs)
  }

  private func appended(to store: DeskStore, since start: Int) throws -> [UInt8] {
    let file = "\(store.folder?.path ?? "")/journal/2026/2026-11-20.jsonl"
    let handle = try FileTail(file)
    return handle.bytes(from: start, count: store.position.offset - start)
  }
}
