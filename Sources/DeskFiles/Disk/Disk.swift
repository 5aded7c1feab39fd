import Glibc

/// The calls by which the desk changes its disk.
///
/// Tests put failing ones in their place: a full disk, a broken one, one that may only be read.
package struct Disk: Sendable {
  /// Opens a file; -1 and `errno` where it fails.
  package var open: @Sendable (_ path: String, _ flags: Int32, _ mode: UInt32) -> Int32
  /// Writes some of the bytes and tells how many.
  package var write: @Sendable (_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int
  /// Puts the content of a file on the disk.
  package var sync: @Sendable (_ descriptor: Int32) -> Int32
  /// Cuts a file to a length.
  package var truncate: @Sendable (_ descriptor: Int32, _ size: Int) -> Int32
  /// Puts one file in the place of another.
  package var rename: @Sendable (_ from: String, _ to: String) -> Int32
  /// Removes a file.
  package var unlink: @Sendable (_ path: String) -> Int32
  /// Makes a folder.
  package var mkdir: @Sendable (_ path: String, _ mode: UInt32) -> Int32
  /// Puts a folder's list of names on the disk.
  package var syncNames: @Sendable (_ descriptor: Int32) -> Int32

  /// The real ones.
  package static let real = Disk(
    open: { path, flags, mode in Glibc.open(path, flags | O_CLOEXEC, mode) },
    write: { descriptor, bytes in Glibc.write(descriptor, bytes.baseAddress, bytes.count) },
    sync: { descriptor in fdatasync(descriptor) },
    truncate: { descriptor, size in ftruncate(descriptor, size) },
    rename: { from, to in Glibc.rename(from, to) },
    unlink: { path in Glibc.unlink(path) },
    mkdir: { path, mode in Glibc.mkdir(path, mode) },
    syncNames: { descriptor in fsync(descriptor) })

  /// Only the owner reads and writes the desk's files: they are full of names and numbers.
  static let fileMode: mode_t = 0o600
  /// Only the owner enters the desk's folders.
  static let folderMode: mode_t = 0o700
}

extension Disk {
  /// Opens a file, trying again where a signal came in between.
  func open(_ path: String, _ flags: Int32) throws(SystemError) -> Int32 {
    while true {
      let descriptor = open(path, flags, Disk.fileMode)
      if descriptor >= 0 { return descriptor }
      let error = SystemError.last
      guard error.number == EINTR else { throw error }
    }
  }

  /// Writes all the bytes.
  func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        write(descriptor, UnsafeRawBufferPointer(rebasing: buffer[done...]))
      }
      if count > 0 {
        done += count
        continue
      }
      let error = count == 0 ? SystemError(EIO) : SystemError.last
      guard error.number == EINTR else { throw error }
    }
  }

  /// Puts the content of a file on the disk.
  func syncAll(_ descriptor: Int32) throws(SystemError) {
    while sync(descriptor) != 0 {
      let error = SystemError.last
      guard error.number == EINTR else { throw error }
    }
  }

  /// Puts a folder's list of names on the disk, so that a new or renamed file is there after a
  /// power cut.
  func syncFolder(_ path: String) throws(SystemError) {
    let descriptor = try open(path, O_RDONLY | O_DIRECTORY)
    defer { close(descriptor) }
    while syncNames(descriptor) != 0 {
      let error = SystemError.last
      // Some network file systems do not know how to sync a folder and say so; they need not.
      if error.number == EINVAL || error.number == EROFS { return }
      guard error.number == EINTR else { throw error }
    }
  }
}

extension SystemError {
  /// What a failed change of a file means to the clerk.
  func whileWriting(_ file: String) -> StoreTrouble {
    meansFull ? .diskFull(file: file) : .cannotWrite(file: file, self)
  }
}
