/// What a terminal reports.
public enum Input: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted in one go; its line ends are line feeds.
  case paste(String)
  /// The window got another size.
  case resized(Size)
}
