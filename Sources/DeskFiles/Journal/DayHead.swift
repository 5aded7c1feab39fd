public import DeskOperations
import FoundationEssentials

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

  /// The hash of the event that closed a period; nil for a desk in memory.
  ///
  /// - Throws: `StoreTrouble.brokenJournal` where its day's file does not hold it as it was written.
  public func seal(of mark: Closings.Mark) throws(StoreTrouble) -> String? {
    guard let folder else { return nil }
    return try JournalReader(folder: folder, disk: .real).seal(of: mark)
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

  /// The hash of the event that closed a period, in the file of its day.
  func seal(of mark: Closings.Mark) throws(StoreTrouble) -> String {
    let file = folder.journalFile(of: mark.at.date)
    let decoder = JSONDecoder()
    let kind = #"""# + Event.Kind.periodClosed.rawValue + #"""#
    let lines = try disk.read(file).split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    // A day is closed towards its end.
    for (index, bytes) in lines.enumerated().reversed() where bytes.contains(Array(kind.utf8)) {
      let read: (line: JournalLine, hash: String)
      do {
        read = try JournalLine.read(bytes, by: decoder)
      } catch {
        throw .brokenJournal(JournalFault(file: file, line: index + 1, kind: error))
      }
      guard case .periodClosed(let closing) = read.line.event.change, closing.unit == mark.unit,
        closing.to == mark.to, closing.number == mark.number
      else { continue }
      return read.hash
    }
    throw .brokenJournal(JournalFault(file: file, line: lines.count, kind: .chain))
  }
}
