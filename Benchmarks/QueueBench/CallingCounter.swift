import DeskFiles
import DeskOperations

/// One counter in a process of its own, which calls the next number again and again.
///
/// Each call is on disk before the next one begins, as at a real counter.
struct CallingCounter {
  let folder: DeskFolder
  let counter: Int
  let calls: Int

  init(folder: DeskFolder, counter: Int, calls: Int) {
    self.folder = folder
    self.counter = counter
    self.calls = calls
  }

  /// The counter that the arguments of a child name; nil for any others.
  init?(_ arguments: [String]) {
    guard arguments.count == 4, arguments[0] == "--counter", let counter = Int(arguments[1]),
      let calls = Int(arguments[2])
    else { return nil }
    self.init(folder: DeskFolder(arguments[3]), counter: counter, calls: calls)
  }

  /// What tells a child which counter it is.
  var arguments: [String] { ["--counter", "\(counter)", "\(calls)", folder.path] }

  /// Calls until the own share is called.
  func callAll() throws {
    // Somebody else may be keeping the state of tens of thousands of numbers.
    let store = try DeskStore(folder: folder, patience: 60)
    let clerk = store.rules.people.firstClerk?.id ?? ""
    for call in 1...calls {
      let request = Request(
        .queue(.callNext), by: clerk, counter: counter, key: "call-\(counter)-\(call)")
      _ = try store.perform(request, at: BenchDesk.morning)
    }
  }
}
