import DeskFiles
import Glibc

/// Standard output and standard error, without control characters from anybody's data.
public enum Console {
  /// Writes text and ends its line.
  ///
  /// - Throws: A `SystemError` where whoever reads did not get all of it, such as on a full disk.
  public static func write(_ text: String) throws {
    try put(text, on: 1)
  }

  /// Writes bytes as they are.
  ///
  /// - Throws: A `SystemError` where whoever reads did not get all of them.
  public static func write(bytes: [UInt8]) throws {
    try put(bytes, on: 1)
  }

  /// Whether somebody reads at a terminal.
  public static var isScreen: Bool { isatty(1) == 1 }

  /// How wide the terminal is at which somebody reads; nil where nobody does.
  public static var columns: Int? {
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Tells what went wrong.
  public static func complain(_ text: String) {
    // With nobody to hear it, nothing is left to be done.
    try? put(text, on: 2)
  }

  /// Opens the standard descriptors that a caller left closed.
  ///
  /// Otherwise the next file opened would take their number, and answers would be written into it.
  public static func fillClosedDescriptors() {
    var opened: Int32 = 0
    while (0...2).contains(opened) { opened = open("/dev/null", O_RDWR) }
    close(opened)
  }

  private static func put(_ text: String, on descriptor: Int32) throws {
    try put(Array(visible(text).utf8) + [UInt8(ascii: "\n")], on: descriptor)
  }

  private static func put(_ bytes: [UInt8], on descriptor: Int32) throws {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw SystemError(errno) }
      written += count
    }
  }

  /// The text with control characters shown as `·`, so that no data can steer a terminal.
  ///
  /// Line feeds, form feeds and tabs, which part lines, pages and columns, stay.
  static func visible(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\u{0C}", "\t": shown.append(scalar)
      case _ where scalar.properties.generalCategory == .control: shown.append("·")
      default: shown.append(scalar)
      }
    }
    return String(shown)
  }
}
