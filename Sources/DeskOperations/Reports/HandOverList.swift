/// What goes from the desk to one unit on a day, as both sign for it (Giấy bàn giao hồ sơ).
///
/// What went already stays in the list, so that a list printed again after the hand-over is the same;
/// once the day is over it names what went and nothing else.
public struct HandOverList: Hashable, Sendable {
  /// The day.
  public var date: CivilDate
  /// With which batch; nil for both.
  public var batch: HandOverLimit.Batch?
  /// The unit; nil for what nobody is named for.
  public var unit: String?
  /// The dossiers by code.
  public var dossiers: [Dossier]

  /// The lists of a day, one for each unit in the order of their names.
  ///
  /// - Parameters:
  ///   - plan: What goes and went on the day.
  ///   - rules: Say until when the morning's batch goes.
  ///   - unit: One unit alone; nil for all.
  ///   - batch: One batch alone; nil for both.
  public static func all(
    of plan: HandOverPlan, by rules: Rulebook, unit: String? = nil,
    batch: HandOverLimit.Batch? = nil
  ) -> [HandOverList] {
    var byUnit: [String?: [Dossier]] = [:]
    for group in plan.isOver ? [] : plan.groups(of: batch) {
      byUnit[group.unit, default: []] += group.entries.map(\.dossier)
    }
    for passage in plan.passed where passage.pass.from == nil {
      guard batch == nil || batch == rules.batch(of: passage.pass) else { continue }
      byUnit[passage.pass.to?.unit, default: []].append(passage.dossier)
    }
    return byUnit.filter { unit == nil || $0.key == unit }.map { unit, dossiers in
      HandOverList(
        date: plan.date, batch: batch, unit: unit,
        dossiers: dossiers.sorted { $0.code < $1.code })
    }.sorted { left, right in
      guard let mine = left.unit else { return false }
      return right.unit.map { mine < $0 } ?? true
    }
  }
}

extension Rulebook {
  /// With which batch of its day a dossier left the desk: its own, or, where it should have gone on a
  /// day before, the one of the half day in which it went.
  fileprivate func batch(of pass: Dossier.Pass) -> HandOverLimit.Batch {
    if let due = pass.due, due.date == pass.at.date {
      return due.time == law.handingOver?.morningUntil ? .morning : .afternoon
    }
    let morning = calendar.sessions(on: pass.at.date).first
    return morning.map { pass.at.time < $0.end } ?? false ? .morning : .afternoon
  }
}

/// Results that came back from one unit on a day, as the desk signs for them (Phiếu bàn giao kết
/// quả).
public struct HandBackList: Hashable, Sendable {
  /// The day.
  public var date: CivilDate
  /// The unit.
  public var unit: String
  /// The dossiers in the order in which they came back.
  public var dossiers: [Dossier]

  /// The lists of a day, one for each unit in the order of their names.
  public static func all(of plan: HandOverPlan, unit: String? = nil) -> [HandBackList] {
    let back = plan.cameBack.filter { $0.pass.from != nil }
    return Dictionary(grouping: back) { $0.pass.from?.unit ?? "" }
      .filter { unit == nil || $0.key == unit }
      .map { HandBackList(date: plan.date, unit: $0.key, dossiers: $0.value.map(\.dossier)) }
      .sorted { $0.unit < $1.unit }
  }
}
