/// The lines of a book as far as it goes.
struct BookLines {
  private let file: String
  private var lines: FileLines?

  /// The lines in as many bytes of a file.
  init(_ file: String, bytes: Int, on disk: Disk) throws(DerivedFault) {
    self.file = file
    do {
      lines = bytes > 0 ? FileLines(try FilePages(file, on: disk), bytes: bytes) : nil
    } catch {
      throw DerivedFault(error, in: file)
    }
  }

  /// How many lines were read so far.
  var count: Int { lines?.count ?? 0 }

  /// The next line without its end; nil where the book ends.
  mutating func next() throws(DerivedFault) -> ArraySlice<UInt8>? {
    do throws(StoreTrouble) {
      if let line = try lines?.next() { return line }
    } catch {
      throw DerivedFault(error, in: file)
    }
    guard let lines else { return nil }
    guard lines.missing == 0 else { throw fault(.tooShort) }
    guard !lines.isCutOff else { throw fault(.changed, line: count + 1) }
    return nil
  }

  /// Something wrong in this file.
  func fault(_ kind: DerivedFault.Kind, line: Int? = nil) -> DerivedFault {
    DerivedFault(file: file, line: line, kind: kind)
  }
}
