/// What a piece of text means; the terminal chooses a colour for it.
public enum Role: String, CaseIterable, Hashable, Sendable {
  /// Ordinary text.
  case normal
  /// The name of a screen or a part of it.
  case title
  /// What matters less.
  case muted
  /// What must not be overlooked: late, wrong, refused.
  case alert
  /// What will soon matter.
  case warning
  /// What is finished and good.
  case done
  /// What draws the eye without alarm.
  case accent
  /// The labels of the key bar.
  case keyBar
  /// The row or choice one stands on.
  case selection
  /// A field to type into.
  case input
  /// Lines and frames.
  case border
  /// Black on white whatever the terminal's own colours are, for codes that a scanner reads.
  case paper

  /// How the role shows on a terminal without colours.
  public var plainAttributes: Attributes {
    switch self {
    case .normal, .done, .border: []
    case .title, .alert, .warning, .accent: .bold
    case .muted: .dim
    case .keyBar, .selection, .paper: .reverse
    case .input: .underline
    }
  }
}
