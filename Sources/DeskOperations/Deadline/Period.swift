/// How long the law or the desk gives itself for a procedure.
///
/// The seven kinds are those found in the national procedure database; how each is counted follows
/// Bộ luật Dân sự 2015, Điều 145–148.
public enum Period: Hashable, Sendable {
  /// The result comes on the day of receipt, or on the next working day after the cutoff.
  case sameDay
  /// Hours counted only while the office works.
  case workingHours(Int)
  /// Hours on the wall clock.
  case hours(Int)
  /// Working days; the day of receipt is not counted.
  case workingDays(Int)
  /// Calendar days; the day of receipt is not counted.
  case calendarDays(Int)
  /// Calendar months; ends on the corresponding day.
  case months(Int)
  /// No fixed limit.
  case none
}

extension Period: Codable {
  private enum CodingKeys: String, CodingKey {
    case kind, amount
  }

  /// The words that files use for the kinds.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    case sameDay, workingHours, hours, workingDays, calendarDays, months, none
  }

  /// Which of the seven kinds this is.
  public var kind: Kind {
    switch self {
    case .sameDay: .sameDay
    case .workingHours: .workingHours
    case .hours: .hours
    case .workingDays: .workingDays
    case .calendarDays: .calendarDays
    case .months: .months
    case .none: .none
    }
  }

  /// How many hours, days or months; nil for the kinds that carry no amount.
  public var amount: Int? {
    switch self {
    case .workingHours(let amount), .hours(let amount), .workingDays(let amount),
      .calendarDays(let amount), .months(let amount):
      amount
    case .sameDay, .none: nil
    }
  }

  /// A period of a kind, or nil where the kind needs an amount of 1 to 10,000 and has none.
  public init?(_ kind: Kind, amount: Int?) {
    switch kind {
    case .sameDay: self = .sameDay
    case .none: self = .none
    default:
      guard let amount, (1...10_000).contains(amount) else { return nil }
      switch kind {
      case .workingHours: self = .workingHours(amount)
      case .hours: self = .hours(amount)
      case .workingDays: self = .workingDays(amount)
      case .calendarDays: self = .calendarDays(amount)
      default: self = .months(amount)
      }
    }
  }

  /// Decodes `{"kind": "workingDays", "amount": 3}`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let kind = try container.decode(Kind.self, forKey: .kind)
    let amount = try container.decodeIfPresent(Int.self, forKey: .amount)
    guard let period = Period(kind, amount: amount) else {
      throw DecodingError.dataCorruptedError(
        forKey: .amount, in: container,
        debugDescription: "“\(kind.rawValue)” needs an amount from 1 to 10000")
    }
    self = period
  }

  /// Encodes as `{"kind": "workingDays", "amount": 3}`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(kind, forKey: .kind)
    try container.encodeIfPresent(amount, forKey: .amount)
  }
}
