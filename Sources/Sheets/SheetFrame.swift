/// The sentences around a table, in the language of whoever reads it.
public struct SheetFrame: Hashable, Sendable {
  /// From which day to which.
  public var period: String
  /// In what the figures are counted; nil where columns differ.
  public var unit: String?
  /// The equations of the form, each with whether it holds.
  public var checks: [String]
  /// The word for seconds, which stands with a length of time where a cell holds a bare number.
  public var seconds: String

  /// The sentences around a table.
  public init(period: String, unit: String?, checks: [String], seconds: String) {
    (self.period, self.unit, self.checks, self.seconds) = (period, unit, checks, seconds)
  }
}
