import DeskOperations

enum DayLine {
  static func text(_ day: CountedDay) -> String {
    "\(day.date.weekday.short) \(day.date.slashed) \(day.role.rawValue) \(day.reason) \(day.count.map(String.init) ?? "")"
  }
}
