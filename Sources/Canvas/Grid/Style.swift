/// How a piece of text looks: what it means, and how it is set off.
///
/// Screens say what a thing *is* (its role); which colour that gets is decided where the terminal
/// is known. On a terminal without colours the role still shows through `Role.plainAttributes`.
public struct Style: Hashable, Sendable {
  /// What the text means.
  public var role: Role
  /// How it is set off, besides what its role brings.
  public var attributes: Attributes

  /// A look for text.
  public init(_ role: Role = .normal, _ attributes: Attributes = []) {
    self.role = role
    self.attributes = attributes
  }

  /// The same look in bold.
  public var bold: Style { adding(.bold) }
  /// The same look, dim.
  public var dim: Style { adding(.dim) }
  /// The same look with foreground and background exchanged.
  public var reverse: Style { adding(.reverse) }
  /// The same look, underlined.
  public var underline: Style { adding(.underline) }

  private func adding(_ attribute: Attributes) -> Style {
    Style(role, attributes.union(attribute))
  }
}

extension Style {
  /// Ordinary text.
  public static let normal = Style(.normal)
  /// The name of a screen or a part of it.
  public static let title = Style(.title, .bold)
  /// What matters less.
  public static let muted = Style(.muted)
  /// What must not be overlooked: late, wrong, refused.
  public static let alert = Style(.alert, .bold)
  /// What will soon matter.
  public static let warning = Style(.warning)
  /// What is finished and good.
  public static let done = Style(.done)
  /// What draws the eye without alarm.
  public static let accent = Style(.accent)
  /// The labels of the key bar.
  public static let keyBar = Style(.keyBar)
  /// The row or choice one stands on.
  public static let selection = Style(.selection)
  /// A field to type into.
  public static let input = Style(.input)
  /// Lines and frames.
  public static let border = Style(.border)
  /// Black on white, for codes that a scanner reads.
  public static let paper = Style(.paper)
}
