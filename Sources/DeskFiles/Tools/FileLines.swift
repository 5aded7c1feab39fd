/// The lines of a file, read a page at a time.
struct FileLines {
  /// How many lines were read so far.
  private(set) var count = 0
  /// How many bytes were wanted that the file, as far as it was read, did not have.
  private(set) var missing: Int

  private let pages: FilePages
  private var read: [UInt8] = []
  private var start = 0

  /// The lines in the first bytes of a file.
  init(_ pages: FilePages, bytes: Int = .max) {
    self.pages = pages
    missing = bytes
  }

  /// Whether what was read last does not end with a line's end.
  var isCutOff: Bool { start < read.count }

  /// The next line without its end; nil behind the last whole one.
  mutating func next() throws(StoreTrouble) -> ArraySlice<UInt8>? {
    var searched = start
    while true {
      if let end = read[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        count += 1
        return read[start..<end]
      }
      read.removeSubrange(..<start)
      start = 0
      searched = read.count
      guard missing > 0, case let page = try pages.next().prefix(missing), !page.isEmpty else {
        return nil
      }
      missing -= page.count
      read += page
    }
  }
}
