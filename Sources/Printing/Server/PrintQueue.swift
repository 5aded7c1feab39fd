/// A printer as the print server knows it.
public struct PrintQueue: Equatable, Sendable {
  /// Its name.
  public let name: String
  /// Whether what names no printer goes there.
  public let isDefault: Bool
  /// Whether it takes jobs.
  public let isAccepting: Bool
  /// Whether it prints what it has, and otherwise why not; empty where nobody said why.
  public let stopped: String?
  /// What it needs.
  public let conditions: [PrinterCondition]

  /// A printer.
  public init(
    name: String, isDefault: Bool, isAccepting: Bool, stopped: String?,
    conditions: [PrinterCondition]
  ) {
    self.name = name
    self.isDefault = isDefault
    self.isAccepting = isAccepting
    self.stopped = stopped
    self.conditions = conditions
  }
}
