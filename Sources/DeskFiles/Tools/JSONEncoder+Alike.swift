import FoundationEssentials

extension JSONEncoder {
  /// Writes what is kept: equal values give equal bytes, on one line.
  static var alike: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }
}
