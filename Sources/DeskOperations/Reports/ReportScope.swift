/// What a report is about: some days, and what it is narrowed down to.
public struct ReportScope: Hashable, Sendable, Codable {
  /// The days.
  public var period: ReportPeriod
  /// One field alone; nil for all.
  public var field: String?
  /// One procedure alone, by its code.
  public var procedure: String?
  /// One unit alone, by its name; empty for the desk itself.
  public var unit: String?
  /// What one officer handles: a person's id.
  public var officer: String?
  /// What one clerk received: a person's id.
  public var clerk: String?
  /// One channel alone.
  public var channel: Channel?

  /// Everything of some days.
  public init(_ period: ReportPeriod) { self.period = period }

  /// Whether it takes in everything of its days.
  public var isWhole: Bool {
    field == nil && procedure == nil && unit == nil && officer == nil && clerk == nil
      && channel == nil
  }

  /// Whether a dossier, as it stands here, belongs to it, whatever the day.
  ///
  /// The officer and the unit are those that have it or had it last.
  public func includes(_ dossier: Dossier) -> Bool {
    func isMeant(_ wanted: String?, _ actual: String?) -> Bool {
      wanted == nil || wanted == actual
    }
    return isMeant(field, dossier.field) && isMeant(procedure, dossier.intake.procedure)
      && isMeant(unit, dossier.lastHolder?.unit ?? "")
      && isMeant(officer, dossier.lastHolder?.officer)
      && isMeant(clerk, dossier.receivedBy)
      && (channel.map { $0 == dossier.intake.channel } ?? true)
  }
}

extension Dossier {
  /// Who has it, or had it last before it came back to the desk; nil where it never left.
  public var lastHolder: Holder? { holder ?? passes.last { $0.to != nil }?.to }
}
