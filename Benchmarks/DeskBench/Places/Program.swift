import FoundationEssentials
import Glibc

/// Programs that run to their end.
enum Program {
  struct Failure: Error {
    var command: [String]
    var status: Int32
  }

  /// Where a program is, by the search path.
  static func path(of name: String) throws -> String {
    if name.contains("/") { return name }
    let folders = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin"
    for folder in folders.split(separator: ":") where access("\(folder)/\(name)", X_OK) == 0 {
      return "\(folder)/\(name)"
    }
    throw Failure(command: [name], status: 127)
  }

  /// Starts a program with its standard input and output at these descriptors.
  static func start(_ command: [String], input: Int32? = nil, output: Int32? = nil) throws -> pid_t
  {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let silence = open("/dev/null", O_RDWR | O_CLOEXEC)
    defer { close(silence) }
    posix_spawn_file_actions_adddup2(&actions, input ?? silence, 0)
    posix_spawn_file_actions_adddup2(&actions, output ?? silence, 1)
    var words = command.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    let result = posix_spawn(&process, command[0], &actions, nil, &words, environ)
    guard result == 0 else { throw Failure(command: command, status: result) }
    return process
  }

  /// Waits for a program.
  ///
  /// - Throws: A failure where it does not end with one of the statuses.
  static func wait(for process: pid_t, _ command: [String], statuses: Set<Int32> = [0]) throws {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 { guard errno == EINTR else { break } }
    guard status & 0x7F == 0, statuses.contains(status >> 8 & 0xFF) else {
      throw Failure(command: command, status: status)
    }
  }

  /// Runs a program with nothing to read and nowhere to write and answers how long it took.
  static func time(_ command: [String], statuses: Set<Int32> = [0]) throws -> UInt64 {
    let watch = Stopwatch()
    let process = try start(command)
    try wait(for: process, command, statuses: statuses)
    return watch.nanoseconds
  }

  /// Runs a program and answers what it wrote.
  static func output(_ command: [String], statuses: Set<Int32> = [0]) throws -> String {
    let pipe = try Pipe()
    let process = try start(command, output: pipe.entry)
    close(pipe.entry)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = read(pipe.exit, &buffer, buffer.count)
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    close(pipe.exit)
    try wait(for: process, command, statuses: statuses)
    return String(decoding: bytes, as: UTF8.self)
  }
}
