import DeskFiles
import DeskOperations
import FoundationEssentials
import Glibc

/// Each call to the system fails once, the first, the second and so on, and the work goes on.
struct FailingCallTrial {
  let desk: TortureDesk
  let extent: Extent

  func run() throws -> Outcome {
    var outcome = Outcome()
    let torn = try TornDesk(copying: desk)
    for call in FailingDisk.Call.allCases {
      for error in [EIO, ENOSPC] {
        var number = 1
        while try fails(call, number, error, on: torn, &outcome) {
          number += extent.callsBetweenFailures
        }
      }
    }
    return outcome
  }

  /// Does all the work with one failing call; false where so many are never made.
  private func fails(
    _ call: FailingDisk.Call, _ number: Int, _ error: Int32, on torn: TornDesk,
    _ outcome: inout Outcome
  ) throws -> Bool {
    let copy = try TortureDesk(copying: torn.desk)
    let disk = FailingDisk()
    disk.failure = (call, number, error)
    var clerk = StubbornClerk(folder: copy.folder, disk: disk)
    clerk.work(through: Work.everything) {}
    guard disk.made[call, default: 0] >= number else { return false }
    outcome.add(
      clerk.flaws + clerk.ledger.flaws(in: copy.folder), at: "\(call) \(number), error \(error)",
      acknowledged: clerk.ledger.acknowledged.count)
    return true
  }
}

/// A desk whose journal ends in the middle of a line on the day before, so that opening it has
/// something to cut off, and the next line goes into another file.
struct TornDesk {
  let desk: TortureDesk

  init(copying other: TortureDesk) throws {
    desk = try TortureDesk(copying: other)
    let file = desk.folder.journalFile(of: Work.morning.date.advanced(by: -1))
    let year = URL(filePath: file).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: year, withIntermediateDirectories: true)
    try Data(#"{"at":"2026-12-30T08"#.utf8).write(to: URL(filePath: file))
  }
}
