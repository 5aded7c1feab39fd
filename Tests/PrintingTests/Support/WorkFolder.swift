import Foundation

/// A folder of a test, gone when the test is over.
final class WorkFolder: Sendable {
  let path: String

  /// - Parameter readableByAll: Whether programs that run as somebody else work in it.
  init(readableByAll: Bool = false) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "motcua-\(UUID().uuidString.prefix(13))")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true,
      attributes: [.posixPermissions: readableByAll ? 0o755 : 0o700])
    path = folder.path()
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and tells its path.
  @discardableResult
  func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
    try Data(bytes).write(to: URL(filePath: "\(path)/\(name)"))
    return "\(path)/\(name)"
  }

  /// Makes a program of a shell script and tells the folder it lies in.
  @discardableResult
  func program(_ name: String, _ script: String) throws -> String {
    try write("#!/bin/sh\n\(script)\n".utf8, to: name)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: "\(path)/\(name)")
    return path
  }

  func text(of name: String) -> String? {
    try? String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
  }
}
