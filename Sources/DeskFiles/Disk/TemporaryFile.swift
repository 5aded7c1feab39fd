import Glibc
import Synchronization

/// Files that are written beside the real one and then renamed over it.
enum TemporaryFile {
  private static let prefix = ".motcua-tmp-"
  private static let count = Atomic<Int>(0)

  /// This machine's name.
  static let host: String = {
    var buffer = [CChar](repeating: 0, count: 256)
    guard gethostname(&buffer, buffer.count - 1) == 0 else { return "localhost" }
    let name = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return String(decoding: name, as: UTF8.self).replacing("/", with: "_")
  }()

  /// A name nobody else uses: machine, process, running number.
  static func newName() -> String {
    let number = count.add(1, ordering: .relaxed).newValue
    return "\(prefix)\(host)~\(getpid())~\(number)"
  }

  /// Whether a name is one of these.
  static func isName(_ name: String) -> Bool { name.hasPrefix(prefix) }

  /// Removes what killed programs left in a folder and tells how many files, or folders, those were.
  ///
  /// A file of another machine may be alive, so it goes only once it is a day old.
  static func sweep(_ folder: String) -> Int {
    var removed = 0
    for name in Disk.names(in: folder) ?? [] where name.hasPrefix(prefix) {
      let parts = name.dropFirst(prefix.count).split(separator: "~")
      let path = folder + "/" + name
      let isOrphan: Bool
      if parts.count == 3, parts[0] == host, let pid = Int32(parts[1]) {
        isOrphan = pid != getpid() && kill(pid, 0) != 0 && errno == ESRCH
      } else {
        let changed = Disk.status(of: path)?.st_mtim.tv_sec ?? 0
        isOrphan = time(nil) - changed > 86_400
      }
      if isOrphan, Disk.removeTree(path) { removed += 1 }
    }
    return removed
  }
}
