import Glibc

extension SystemError {
  /// The error of the last call.
  static var last: SystemError { SystemError(errno) }

  /// The name in the manual, such as `ENOSPC`; `E28` where it has none here.
  public var name: String {
    SystemError.names[number] ?? "E\(number)"
  }

  private static let names: [Int32: String] = [
    EPERM: "EPERM", ENOENT: "ENOENT", EINTR: "EINTR", EIO: "EIO", ENXIO: "ENXIO",
    EBADF: "EBADF", ENOMEM: "ENOMEM", EACCES: "EACCES", EBUSY: "EBUSY", EEXIST: "EEXIST",
    ENODEV: "ENODEV", ENOTDIR: "ENOTDIR", EISDIR: "EISDIR", EINVAL: "EINVAL", ENFILE: "ENFILE",
    EMFILE: "EMFILE", EFBIG: "EFBIG", ENOSPC: "ENOSPC", EROFS: "EROFS", EMLINK: "EMLINK",
    ENAMETOOLONG: "ENAMETOOLONG", ENOLCK: "ENOLCK", ENOTEMPTY: "ENOTEMPTY", ELOOP: "ELOOP",
    ESTALE: "ESTALE", EDQUOT: "EDQUOT", ETIMEDOUT: "ETIMEDOUT",
  ]

  /// Whether the disk, or the share of it that the desk may use, is full.
  var meansFull: Bool { number == ENOSPC || number == EDQUOT }

  /// Whether there is no such file.
  var meansMissing: Bool { number == ENOENT }
}
