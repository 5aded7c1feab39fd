/// The disk is full after any number of bytes; then somebody makes room, and the work goes on.
struct FullDiskTrial {
  let desk: TortureDesk
  let extent: Extent

  func run() throws -> Outcome {
    var outcome = Outcome()
    let torn = try TornDesk(copying: desk)
    var room = 0
    var wasFull = false
    repeat {
      wasFull = false
      let copy = try TortureDesk(copying: torn.desk)
      let disk = FailingDisk()
      disk.room = room
      var clerk = StubbornClerk(folder: copy.folder, disk: disk)
      clerk.work(through: Work.everything) {
        disk.room = .max
        wasFull = true
      }
      outcome.add(
        clerk.flaws + clerk.ledger.flaws(in: copy.folder), at: "room for \(room) bytes",
        acknowledged: clerk.ledger.acknowledged.count)
      room += extent.bytesBetweenDisks
    } while wasFull
    return outcome
  }
}
