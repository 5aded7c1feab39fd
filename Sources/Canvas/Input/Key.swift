/// A key as the desk knows it, whatever bytes the terminal sent for it.
public enum Key: Hashable, Sendable {
  /// A letter, digit, sign or space.
  case character(Character)
  /// Enter or Return.
  case enter
  /// Esc.
  case escape
  /// Tab.
  case tab
  /// Shift and Tab.
  case backTab
  /// Deletes to the left.
  case backspace
  /// Deletes to the right.
  case delete
  /// Insert.
  case insert
  /// Arrow up.
  case up
  /// Arrow down.
  case down
  /// Arrow left.
  case left
  /// Arrow right.
  case right
  /// Home.
  case home
  /// End.
  case end
  /// Page up.
  case pageUp
  /// Page down.
  case pageDown
  /// A function key, counted from 1.
  case function(Int)
  /// A small letter or sign together with Ctrl.
  case control(Character)
}
