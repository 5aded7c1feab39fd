/// A JSON object that carries the SHA-256 of the rest of itself as its last member.
///
/// `{…,"hash":"<64 digits>"}` is whole when SHA-256 of `{…}` gives those digits, so any tool can
/// check it without knowing JSON.
struct Seal {
  private var checksum = Checksum()

  private static let opening = Array(#","hash":""#.utf8)
  private static let closing = Array(#""}"#.utf8)
  private static let brace = [UInt8(ascii: "}")]
  /// How many bytes the seal takes at the end of an object.
  static let length = 9 + 64 + 2

  /// Takes in the next bytes of an object, all but its last brace.
  mutating func take(_ bytes: ArraySlice<UInt8>) { checksum.take(bytes) }

  /// The hash of the object that was taken in.
  var hash: String {
    var whole = checksum
    whole.take(Seal.brace[...])
    return whole.text
  }

  /// What ends that object in the place of its last brace.
  var end: [UInt8] { Seal.opening + hash.utf8 + Seal.closing }

  /// The object with its hash.
  ///
  /// - Parameter object: A JSON object with at least one member.
  static func close(_ object: [UInt8]) -> (bytes: [UInt8], hash: String) {
    var seal = Seal()
    seal.take(object.dropLast())
    let hash = seal.hash
    var bytes = object
    bytes.reserveCapacity(bytes.count + length)
    bytes.removeLast()
    bytes += opening
    bytes += hash.utf8
    bytes += closing
    return (bytes, hash)
  }

  /// What stands in the seal and what should; nil where there is no seal.
  static func read(_ bytes: ArraySlice<UInt8>) -> (written: String, computed: String)? {
    guard bytes.count > length, bytes.first == UInt8(ascii: "{"),
      let written = written(in: bytes.suffix(length))
    else { return nil }
    var seal = Seal()
    seal.take(bytes.dropLast(length))
    return (written, seal.hash)
  }

  /// Whether an object is sealed and nothing in it was changed since.
  static func holds(_ bytes: ArraySlice<UInt8>) -> Bool {
    read(bytes).map { $0.written == $0.computed } ?? false
  }

  /// The same for an object that is all of a file, but for the end of its last line.
  static func holds(_ file: FilePages) throws(StoreTrouble) -> Bool {
    var seal = Seal()
    var tail: [UInt8] = []
    while case let page = try file.next(), !page.isEmpty {
      tail += page
      let object = tail.dropLast(length + 1)
      seal.take(object)
      tail.removeFirst(object.count)
    }
    return tail.last == UInt8(ascii: "\n") && written(in: tail.dropLast()) == seal.hash
  }

  /// The hash in a seal; nil where it is none.
  private static func written(in seal: ArraySlice<UInt8>) -> String? {
    let digits = seal.dropFirst(opening.count).dropLast(closing.count)
    guard seal.count == length, seal.starts(with: opening),
      seal.suffix(closing.count).elementsEqual(closing), digits.allSatisfy(isDigit)
    else { return nil }
    return String(decoding: digits, as: UTF8.self)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }
}
