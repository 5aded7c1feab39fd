import DeskOperations
import FoundationEssentials
import Glibc

/// Writes what a desk puts away into the books.
///
/// Only ever behind what the kept state says is there: what lies beyond was written by a program
/// that was killed, and is written again. The same days give the same bytes, in whatever portions
/// they come.
struct BookWriter {
  /// How far the books go.
  private(set) var extent: BookExtent

  private let folder: DeskFolder
  private let disk: Disk
  private var subjects: [DossierSubject: Int] = [:]
  private var touched: Set<String> = []

  /// Writes on behind an extent.
  init(_ folder: DeskFolder, disk: Disk, behind extent: BookExtent) throws(StoreTrouble) {
    self.folder = folder
    self.disk = disk
    self.extent = extent
    let known = try BookSubjects.read(folder, disk: disk, bytes: extent.subjects)
    for (number, subject) in known.enumerated() { subjects[subject] = number }
  }

  /// Appends days, in their order.
  mutating func append(_ days: [ClosedDay]) throws(StoreTrouble) {
    var portion: Portion?
    for day in days {
      let part = extent.part(for: day.day)
      if let full = portion, full.part != part {
        try write(full)
        portion = nil
      }
      var open = portion ?? Portion(part: part)
      add(day, to: &open)
      portion = open
      extent.days += 1
    }
    if let portion { try write(portion) }
  }

  /// Puts on the disk what was appended.
  mutating func makeLasting() throws(StoreTrouble) {
    for file in touched.sorted() {
      do throws(SystemError) {
        let descriptor = try disk.open(file, O_WRONLY)
        defer { close(descriptor) }
        try disk.syncAll(descriptor)
      } catch {
        throw error.whileWriting(file)
      }
    }
    touched = []
  }

  /// The lines that go to one month.
  private struct Portion {
    let part: Int
    var dossiers: [UInt8] = []
    var keys: [UInt8] = []
    var log: [UInt8] = []
    var subjects: [UInt8] = []
    var again: [Int: Int] = [:]
  }

  /// What a line of the log holds.
  struct LogLine: Codable {
    /// The day that was left behind: everything in the log happened before it.
    var day: CivilDate
    /// The first day on which something in it happened.
    var first: CivilDate
    var log: DeskLog
  }

  private mutating func add(_ day: ClosedDay, to portion: inout Portion) {
    let newline = UInt8(ascii: "\n")
    let start = extent.months[portion.part].dossiers
    for entry in day.dossiers {
      let subject = DossierSubject(entry.dossier)
      if subjects[subject] == nil {
        subjects[subject] = subjects.count
        portion.subjects += BookWriter.json(subject) + [newline]
      }
      let record = Desk.AtHand(
        ordinal: entry.ordinal, wasPutAway: entry.supersedes, events: entry.dossier.history)
      let line = Seal.close(BookWriter.json(record)).bytes
      let key = BookKey(
        key: entry.key, subject: subjects[subject] ?? 0, offset: start + portion.dossiers.count,
        length: line.count)
      portion.keys += key.line(text: entry.dossier.ownSearchedText) + [newline]
      portion.dossiers += line + [newline]
      if entry.supersedes { portion.again[entry.ordinal] = key.offset }
    }
    if let first = day.log.firstDay {
      let line = BookWriter.json(LogLine(day: day.day, first: first, log: day.log))
      portion.log += Seal.close(line).bytes + [newline]
    }
  }

  private static func json(_ value: some Encodable) -> [UInt8] {
    // All of them are values that were read from JSON or can be.
    (try? JSONEncoder.alike.encode(value)).map { Array($0) } ?? []
  }

  private mutating func write(_ portion: Portion) throws(StoreTrouble) {
    let month = extent.months[portion.part]
    try write(portion.subjects, to: folder.subjectsFile, at: extent.subjects)
    try write(portion.dossiers, to: folder.dossiersFile(of: month.month), at: month.dossiers)
    try write(portion.log, to: folder.logFile(of: month.month), at: month.log)
    try write(portion.keys, to: folder.keysFile(of: month.month), at: month.keys)
    extent.subjects += portion.subjects.count
    extent.months[portion.part].dossiers += portion.dossiers.count
    extent.months[portion.part].log += portion.log.count
    extent.months[portion.part].keys += portion.keys.count
    if !portion.keys.isEmpty { try hashKeys(of: portion.part) }
    extent.months[portion.part].again.merge(portion.again) { _, last in last }
  }

  private mutating func hashKeys(of part: Int) throws(StoreTrouble) {
    let month = extent.months[part]
    var checksum = Checksum()
    checksum.take(try disk.read(folder.keysFile(of: month.month)).prefix(month.keys))
    extent.months[part].keysHash = checksum.text
  }

  /// Sees that bytes stand at a place of a file.
  ///
  /// Where they stand there already, nothing is touched: whoever reads the same books meanwhile is
  /// not disturbed by their being made again.
  private mutating func write(
    _ bytes: [UInt8], to file: String, at place: Int
  ) throws(StoreTrouble) {
    guard !bytes.isEmpty else { return }
    if place == 0 { try disk.makeFolder(Disk.folder(of: file)) }
    do throws(SystemError) {
      let descriptor = try disk.open(file, O_RDWR | O_CREAT)
      defer { close(descriptor) }
      if place == 0 { fchmod(descriptor, Disk.fileMode) }
      var status = stat()
      guard fstat(descriptor, &status) == 0 else { throw SystemError.last }
      let size = Int(status.st_size)
      guard size >= place else { throw SystemError(EIO) }
      if size >= place + bytes.count,
        try Disk.bytes(of: descriptor, from: place, count: bytes.count) == bytes
      {
        return
      }
      guard size == place || disk.truncate(descriptor, place) == 0 else { throw SystemError.last }
      guard lseek(descriptor, off_t(place), SEEK_SET) >= 0 else { throw SystemError.last }
      try disk.writeAll(bytes, to: descriptor)
      if place == 0 { try disk.syncFolder(Disk.folder(of: file)) }
    } catch {
      throw error.whileWriting(file)
    }
    touched.insert(file)
  }

  /// Leaves of the books what an extent knows of.
  static func tidy(
    _ folder: DeskFolder, disk: Disk, to extent: BookExtent
  ) throws(StoreTrouble) {
    let sizes = Dictionary(
      uniqueKeysWithValues: extent.files(in: folder).map { ($0.file, $0.size) })
    let inside = (Disk.names(in: folder.bookFolder) ?? []).map { "\(folder.bookFolder)/\($0)" }
    let files = inside.filter { !Disk.isFolder($0) }
    let deeper = inside.filter(Disk.isFolder).flatMap { year in
      (Disk.names(in: year) ?? []).map { "\(year)/\($0)" }
    }
    for file in files + deeper {
      let size = sizes[file] ?? 0
      if size == 0 {
        _ = disk.unlink(file)
      } else if Disk.status(of: file).map({ Int($0.st_size) > size }) ?? false {
        do throws(SystemError) {
          let descriptor = try disk.open(file, O_WRONLY)
          defer { close(descriptor) }
          guard disk.truncate(descriptor, size) == 0 else { throw SystemError.last }
        } catch {
          throw error.whileWriting(file)
        }
      }
    }
  }
}

/// What the dossiers of the books are about.
enum BookSubjects {
  /// The subjects in the first bytes of their file, in order.
  static func read(
    _ folder: DeskFolder, disk: Disk, bytes: Int
  ) throws(StoreTrouble) -> [DossierSubject] {
    guard bytes > 0 else { return [] }
    let text = try disk.read(folder.subjectsFile).prefix(bytes)
    let decoder = JSONDecoder()
    let subjects = text.split(separator: UInt8(ascii: "\n")).map {
      try? decoder.decode(DossierSubject.self, from: Data($0))
    }
    guard text.count == bytes, !subjects.contains(nil) else {
      throw .brokenBook(file: folder.subjectsFile)
    }
    return subjects.compactMap(\.self)
  }
}
