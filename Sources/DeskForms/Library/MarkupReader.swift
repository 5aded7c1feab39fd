/// Reads one tag of HTML as every browser would, or says that it is not sure.
struct MarkupReader {
  /// It could be read in more than one way.
  struct Unclear: Error {}

  /// An attribute with its value between the quotes.
  struct Attribute {
    var name: String
    var value: Range<Int>
    var tags: [PageSource.Tag]
  }

  /// A tag of HTML.
  struct Element {
    var name: String
    var isEnd: Bool
    var attributes: [Attribute]
  }

  /// Behind the last byte read.
  private(set) var index: Int
  /// The first tag of the template behind it.
  private(set) var nextTag: Int

  private let source: PageSource

  /// A reader at a `<`.
  init(_ source: PageSource, from start: Int, tag: Int) {
    self.source = source
    index = start + 1
    nextTag = tag
  }

  /// The tag up to its `>`.
  mutating func read() throws(Unclear) -> Element {
    let isEnd = peek == UInt8(ascii: "/")
    if isEnd { index += 1 }
    let name = try readName()
    var attributes: [Attribute] = []
    while true {
      while let byte = peek, byte.isBlank || byte == UInt8(ascii: "/") { index += 1 }
      if peek == UInt8(ascii: ">") { break }
      attributes.append(try readAttribute())
    }
    index += 1
    return Element(name: name, isEnd: isEnd, attributes: attributes)
  }

  private var peek: UInt8? { index < source.bytes.count ? source.bytes[index] : nil }

  /// A name that ends where a blank, a `/`, a `=` or the end of the tag follows.
  private mutating func readName() throws(Unclear) -> String {
    let start = index
    while let byte = peek, byte.isLetterOrDigit || "-_:.".utf8.contains(byte) { index += 1 }
    guard index > start, source.bytes[start].isLetterOrDigit, let end = peek,
      end.isBlank || "/=>".utf8.contains(end)
    else { throw Unclear() }
    return PageStyle.lowercased(source.bytes[start..<index])
  }

  private mutating func readAttribute() throws(Unclear) -> Attribute {
    let name = try readName()
    while let byte = peek, byte.isBlank { index += 1 }
    guard peek == UInt8(ascii: "=") else {
      return Attribute(name: name, value: index..<index, tags: [])
    }
    index += 1
    while let byte = peek, byte.isBlank { index += 1 }
    guard let quote = peek else { throw Unclear() }
    if quote == 0x22 || quote == 0x27 {
      index += 1
      return try readQuoted(name, quote)
    }
    let start = index
    while let byte = peek, !byte.isBlank, byte != UInt8(ascii: ">") {
      if byte == PageSource.mark || "\"'<=`".utf8.contains(byte) { throw Unclear() }
      index += 1
    }
    guard index > start else { throw Unclear() }
    return Attribute(name: name, value: start..<index, tags: [])
  }

  /// A value in quotes; what comes and goes within it stays within it.
  private mutating func readQuoted(
    _ name: String, _ quote: UInt8
  ) throws(Unclear) -> Attribute {
    let start = index
    let firstTag = nextTag
    var depth = 0
    while let byte = peek, byte != quote {
      if byte == UInt8(ascii: "<") { throw Unclear() }
      if byte == PageSource.mark {
        switch source.tags[nextTag] {
        case .opening: depth += 1
        case .closing: depth -= 1
        case .part: throw Unclear()
        case .value, .note: break
        }
        if depth < 0 { throw Unclear() }
        nextTag += 1
      }
      index += 1
    }
    guard peek == quote, depth == 0 else { throw Unclear() }
    index += 1
    return Attribute(
      name: name, value: start..<(index - 1), tags: Array(source.tags[firstTag..<nextTag]))
  }
}
