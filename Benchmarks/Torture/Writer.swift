import DeskFiles
import DeskOperations
import Glibc

/// A counter in a process of its own, which writes until it is killed and says what is done.
struct Writer {
  let folder: DeskFolder
  let name: String
  let counter: Int
  let day: Int

  init(folder: DeskFolder, name: String, counter: Int, day: Int) {
    self.folder = folder
    self.name = name
    self.counter = counter
    self.day = day
  }

  /// The writer that the arguments of a child name; nil for any others.
  init?(_ arguments: [String]) {
    guard arguments.count == 5, arguments[0] == "--writer", let counter = Int(arguments[2]),
      let day = Int(arguments[3])
    else { return nil }
    self.init(
      folder: DeskFolder(arguments[4]), name: arguments[1], counter: counter, day: day)
  }

  /// What tells a child which writer it is.
  var arguments: [String] { ["--writer", name, "\(counter)", "\(day)", folder.path] }

  /// Writes, and tells of each request once it is done: its key and how many events it has.
  func write() throws {
    let store = try DeskStore(folder: folder, patience: 60)
    let moment = Work.morning.advanced(bySeconds: day * 86_400)
    var number = 0
    while true {
      number += 1
      let key = "\(name)-\(number)"
      do {
        switch number % 8 {
        case 1, 4: tell(key, try store.perform(request(Work.receipt, key), at: moment))
        case 6: try writeTogether(key, by: store, at: moment)
        case 7: try store.saveState()
        case 2, 3: tell(key, try store.perform(request(.queue(.take(.init())), key), at: moment))
        default: tell(key, try store.perform(request(.queue(.callNext), key), at: moment))
        }
      } catch is Refusal {
        // Another counter called the last number.
      }
    }
  }

  private func request(_ command: Command, _ key: String) -> Request {
    Work.request(command, key: key, counter: counter)
  }

  private func writeTogether(_ key: String, by store: DeskStore, at moment: Moment) throws {
    let keys = (1...3).map { "\(key)-\($0)" }
    let done = try store.inOneGo {
      try keys.map { try store.perform(request(Work.receipt, $0), at: moment) }
    }
    for (key, performed) in zip(keys, done) { tell(key, performed) }
  }

  /// One write of a short line, which a pipe takes whole or not at all.
  private func tell(_ key: String, _ performed: Performed) {
    guard case .done(let events) = performed else { return }
    let line = Array("\(key) \(events.count)\n".utf8)
    _ = line.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
  }
}
