import DeskFiles
import FoundationEssentials

/// A program in a terminal, and by what one sees that its picture is complete.
struct Shown {
  var name: String
  var command: [String]
  /// Whether nothing is missing in the picture any more.
  var isComplete: @Sendable ([String]) -> Bool

  /// Our first screen: every figure of the day has its number, and the keys are told.
  static func motcua(_ setting: Setting, on desk: DeskFolder, named name: String) -> Shown {
    Shown(
      name: name, command: [setting.motcua, "--data", desk.path, "--at", Setting.now],
      isComplete: { text in
        let all = text.joined(separator: "\n")
        return ["Đến hạn hôm nay ", "Hàng đợi ", "Đã nhận ", "Đã trả "].allSatisfy { figure in
          all.firstRange(of: figure).map { all[$0.upperBound...].first?.isNumber ?? false } ?? false
        } && all.contains("F1 ")
      })
  }

  /// calcurse: its three panels, its keys and, where there are any, an errand to do.
  static func calcurse(_ folder: String, entries: Int) throws -> Shown {
    Shown(
      name: entries == 0 ? "calcurse, empty" : "calcurse, \(entries) entries",
      command: [try Program.path(of: "calcurse"), "-D", folder],
      isComplete: { text in
        let all = text.joined(separator: "\n")
        return ["Appointments", "TODO", "Quit", "2026"].allSatisfy(all.contains)
          && (entries == 0 || all.contains(Shown.errand))
      })
  }

  /// htop: its meters, its table filled, and its keys.
  static func htop() throws -> Shown {
    Shown(
      name: "htop", command: [try Program.path(of: "htop")],
      isComplete: { text in
        guard let head = text.firstIndex(where: { $0.contains("PID USER") }) else { return false }
        let filled = text[(head + 1)...].dropLast().prefix { row in
          row.contains { $0.isNumber }
        }
        return filled.count >= 8 && text.contains { $0.contains("Quit") }
      })
  }

  private static let errand = "Ho so mau"

  /// Makes a folder of calcurse with half the entries as appointments and half as errands.
  static func makeCalendar(_ folder: String, entries: Int) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let days = 20
    let appointments = (0..<entries / 2).map { number in
      let day = 10 + number % days
      let hour = 7 + number / days % 10
      return "11/\(day)/2026 @ \(hour < 10 ? "0" : "")\(hour):00 -> "
        + "11/\(day)/2026 @ \(hour < 10 ? "0" : "")\(hour):30 |\(errand) \(number)\n"
    }
    let errands = (0..<entries - entries / 2).map { "[\(1 + $0 % 9)] \(errand) \($0)\n" }
    for (name, lines) in [("apts", appointments), ("todo", errands)] {
      try lines.joined().write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
    }
    // The first start of all writes its settings; what is measured is every other start.
    try FileManager.default.createDirectory(
      atPath: "\(folder)/notes", withIntermediateDirectories: true)
    let first = try TerminalRun([Program.path(of: "calcurse"), "-D", folder])
    try first.wait(for: "the first picture", Picture.isReadable)
    try first.settle(300)
  }
}
