import CSearch
import Glibc

/// Goes through the lines of a key file.
struct KeyScan {
  /// The whole lines of a file.
  let bytes: UnsafeRawBufferPointer

  /// Hands over every line, in order.
  func lines(_ body: (BookKeyLine) -> Void) {
    var start = 0
    while start < bytes.count {
      let end = endOfLine(from: start)
      if let line = line(start, end) { body(line) }
      start = end + 1
    }
  }

  /// Hands over the lines whose searched text holds a word, each once, in order.
  func lines(holding word: [UInt8], _ body: (BookKeyLine) -> Void) {
    var start = 0
    while let hit = bytes.first(word, from: start) {
      var begin = hit
      while begin > 0, bytes[begin - 1] != UInt8(ascii: "\n") { begin -= 1 }
      let end = endOfLine(from: hit)
      start = end + 1
      // The word may stand in the numbers before the text.
      guard let line = line(begin, end), line.holds(word) else { continue }
      body(line)
    }
  }

  private func line(_ start: Int, _ end: Int) -> BookKeyLine? {
    guard end - start >= BookKeyLine.shortest else { return nil }
    return BookKeyLine(bytes: UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
  }

  private func endOfLine(from start: Int) -> Int {
    guard let base = bytes.baseAddress,
      let end = memchr(base + start, Int32(UInt8(ascii: "\n")), bytes.count - start)
    else { return bytes.count }
    return UnsafeRawPointer(end) - base
  }
}

extension BookKeyLine {
  /// Whether the searched text holds a word.
  func holds(_ word: [UInt8]) -> Bool { bytes.first(word, from: numbers.text) != nil }
}

extension UnsafeRawBufferPointer {
  /// Where a word stands first from a place on.
  func first(_ word: [UInt8], from start: Int) -> Int? {
    guard start < count, let base = baseAddress, !word.isEmpty else { return nil }
    return word.withUnsafeBytes { needle in
      needle.baseAddress.flatMap {
        csearch_first(base + start, count - start, $0, needle.count)
      }.map { $0 - base }
    }
  }
}
