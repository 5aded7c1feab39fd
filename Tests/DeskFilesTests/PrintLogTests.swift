import DeskOperations
import Glibc
import Testing

@testable import DeskFiles

@Suite struct `The print log on disk` {
  private func record(_ id: String, _ document: String = "slip-1", at: Moment = morning)
    -> PrintRecord
  {
    PrintRecord(
      id: id,
      order: PrintRecord.Order(
        form: "slip", document: document, name: "Giấy tiếp nhận", subject: "H1", by: "mau",
        counter: 1,
        reprint: 0, slipOf: nil, machine: "quay-1", process: 7), at: at)
  }

  private func step(_ state: PrintRecord.State) -> PrintRecord.Step {
    PrintRecord.Step(at: morning, state: state, files: ["printed/a.pdf"], job: "HP-1")
  }

  @Test func `gives back what was written down, in the order in which it began`() throws {
    let place = try Workplace()
    let log = PrintLog(place.folder)
    var (first, second) = (record("a"), record("b", "slip-2"))
    try log.begin(first)
    try log.begin(second)
    for state in [PrintRecord.State.sent, .printed] {
      try log.note(step(state), of: first)
      first.take(step(state))
    }
    try log.note(step(.failed), of: second)
    second.take(step(.failed))
    #expect(log.records(on: morning.date) == [first, second])
    #expect(log.records(on: morning.date.advanced(by: 1)).isEmpty)
    var status = stat()
    #expect(stat(log.file(of: morning.date), &status) == 0 && status.st_mode & 0o777 == 0o600)
  }

  @Test func `counts what came out over some days, and not what failed`() throws {
    let place = try Workplace()
    let log = PrintLog(place.folder)
    let later = Moment(morning.date.advanced(by: 3), morning.time)
    for (id, day, state) in [
      ("a", morning, PrintRecord.State.printed), ("b", morning, .failed), ("c", later, .byHand),
      ("d", later, .sent),
    ] {
      let record = record(id, at: day)
      try log.begin(record)
      try log.note(step(state), of: record)
    }
    try log.begin(record("e", "slip-10"))
    #expect(log.timesOut("slip-1", on: morning.date...later.date) == 2)
    #expect(log.timesOut("slip-1", on: later.date...later.date) == 1)
    #expect(log.timesOut("slip-10", on: morning.date...later.date) == 0)
  }

  @Test func `a line that a power cut has torn takes no other with it`() throws {
    let place = try Workplace()
    let log = PrintLog(place.folder)
    try log.begin(record("a"))
    let file = log.file(of: morning.date)
    let bytes = try place.bytes(file)
    for cut in [1, bytes.count / 2, bytes.count - 1] {
      try Disk.real.replace(file, with: bytes + bytes.prefix(cut))
      try log.begin(record("b"))
      #expect(log.records(on: morning.date).map(\.id) == ["a", "b"])
    }
    try Disk.real.replace(file, with: bytes + [0xFF, 0x0A] + Array("{}\n[1]\n".utf8))
    try log.begin(record("c"))
    #expect(log.records(on: morning.date).map(\.id) == ["a", "c"])
  }

  @Test func `two programs write into it at once`() async throws {
    let place = try Workplace()
    let log = PrintLog(place.folder)
    await withTaskGroup { group in
      for writer in 0..<4 {
        group.addTask {
          for number in 0..<25 { try? log.begin(record("\(writer)-\(number)")) }
        }
      }
    }
    #expect(Set(log.records(on: morning.date).map(\.id)).count == 100)
  }
}
