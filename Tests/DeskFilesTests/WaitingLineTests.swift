import Testing

@testable import DeskFiles

/// Who writes next where many want to.
@Suite struct WaitingLineTests {
  @Test func `who writes all the time lets those pass who wait`() throws {
    let place = try Workplace()
    let busy = FolderLock(path: place.folder.lockFile, patience: 0, disk: .real)
    let waiting = WaitingLine(path: place.folder.lockFile + ".next", disk: .real)
    #expect(waiting.isNext())
    for _ in 1...16 {
      try busy.take(for: nil)
      busy.release()
    }
    #expect(throws: StoreTrouble.lockBusy(nil)) { try busy.take(for: nil) }
    waiting.leave()
    try busy.take(for: nil)
    busy.release()
  }

  @Test func `one stands first, and the next steps forward when that one leaves`() throws {
    let place = try Workplace()
    let path = place.folder.lockFile + ".next"
    let (one, other) = (WaitingLine(path: path, disk: .real), WaitingLine(path: path, disk: .real))
    #expect(one.isNext() && one.isNext() && !other.isNext())
    one.leave()
    #expect(other.isNext() && !one.isNext())
  }

  @Test func `without a place for the line everybody is next`() throws {
    let place = try Workplace()
    let path = place.folder.file("none/.lock.next")
    let (one, other) = (WaitingLine(path: path, disk: .real), WaitingLine(path: path, disk: .real))
    #expect(one.isNext() && other.isNext())
  }
}
