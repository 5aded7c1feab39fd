import DeskFiles
import FoundationEssentials
import Glibc

/// A disk that keeps two pictures of a folder: what is written, and what would outlast a power cut.
///
/// Content outlasts it once the file was synced, and a name once its folder was. Of all else any part
/// may be there or not. One thread uses it.
final class ForgetfulDisk: @unchecked Sendable {
  /// Called before each call that changes something.
  var beforeEachCall: () -> Void = {}
  /// How many calls were made that change something.
  private(set) var calls = 0
  /// From which call on all fail, as for a program that was killed there.
  var diesAt = Int.max

  private let root: String
  private let top: ino_t
  private var files: [ino_t: File] = [:]
  private var folders: [ino_t: [String: ino_t]] = [:]

  /// A file and the bytes of it that last; the descriptor keeps its number from being given again.
  private struct File {
    var descriptor: Int32
    var lasting: [UInt8]
  }

  /// A disk on which all that a folder holds now lasts.
  init(_ folder: DeskFolder) {
    root = folder.path
    top = ForgetfulDisk.number(of: folder.path)
    takeAsLasting(folder.path)
  }

  deinit { for file in files.values { close(file.descriptor) } }

  private func takeAsLasting(_ path: String) {
    let number = ForgetfulDisk.number(of: path)
    guard let names = Disk.names(in: path) else {
      let descriptor = open(path, O_RDONLY | O_CLOEXEC)
      files[number] = File(descriptor: descriptor, lasting: ForgetfulDisk.bytes(of: descriptor))
      return
    }
    folders[number] = ForgetfulDisk.numbers(of: names, in: path)
    for name in names { takeAsLasting("\(path)/\(name)") }
  }

  private static func numbers(of names: [String], in path: String) -> [String: ino_t] {
    Dictionary(uniqueKeysWithValues: names.map { ($0, number(of: "\(path)/\($0)")) })
  }

  private static func number(of path: String) -> ino_t {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_ino : 0
  }

  private static func number(of descriptor: Int32) -> ino_t {
    var status = stat()
    fstat(descriptor, &status)
    return status.st_ino
  }

  private static func bytes(of descriptor: Int32) -> [UInt8] {
    var status = stat()
    fstat(descriptor, &status)
    return (try? Disk.bytes(of: descriptor, from: 0, count: Int(status.st_size))) ?? []
  }

  private func isAlive(changing: Bool = true) -> Bool {
    if changing, calls < diesAt {
      beforeEachCall()
      calls += 1
    }
    if calls >= diesAt { errno = EIO }
    return calls < diesAt
  }

  /// The calls.
  var disk: Disk {
    var disk = Disk.real
    disk.open = { [self] path, flags, mode in
      guard isAlive(changing: flags & O_CREAT != 0) else { return -1 }
      let descriptor = Disk.real.open(path, flags, mode)
      if flags & O_CREAT != 0, descriptor >= 0 { know(descriptor) }
      return descriptor
    }
    disk.write = { [self] in isAlive() ? Disk.real.write($0, $1) : -1 }
    disk.truncate = { [self] in isAlive() ? Disk.real.truncate($0, $1) : -1 }
    disk.rename = { [self] in isAlive() ? Disk.real.rename($0, $1) : -1 }
    disk.unlink = { [self] in isAlive() ? Disk.real.unlink($0) : -1 }
    disk.mkdir = { [self] path, mode in
      guard isAlive() else { return -1 }
      let made = Disk.real.mkdir(path, mode)
      if made == 0 { folders[ForgetfulDisk.number(of: path)] = [:] }
      return made
    }
    disk.sync = { [self] descriptor in
      guard isAlive() else { return -1 }
      let number = ForgetfulDisk.number(of: descriptor)
      if let file = files[number] {
        files[number]?.lasting = ForgetfulDisk.bytes(of: file.descriptor)
      }
      return 0
    }
    disk.syncNames = { [self] descriptor in
      guard isAlive() else { return -1 }
      let path = "/proc/self/fd/\(descriptor)"
      folders[ForgetfulDisk.number(of: descriptor)] = ForgetfulDisk.numbers(
        of: Disk.names(in: path) ?? [], in: path)
      return 0
    }
    return disk
  }

  private func know(_ descriptor: Int32) {
    let number = ForgetfulDisk.number(of: descriptor)
    guard files[number] == nil else { return }
    // The program's own descriptor may be for writing alone.
    let own = open("/proc/self/fd/\(descriptor)", O_RDONLY | O_CLOEXEC)
    files[number] = File(descriptor: own, lasting: [])
  }

  /// Puts what a power cut would leave into an empty folder.
  ///
  /// - Parameter chance: Which parts of what need not last are there all the same; nil where none is.
  func leave(in folder: DeskFolder, by chance: inout Chance?) {
    leave(top, whose: root, in: folder.path, &chance)
  }

  private func leave(
    _ number: ino_t, whose path: String, in place: String, _ chance: inout Chance?
  ) {
    var names = folders[number] ?? [:]
    let now = ForgetfulDisk.numbers(of: Disk.names(in: path) ?? [], in: path)
    for name in Set(names.keys).union(now.keys).sorted() where names[name] != now[name] {
      if happens(&chance) { names[name] = now[name] }
    }
    for (name, number) in names {
      let to = "\(place)/\(name)"
      if folders[number] != nil {
        _ = Disk.real.mkdir(to, 0o700)
        leave(number, whose: "\(path)/\(name)", in: to, &chance)
      } else if let file = files[number] {
        put(rest(of: file, &chance), in: to)
      }
    }
  }

  private func happens(_ chance: inout Chance?) -> Bool {
    guard var dice = chance else { return false }
    defer { chance = dice }
    return Bool.random(using: &dice)
  }

  /// The bytes that last, and of the others any sectors; where only the length grew there are zeros.
  private func rest(of file: File, _ chance: inout Chance?) -> [UInt8] {
    let written = ForgetfulDisk.bytes(of: file.descriptor)
    var rest = file.lasting
    guard written != rest, happens(&chance) else { return rest }
    let length = happens(&chance) ? written.count : max(written.count, rest.count)
    rest = Array((rest + [UInt8](repeating: 0, count: max(0, length - rest.count))).prefix(length))
    for start in stride(from: 0, to: min(length, written.count), by: 512) where happens(&chance) {
      let sector = start..<min(start + 512, length, written.count)
      rest.replaceSubrange(sector, with: written[sector])
    }
    return rest
  }

  private func put(_ bytes: [UInt8], in path: String) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    _ = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    close(descriptor)
  }
}
