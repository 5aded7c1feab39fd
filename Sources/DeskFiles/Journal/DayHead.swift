public import DeskOperations

extension DeskStore {
  /// The last hash of the history as a day left it; nil where nothing had happened by then.
  ///
  /// Read from the end of one file, however long the history is.
  ///
  /// - Throws: `StoreTrouble.brokenJournal` where that file does not end in a whole line.
  public func head(of day: CivilDate) throws(StoreTrouble) -> String? {
    guard let last = position.day else { return nil }
    guard day < last, let folder else { return position.hash }
    return try JournalReader(folder: folder, disk: .real).head(of: day)
  }
}

extension JournalReader {
  /// The last hash written on a day that has a later one, or before it.
  func head(of day: CivilDate) throws(StoreTrouble) -> String? {
    for file in try files(until: day).reversed() {
      let bytes = try disk.read(file)
      guard !bytes.isEmpty else { continue }
      func fault(_ kind: JournalFault.Kind) -> StoreTrouble {
        let line = bytes.dropLast().count { $0 == UInt8(ascii: "\n") } + 1
        return .brokenJournal(JournalFault(file: file, line: line, kind: kind))
      }
      guard bytes.last == UInt8(ascii: "\n") else { throw fault(.cutOff) }
      let line = bytes.dropLast()
      let start = line.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? line.startIndex
      guard let seal = Seal.read(line[start...]) else { throw fault(.notJSON) }
      guard seal.written == seal.computed else { throw fault(.hash) }
      return seal.written
    }
    return nil
  }
}
