import Glibc

/// A line by which a program is told what it shall read.
///
/// It is a socket: writing to a pipe would end this program by a signal where the other one died
/// meanwhile. No other program that starts inherits it, so that it closes when this one is killed,
/// and the other one ends as well.
final class ToolLine: Sendable {
  /// The end that the program reads; it belongs to whom it is given.
  let theirs: Int32
  private let ours: Int32

  init?() {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
    (theirs, ours) = (ends[0], ends[1])
  }

  deinit { close(ours) }

  /// Sends bytes.
  ///
  /// What a dead program does not take is dropped; how it ended tells why.
  func send(_ bytes: [UInt8], until deadline: ContinuousClock.Instant) async {
    var rest = bytes[...]
    while !rest.isEmpty, ContinuousClock.now < deadline {
      let count = rest.withUnsafeBytes {
        Glibc.send(ours, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL | MSG_DONTWAIT))
      }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count < 0, errno == EAGAIN {
        // A page of megabytes is read in pieces.
        do { try await Task.sleep(for: .milliseconds(2)) } catch { return }
      } else if count == 0 || errno != EINTR {
        return
      }
    }
  }

  /// Says that there is no more.
  func finish() { shutdown(ours, Int32(SHUT_WR)) }
}
