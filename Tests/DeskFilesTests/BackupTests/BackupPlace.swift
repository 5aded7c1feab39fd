import DeskOperations
import Glibc

@testable import DeskFiles

/// A desk with two days of history, papers, drafts and templates, and room for backups beside it.
final class BackupPlace {
  let place: Workplace

  var folder: DeskFolder { place.folder }
  var root: String { place.root }

  init() throws {
    place = try Workplace()
    let store = try place.store()
    let friday = morning
    let thursday = friday.advanced(bySeconds: -86_400)
    for (number, moment) in [(1, thursday), (2, thursday), (3, friday), (4, friday)] {
      _ = try store.perform(receipt(number), at: moment)
    }
    try store.saveState()
    try put("", in: "forms/empty.txt")
    try put("Mẫu riêng của xã\n", in: "forms/xã/mẫu, 1.txt")
    try put("{}", in: "drafts/mau.draft")
    try put("<p>Giấy hẹn", in: "printed/2026/11/20/slip.html")
    try put("{\"at\":", in: "journal/torn/2026-11-19-0.part")
    let longAgo = timespec(tv_sec: 1_700_000_000, tv_nsec: 0)
    utimensat(AT_FDCWD, folder.file("drafts/mau.draft"), [longAgo, longAgo], 0)
  }

  /// Writes a file of the desk.
  func put(_ text: String, in path: String) throws {
    try Disk.real.makeFolder(Disk.folder(of: folder.file(path)))
    try place.put(text.utf8, in: folder.file(path))
    chmod(folder.file(path), 0o600)
  }

  /// Makes a backup beside the desk.
  func backUp(as name: String) throws -> Backup.Report {
    try Backup(of: folder).write(to: "\(root)/\(name)", at: morning)
  }

  /// The permissions of all folders and of all files: one of each where all is well.
  func modes(of path: String) throws -> Set<mode_t> {
    var modes: Set<mode_t> = []
    if let status = Disk.status(of: path) { modes.insert(status.st_mode & 0o777) }
    for name in Disk.names(in: path) ?? [] {
      modes.formUnion(try self.modes(of: "\(path)/\(name)"))
    }
    return modes
  }

  /// A disk that is full after so many writes.
  static func disk(takingWrites writes: Int) -> Disk {
    let left = Counter(writes)
    var disk = Disk.real
    disk.write = { descriptor, bytes in
      guard left.take() else {
        errno = ENOSPC
        return -1
      }
      return Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    }
    return disk
  }

  /// The number of a process that has ended.
  static var deadProcess: pid_t {
    var child = pid_t()
    var arguments = [strdup("true"), nil]
    defer { free(arguments[0]) }
    posix_spawnp(&child, "true", nil, nil, &arguments, environ)
    waitpid(child, nil, 0)
    return child
  }
}

extension Workplace {
  /// All files of a folder with their bytes, by their paths in it.
  func files(of folder: DeskFolder, below path: String = "") throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in Disk.names(in: folder.file(path)) ?? [] {
      let inner = path.isEmpty ? name : "\(path)/\(name)"
      if Disk.isFolder(folder.file(inner)) {
        files.merge(try self.files(of: folder, below: inner)) { $1 }
      } else {
        files[inner] = try bytes(folder.file(inner))
      }
    }
    return files
  }
}
