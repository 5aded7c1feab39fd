import DeskOperations

/// What came of scanning a code whose text is known: in which way this scanner writes.
public struct ScannerTest: Hashable, Sendable {
  /// How the letters arrived.
  enum Outcome: Hashable, CaseIterable, Sendable {
    /// As they are.
    case whole
    /// Letters with marks are missing or have lost them.
    case dropped
    /// UTF-8 was taken for something else.
    case wrongEncoding
    /// Keys or signs came as others, as with another layout or an input method.
    case changed
  }

  /// The text of the code: laid out like a card, so that it takes the same way, with letters of every
  /// kind.
  static let text = "\(number)||\(name)|01012000|Nữ|Xã Mẫu|01012025"

  /// What was read.
  let raw: String
  /// How it arrived.
  let outcome: Outcome

  private static let number = "000000000000"
  private static let name = "Ngọc Ánh ằẵặ ừữự đĐ"

  /// Reads a scanned text; nil where it is not that of the test.
  init?(reading text: String) {
    guard text.hasPrefix(ScannerTest.number), let card = try? IdentityCard(reading: text) else {
      return nil
    }
    self.init(text, card)
  }

  /// Judges by somebody's own card, whose letters are not known beforehand.
  init(_ card: IdentityCard) {
    raw = card.rawName
    outcome =
      !card.isNameSuspect
      ? .whole
      : card.suggestedName != nil
        ? .wrongEncoding : card.rawName.unicodeScalars.allSatisfy(\.isASCII) ? .dropped : .changed
  }

  /// Judges what was typed while the test was shown, whatever it is.
  init(typed text: String) {
    self.init(text, try? IdentityCard(reading: text))
  }

  private init(_ text: String, _ card: IdentityCard?) {
    raw = text
    switch card {
    case let card? where card.name == ScannerTest.name: outcome = .whole
    case let card? where card.suggestedName == ScannerTest.name: outcome = .wrongEncoding
    case let card? where card.name.unicodeScalars.allSatisfy(\.isASCII): outcome = .dropped
    default: outcome = .changed
    }
  }
}
