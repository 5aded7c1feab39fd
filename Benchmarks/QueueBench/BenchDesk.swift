import DeskFiles
import DeskOperations
import FoundationEssentials

/// A desk in a folder that lives as long as one measurement: one line, and all its numbers taken.
struct BenchDesk {
  /// Everything happens at 08:00 on 20/11/2026, so that no measurement crosses a day.
  static let morning = Moment(unixSeconds: 1_795_136_400)

  let folder: DeskFolder

  /// Makes the desk and takes so many numbers.
  init(data: String, numbers: Int) throws {
    folder = try DeskFolder.create(at: "/tmp/motcua-bench-\(UUID().uuidString)", from: data)
    try ReferenceFile(folder.settingsFile).rewrite(in: folder) { settings in
      settings["queue"]?["groups"] = nil
      settings["queue"]?["lastNumber"] = .number("\(numbers)")
    }
    try take(numbers)
  }

  private func take(_ numbers: Int) throws {
    let store = try DeskStore(folder: folder)
    let clerk = store.rules.people.firstClerk?.id ?? ""
    try store.inOneGo {
      for number in 1...numbers {
        let order = Command.queue(.take(TicketOrder()))
        _ = try store.perform(
          Request(order, by: clerk, counter: nil, key: "take-\(number)"), at: BenchDesk.morning)
      }
    }
    try store.saveState()
  }

  /// Takes the folder away.
  func remove() {
    try? FileManager.default.removeItem(atPath: folder.path)
  }
}
