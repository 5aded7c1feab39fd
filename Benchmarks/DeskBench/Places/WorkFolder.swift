import FoundationEssentials
import Glibc

/// Where a run keeps what it makes; all of it is gone with the run.
struct WorkFolder {
  let path: String
  private static let names = "desk-bench-"

  /// A new folder inside another, so that everything measured lies on the disk of the big desk.
  init(inside parent: String) throws {
    path = "\(parent)/\(WorkFolder.names)\(getpid())"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  /// The path of something inside.
  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Takes something inside away.
  func remove(_ name: String) {
    try? FileManager.default.removeItem(atPath: file(name))
  }

  /// Takes the folder away.
  func remove() {
    try? FileManager.default.removeItem(atPath: path)
  }
}
