import DeskOperations
import FoundationEssentials
import Glibc

/// Reads the files of the history and checks every line against the one before.
struct JournalReader {
  let folder: DeskFolder
  let disk: Disk

  /// What was read of one file.
  struct Day {
    /// The day.
    var day: CivilDate
    /// The events of whole requests.
    var events: [Event]
    /// The hash of each of them.
    var hashes: [String] = []
    /// The place after them.
    var end: JournalPosition
    /// How many bytes follow that are not whole: only ever at the end of the history.
    var unfinishedBytes: Int
  }

  /// Hands over what comes after a place, file by file.
  ///
  /// - Throws: `StoreTrouble.journalMovedOn` where the history does not have this place,
  ///   `brokenJournal` at the first line that is not what it must be.
  func read(after start: JournalPosition, handing: (Day) -> Void) throws(StoreTrouble) {
    // Listing comes first: a file that has a later one is complete by then.
    let days = try days(from: start.day)
    if start != .start, days.first != start.day { throw .journalMovedOn }
    var end = start
    for (index, day) in zip(days.indices, days) {
      let isLast = days[(index + 1)...].allSatisfy { isEmpty($0) }
      let read = try read(day, after: end, isLast: isLast)
      end = read.end
      handing(read)
      if read.unfinishedBytes > 0 { return }
    }
  }

  /// The days that have a file, from one on, in order.
  func days(from first: CivilDate?) throws(StoreTrouble) -> [CivilDate] {
    guard let names = Disk.names(in: folder.journalFolder) else {
      let error = SystemError.last
      try folder.requireJournal()
      throw .cannotRead(file: folder.journalFolder, error)
    }
    var days: [CivilDate] = []
    for name in names where name.utf8.count == 4 {
      guard let year = Int(name), year >= first?.year ?? 1 else { continue }
      // Names sort like days, so those before the first need not be understood.
      let least = first.map { "\($0)" } ?? ""
      for file in try files(ofYear: year, from: least) where file.hasSuffix(".jsonl") {
        if let day = CivilDate(String(file.dropLast(6))), day.year == year { days.append(day) }
      }
    }
    return days
  }

  /// A year that cannot be listed is no year without files: what is written then would not follow.
  private func files(ofYear year: Int, from least: String) throws(StoreTrouble) -> [String] {
    let path = folder.journalFolder(ofYear: year)
    if let names = Disk.names(in: path, from: least) { return names }
    let error = SystemError.last
    // A file that bears a number is none of ours.
    if error.number == ENOTDIR { return [] }
    try folder.requireJournal()
    throw .cannotRead(file: path, error)
  }

  /// The last file of the history; nil before the first.
  func lastFile() throws(StoreTrouble) -> String? {
    try days(from: nil).last.map { folder.journalFile(of: $0) }
  }

  /// The files of the days up to one, in order.
  func files(until day: CivilDate) throws(StoreTrouble) -> [String] {
    try days(from: nil).prefix { $0 <= day }.map { folder.journalFile(of: $0) }
  }

  /// Whether the history has this place.
  func contains(_ position: JournalPosition) -> Bool {
    guard let day = position.day else { return position == .start }
    let file = folder.journalFile(of: day)
    guard let descriptor = try? disk.open(file, O_RDONLY) else { return false }
    defer { close(descriptor) }
    let start = position.offset - JournalReader.overlap
    guard start >= 0,
      let bytes = try? Disk.bytes(of: descriptor, from: start, count: JournalReader.overlap)
    else { return false }
    return JournalReader.ends(bytes[...], with: position.hash)
  }

  /// How many bytes before a place tell whether it is the same place.
  private static let overlap = Seal.length + 1

  private static func ends(_ bytes: ArraySlice<UInt8>, with hash: String) -> Bool {
    bytes.count == overlap
      && bytes.dropFirst(9).dropLast(3).elementsEqual(hash.utf8)
      && bytes.last == UInt8(ascii: "\n")
  }

  private func isEmpty(_ day: CivilDate) -> Bool {
    (Disk.status(of: folder.journalFile(of: day))?.st_size ?? 0) == 0
  }

  private func read(
    _ day: CivilDate, after start: JournalPosition, isLast: Bool
  ) throws(StoreTrouble) -> Day {
    let file = folder.journalFile(of: day)
    let goesOn = start.day == day
    let offset = goesOn ? max(0, start.offset - JournalReader.overlap) : 0
    var rest = try disk.read(file, from: offset)[...]
    if goesOn {
      guard JournalReader.ends(rest.prefix(JournalReader.overlap), with: start.hash) else {
        throw .journalMovedOn
      }
      rest = rest.dropFirst(JournalReader.overlap)
    }
    let first = rest.startIndex
    var day = Day(day: day, events: [], end: start, unfinishedBytes: 0)
    var pending: [(event: Event, hash: String)] = []
    var last = start
    let decoder = JSONDecoder()
    while let newline = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let bytes = rest[..<newline]
      let position = (goesOn ? start.offset : 0) + newline + 1 - first
      do throws(JournalFault.Kind) {
        let (line, hash) = try JournalLine.read(bytes, by: decoder)
        guard line.previous == last.hash else { throw .chain }
        guard line.sequence == last.sequence + 1, line.event.at.date == day.day else {
          throw .outOfOrder
        }
        last = JournalPosition(
          day: day.day, offset: position, sequence: line.sequence, hash: hash)
        pending.append((line.event, hash))
        if !line.goesOn {
          for whole in pending {
            day.events.append(whole.event)
            day.hashes.append(whole.hash)
          }
          pending = []
          day.end = last
        }
      } catch {
        if isLast, UnfinishedEnd.hasHoles(rest, at: position - 1 - bytes.count) { break }
        throw .brokenJournal(
          JournalFault(
            file: file, line: try lineNumber(in: file, at: position - 1), kind: error))
      }
      rest = rest[(newline + 1)...]
    }
    let length = (goesOn ? start.offset : 0) + rest.endIndex - first
    day.unfinishedBytes = length - (day.end.day == day.day ? day.end.offset : 0)
    if isLast, !UnfinishedEnd.canBe(rest, at: length - rest.count) {
      throw .brokenJournal(
        JournalFault(file: file, line: try lineNumber(in: file, at: length), kind: .hash))
    }
    if day.unfinishedBytes > 0, !isLast {
      throw .brokenJournal(
        JournalFault(file: file, line: try lineNumber(in: file, at: length), kind: .cutOff))
    }
    return day
  }

  /// The number, from 1, of the line that holds a byte.
  func lineNumber(in file: String, at offset: Int) throws(StoreTrouble) -> Int {
    try disk.read(file).prefix(offset).count { $0 == UInt8(ascii: "\n") } + 1
  }
}
