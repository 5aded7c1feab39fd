package import DeskFiles
import DeskOperations
import Vietnamese

extension Moment {
  /// The moment as the portal writes one, `20261120081503`.
  var portalText: String {
    String(description.prefix(19).filter(\.isNumber))
  }

  /// Reads `20261120081503`; nil for anything else.
  init?(portalText text: String) {
    let digits = Array(text)
    guard digits.count == 14, digits.allSatisfy({ "0"..."9" ~= $0 }) else { return nil }
    func part(_ range: Range<Int>) -> String { String(digits[range]) }
    self.init(
      "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))T\(part(8..<10)):\(part(10..<12)):\(part(12..<14))"
    )
  }
}

extension JSONValue {
  /// An object of texts; what is not known is blank.
  static func texts(_ members: KeyValuePairs<String, String?>) -> JSONValue {
    .object(members.map { Member($0.key, .text($0.value ?? "")) })
  }

  /// The text of a key as it came; numbers count as texts, anything else as nothing.
  func text(_ key: String) -> String? {
    switch self[key] {
    case .text(let content): content
    case .number(let digits): digits
    default: nil
    }
  }

  /// The text of a key, cleaned; blanks count as nothing.
  ///
  /// - Throws: `UncleanText` where it holds what is not shown, or is too long.
  func line(_ key: String, limit: Int = 500) throws(UncleanText) -> String? {
    guard let text = text(key) else { return nil }
    let cleaned = Cleaning.line(text, maxLength: limit)
    guard !cleaned.removedSomething, !cleaned.wasCut else { throw UncleanText(field: key) }
    return cleaned.text.isEmpty ? nil : cleaned.text
  }

  /// The values of a list under a key; one object alone counts as a list of one.
  func values(_ key: String) -> [JSONValue] {
    switch self[key] {
    case .list(let values): values
    case .object(let members): [.object(members)]
    default: []
    }
  }

  /// The objects of a file: a list, a list under `data`, or one object alone.
  package var records: [JSONValue] {
    switch self {
    case .list(let values): values
    case .object where self["data"] != nil: values("data")
    case .object: [self]
    default: []
    }
  }
}

/// A field of a foreign file with characters that are not shown, or too many of them.
struct UncleanText: Error, Hashable {
  var field: String
}
