/// A page's template as the bytes a browser may come to see: each of its tags leaves one mark that no
/// text can hold, because what a tag brings or leaves out is not known before it is filled in.
struct PageSource {
  /// What a tag does.
  enum Tag: Equatable {
    case value(String)
    case part(String)
    case opening, closing, note
  }

  /// What stands for a tag; never part of UTF-8.
  static let mark: UInt8 = 0xFF

  /// The bytes of the text, with marks.
  private(set) var bytes: [UInt8] = []
  /// The tags in the order of their marks.
  private(set) var tags: [Tag] = []
  /// For each byte its place in the template as it was written.
  private(set) var places: [Int] = []
  private var lines: [Int] = []

  /// A template of which the tags were found whole.
  init(_ text: String) {
    let source = Array(text.utf8)
    var place = 0
    var line = 1
    while place < source.count {
      var next = place + 1
      if source.starts(with: "{{", at: place) {
        next = place + 2
        while next < source.count, !source.starts(with: "}}", at: next) { next += 1 }
        tags.append(PageSource.tag(source[(place + 2)..<min(next, source.count)]))
        next = min(next + 2, source.count)
        add(PageSource.mark, at: place, line)
      } else {
        add(source[place], at: place, line)
      }
      line += source[place..<next].count { $0 == 0x0A }
      place = next
    }
  }

  /// A file that is no template.
  init(plain source: [UInt8]) {
    bytes = source.map { $0 == PageSource.mark ? 0 : $0 }
    places = Array(source.indices)
    lines = Array(repeating: 1, count: source.count)
  }

  private mutating func add(_ byte: UInt8, at place: Int, _ line: Int) {
    bytes.append(byte)
    places.append(place)
    lines.append(line)
  }

  private static func tag(_ body: ArraySlice<UInt8>) -> Tag {
    let text = String(decoding: body, as: UTF8.self)
    func name(_ text: some StringProtocol) -> String {
      text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    switch text.first {
    case "!": return .note
    case "#", "^": return .opening
    case "/": return .closing
    case ">": return .part(name(text.dropFirst()))
    default: return .value(name(text))
    }
  }

  /// The line of a byte, from 1.
  func line(of index: Int) -> Int { lines.isEmpty ? 1 : lines[min(index, lines.count - 1)] }

  /// A piece as it can be told to people.
  func text(_ range: Range<Int>) -> String {
    let shown = bytes[range].prefix(60).map { $0 == PageSource.mark ? UInt8(ascii: "?") : $0 }
    return String(decoding: shown, as: UTF8.self)
      .split(whereSeparator: { $0.isWhitespace || $0 == "\0" }).joined(separator: " ")
  }
}

extension [UInt8] {
  /// Whether a word of ASCII letters stands at a place.
  func starts(with word: StaticString, at place: Int) -> Bool {
    place + word.utf8CodeUnitCount <= count
      && word.withUTF8Buffer { $0.elementsEqual(self[place..<(place + $0.count)]) }
  }
}

extension UInt8 {
  /// Whether HTML takes it for a blank.
  var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  /// Whether it is an ASCII letter.
  var isLetter: Bool { (0x41...0x5A).contains(self & 0xDF) }

  /// Whether it is an ASCII letter or digit.
  var isLetterOrDigit: Bool { isLetter || (0x30...0x39).contains(self) }
}
