import DeskFiles
import FoundationEssentials
import Glibc

/// The journal cut at any byte of its last four kilobytes, as by a power cut.
struct CutTrial {
  let desk: TortureDesk
  let extent: Extent

  /// How far the work had come after a step.
  private struct Mark {
    var position: JournalPosition
    var ledger: Ledger
  }

  func run() throws -> Outcome {
    var outcome = Outcome()
    let whole = try TortureDesk(copying: desk)
    let store = try DeskStore(folder: whole.folder)
    var ledger = Ledger()
    var marks: [Mark] = []
    for step in Work.longDay {
      ledger.note(try store.take(step))
      marks.append(Mark(position: store.position, ledger: ledger))
    }
    guard let day = store.position.day else { return outcome }
    let file = whole.folder.journalFile(of: day)
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: file)))
    let marksBefore = marks.last { $0.position.day != day }
    for cut in cuts(of: bytes) {
      let kept = marks.last { $0.position.day == day && $0.position.offset <= cut } ?? marksBefore
      guard let kept else { continue }
      let copy = try TortureDesk(copying: whole)
      truncate(copy.folder.journalFile(of: day), cut)
      var flaws = kept.ledger.flaws(in: copy.folder)
      // Looking at the folder ends with one more request, which has one event.
      if try History(of: copy.folder).events != kept.position.sequence + 1 {
        flaws.append("part of a request is there")
      }
      outcome.add(
        flaws, at: "cut at \(cut) of \(bytes.count)",
        acknowledged: kept.ledger.acknowledged.count)
    }
    return outcome
  }

  private func cuts(of bytes: [UInt8]) -> [Int] {
    let newlines = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }
    let lastTwoLines = newlines.dropLast(2).last ?? 0
    return (max(0, bytes.count - 4096)...bytes.count).filter {
      $0 > lastTwoLines || $0 % extent.bytesBetweenCuts == 0
    }
  }
}
