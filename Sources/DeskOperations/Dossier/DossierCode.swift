/// The number a dossier keeps for life, such as `H99.34.05-261120-0001`.
///
/// Nothing is ever read out of a code: units and patterns change, old codes stay.
public struct DossierCode: Hashable, Comparable, Sendable {
  /// The code as printed.
  public let description: String

  /// By the text of the code.
  public static func < (left: DossierCode, right: DossierCode) -> Bool {
    left.description < right.description
  }
}

extension DossierCode: LosslessStringConvertible, Codable, CodingKeyRepresentable {
  /// Reads a code of 1 to 60 visible ASCII characters; nil for anything else.
  public init?(_ description: String) {
    guard (1...60).contains(description.utf8.count),
      description.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
    else { return nil }
    self.description = description
  }

  /// Decodes a code.
  public init(from decoder: any Decoder) throws {
    self = try decoder.decodeText("a dossier code")
  }

  /// Encodes the code as text.
  public func encode(to encoder: any Encoder) throws {
    try encoder.encodeText(self)
  }

  /// The code as a key of a JSON object.
  public var codingKey: any CodingKey { description.codingKey }

  /// Reads a code from a key of a JSON object.
  public init?(codingKey: some CodingKey) {
    self.init(codingKey.stringValue)
  }
}

/// How codes are made: text with `{unit}`, `{yyMMdd}` or `{yyyyMMdd}` and `{serial:N}`.
///
/// The rule now belongs to Bộ Công an (Nghị định 118/2025/NĐ-CP, Điều 35 khoản 2) and may change,
/// so it is data.
public struct DossierCodePattern: Hashable, Sendable {
  private enum Part: Hashable {
    case text(String)
    case unit
    case shortDate
    case longDate
    case serial(width: Int)
  }

  private let parts: [Part]
  /// The pattern as written in `desk.json`.
  public let description: String

  /// The code of the dossier with that serial of a unit and day.
  ///
  /// Nil where the unit's identifier holds something a code cannot.
  public func code(unit: String, date: CivilDate, serial: Int) -> DossierCode? {
    let longDate =
      DecimalDigits.text(date.year, width: 4) + DecimalDigits.text(date.month, width: 2)
      + DecimalDigits.text(date.day, width: 2)
    return DossierCode(
      parts.map { part in
        switch part {
        case .text(let text): text
        case .unit: unit
        case .shortDate: String(longDate.dropFirst(2))
        case .longDate: longDate
        case .serial(let width): DecimalDigits.text(serial, width: width)
        }
      }.joined())
  }
}

extension DossierCodePattern: LosslessStringConvertible, Codable {
  /// Reads a pattern; nil where a token is unknown, or the date or the serial is missing.
  public init?(_ description: String) {
    var parts: [Part] = []
    var rest = Substring(description)
    while let open = rest.firstIndex(of: "{") {
      if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
      guard let close = rest[open...].firstIndex(of: "}") else { return nil }
      let token = rest[rest.index(after: open)..<close]
      switch token {
      case "unit": parts.append(.unit)
      case "yyMMdd": parts.append(.shortDate)
      case "yyyyMMdd": parts.append(.longDate)
      default:
        guard token.hasPrefix("serial:"), let width = Int(token.dropFirst(7)),
          (1...9).contains(width)
        else { return nil }
        parts.append(.serial(width: width))
      }
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    let hasSerial = parts.contains { if case .serial = $0 { true } else { false } }
    guard hasSerial, parts.contains(.shortDate) || parts.contains(.longDate) else { return nil }
    self.parts = parts
    self.description = description
  }

  /// Decodes a pattern.
  public init(from decoder: any Decoder) throws {
    self = try decoder.decodeText("a pattern such as {unit}-{yyMMdd}-{serial:4}")
  }

  /// Encodes the pattern as text.
  public func encode(to encoder: any Encoder) throws {
    try encoder.encodeText(self)
  }
}
