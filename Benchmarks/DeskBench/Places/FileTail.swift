import Glibc

/// The end of a file that grows.
final class FileTail {
  struct Failure: Error {
    var file: String
  }

  private let descriptor: Int32

  init(_ path: String) throws(Failure) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(file: path) }
  }

  deinit { close(descriptor) }

  /// So many bytes from a place on.
  func bytes(from offset: Int, count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      initialized = max(0, pread(descriptor, buffer.baseAddress, count, offset))
    }
  }
}
