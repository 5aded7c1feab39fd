import CPseudoTerminal
import Glibc

/// A program in a terminal of its own, and what it shows there at which moment.
final class TerminalRun {
  enum Failure: Error {
    case cannotStart(String)
    case ended(String, picture: [String])
    case neverShown(String, picture: [String])
  }

  private let program: String
  private let process: pid_t
  private let terminal: Int32
  private let watch: Stopwatch
  private let picture = Picture()
  private var buffer = [UInt8](repeating: 0, count: 65536)

  /// Starts a program; its clock starts just before the fork.
  init(_ arguments: [String]) throws {
    program = arguments[0]
    var words = arguments.map { strdup($0) } + [nil]
    var surroundings = TerminalRun.surroundings.map { strdup($0) } + [nil]
    defer { for word in words + surroundings { free(word) } }
    var terminal: Int32 = -1
    watch = Stopwatch()
    process = pseudo_terminal_start(
      &words, &surroundings, Int32(Picture.rows), Int32(Picture.columns), &terminal)
    self.terminal = terminal
    guard process > 0 else { throw Failure.cannotStart(program) }
  }

  deinit {
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
    close(terminal)
  }

  /// The same for every program.
  private static let surroundings: [String] = {
    var kept = ["TERM=xterm-256color", "LANG=C.UTF-8", "LC_ALL=C.UTF-8"]
    for name in ["PATH", "HOME", "USER"] {
      if let value = getenv(name) { kept.append("\(name)=\(String(cString: value))") }
    }
    return kept
  }()

  /// What is seen now.
  var text: [String] { picture.text }

  /// Waits until the screen shows something and answers when it did, since the start.
  @discardableResult
  func wait(
    for what: String, within seconds: Double = 120, _ isShown: ([String]) -> Bool
  ) throws -> UInt64 {
    var moment = watch.nanoseconds
    while !isShown(picture.text) {
      let left = seconds * 1e3 - Double(watch.nanoseconds) / 1e6
      guard left > 0 else { throw Failure.neverShown("\(program): \(what)", picture: picture.text) }
      if let arrived = try read(within: Int32(min(left, 1000))) { moment = arrived }
    }
    return moment
  }

  /// Presses a key and answers how long it takes until the answer has arrived and nothing more has
  /// come for `quiet` milliseconds; nil where nothing comes at all.
  func press(_ key: String, quiet: Int32 = 4) throws -> UInt64? {
    let start = watch.nanoseconds
    Array(key.utf8).withUnsafeBytes { _ = write(terminal, $0.baseAddress, $0.count) }
    var last = try read(within: 2000)
    while last != nil {
      guard let more = try read(within: quiet) else { break }
      last = more
    }
    return last.map { $0 - start }
  }

  /// Takes in what comes until nothing has come for some milliseconds.
  func settle(_ milliseconds: Int32) throws {
    while try read(within: milliseconds) != nil {}
  }

  /// What the system says of the memory of the program, in bytes.
  func memory(_ name: String) -> Double? {
    ProcessStatus.bytes(name, of: process)
  }

  /// Takes in what the program has written and answers when it came; nil where nothing came.
  private func read(within milliseconds: Int32) throws -> UInt64? {
    var polled = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    guard poll(&polled, 1, milliseconds) > 0 else { return nil }
    let count = Glibc.read(terminal, &buffer, buffer.count)
    let moment = watch.nanoseconds
    if count > 0 {
      picture.take(buffer[..<count])
      return moment
    }
    if count < 0, errno == EAGAIN || errno == EINTR { return nil }
    throw Failure.ended(program, picture: picture.text)
  }
}
