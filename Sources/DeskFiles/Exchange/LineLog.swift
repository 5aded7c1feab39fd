import FoundationEssentials
import Glibc

/// A file beside the history to which JSON lines are only ever added, each put on the disk before
/// anything goes on.
public struct LineLog<Line: Codable & Sendable>: Sendable {
  /// Where it is.
  public let path: String
  private let desk: DeskFolder

  /// The log at a path inside a desk's folder.
  public init(_ path: String, of desk: DeskFolder) {
    self.path = path
    self.desk = desk
  }

  /// All lines in their order; one that a power cut has torn is left out.
  public func lines() throws(StoreTrouble) -> [Line] {
    guard Disk.isFile(path) else { return [] }
    let decoder = JSONDecoder()
    return try Disk.real.read(path).split(separator: UInt8(ascii: "\n"))
      .compactMap { try? decoder.decode(Line.self, from: Data($0)) }
  }

  /// Adds a line.
  public func append(_ line: Line) throws(StoreTrouble) {
    try desk.require()
    let disk = Disk.real
    try disk.makeFolder(Disk.folder(of: path))
    do throws(SystemError) {
      let descriptor = try disk.open(path, O_RDWR | O_CREAT | O_APPEND)
      defer { close(descriptor) }
      while flock(descriptor, LOCK_EX) != 0 {
        let error = SystemError.last
        guard error.number == EINTR else { throw error }
      }
      // Behind a line that a power cut has torn, a new one begins.
      let size = lseek(descriptor, 0, SEEK_END)
      var last: UInt8 = UInt8(ascii: "\n")
      if size > 0 { _ = pread(descriptor, &last, 1, size - 1) }
      let isTorn = last != UInt8(ascii: "\n")
      let bytes = Array((try? JSONEncoder.alike.encode(line)) ?? Data()) + [UInt8(ascii: "\n")]
      try disk.writeAll((isTorn ? [UInt8(ascii: "\n")] : []) + bytes, to: descriptor)
      try disk.syncAll(descriptor)
    } catch {
      throw error.whileWriting(path)
    }
  }
}
