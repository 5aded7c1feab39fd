import DeskFiles
import DeskOperations

/// Does the work of a trial on a disk that fails, and does again what was not acknowledged.
struct StubbornClerk {
  let folder: DeskFolder
  let disk: FailingDisk
  private(set) var ledger = Ledger()
  /// What was not told as the trouble that it is.
  private(set) var flaws: [String] = []
  private var store: DeskStore?

  init(folder: DeskFolder, disk: FailingDisk) {
    self.folder = folder
    self.disk = disk
  }

  /// Does all the steps; `recover` puts the disk right after a trouble.
  mutating func work(through steps: [Work.Step], recover: () -> Void) {
    for step in steps {
      if tries(step) { continue }
      recover()
      if !tries(step) { flaws.append("a step failed twice") }
    }
  }

  /// Whether a step was acknowledged; if not, nobody must find half of it.
  private mutating func tries(_ step: Work.Step) -> Bool {
    do {
      let store = try self.store ?? DeskStore(folder: folder, patience: 0, disk: disk.disk)
      self.store = store
      ledger.note(try store.take(step))
      return true
    } catch is StoreTrouble {
      do {
        if try !Verification.run(folder).isSound { flaws.append("a failed step did damage") }
        let history = try History(of: folder)
        flaws += history.flaws(against: ledger)
        if case .request(let request, _) = step, history.has(request.key) {
          flaws.append("\(request.key) failed and is there")
        }
      } catch {
        flaws.append("\(error)")
      }
    } catch {
      flaws.append("\(error) is no trouble of the folder")
    }
    return false
  }
}
