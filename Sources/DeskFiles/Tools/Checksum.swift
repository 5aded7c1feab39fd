import Crypto

/// The SHA-256 of bytes that come one page after another.
package struct Checksum {
  private var hasher = SHA256()
  /// How many bytes came so far.
  private(set) var size = 0

  /// Takes in the next bytes.
  mutating func take(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBytes { take($0) }
  }

  /// The same for bytes that lie elsewhere.
  mutating func take(_ bytes: UnsafeRawBufferPointer) {
    size += bytes.count
    hasher.update(bufferPointer: bytes)
  }

  /// The checksum of all bytes so far, as 64 hexadecimal digits.
  var text: String { Checksum.text(of: hasher.finalize()) }

  /// The checksum of a text.
  package static func text(of text: String) -> String {
    var checksum = Checksum()
    checksum.take(Array(text.utf8)[...])
    return checksum.text
  }

  private static let digits = Array("0123456789abcdef".utf8)

  /// Bytes as lower-case hexadecimal digits.
  static func text(of bytes: some Sequence<UInt8>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
