import Glibc

/// A running program of the system, with its input, output and errors at hand.
///
/// All it reads and writes passes through this process, so that it ends when this one is killed.
final class ToolProcess {
  private let process: pid_t
  private var input: Int32
  private var output: Int32
  private var errors: Int32
  private var isEnded = false
  private var said: [UInt8] = []

  /// More of its complaints than this helps nobody.
  private static let saidLimit = 4096
  private static let pageSize = 1 << 18

  init(_ path: String, _ arguments: [String], environment: [String]) throws(SystemError) {
    let fed = try ToolProcess.line()
    let written = try ToolProcess.line()
    let complained = try ToolProcess.line()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, fed.theirs, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, written.theirs, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, complained.theirs, STDERR_FILENO)
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    var settings = environment.map { strdup($0) } + [nil]
    defer { for text in words + settings { free(text) } }
    var child = pid_t()
    let failure = posix_spawn(&child, path, &actions, nil, &words, &settings)
    for descriptor in [fed.theirs, written.theirs, complained.theirs] { close(descriptor) }
    guard failure == 0 else {
      for descriptor in [fed.ours, written.ours, complained.ours] { close(descriptor) }
      throw SystemError(failure)
    }
    process = child
    input = fed.ours
    output = written.ours
    errors = complained.ours
  }

  deinit {
    if !isEnded {
      kill(process, SIGKILL)
      _ = waitForEnd()
    }
    for descriptor in [input, output, errors] where descriptor >= 0 { close(descriptor) }
  }

  /// Feeds the program until there is no more, and hands over what it writes, until it is done.
  ///
  /// - Parameter next: The next bytes for its input; none at the end.
  func exchange(
    feeding next: () throws -> [UInt8], handing take: (ArraySlice<UInt8>) throws -> Void
  ) throws {
    var waiting: ArraySlice<UInt8> = []
    while output >= 0 || errors >= 0 {
      if input >= 0, waiting.isEmpty {
        waiting = try next()[...]
        if waiting.isEmpty { ToolProcess.shut(&input) }
      }
      var places = [
        pollfd(fd: input, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: output, events: Int16(POLLIN), revents: 0),
        pollfd(fd: errors, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&places, nfds_t(places.count), -1) >= 0 else {
        if errno == EINTR { continue }
        throw SystemError.last
      }
      if places[0].revents != 0 { feed(&waiting) }
      if places[1].revents != 0 {
        let bytes = try ToolProcess.page(of: &output)
        if !bytes.isEmpty { try take(bytes[...]) }
      }
      if places[2].revents != 0 {
        said += try ToolProcess.page(of: &errors).prefix(ToolProcess.saidLimit - said.count)
      }
    }
  }

  /// Waits for the end; whether the program was content, and what it complained of.
  func end() -> (isContent: Bool, said: String) {
    ToolProcess.shut(&input)
    return (waitForEnd() == 0, String(decoding: said, as: UTF8.self))
  }

  private func waitForEnd() -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    isEnded = true
    return status
  }

  /// Where the program no longer listens, the rest is not sent; how it ends tells why.
  private func feed(_ waiting: inout ArraySlice<UInt8>) {
    let count = waiting.withUnsafeBytes {
      send(input, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL | MSG_DONTWAIT))
    }
    if count >= 0 {
      waiting = waiting.dropFirst(count)
    } else if errno != EINTR, errno != EAGAIN {
      ToolProcess.shut(&input)
    }
  }

  /// What there is to be read; closes the descriptor at its end.
  private static func page(of descriptor: inout Int32) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: pageSize) { buffer, count in
      count = 0
      while true {
        let got = read(descriptor, buffer.baseAddress, buffer.count)
        if got >= 0 {
          count = got
          return
        }
        guard errno == EINTR else {
          failure = .last
          return
        }
      }
    }
    if let failure { throw failure }
    if bytes.isEmpty { shut(&descriptor) }
    return bytes
  }

  private static func shut(_ descriptor: inout Int32) {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
  }

  /// A line between the program and this one.
  ///
  /// Sockets take bytes without the signal that a pipe sends once its reader is gone, and no other
  /// program that starts meanwhile inherits them.
  private static func line() throws(SystemError) -> (theirs: Int32, ours: Int32) {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw .last }
    return (ends[0], ends[1])
  }
}
