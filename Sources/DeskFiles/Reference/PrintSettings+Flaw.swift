import DeskOperations

extension PrintSettings {
  /// More copies than these are a slip of the finger.
  private static let copies = 1...99

  /// The first rule that could not be followed: for a counter that is not there, or no copy at all.
  func flaw(counters: Set<Int>) -> SettingsFlaw? {
    for (index, rule) in rules.enumerated() {
      func place(_ key: String) -> [JSONReader.Step] { [.key("rules"), .index(index), .key(key)] }
      if let unknown = rule.counters?.first(where: { !counters.contains($0) }) {
        return SettingsFlaw(
          problem: .unknownName(value: String(unknown)), place: place("counters"))
      }
      if let copies = rule.copies,
        let flaw = SettingsFlaw(copies, outside: PrintSettings.copies, at: place("copies"))
      {
        return flaw
      }
    }
    return nil
  }
}
