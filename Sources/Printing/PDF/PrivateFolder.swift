import Glibc

/// A folder that nobody else may look into, for as long as an outside program works with its files.
///
/// Names and numbers of citizens stand on a page. What a killed program left is removed when the
/// next folder is made.
struct PrivateFolder {
  let path: String

  /// Why it could not be made or written.
  struct Trouble: Error {
    let number: Int32

    var reason: String { String(cString: strerror(number)) }
  }

  private static let prefix = "motcua-paper-"

  init(in place: String? = nil) throws(Trouble) {
    let parent = place ?? PrivateFolder.temporary
    PrivateFolder.removeForgotten(in: parent)
    var name = Array("\(parent)/\(PrivateFolder.prefix)XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else { throw Trouble(number: errno) }
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Writes a file that nobody else may read.
  func write(_ bytes: [UInt8], to name: String) throws(Trouble) {
    let file = open("\(path)/\(name)", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Trouble(number: errno) }
    defer { close(file) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Trouble(number: errno) }
      rest = rest.dropFirst(count)
    }
  }

  /// A file's bytes, at most so many; nil where it cannot be read.
  func read(_ name: String, upTo limit: Int) -> [UInt8]? {
    let file = open("\(path)/\(name)", O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var facts = stat()
    guard fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
    var bytes: [UInt8] = []
    let wanted = min(Int(facts.st_size), limit)
    while bytes.count < wanted {
      let page = [UInt8](unsafeUninitializedCapacity: wanted - bytes.count) { buffer, count in
        count = max(0, Glibc.read(file, buffer.baseAddress, buffer.count))
      }
      guard !page.isEmpty else { return nil }
      bytes += page
    }
    return bytes
  }

  /// Removes the folder with all that is in it.
  func remove() { PrivateFolder.remove(path) }

  private static var temporary: String {
    getenv("TMPDIR").map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
  }

  /// Its use takes seconds: what is older than some minutes belongs to nobody any more.
  private static func removeForgotten(in parent: String) {
    for name in names(in: parent) where name.hasPrefix(prefix) {
      var facts = stat()
      let place = "\(parent)/\(name)"
      guard lstat(place, &facts) == 0, facts.st_mode & S_IFMT == S_IFDIR,
        facts.st_uid == geteuid(), time(nil) - facts.st_mtim.tv_sec > 300
      else { continue }
      remove(place)
    }
  }

  private static func remove(_ path: String) {
    var facts = stat()
    guard lstat(path, &facts) == 0 else { return }
    guard facts.st_mode & S_IFMT == S_IFDIR else {
      unlink(path)
      return
    }
    for name in names(in: path) { remove("\(path)/\(name)") }
    rmdir(path)
  }

  private static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
