/// Reads JSON strictly (RFC 8259) and knows at every moment where in the text it stands.
struct JSONReader {
  /// Where a text stops being JSON; lines and columns count from 1, columns in letters.
  struct Fault: Error, Hashable {
    var line: Int
    var column: Int
  }

  /// A step from a value to one inside it.
  enum Step: Hashable {
    case key(String)
    case index(Int)
  }

  /// Deeper nesting is no honest file and could exhaust the stack.
  private static let depthLimit = 200

  private let bytes: [UInt8]
  private var index = 0
  private var path: [Step] = []
  private let target: [Step]?
  private var targetIndex: Int?
  private var targetValue: JSONValue?

  private init(_ bytes: [UInt8], target: [Step]? = nil) {
    self.bytes = bytes
    self.target = target
  }

  /// The value that the bytes hold.
  static func read(_ bytes: [UInt8]) throws(Fault) -> JSONValue {
    var reader = JSONReader(bytes)
    return try reader.document()
  }

  /// The line of the value at a path, and the value itself.
  static func find(_ path: [Step], in bytes: [UInt8]) -> (line: Int, value: JSONValue)? {
    var reader = JSONReader(bytes, target: path)
    _ = try? reader.document()
    guard let index = reader.targetIndex else { return nil }
    return (reader.fault(at: index).line, reader.targetValue ?? .null)
  }

  private mutating func document() throws(Fault) -> JSONValue {
    let value = try value()
    skipBlanks()
    guard index == bytes.count else { throw fault(at: index) }
    return value
  }

  private func fault(at index: Int) -> Fault {
    let before = bytes.prefix(index)
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return Fault(line: line, column: String(decoding: before[start...], as: UTF8.self).count + 1)
  }

  private mutating func value() throws(Fault) -> JSONValue {
    skipBlanks()
    let isTarget = path == target
    if isTarget { targetIndex = index }
    guard path.count < JSONReader.depthLimit else { throw fault(at: index) }
    let value: JSONValue =
      switch peek {
      case UInt8(ascii: "{"): try object()
      case UInt8(ascii: "["): try list()
      case UInt8(ascii: "\""): .text(try text())
      case UInt8(ascii: "t"): try word("true", .truth(true))
      case UInt8(ascii: "f"): try word("false", .truth(false))
      case UInt8(ascii: "n"): try word("null", .null)
      default: .number(try number())
      }
    if isTarget { targetValue = value }
    return value
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      index += 1
    }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard peek == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  private mutating func need(_ character: Unicode.Scalar) throws(Fault) {
    guard take(character) else { throw fault(at: index) }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(Fault) -> JSONValue {
    guard bytes[index...].starts(with: word.utf8) else { throw fault(at: index) }
    index += word.utf8.count
    return value
  }

  private mutating func object() throws(Fault) -> JSONValue {
    index += 1
    var members: [JSONValue.Member] = []
    if take("}") { return .object(members) }
    repeat {
      skipBlanks()
      guard peek == UInt8(ascii: "\"") else { throw fault(at: index) }
      let key = try text()
      try need(":")
      path.append(.key(key))
      members.append(JSONValue.Member(key, try value()))
      path.removeLast()
    } while take(",")
    try need("}")
    return .object(members)
  }

  private mutating func list() throws(Fault) -> JSONValue {
    index += 1
    var values: [JSONValue] = []
    if take("]") { return .list(values) }
    repeat {
      path.append(.index(values.count))
      values.append(try value())
      path.removeLast()
    } while take(",")
    try need("]")
    return .list(values)
  }

  private mutating func number() throws(Fault) -> String {
    let start = index
    func digits() -> Int {
      bytes[index...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
    }
    if peek == UInt8(ascii: "-") { index += 1 }
    let whole = digits()
    guard whole == 1 || (whole > 1 && peek != UInt8(ascii: "0")) else { throw fault(at: index) }
    index += whole
    if peek == UInt8(ascii: ".") {
      index += 1
      guard digits() > 0 else { throw fault(at: index) }
      index += digits()
    }
    if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
      index += 1
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { index += 1 }
      guard digits() > 0 else { throw fault(at: index) }
      index += digits()
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func text() throws(Fault) -> String {
    index += 1
    var content: [UInt8] = []
    while let byte = peek {
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: content, as: UTF8.self)
      case UInt8(ascii: "\\"): content += Array(try escaped().utf8)
      case 0..<0x20: throw fault(at: index - 1)
      default: content.append(byte)
      }
    }
    throw fault(at: index)
  }

  private mutating func escaped() throws(Fault) -> String {
    guard let byte = peek else { throw fault(at: index) }
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return String(Unicode.Scalar(byte))
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let unit = try codeUnit()
      if UTF16.isLeadSurrogate(unit), bytes[index...].starts(with: #"\u"#.utf8) {
        index += 2
        return String(decoding: [unit, try codeUnit()], as: UTF16.self)
      }
      return String(decoding: [unit], as: UTF16.self)
    default: throw fault(at: index - 1)
    }
  }

  private mutating func codeUnit() throws(Fault) -> UInt16 {
    let digits = bytes[index...].prefix(4)
    guard digits.count == 4,
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw fault(at: index) }
    index += 4
    return unit
  }
}
