public import Canvas

/// One line of a report, with its look.
public struct ReportLine: Hashable, Sendable {
  /// The text.
  public var text: String
  /// How it looks on a screen.
  public var style: Style

  /// One line of a report.
  public init(text: String, style: Style = .normal) {
    self.text = text
    self.style = style
  }
}
