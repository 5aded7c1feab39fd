import DeskOperations
import Glibc

/// Parts the stream of an archive into its files, checks each and writes it where it belongs.
struct UnpackedFiles {
  private let archive: String
  private let folder: String?
  private let disk: Disk
  private var coming: ArraySlice<BackupManifest.File>
  private var current: OpenFile?

  /// A file whose bytes are coming in.
  private struct OpenFile {
    var listed: BackupManifest.File
    var checksum = Checksum()
    /// Where it is written; nil where it is only checked.
    var descriptor: Int32?
  }

  /// - Parameters:
  ///   - files: What comes, in its order.
  ///   - archive: The archive, as troubles name it.
  ///   - folder: Where to put the files; nil where they are only to be checked.
  init(_ files: [BackupManifest.File], of archive: String, into folder: String?, on disk: Disk) {
    coming = files[...]
    self.archive = archive
    self.folder = folder
    self.disk = disk
  }

  /// Takes in the next bytes of the stream.
  mutating func take(_ bytes: ArraySlice<UInt8>) throws {
    var rest = bytes
    while !rest.isEmpty {
      try goOn()
      guard var file = current else { throw ArchiveTrouble.cutOff(file: archive) }
      let part = rest.prefix(file.listed.size - file.checksum.size)
      rest = rest.dropFirst(part.count)
      file.checksum.take(part)
      if let descriptor = file.descriptor {
        do throws(SystemError) {
          try disk.writeAll(Array(part), to: descriptor)
        } catch {
          throw error.whileWriting("\(folder ?? "")/\(file.listed.path)")
        }
      }
      current = file
      if file.checksum.size == file.listed.size { try close() }
    }
  }

  /// Sees that everything came.
  mutating func end() throws {
    try goOn()
    guard current == nil else { throw ArchiveTrouble.cutOff(file: archive) }
  }

  /// Opens the next file where none is open; those without a byte are done at once.
  private mutating func goOn() throws {
    while current == nil, let next = coming.popFirst() {
      current = OpenFile(listed: next, descriptor: try open(next))
      if next.size == 0 { try close() }
    }
  }

  private func open(_ file: BackupManifest.File) throws(StoreTrouble) -> Int32? {
    guard let folder else { return nil }
    let path = "\(folder)/\(file.path)"
    try disk.makeFolder(Disk.folder(of: path))
    do {
      let descriptor = try disk.open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
      fchmod(descriptor, Disk.fileMode)
      return descriptor
    } catch {
      throw error.whileWriting(path)
    }
  }

  private mutating func close() throws(ArchiveTrouble) {
    guard let file = current else { return }
    current = nil
    if let descriptor = file.descriptor {
      let moment = timespec(tv_sec: file.listed.modifiedAt.unixSeconds, tv_nsec: 0)
      futimens(descriptor, [moment, moment])
      Glibc.close(descriptor)
    }
    guard file.checksum.text == file.listed.sha256 else {
      throw .flawed(file: archive, entry: file.listed.path, .changed)
    }
  }
}
