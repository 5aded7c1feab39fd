/// A day of the week, Monday first as in Vietnam.
public enum Weekday: String, CaseIterable, Hashable, Sendable, Codable, CodingKeyRepresentable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday
}

extension Weekday {
  /// 0 for Monday to 6 for Sunday.
  var index: Int {
    switch self {
    case .monday: 0
    case .tuesday: 1
    case .wednesday: 2
    case .thursday: 3
    case .friday: 4
    case .saturday: 5
    case .sunday: 6
    }
  }
}
