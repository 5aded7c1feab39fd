/// The ways of a dossier between desk and units, as the control slip lists them (Mẫu số 06, Phiếu
/// kiểm soát quá trình giải quyết hồ sơ).
public struct ControlSlip: Hashable, Sendable {
  /// One hand-over: a row pair Giao/Nhận.
  public struct Row: Hashable, Sendable {
    /// Who gave; nil for the desk.
    public var from: Dossier.Holder?
    /// Who took; nil for the desk.
    public var to: Dossier.Holder?
    /// When.
    public var at: Moment
    /// Who wrote it down: a person's id.
    public var by: String
    /// Who took it, where that is known.
    public var receivedBy: String?
    /// How the part of whoever gave compares with its limit; nil where it has none.
    public var punctuality: Punctuality?
  }

  /// The agency that settles the dossier; nil while nobody has had it.
  public var lead: String?
  /// The agencies that take part.
  public var others: [String]
  /// The hand-overs, oldest first.
  public var rows: [Row]

  /// The control slip of a dossier.
  ///
  /// The desk's own part is to hand the papers over in time; a unit's is its leg of a linked
  /// procedure, else the whole as it was due on that day.
  public init(_ dossier: Dossier) {
    let units = dossier.legs.map(\.agency) + dossier.passes.compactMap(\.to?.unit)
    let first = dossier.passes.lazy.compactMap(\.to?.unit).first
    lead = dossier.intake.competentAgency ?? first ?? dossier.legs.first?.agency
    others = []
    for unit in units where unit != lead && !others.contains(unit) { others.append(unit) }
    rows = dossier.passes.map { pass in
      Row(
        from: pass.from, to: pass.to, at: pass.at, by: pass.by, receivedBy: pass.receivedBy,
        punctuality: ControlSlip.punctuality(of: pass, in: dossier))
    }
  }

  private static func punctuality(of pass: Dossier.Pass, in dossier: Dossier) -> Punctuality? {
    guard let unit = pass.from?.unit else {
      return pass.due.map { _ in pass.isLate ? .late : .onTime }
    }
    let leg = dossier.legs.first { $0.agency == unit }
    return (leg?.due ?? dossier.due(asOf: pass.at.date)).map {
      Punctuality(end: pass.at, due: $0)
    }
  }
}
