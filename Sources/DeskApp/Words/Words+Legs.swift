public import DeskOperations

/// What clerks read about the agencies of a linked procedure (liên thông).
extension Words {
  /// How far a leg has come.
  public func stage(_ stage: Dossier.Leg.Stage) -> String {
    switch stage {
    case .waiting: self("chờ bước trước", "waits for the one before")
    case .ready: self("chưa bắt đầu", "not begun")
    case .underway: self("đang giải quyết", "under way")
    case .finished: self("có kết quả", "result ready")
    case .returned: self("đã trả", "handed over")
    }
  }

  /// Where a leg stands at a moment, with “QUÁ HẠN” where its agency is late.
  public func stage(of leg: Dossier.Leg, in dossier: Dossier, at now: Moment) -> String {
    let stage = stage(dossier.stage(of: leg))
    if dossier.isOverdue(leg, at: now) { return stage + " · " + self("QUÁ HẠN", "LATE") }
    return leg.punctuality == .late ? stage + " · " + self("trễ hạn", "late") : stage
  }

  /// When a leg is due, by its agency's limit, and what the citizen was told where that differs.
  public func due(of leg: Dossier.Leg, in dossier: Dossier) -> String {
    // Nothing is dated before acceptance, or before the agency elsewhere has it.
    if leg.due == nil, dossier.clockFrom == nil { return self("chưa tính", "not counted yet") }
    let due = due(leg.due, certain: leg.certain)
    guard let promised = leg.promised, promised != leg.due else { return due }
    return due
      + self(
        " (đã hẹn dân \(promised.clockAndDate))", " (citizen told \(promised.clockAndDate))")
  }

  /// Legs whose date lies after the day on which the whole is due; nil where there are none.
  public func legsBeyondWhole(of dossier: Dossier) -> String? {
    legsBeyond(dossier.due, dossier.legsBeyondWhole)
  }

  /// The same for legs that are not a dossier's yet.
  public func legsBeyond(_ due: Moment?, _ legs: [Dossier.Leg]) -> String? {
    guard let due, !legs.isEmpty else { return nil }
    let names = legs.map { "\($0.name) (\(self.due($0.promised)))" }.joined(separator: "; ")
    return self(
      "Trả sau hạn của cả hồ sơ (\(due.clockAndDate)): \(names).",
      "Later than the whole (\(due.clockAndDate)): \(names).")
  }
}
