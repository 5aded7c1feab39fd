import DeskOperations

extension Words {
  /// What asks for an act, in one short sentence.
  func alarm(_ alarm: DeskWatch.Alarm, _ rules: Rulebook) -> String {
    switch alarm {
    case .unserved(let group, let waiting):
      self(
        "Hàng \(self.group(group, rules)): \(waiting) người chờ mà không quầy nào mở.",
        "Line \(self.group(group, rules)): \(waiting) wait and no counter is open for it.")
    case .idle(let counter, let minutes, let waiting):
      self(
        "Quầy \(counter) trống \(self.minutes(minutes)) trong khi \(waiting) người chờ.",
        "Counter \(counter) has been free for \(self.minutes(minutes)) while \(waiting) wait.")
    case .longWait(let id, let minutes):
      self(
        "Số \(id.label) chờ đã \(self.minutes(minutes)).",
        "Number \(id.label) has waited \(self.minutes(minutes)).")
    case .longService(let id, let counter, let minutes):
      self(
        "Số \(id.label) ở quầy \(counter) đã \(self.minutes(minutes)).",
        "Number \(id.label) has been at counter \(counter) for \(self.minutes(minutes)).")
    case .longPause(let counter, let minutes):
      self(
        "Quầy \(counter) nghỉ đã \(self.minutes(minutes)).",
        "Counter \(counter) has been on break for \(self.minutes(minutes)).")
    case .heldTooLong(let id, let minutes):
      self(
        "Số \(id.label) giữ quá hẹn \(self.minutes(minutes)).",
        "Number \(id.label) is \(self.minutes(minutes)) past the time it was held to.")
    }
  }
}
