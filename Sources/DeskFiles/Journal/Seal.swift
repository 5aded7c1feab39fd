import Crypto

/// A JSON object that carries the SHA-256 of the rest of itself as its last member.
///
/// `{…,"hash":"<64 digits>"}` is whole when SHA-256 of `{…}` gives those digits, so any tool can
/// check it without knowing JSON.
enum Seal {
  private static let opening = Array(#","hash":""#.utf8)
  private static let closing = Array(#""}"#.utf8)
  /// How many bytes the seal takes at the end of an object.
  static let length = 9 + 64 + 2

  /// The object with its hash.
  ///
  /// - Parameter object: A JSON object with at least one member.
  static func close(_ object: [UInt8]) -> (bytes: [UInt8], hash: String) {
    let hash = hexadecimal(of: object[...], closed: true)
    var bytes = object
    bytes.removeLast()
    bytes.reserveCapacity(bytes.count + length)
    bytes += opening
    bytes += hash.utf8
    bytes += closing
    return (bytes, hash)
  }

  /// What stands in the seal and what should; nil where there is no seal.
  static func read(_ bytes: ArraySlice<UInt8>) -> (written: String, computed: String)? {
    let start = bytes.endIndex - length
    guard start > bytes.startIndex, bytes.first == UInt8(ascii: "{"),
      bytes[start..<start + opening.count].elementsEqual(opening),
      bytes.suffix(2).elementsEqual(closing)
    else { return nil }
    let digits = bytes[start + opening.count..<bytes.endIndex - 2]
    guard digits.allSatisfy(isDigit) else { return nil }
    return (
      String(decoding: digits, as: UTF8.self), hexadecimal(of: bytes[..<start], closed: false)
    )
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }

  private static func hexadecimal(of bytes: ArraySlice<UInt8>, closed: Bool) -> String {
    var hasher = SHA256()
    bytes.withUnsafeBytes { hasher.update(bufferPointer: $0) }
    if !closed { [UInt8(ascii: "}")].withUnsafeBytes { hasher.update(bufferPointer: $0) } }
    return Checksum.text(of: hasher.finalize())
  }
}
