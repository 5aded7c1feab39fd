import DeskOperations
import Glibc

/// The days that have a file in the history.
final class JournalDays {
  private let folder: DeskFolder
  private var known: [CivilDate] = []
  private var stamps: [Stamp] = []

  /// When a folder's list of names last changed.
  private struct Stamp: Hashable {
    var path: String
    var inode: ino_t
    var seconds: Int
    var nanoseconds: Int
  }

  init(_ folder: DeskFolder) {
    self.folder = folder
  }

  /// The days from one on, in order.
  func all(from first: CivilDate?) throws(StoreTrouble) -> ArraySlice<CivilDate> {
    if stamps.isEmpty || stamps.contains(where: { stamp(of: $0.path) != $0 }) { try list() }
    guard let first else { return known[...] }
    // What is asked for is nearly always the last day.
    var start = known.endIndex
    while start > 0, known[start - 1] >= first { start -= 1 }
    return known[start...]
  }

  /// Looks into the folders at the next call, whatever their stamps say.
  func forget() {
    stamps = []
  }

  private func list() throws(StoreTrouble) {
    let root = folder.journalFolder
    stamps = [stamp(of: root)].compactMap { $0 }
    known = []
    guard let names = Disk.names(in: root) else {
      let error = SystemError.last
      guard error.number == ENOENT else { throw .cannotRead(file: root, error) }
      throw .missingFolder(folder: Disk.isFolder(folder.path) ? root : folder.path)
    }
    for name in names where name.utf8.count == 4 {
      guard let year = Int(name), year > 0 else { continue }
      let path = "\(root)/\(name)"
      stamps += [stamp(of: path)].compactMap { $0 }
      for file in Disk.names(in: path) ?? [] where file.hasSuffix(".jsonl") {
        if let day = CivilDate(String(file.dropLast(6))), day.year == year { known.append(day) }
      }
    }
    // A folder that changed just now may change again without its stamp moving.
    let settled = time(nil) - 2
    if stamps.contains(where: { $0.seconds >= settled }) { stamps = [] }
  }

  private func stamp(of path: String) -> Stamp? {
    Disk.status(of: path).map {
      Stamp(
        path: path, inode: $0.st_ino, seconds: $0.st_mtim.tv_sec,
        nanoseconds: $0.st_mtim.tv_nsec)
    }
  }
}
