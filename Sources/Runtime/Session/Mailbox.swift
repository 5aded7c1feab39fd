import Glibc
import Synchronization

/// Letters from other threads, with a bell that wakes the one who waits in `poll`.
final class Mailbox<Letter: Sendable>: Sendable {
  /// Readable while letters lie in the box.
  let bell: Int32

  private let button: Int32
  private let letters = Mutex<[Letter]>([])

  /// An empty box; nil where the system gives no more pipes.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    bell = ends[0]
    button = ends[1]
  }

  deinit {
    close(bell)
    close(button)
  }

  /// Puts letters into the box, in order, and rings.
  func post(_ arrived: [Letter]) {
    guard !arrived.isEmpty else { return }
    letters.withLock { $0 += arrived }
    // A full pipe rings already.
    _ = withUnsafeBytes(of: UInt8(1)) { write(button, $0.baseAddress, 1) }
  }

  /// Takes out all letters and stills the bell.
  func takeAll() -> [Letter] {
    var bytes = [UInt8](repeating: 0, count: 256)
    while read(bell, &bytes, bytes.count) > 0 {}
    return letters.withLock { box in
      defer { box = [] }
      return box
    }
  }
}
