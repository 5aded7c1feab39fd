import DeskFiles
import DeskOperations
import FoundationEssentials
import Glibc

/// How fast eight processes write to one desk, and whether all of it is there once.
struct WriterLines {
  let setting: Setting
  static let writers = 8
  /// How many requests each writer makes.
  static let requests = 50

  enum Failure: Error {
    case writersNotReady
  }

  func lines() throws -> [TableLine] {
    setting.tell("\(WriterLines.writers) writers at once, ours and SQLite's in turn")
    var ours = Samples()
    var theirs = Samples()
    var flaw: String?
    for round in 1...max(3, setting.rounds / 3) {
      let desk = try FreshDesk(at: setting.work.file("desk-\(round)"), from: setting.data, open: 1)
      ours.record(try time(.desk, desk.folder.path))
      let desksFlaw = try WriterTally(of: desk.folder).flaw(expecting: total + 1)
      let base = setting.work.file("writers-\(round).sqlite")
      try Writer.makeBase(base, sample: try WriterTally.sample(of: desk.folder))
      theirs.record(try time(.sqlite, base))
      let basesFlaw = try Writer.flaw(of: base, expecting: total)
      flaw = flaw ?? desksFlaw ?? basesFlaw
      setting.work.remove("desk-\(round)")
      for ending in ["", "-wal", "-shm"] { setting.work.remove("writers-\(round).sqlite\(ending)") }
    }
    func rate(_ samples: Samples) -> Double { Double(total) / samples.median * 1e9 }
    return [
      TableLine(
        what: "\(WriterLines.writers) processes receive dossiers, none twice, none lost",
        unit: .perSecond, ours: rate(ours), peer: "SQLite, BEGIN IMMEDIATE, busy_timeout",
        theirs: rate(theirs), target: .ratioAtLeast(1), failure: flaw)
    ]
  }

  private var total: Int { WriterLines.writers * WriterLines.requests }

  /// From the moment at which all may begin until the last one is done.
  private func time(_ kind: Writer.Kind, _ place: String) throws -> UInt64 {
    let gate = try Pipe()
    let ready = try Pipe()
    let program = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let commands = (1...WriterLines.writers).map { number in
      [program, "writer", kind.rawValue, place, "\(number)", "\(WriterLines.requests)"]
    }
    let processes = try commands.map {
      try Program.start($0, input: gate.exit, output: ready.entry)
    }
    close(gate.exit)
    close(ready.entry)
    var waiting = WriterLines.writers
    var letter: UInt8 = 0
    while waiting > 0, read(ready.exit, &letter, 1) == 1 { waiting -= 1 }
    guard waiting == 0 else { throw Failure.writersNotReady }
    let watch = Stopwatch()
    close(gate.entry)
    for (process, command) in zip(processes, commands) {
      try Program.wait(for: process, command)
    }
    close(ready.exit)
    return watch.nanoseconds
  }
}
