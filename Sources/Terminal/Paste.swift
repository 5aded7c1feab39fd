import Vietnamese

/// Text between the marks a terminal puts around a paste.
struct Paste {
  private(set) var isOpen = false

  private var text = String.UnicodeScalarView()
  private var bytes = 0
  private var bytesAtRest = -1
  private var restedAt = SuspendingClock.now

  /// What is longer than this is no text for a form, but a file pasted by mistake.
  private static let mostBytes = 64 * 1024
  /// No line stands still for so long in the middle of a paste.
  private static let longestPause = Duration.seconds(2)

  mutating func begin() {
    self = Paste()
    isOpen = true
  }

  /// Takes one scalar; beyond the limit they are dropped until the end mark comes.
  mutating func append(_ scalar: Unicode.Scalar) {
    bytes += UTF8.width(scalar)
    if bytes <= Paste.mostBytes { text.append(scalar) }
  }

  /// Notes that nothing more has arrived by now.
  mutating func rest(at moment: SuspendingClock.Instant = .now) {
    guard bytes != bytesAtRest else { return }
    bytesAtRest = bytes
    restedAt = moment
  }

  /// Ends a paste that has rested for too long, and answers its text.
  mutating func endIfStalled(at moment: SuspendingClock.Instant = .now) -> String? {
    guard isOpen, bytes == bytesAtRest, moment - restedAt > Paste.longestPause else { return nil }
    return end()
  }

  /// The pasted text, clean, its lines ended by line feeds; nothing when there was none.
  mutating func end() -> String? {
    defer { self = Paste() }
    let clean = Cleaning.paragraph(String(text)).text
    return clean.isEmpty ? nil : clean
  }
}
