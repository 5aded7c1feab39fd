public import DeskOperations
import Glibc

/// Puts all that a desk cannot do without into one file, while the desk works on.
public struct Backup {
  /// What was made.
  public struct Report: Sendable {
    /// The file.
    public var file: String
    /// How many bytes it has.
    public var size: Int
    /// What it holds.
    public var manifest: BackupManifest
  }

  private let folder: DeskFolder
  private let disk: Disk

  /// A backup of a desk.
  public init(of folder: DeskFolder) {
    self.init(of: folder, on: .real)
  }

  /// A backup on a disk that may be a test's.
  init(of folder: DeskFolder, on disk: Disk) {
    self.folder = folder
    self.disk = disk
  }

  /// Writes the backup, reads it back, and only then gives it its name.
  ///
  /// The history goes up to the end of the last request that was whole when this began. Nobody has
  /// to wait: lines are only ever added behind that place.
  ///
  /// - Throws: An `ArchiveTrouble` or a `StoreTrouble`; nothing is left behind then.
  ///   `StoreTrouble.journalShort` where the end of the history is lost.
  public func write(to file: String, at moment: Moment) throws -> Report {
    try folder.require()
    let format = try FolderFormat.number(of: folder)
    let place = try place(for: file)
    let tar = try Tar(try .forNewFile(file))
    var end = JournalPosition.start
    let journal = try FileJournal(folder, patience: 0, disk: disk, guardsFormat: false)
    try journal.read(after: .start) { end = $0.end }
    // Whoever keeps the last few backups must not lose the last good one to one that lacks its end.
    if let known = StateKeeper(folder, disk: disk).eventsKnown(beyond: end, of: journal) {
      throw StoreTrouble.journalShort(known: known, found: end.sequence)
    }
    let contents = DeskContents(folder: folder, end: end)
    return try StagingFolder.use(in: place, making: file) { staging in
      let copied = try contents.changing.compactMap { path in
        try copy(path, upTo: path == contents.lastDay ? end.offset : nil, to: staging)
      }
      let listed = try contents.settled.compactMap(look)
      let manifest = BackupManifest(
        kind: BackupManifest.kind, format: BackupManifest.format, deskFormat: format,
        madeAt: moment, journal: end, files: copied + listed)
      try disk.replace("\(staging)/\(BackupManifest.name)", with: try manifest.bytes)
      let parts = [
        try part([BackupManifest.name] + copied.map(\.path), of: staging, listedIn: "\(staging)/1"),
        try part(listed.map(\.path), of: try real(folder.path), listedIn: "\(staging)/2"),
      ]
      let archive = "\(staging)/archive\(tar.ending)"
      let size = try write(parts, by: tar, to: archive)
      guard (try? BackupArchive(archive, on: disk).read()) == manifest else {
        throw ArchiveTrouble.notAsWritten(file: file)
      }
      try name(archive, file, in: place)
      return Report(file: file, size: size, manifest: manifest)
    }
  }

  /// The folder for the backup: it is there, nothing has the file's name, and it is not the desk's.
  private func place(for file: String) throws -> String {
    var status = stat()
    guard lstat(file, &status) != 0 else { throw ArchiveTrouble.alreadyThere(file: file) }
    let parent = Disk.folder(of: file)
    guard let place = Disk.realPath(parent), Disk.isFolder(place) else {
      throw ArchiveTrouble.noFolder(folder: parent)
    }
    let desk = try real(folder.path)
    guard place != desk, !place.hasPrefix(desk == "/" ? desk : desk + "/") else {
      throw ArchiveTrouble.insideDesk(file: file, folder: folder.path)
    }
    return place
  }

  private func real(_ path: String) throws(StoreTrouble) -> String {
    guard let real = Disk.realPath(path) else { throw .missingFolder(folder: path) }
    return real
  }

  /// Copies a file, up to an offset where one is given; nil where it has just gone.
  private func copy(
    _ path: String, upTo end: Int?, to staging: String
  ) throws -> BackupManifest.File? {
    guard DeskContents.isFit(path) else { throw ArchiveTrouble.unfitName(path: path) }
    guard let status = Disk.status(of: folder.file(path)) else { return nil }
    var bytes = try disk.read(folder.file(path))[...]
    if let end { bytes = bytes.prefix(end) }
    let copy = "\(staging)/\(path)"
    try disk.makeFolder(Disk.folder(of: copy))
    try disk.replace(copy, with: Array(bytes))
    var checksum = Checksum()
    checksum.take(bytes)
    return BackupManifest.File(path, checksum, status)
  }

  /// What the manifest says of a file that does not change; nil where it has just gone.
  private func look(_ path: String) throws -> BackupManifest.File? {
    guard DeskContents.isFit(path) else { throw ArchiveTrouble.unfitName(path: path) }
    guard let status = Disk.status(of: folder.file(path)) else { return nil }
    let pages = try FilePages(folder.file(path), on: disk)
    var checksum = Checksum()
    while true {
      let page = try pages.next()
      if page.isEmpty { return BackupManifest.File(path, checksum, status) }
      checksum.take(page[...])
    }
  }

  private func part(
    _ paths: [String], of folder: String, listedIn list: String
  ) throws(StoreTrouble) -> Tar.Part {
    try disk.replace(list, with: paths.flatMap { Array($0.utf8) + [0] })
    return Tar.Part(folder: folder, list: list)
  }

  /// Has the archive written and put on the disk; how many bytes it has.
  private func write(_ parts: [Tar.Part], by tar: Tar, to archive: String) throws -> Int {
    do {
      let descriptor = try disk.open(archive, O_WRONLY | O_CREAT | O_EXCL)
      defer { close(descriptor) }
      fchmod(descriptor, Disk.fileMode)
      var size = 0
      try tar.write(parts) { bytes in
        try disk.writeAll(Array(bytes), to: descriptor)
        size += bytes.count
      }
      try disk.syncAll(descriptor)
      return size
    } catch let error as SystemError {
      throw error.whileWriting(archive)
    }
  }

  /// Gives the archive its name, unless another has taken it meanwhile.
  private func name(_ archive: String, _ file: String, in place: String) throws {
    let target = "\(place == "/" ? "" : place)/\(file.split(separator: "/").last ?? "")"
    if link(archive, target) != 0 {
      let error = SystemError.last
      // Disks without links cannot promise that no other file goes, so they are asked.
      guard error.number != EEXIST, Disk.status(of: target) == nil else {
        throw ArchiveTrouble.alreadyThere(file: file)
      }
      guard disk.rename(archive, target) == 0 else { throw SystemError.last.whileWriting(file) }
    }
    do throws(SystemError) {
      try disk.syncFolder(place)
    } catch {
      throw error.whileWriting(file)
    }
  }
}

extension BackupManifest.File {
  fileprivate init(_ path: String, _ checksum: Checksum, _ status: stat) {
    self.init(
      path: path, size: checksum.size, sha256: checksum.text,
      modifiedAt: Moment(unixSeconds: status.st_mtim.tv_sec))
  }
}
