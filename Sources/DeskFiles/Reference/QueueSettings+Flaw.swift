import DeskOperations

extension QueueSettings {
  /// The longest prefix of a number; more would not fit on a board.
  private static let longestPrefix = 2
  /// The highest number of a day.
  private static let mostNumbers = 999_999
  /// Four hours at most: with more, somebody of the afternoon would be called before all of the
  /// morning.
  private static let headStarts = 0...240
  /// The minutes of a day.
  private static let minutes = 1...1_440
  /// How many services of a kind are kept.
  private static let samples = 1...50

  /// The first thing that cannot be counted with, would give two lines the same numbers, or a line
  /// to nobody.
  func flaw(counters: Set<Int>) -> SettingsFlaw? {
    limitFlaw ?? groupFlaw(counters) ?? priorityFlaw
  }

  private var limitFlaw: SettingsFlaw? {
    let minutes = QueueSettings.minutes
    let orNone = 0...minutes.upperBound
    let limits: [(value: Int, range: ClosedRange<Int>, keys: [String])] = [
      (firstNumber, QueueSettings.numbers(from: 1), ["firstNumber"]),
      (lastNumber, QueueSettings.numbers(from: firstNumber), ["lastNumber"]),
      (appointments.early, orNone, ["appointments", "early"]),
      (appointments.late, orNone, ["appointments", "late"]),
      (calls, 1...99, ["calls"]),
      (lateReturnBehind, 0...999, ["lateReturnBehind"]),
      (longestHold, minutes, ["longestHold"]),
      (estimate.samples, QueueSettings.samples, ["estimate", "samples"]),
      (estimate.least, QueueSettings.samples, ["estimate", "least"]),
      (estimate.roundTo, minutes, ["estimate", "roundTo"]),
      (thresholds.waiting, minutes, ["thresholds", "waiting"]),
      (thresholds.serving, minutes, ["thresholds", "serving"]),
      (thresholds.pause, minutes, ["thresholds", "pause"]),
      (thresholds.idle, minutes, ["thresholds", "idle"]),
    ]
    return limits.lazy.compactMap { limit in
      SettingsFlaw(limit.value, outside: limit.range, at: limit.keys.map(JSONReader.Step.key))
    }.first
  }

  private func groupFlaw(_ counters: Set<Int>) -> SettingsFlaw? {
    var (ids, prefixes): (Set<String>, Set<String>) = ([], [])
    for (index, group) in groups.enumerated() {
      func flaw(_ problem: ReferenceFault.Problem, _ key: String) -> SettingsFlaw {
        SettingsFlaw(problem: problem, place: [.key("groups"), .index(index), .key(key)])
      }
      guard ids.insert(group.id).inserted else { return flaw(.repeated(value: group.id), "id") }
      guard prefixes.insert(group.prefix).inserted else {
        return flaw(.repeated(value: group.prefix), "prefix")
      }
      let isShown = group.prefix.unicodeScalars.allSatisfy { ("A"..."Z").contains($0) }
      guard isShown, group.prefix.count <= QueueSettings.longestPrefix else {
        return flaw(.invalid(value: group.prefix, expected: .prefix), "prefix")
      }
      if let flaw = numberFlaw(of: group, at: index) { return flaw }
      if group.counters?.isEmpty ?? false { return flaw(.empty, "counters") }
      if let unknown = group.counters?.first(where: { !counters.contains($0) }) {
        return flaw(.unknownName(value: String(unknown)), "counters")
      }
    }
    return nil
  }

  /// What a group leaves out is the desk's; told is what the group itself says.
  private func numberFlaw(of group: Group, at index: Int) -> SettingsFlaw? {
    func place(_ key: String) -> [JSONReader.Step] { [.key("groups"), .index(index), .key(key)] }
    if let first = group.firstNumber {
      let range =
        group.lastNumber == nil ? 1...lastNumber : QueueSettings.numbers(from: 1)
      if let flaw = SettingsFlaw(first, outside: range, at: place("firstNumber")) { return flaw }
    }
    let range = QueueSettings.numbers(from: group.firstNumber ?? firstNumber)
    return group.lastNumber.flatMap { SettingsFlaw($0, outside: range, at: place("lastNumber")) }
  }

  private var priorityFlaw: SettingsFlaw? {
    var ids: Set<String> = []
    for (index, priority) in priorities.enumerated() {
      func place(_ key: String) -> [JSONReader.Step] {
        [.key("priorities"), .index(index), .key(key)]
      }
      guard ids.insert(priority.id).inserted else {
        return SettingsFlaw(problem: .repeated(value: priority.id), place: place("id"))
      }
      let range = QueueSettings.headStarts
      if let flaw = SettingsFlaw(priority.headStart, outside: range, at: place("headStart")) {
        return flaw
      }
    }
    return nil
  }

  /// The numbers from one on; where there are none, the highest alone.
  private static func numbers(from first: Int) -> ClosedRange<Int> {
    min(max(1, first), mostNumbers)...mostNumbers
  }
}
