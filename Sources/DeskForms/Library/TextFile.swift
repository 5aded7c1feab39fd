import Glibc

/// A small text file read whole.
enum TextFile {
  /// The text at a path, without byte-order mark and with plain line ends; nil where no file is.
  ///
  /// Office staff edit templates on Windows, which adds both.
  static func read(_ path: String) throws(FormTrouble) -> String? {
    guard let bytes = try bytes(at: path) else { return nil }
    guard var text = String(validating: bytes, as: UTF8.self) else {
      throw FormTrouble(file: path, problem: .notUTF8)
    }
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    return text.split(separator: "\r\n", omittingEmptySubsequences: false).joined(separator: "\n")
  }

  /// The bytes at a path, of a larger file so many; nil where no file is.
  static func bytes(at path: String, atMost limit: Int = .max) throws(FormTrouble) -> [UInt8]? {
    // What is no file, such as a pipe, is not waited for.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw FormTrouble(file: path, problem: .unreadable(errno))
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65_536)
    while bytes.count < limit {
      let count = block.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { return bytes }
      if count > 0 {
        bytes += block[..<count]
      } else if errno != EINTR {
        throw FormTrouble(file: path, problem: .unreadable(errno))
      }
    }
    return bytes
  }
}
