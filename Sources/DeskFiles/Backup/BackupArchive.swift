import Glibc

/// The file of a backup, held against the manifest in it.
///
/// Archives come from anywhere. Nothing in one is believed before it is checked, and no name in one
/// is used before it is known to be a place that a desk has.
struct BackupArchive {
  /// The archive's file.
  let file: String
  private let tar: Tar
  private let disk: Disk

  /// An archive as long as this has a manifest of hundreds of thousands of files.
  private static let manifestLimit = 1 << 28

  init(_ file: String, on disk: Disk) throws {
    guard !Disk.isFolder(file) else { throw ArchiveTrouble.notABackup(file: file) }
    guard let compression = Compression.of(try FilePages(file, on: disk).next()) else {
      throw ArchiveTrouble.notABackup(file: file)
    }
    self.file = file
    self.disk = disk
    tar = try Tar(compression)
  }

  /// Reads all of the archive, holds every byte against the manifest and answers it.
  ///
  /// - Parameter folder: Where to put the files; nil where the archive is only to be checked.
  func read(into folder: String? = nil) throws -> BackupManifest {
    let entries = try tar.entries(of: file, on: disk)
    guard let first = entries.first, first.name == BackupManifest.name, first.kind == "-",
      first.size <= BackupArchive.manifestLimit
    else { throw ArchiveTrouble.notABackup(file: file) }
    let others = Array(entries.dropFirst())
    try check(others)
    var head: [UInt8] = []
    var files: UnpackedFiles?
    try tar.contents(of: file, on: disk) { bytes in
      let ofManifest = bytes.prefix(first.size - head.count)
      head += ofManifest
      guard head.count == first.size else { return }
      if files == nil {
        files = UnpackedFiles(try listed(others, in: head), of: file, into: folder, on: disk)
      }
      try files?.take(bytes.dropFirst(ofManifest.count))
    }
    try files?.end()
    guard head.count == first.size else { throw ArchiveTrouble.cutOff(file: file) }
    return try BackupManifest.read(head, of: file)
  }

  /// Sees that all are plain files, each in a place of its own that a desk has.
  private func check(_ entries: [Tar.Entry]) throws(ArchiveTrouble) {
    var seen: Set<String> = []
    for entry in entries {
      guard entry.kind == "-" else { throw flaw(.notAFile, of: entry.name) }
      guard DeskContents.isPlace(entry.name) else { throw flaw(.foreignPlace, of: entry.name) }
      guard seen.insert(entry.name).inserted else { throw flaw(.twice, of: entry.name) }
    }
  }

  /// What the manifest says of the files, in the order of the archive.
  private func listed(
    _ entries: [Tar.Entry], in head: [UInt8]
  ) throws -> [BackupManifest.File] {
    let manifest = try BackupManifest.read(head, of: file)
    let known = Dictionary(manifest.files.map { ($0.path, $0) }, uniquingKeysWith: { $1 })
    let there = Set(entries.map(\.name))
    let needed = manifest.files.map(\.path) + [DeskFolder.settingsName]
    if let missing = needed.first(where: { !there.contains($0) }) {
      throw flaw(.missing, of: missing)
    }
    return try entries.map { entry throws(ArchiveTrouble) in
      guard let listed = known[entry.name] else { throw flaw(.notListed, of: entry.name) }
      guard listed.size == entry.size else { throw flaw(.changed, of: entry.name) }
      return listed
    }
  }

  private func flaw(_ flaw: ArchiveFlaw, of entry: String) -> ArchiveTrouble {
    .flawed(file: file, entry: entry, flaw)
  }
}
