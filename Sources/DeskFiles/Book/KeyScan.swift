import CSearch
import Glibc

/// Goes through some lines of a key file.
struct KeyScan {
  /// Whole lines.
  let bytes: UnsafeRawBufferPointer

  /// How many bytes are read at once: as many as stay near the processor while they are looked through.
  private static let piece = 256 << 10

  /// Hands over the first bytes of a file as whole lines, piece by piece; false where it ends before, or
  /// a line does not end.
  static func pieces(
    of descriptor: Int32, upTo limit: Int, _ body: (KeyScan) -> Void
  ) throws(SystemError) -> Bool {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: piece, alignment: 64)
    defer { buffer.deallocate() }
    var place = 0
    while place < limit {
      let count = pread(descriptor, buffer.baseAddress, min(piece, limit - place), off_t(place))
      if count < 0 {
        let error = SystemError.last
        guard error.number == EINTR else { throw error }
        continue
      }
      guard let end = buffer[..<count].lastIndex(of: UInt8(ascii: "\n")) else { return false }
      body(KeyScan(bytes: UnsafeRawBufferPointer(rebasing: buffer[...end])))
      place += end + 1
    }
    return true
  }

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
