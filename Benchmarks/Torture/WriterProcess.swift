import FoundationEssentials
import Glibc

/// A writer from outside: started, listened to and shot.
final class WriterProcess {
  private let process: pid_t
  private let pipe: Int32
  private var received: [UInt8] = []

  struct NotStarted: Error {}

  init(_ writer: Writer) throws {
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else { throw NotStarted() }
    // A writer that holds another's end would keep it from ever being heard out.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    let program = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    var words = ([program] + writer.arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    let failure = posix_spawn(&process, program, &actions, nil, &words, environ)
    close(ends[1])
    self.process = process
    pipe = ends[0]
    guard failure == 0 else { throw NotStarted() }
  }

  deinit { close(pipe) }

  /// Waits until so many requests are acknowledged, or the writer ends.
  func listen(until lines: Int) {
    while received.count(where: { $0 == UInt8(ascii: "\n") }) < lines, read() {}
  }

  /// Kills the writer after some microseconds; answers what it had acknowledged.
  ///
  /// - Returns: Nil where it had ended by itself.
  func kill(after microseconds: UInt32) -> [Told]? {
    usleep(microseconds)
    _ = Glibc.kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    while read() {}
    guard status & 0x7F == SIGKILL else { return nil }
    return String(decoding: received, as: UTF8.self).split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard words.count == 2, let events = Int(words[1]) else { return nil }
      return (String(words[0]), events)
    }
  }

  /// The end of what it has said: of one that ended by itself, why.
  var lastWords: String { String(decoding: received.suffix(300), as: UTF8.self) }

  private func read() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(pipe, &buffer, buffer.count)
    if count > 0 { received += buffer[..<count] }
    return count > 0 || (count < 0 && errno == EINTR)
  }
}
