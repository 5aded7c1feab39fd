/// How a terminal is asked to put a text where other windows can paste it from (OSC 52).
enum Clipboard {
  /// No field is longer, and a terminal that gets more may drop all of it.
  static let mostBytes = 100_000

  /// Terminals that are known to take no copy, or to show the request as letters.
  private static let silent = ["linux", "vt", "ansi", "dumb", "cons"]

  /// Whether a terminal of this name may take a copy; many never say whether they did.
  static func mayTake(term: String) -> Bool {
    !silent.contains { term.hasPrefix($0) }
  }

  /// The bytes that ask for a copy; nil for a text that is empty or too long.
  ///
  /// - Parameter insideScreen: Whether GNU screen stands between, which hands on only what is wrapped
  ///   for it, in pieces.
  static func request(for text: String, insideScreen: Bool = false) -> [UInt8]? {
    let clean = text.unicodeScalars.filter { $0.properties.generalCategory != .control }
    let bytes = Array(String(String.UnicodeScalarView(clean)).utf8)
    guard !bytes.isEmpty, bytes.count <= mostBytes else { return nil }
    let request = Array("\u{1B}]52;c;".utf8) + base64(bytes) + [0x07]
    guard insideScreen else { return request }
    return stride(from: 0, to: request.count, by: pieceForScreen).flatMap { start in
      let piece = request[start..<min(start + pieceForScreen, request.count)]
      return Array("\u{1B}P".utf8) + piece + Array("\u{1B}\\".utf8)
    }
  }

  /// Older versions of GNU screen take 256 bytes at a time.
  private static let pieceForScreen = 240

  private static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let letters = Array(
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    return stride(from: 0, to: bytes.count, by: 3).flatMap { start in
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      return (0..<4).map { place in
        place <= group.count ? letters[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "=")
      }
    }
  }
}
