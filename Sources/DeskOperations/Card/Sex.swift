/// What an identity card says of its holder's sex.
public enum Sex: String, CaseIterable, Hashable, Sendable, Codable {
  case male, female
}
