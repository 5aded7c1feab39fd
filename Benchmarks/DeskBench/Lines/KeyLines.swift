import DeskFiles

/// From a key to its answer on the screen, in a long list.
struct KeyLines {
  let setting: Setting
  /// How many rows the list has.
  static let rows = 5000
  /// How many keys a round has.
  static let keys = 100
  /// The arrows as a terminal sends them to a program that asked for its keys.
  private static let (up, down) = ("\u{1B}OA", "\u{1B}OB")

  private struct Typist {
    var shown: Shown
    /// The keys that lead to the list.
    var before: [String] = []
    /// The keys that are pressed there, over and over.
    var keys: [String] = [down]
  }

  enum Failure: Error {
    case noAnswer(String)
  }

  func lines() throws -> [TableLine] {
    setting.tell("keys in lists of \(KeyLines.rows), each program in turn")
    let desk = try FreshDesk(at: setting.work.file("list"), from: setting.data, open: KeyLines.rows)
    try Shown.makeCalendar(setting.work.file("calendar-list"), entries: KeyLines.rows * 2)
    let typists = [
      Typist(
        shown: Shown.motcua(setting, on: desk.folder, named: "motcua"), before: ["\u{1B}OR"]),
      // From the calendar over the appointments to the errands.
      Typist(
        shown: try Shown.calcurse(setting.work.file("calendar-list"), entries: KeyLines.rows * 2),
        before: ["\t", "\t"]),
      // The processes of a machine are few: one step down and one up.
      Typist(shown: try Shown.htop(), keys: [KeyLines.down, KeyLines.up]),
    ]
    var samples = typists.map { _ in Samples() }
    for _ in 1...max(3, setting.rounds / 3) {
      for (index, typist) in typists.enumerated() { try press(typist, &samples[index]) }
    }
    let names = ["calcurse, \(KeyLines.rows) errands", "htop"]
    return zip(names, samples.dropFirst()).flatMap { name, theirs in
      [
        TableLine.time(
          "a key in a list of \(KeyLines.rows), p50", samples[0].median, against: name,
          theirs.median),
        .time(
          "a key in a list of \(KeyLines.rows), p99", samples[0].p99, against: name, theirs.p99,
          .oursAtMost(2)),
      ]
    }
  }

  private func press(_ typist: Typist, _ samples: inout Samples) throws {
    let program = typist.shown
    let run = try TerminalRun(program.command)
    try run.wait(for: "the complete picture of \(program.name)", program.isComplete)
    try run.settle(200)
    for key in typist.before {
      _ = try run.press(key)
      try run.settle(200)
    }
    let isOurs = program.name == "motcua"
    if isOurs { try run.wait(for: "the list") { KeyLines.place(in: $0) == 1 } }
    for number in 0..<KeyLines.keys {
      let key = typist.keys[number % typist.keys.count]
      guard let answer = try run.press(key) else { throw Failure.noAnswer(program.name) }
      samples.record(answer)
    }
    guard isOurs else { return }
    try run.wait(for: "the last row chosen") { KeyLines.place(in: $0) == 1 + KeyLines.keys }
  }

  /// On which row of the list we stand, as the screen says it.
  private static func place(in text: [String]) -> Int? {
    let all = text.joined(separator: " ")
    guard let total = all.firstRange(of: "/\(rows)") else { return nil }
    let digits = all[..<total.lowerBound].reversed().prefix { $0.isNumber }
    return Int(String(digits.reversed()))
  }
}
