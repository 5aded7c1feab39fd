import DeskFiles

/// The power goes before any call, with and without somebody having been killed before.
struct PowerCutTrial {
  let desk: TortureDesk
  let extent: Extent

  /// Before each call of a whole work.
  func run() throws -> Outcome {
    let watch = PowerCuts(extent, seed: 2)
    let torn = try TornDesk(copying: desk)
    let disk = ForgetfulDisk(torn.desk.folder)
    try watch.work(through: Work.everything, in: torn.desk.folder, on: disk)
    return watch.outcome
  }

  /// Somebody is killed at any call, somebody else goes on, and then the power goes before any call.
  func runAfterKills() throws -> Outcome {
    let watch = PowerCuts(extent, seed: 3)
    var death = 1
    while true {
      let place = try TortureDesk(copying: desk)
      let disk = ForgetfulDisk(place.folder)
      disk.diesAt = death
      let undone = watch.workUntilDeath(through: Work.everything, in: place.folder, on: disk)
      guard let undone else { return watch.outcome }
      disk.diesAt = .max
      try watch.work(through: [undone] + Work.goingOn, in: place.folder, on: disk)
      death += extent.callsBetweenKills
    }
  }
}

/// Looks at what a power cut would leave, again and again while somebody works.
final class PowerCuts {
  private(set) var outcome = Outcome()
  private let extent: Extent
  private var chance: Chance
  private var ledger = Ledger()
  private var name = ""

  init(_ extent: Extent, seed: Int) {
    self.extent = extent
    chance = Chance(seed: seed)
  }

  /// Works until the disk dies; answers the step that was not done, nil where all were.
  func workUntilDeath(
    through steps: [Work.Step], in folder: DeskFolder, on disk: ForgetfulDisk
  ) -> Work.Step? {
    ledger = Ledger()
    name = "killed at call \(disk.diesAt), "
    do {
      let store = try DeskStore(folder: folder, patience: 0, disk: disk.disk)
      for step in steps {
        do {
          ledger.note(try store.take(step))
        } catch {
          return step
        }
        // Some calls may fail unheard, such as the one that takes a temporary file away.
        if disk.calls >= disk.diesAt { return step }
      }
      return nil
    } catch {
      return steps[0]
    }
  }

  /// Works, and looks before each call.
  func work(
    through steps: [Work.Step], in folder: DeskFolder, on disk: ForgetfulDisk
  ) throws {
    disk.beforeEachCall = { [unowned disk, self] in
      if disk.calls % extent.callsBetweenPowerCuts == 0 { look(at: disk) }
    }
    defer { disk.beforeEachCall = {} }
    let store = try DeskStore(folder: folder, patience: 0, disk: disk.disk)
    for step in steps {
      // The power goes while the step is under way, so nothing may hold the ledger meanwhile.
      let told = try store.take(step)
      ledger.note(told)
    }
    look(at: disk)
  }

  private func look(at disk: ForgetfulDisk) {
    for picture in 0..<extent.picturesOfEachPowerCut {
      var dice: Chance? = nil
      if picture > 0 { dice = Chance(seed: Int(truncatingIfNeeded: chance.next() >> 1)) }
      do {
        let rest = try TortureDesk(emptyFolder: ())
        disk.leave(in: rest.folder, by: &dice)
        outcome.add(
          ledger.flaws(in: rest.folder), at: "\(name)power cut at call \(disk.calls)",
          acknowledged: ledger.acknowledged.count)
      } catch {
        outcome.flaws.append("\(error)")
      }
    }
  }
}
