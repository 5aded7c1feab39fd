import Glibc

/// A server that nobody may call.
final class Listener: Sendable {
  private let line: Int32
  let port: Int

  init?() {
    line = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard let port = Listener.bind(line), listen(line, 8) == 0 else { return nil }
    self.port = port
  }

  deinit { close(line) }

  /// Whether somebody called.
  var wasCalled: Bool {
    var state = pollfd(fd: line, events: Int16(POLLIN), revents: 0)
    return poll(&state, 1, 0) > 0
  }

  /// A port of this machine that nobody uses.
  static func freePort() -> Int? {
    let line = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(line) }
    return bind(line)
  }

  private static func bind(_ line: Int32) -> Int? {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.bind(line, $0, length) == 0 && getsockname(line, $0, &length) == 0
      }
    }
    return isBound ? Int(UInt16(bigEndian: address.sin_port)) : nil
  }
}
