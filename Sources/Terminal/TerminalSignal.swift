public import Canvas

/// What the world around tells the program through the terminal or by a signal.
public enum TerminalSignal: Hashable, Sendable {
  /// The window got another size; the screen has taken it over already.
  case resized(Size)
  /// Somebody asked the program to end.
  case end
  /// The terminal went away: window closed, line cut.
  case hangUp
}
