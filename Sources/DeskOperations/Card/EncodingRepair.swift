/// Turns text back that was UTF-8 and has been read as a code page of Windows or as Latin-1.
///
/// “Nguyễn” then reads “Nguyá»…n”. No honest name passes: its letters would have to be, byte by
/// byte, the UTF-8 of other letters.
enum EncodingRepair {
  /// The text as it was meant; nil where no word of it was misread in that way.
  static func meant(by scalars: some Collection<Unicode.Scalar>) -> String? {
    guard scalars.contains(where: { $0.value >= 0x80 }) else { return nil }
    var wasMisread = false
    let words = scalars.split(separator: " ", omittingEmptySubsequences: false).map { word in
      guard let once = decoded(word) else { return String(String.UnicodeScalarView(word)) }
      wasMisread = true
      // A text can go through two hands that both read it wrongly.
      return decoded(once.unicodeScalars) ?? once
    }
    return wasMisread ? words.joined(separator: " ") : nil
  }

  private static func decoded(_ scalars: some Collection<Unicode.Scalar>) -> String? {
    var bytes: [UInt8] = []
    var isPlain = true
    for scalar in scalars {
      guard let byte = byte(of: scalar) else { return nil }
      if byte >= 0x80 { isPlain = false }
      bytes.append(byte)
    }
    return isPlain ? nil : String(validating: bytes, as: UTF8.self)
  }

  private static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    scalar.value < 0x100 ? UInt8(scalar.value) : others[scalar]
  }

  /// The bytes 80–9F of Windows-1252, and the letter of Windows-1258 that begins “à” to “ý”.
  private static let others: [Unicode.Scalar: UInt8] = {
    var others: [Unicode.Scalar: UInt8] = ["Ă": 0xC3]
    let signs = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars
    for (byte, sign) in zip(UInt8(0x80)..., signs) where sign.value > 0xFF { others[sign] = byte }
    return others
  }()
}
