/// The old dossiers that were entered with a day by which they shall be cleared.
public struct BacklogList: Hashable, Sendable {
  /// One old dossier.
  public struct Row: Hashable, Sendable {
    /// The dossier.
    public var dossier: Dossier
    /// By which day it shall be cleared.
    public var clearBy: CivilDate
    /// Whether it is still open and that day has passed.
    public var isPast: Bool

    /// An old dossier as it stands on a day.
    public init(_ dossier: Dossier, _ backlog: Intake.Backlog, on date: CivilDate) {
      self.dossier = dossier
      clearBy = backlog.clearBy
      isPast = dossier.endedAt == nil && backlog.clearBy < date
    }
  }

  /// Those still open, by the day of clearing.
  public var open: [Row]
  /// Those that ended, the latest first.
  public var cleared: [Row]

  /// The backlog of a desk on a day.
  public init(_ desk: Desk, on date: CivilDate) {
    let rows = desk.backlog.compactMap { dossier in
      dossier.intake.backlog.map { Row(dossier, $0, on: date) }
    }
    open = rows.filter { $0.dossier.endedAt == nil }
      .sorted { ($0.clearBy, $0.dossier.code) < ($1.clearBy, $1.dossier.code) }
    cleared = rows.filter { $0.dossier.endedAt != nil }
      .sorted {
        ($1.dossier.endedAt ?? $1.dossier.receivedAt, $1.dossier.code)
          < ($0.dossier.endedAt ?? $0.dossier.receivedAt, $0.dossier.code)
      }
  }

  /// Those still open whose day of clearing has passed.
  public var past: [Row] { open.filter(\.isPast) }
}
