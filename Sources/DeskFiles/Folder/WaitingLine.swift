import Glibc

/// The line of those who wait for the lock of a folder: who stands first in it is the next.
///
/// Without it, one who writes all the time would have the lock again before any who waits looks.
/// It only makes the lock fair: where its file cannot be made, everybody is next.
final class WaitingLine {
  private let path: String
  private let disk: Disk
  private var descriptor: Int32 = -1
  private var isFirst = false

  init(path: String, disk: Disk) {
    self.path = path
    self.disk = disk
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Whether nobody stands before.
  func isNext() -> Bool {
    guard !isFirst else { return true }
    if descriptor < 0 {
      guard let opened = try? disk.open(path, O_RDWR | O_CREAT) else { return true }
      descriptor = opened
    }
    isFirst = flock(descriptor, LOCK_EX | LOCK_NB) == 0
    return isFirst || errno != EWOULDBLOCK
  }

  /// Lets the next one step forward.
  func leave() {
    guard isFirst else { return }
    flock(descriptor, LOCK_UN)
    isFirst = false
  }
}
