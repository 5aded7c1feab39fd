import Glibc

/// One line on standard error that says how far long work has come, where somebody sits before it.
///
/// Scripts and files get nothing of it.
public final class ProgressLine {
  private let write: ((String) -> Void)?
  private var width = 0
  private var due = 0

  /// How many events pass until the line is written again; about a second's reading.
  static let step = 20_000

  /// A line on standard error where that is a terminal.
  public convenience init() {
    self.init(
      writing: isatty(2) == 1
        ? { text in
          let bytes = Array(text.utf8)
          _ = bytes.withUnsafeBytes { Glibc.write(2, $0.baseAddress, $0.count) }
        } : nil)
  }

  /// A line written in some way, or not at all.
  init(writing write: ((String) -> Void)?) {
    self.write = write
  }

  /// Says how far the work is, once enough was done since it was said last.
  public func show(_ text: @autoclosure () -> String, at count: Int) {
    guard count >= due else { return }
    due = count + ProgressLine.step
    show(text())
  }

  /// Says how far the work is.
  public func show(_ text: @autoclosure () -> String) {
    guard write != nil else { return }
    put(text())
  }

  /// Takes the line away before anything else is written.
  public func clear() {
    guard width > 0 else { return }
    put("")
    write?("\r")
    due = 0
  }

  private func put(_ text: String) {
    // Every letter of these sentences takes one column.
    let padding = String(repeating: " ", count: max(0, width - text.count))
    write?("\r\(Console.visible(text))\(padding)")
    width = text.count
  }
}
