import Foundation
import Testing

/// A bare terminal line with the program at its end: for bytes that arrive in pieces, for the
/// settings of the line, and for pulling the plug.
final class PseudoTerminal {
  /// The process at the end of the line.
  let processID: pid_t
  private let line: FileHandle

  // Names the C library keeps from Swift: TIOCSPTLCK, TIOCGPTN, POSIX_SPAWN_SETSID.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430
  private static let newSession: Int16 = 0x80

  /// What was drawn since the last text seen, as sent.
  private var received: [UInt8] = []

  /// All that was drawn, as sent.
  private(set) var everything = ""

  /// Starts the program on a line of its own.
  init(_ arguments: [String], term: String = "xterm-256color") throws {
    let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    try #require(master >= 0)
    line = FileHandle(fileDescriptor: master, closeOnDealloc: true)
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    var locked: Int32 = 0
    var number: Int32 = 0
    try #require(
      ioctl(master, UInt(TIOCSWINSZ), &size) == 0
        && ioctl(master, PseudoTerminal.setLock, &locked) == 0
        && ioctl(master, PseudoTerminal.getNumber, &number) == 0)
    let name = "/dev/pts/\(number)"

    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    for descriptor in Int32(0)...2 {
      posix_spawn_file_actions_addopen(&files, descriptor, name, O_RDWR, 0)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The leader of a new session takes the first terminal it opens as its own.
    posix_spawnattr_setflags(&attributes, PseudoTerminal.newSession)

    var words = ([Product.path] + arguments).map { strdup($0) } + [nil]
    let settings = [
      "LANG=C.UTF-8", "TERM=\(term)", "SWIFT_BACKTRACE=enable=no", "HOME=/tmp",
      "PATH=\(Product.searchPath)",
    ]
    var environment = settings.map { strdup($0) } + [nil]
    defer { for text in words + environment { free(text) } }
    var process = pid_t()
    let failure = posix_spawn(
      &process, Product.path, &files, &attributes, &words, &environment)
    try #require(failure == 0)
    processID = process
  }

  deinit {
    if kill(processID, 0) == 0 {
      kill(processID, SIGKILL)
      waitpid(processID, nil, 0)
    }
  }

  /// Sends bytes up the line, in one piece.
  func send(_ bytes: [UInt8]) { line.write(Data(bytes)) }

  /// Sends text up the line, in one piece.
  func send(_ text: String) { send(Array(text.utf8)) }

  /// Waits until the program has sent a text in one piece.
  func see(
    _ text: String, within seconds: Double = 60, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let start = ContinuousClock.now
    repeat {
      var waiting = pollfd(fd: line.fileDescriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, 0) > 0 else {
        try await Task.sleep(for: .milliseconds(10))
        continue
      }
      var bytes = [UInt8](repeating: 0, count: 65_536)
      // Once the program has ended, the line reads as an error.
      let count = read(line.fileDescriptor, &bytes, bytes.count)
      guard count > 0 else { break }
      received += bytes[..<count]
      everything += String(decoding: bytes[..<count], as: UTF8.self)
      if String(decoding: received, as: UTF8.self).contains(text) {
        received = []
        return
      }
    } while ContinuousClock.now - start < .seconds(seconds)
    let end = String(decoding: received.suffix(200), as: UTF8.self).debugDescription
    Issue.record("Did not see “\(text)”; last came \(end)", sourceLocation: sourceLocation)
    throw NotSeen()
  }

  /// The settings of the line.
  var settings: termios {
    var settings = termios()
    tcgetattr(line.fileDescriptor, &settings)
    return settings
  }

  /// Cuts the line, as a lost connection does.
  func hangUp() { try? line.close() }

  /// How the program ended; nil where it still runs after so many seconds.
  func ending(within seconds: Double = 60) async throws -> Int32? {
    let start = ContinuousClock.now
    var status: Int32 = 0
    repeat {
      if waitpid(processID, &status, WNOHANG) == processID { return status }
      try await Task.sleep(for: .milliseconds(10))
    } while ContinuousClock.now - start < .seconds(seconds)
    return nil
  }

  struct NotSeen: Error {}
}
