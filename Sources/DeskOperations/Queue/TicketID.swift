/// A ticket's identity: its prefix and number are only unique within its day.
public struct TicketID: Hashable, Comparable, Sendable {
  /// The day it was taken.
  public var date: CivilDate
  /// The letters of its service group; empty where the desk has one line for all.
  public var prefix: String
  /// The number on the slip of paper.
  public var number: Int

  /// The ticket with that number of a group and day.
  public init(date: CivilDate, prefix: String = "", number: Int) {
    self.date = date
    self.prefix = prefix
    self.number = number
  }

  /// What is printed, called and shown, such as `A12`.
  public var label: String { prefix + String(number) }

  /// Earlier days first, then lower numbers, whatever their group.
  public static func < (left: TicketID, right: TicketID) -> Bool {
    (left.date, left.number, left.prefix) < (right.date, right.number, right.prefix)
  }
}

extension TicketID: Codable {
  private enum CodingKeys: String, CodingKey { case date, prefix, number }

  /// Decodes `{"date": "2026-11-20", "prefix": "A", "number": 12}`; the prefix may be absent.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    date = try container.decode(CivilDate.self, forKey: .date)
    prefix = try container.decodeIfPresent(String.self, forKey: .prefix) ?? ""
    number = try container.decode(Int.self, forKey: .number)
  }

  /// Encodes without the prefix where there is none.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(date, forKey: .date)
    if !prefix.isEmpty { try container.encode(prefix, forKey: .prefix) }
    try container.encode(number, forKey: .number)
  }
}
