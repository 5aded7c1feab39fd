/// Why the terminal cannot be taken.
public enum ScreenTrouble: Error, Hashable, Sendable {
  /// Nobody knows how to draw on a terminal of this name (the value of `TERM`).
  case unknownTerminal(name: String)
  /// Standard input or output is a file or a pipe.
  case notATerminal
  /// This program has taken the terminal already.
  case alreadyOpen
}
