import Vietnamese

/// Text between the marks a terminal puts around a paste.
struct Paste {
  private(set) var isOpen = false

  private var text = String.UnicodeScalarView()
  private var bytes = 0

  /// What is longer than this is no text for a form, but a file pasted by mistake.
  private static let mostBytes = 64 * 1024

  mutating func begin() {
    self = Paste()
    isOpen = true
  }

  /// Takes one scalar; beyond the limit they are dropped until the end mark comes.
  mutating func append(_ scalar: Unicode.Scalar) {
    bytes += UTF8.width(scalar)
    if bytes <= Paste.mostBytes { text.append(scalar) }
  }

  /// The pasted text, clean, its lines ended by line feeds; nothing when there was none.
  mutating func end() -> String? {
    defer { self = Paste() }
    let clean = Cleaning.paragraph(String(text)).text
    return clean.isEmpty ? nil : clean
  }
}
