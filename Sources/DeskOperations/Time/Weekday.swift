/// A day of the week, Monday first as in Vietnam.
public enum Weekday: String, CaseIterable, Hashable, Sendable, Codable, CodingKeyRepresentable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday
}
