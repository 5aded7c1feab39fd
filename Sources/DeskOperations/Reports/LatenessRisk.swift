/// How many past dossiers became late that once stood as one stands now.
public struct LatenessRisk: Hashable, Sendable {
  /// The late ones of all of them.
  public var cases: Share
  /// How many cases the desk wants to see before it believes them.
  public var least: Int

  /// What people are shown: nothing where the cases are too few to mean anything.
  public var shown: Share? { cases.whole >= max(1, least) ? cases : nil }

  /// So many late of so many, believed from that many cases on.
  public init(cases: Share, least: Int) {
    self.cases = cases
    self.least = least
  }
}

extension DeskSettings {
  /// When the desk's own history is worth showing.
  public struct Risk: Hashable, Sendable, Codable {
    /// What holds where a desk has set nothing.
    public static let usual = Risk(least: 10)

    /// How many past cases there must be, at least 1.
    public var least: Int

    /// History is shown from that many cases on.
    public init(least: Int) { self.least = least }

    /// Decodes a number of cases, which has to be at least 1.
    public init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      least = try container.decode(Int.self, forKey: .least)
      guard least >= 1 else {
        throw DecodingError.dataCorruptedError(
          forKey: .least, in: container, debugDescription: "a number of cases from 1 on")
      }
    }
  }
}
