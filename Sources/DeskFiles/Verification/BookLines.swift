/// The lines of a book as far as it goes, read a page at a time.
struct BookLines {
  /// How many lines were read so far.
  private(set) var count = 0

  private let file: String
  private let pages: FilePages?
  private var left: Int
  private var read: [UInt8] = []
  private var start = 0

  /// The lines in as many bytes of a file.
  init(_ file: String, bytes: Int, on disk: Disk) throws(DerivedFault) {
    self.file = file
    left = bytes
    do {
      pages = bytes > 0 ? try FilePages(file, on: disk) : nil
    } catch {
      throw DerivedFault(error, in: file)
    }
  }

  /// The next line without its end; nil where the book ends.
  mutating func next() throws(DerivedFault) -> ArraySlice<UInt8>? {
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
      guard left > 0 else {
        guard read.isEmpty else { throw fault(.changed, line: count + 1) }
        return nil
      }
      let page = try nextPage().prefix(left)
      guard !page.isEmpty else { throw fault(.tooShort) }
      left -= page.count
      read += page
    }
  }

  /// Something wrong in this file.
  func fault(_ kind: DerivedFault.Kind, line: Int? = nil) -> DerivedFault {
    DerivedFault(file: file, line: line, kind: kind)
  }

  private func nextPage() throws(DerivedFault) -> [UInt8] {
    do {
      return try pages?.next() ?? []
    } catch {
      throw DerivedFault(error, in: file)
    }
  }
}
