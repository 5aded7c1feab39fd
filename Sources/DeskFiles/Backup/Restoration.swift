import Glibc

/// Makes a desk again from a backup.
public struct Restoration {
  /// What was made.
  public struct Report: Sendable {
    /// The desk's folder.
    public var folder: DeskFolder
    /// What the backup held.
    public var manifest: BackupManifest
    /// How many bytes its file has.
    public var size: Int
  }

  private let file: String
  private let disk: Disk

  /// A restoration from a backup's file.
  public init(from file: String) {
    self.init(from: file, on: .real)
  }

  /// A restoration on a disk that may be a test's.
  init(from file: String, on disk: Disk) {
    self.file = file
    self.disk = disk
  }

  /// Puts the desk of the backup into a folder that is missing or empty.
  ///
  /// Everything is made ready and checked under a hidden name beside the folder, and gets its name at
  /// the very end.
  ///
  /// - Throws: An `ArchiveTrouble` or a `StoreTrouble`; the folder is as it was then.
  public func run(into folder: DeskFolder) throws -> Report {
    let target = Disk.realPath(folder.path) ?? folder.path
    if Disk.status(of: target) != nil {
      guard let names = Disk.names(in: target) else {
        throw StoreTrouble.cannotRead(file: target, .last)
      }
      guard names.isEmpty else { throw StoreTrouble.folderNotEmpty(folder: folder.path) }
    }
    let archive = try BackupArchive(file, on: disk)
    let parent = Disk.folder(of: target)
    try disk.makeFolder(parent)
    return try StagingFolder.use(in: parent, making: folder.path) { staging in
      // One below, for the folder that gets the name is none that goes when this ends.
      let desk = DeskFolder("\(staging)/desk")
      try disk.makeFolder(desk.path)
      let manifest = try archive.read(into: desk.path)
      for name in [desk.journalFolder, desk.printedFolder, desk.draftsFolder] {
        try disk.makeFolder(name)
      }
      try check(desk, against: manifest)
      try Verification.rebuild(desk)
      // All at once; one by one, the papers of some years would take many minutes.
      sync()
      try name(desk.path, target, in: parent)
      return Report(
        folder: folder, manifest: manifest, size: Int(Disk.status(of: file)?.st_size ?? 0))
    }
  }

  /// Sees that the history is whole, ends where the manifest says, and is not too new.
  private func check(_ desk: DeskFolder, against manifest: BackupManifest) throws {
    _ = try FolderFormat.number(of: desk)
    let report = try Verification.run(desk)
    if let fault = report.fault {
      let entry = String(fault.file.dropFirst(desk.file("").count))
      if case .newerVersion(let found) = fault.kind {
        throw StoreTrouble.newerFormat(
          file: "\(file): \(entry)", found: found, supported: JournalFault.supportedVersion)
      }
      throw ArchiveTrouble.flawed(file: file, entry: entry, .damagedHistory(line: fault.line))
    }
    guard report.unfinishedBytes == 0, report.events == manifest.journal.sequence,
      (report.heads.last?.hash ?? JournalPosition.start.hash) == manifest.journal.hash
    else { throw ArchiveTrouble.otherHead(file: file) }
  }

  private func name(_ desk: String, _ target: String, in parent: String) throws(StoreTrouble) {
    guard disk.rename(desk, target) == 0 else {
      let error = SystemError.last
      guard ![EEXIST, ENOTEMPTY].contains(error.number) else {
        throw .folderNotEmpty(folder: target)
      }
      throw error.whileWriting(target)
    }
    do throws(SystemError) {
      try disk.syncFolder(parent)
    } catch {
      throw error.whileWriting(target)
    }
  }
}
