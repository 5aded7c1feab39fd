extension Dossier {
  /// Something about a dossier that its state does not say and that one has to know at a glance.
  public enum Flag: String, CaseIterable, Hashable, Sendable, Codable {
    /// Lay unfinished before the desk worked with this program.
    case backlog
    /// Decided by an agency elsewhere (phi địa giới).
    case crossBoundary
    /// Several agencies in one dossier (liên thông).
    case linked
    /// Handed in and handed over in one go.
    case immediate
    /// Written down later than it happened.
    case writtenLater
    /// Accepted later than what was filed from afar may be.
    case acceptedLate
    /// Asked for papers later than the desk may.
    case askedLate
    /// Asked for papers more than once; the 766 index counts it late.
    case repeatedSupplement
    /// Passed on later than papers may lie at the desk.
    case passedLate
    /// Extended with an apology.
    case extended
    /// Something written wrongly was put right.
    case corrected
  }

  /// What one has to know at a glance, in the order of `Flag.allCases`.
  public var flags: [Flag] { Flag.allCases.filter(has) }

  /// Whether a flag holds.
  public func has(_ flag: Flag) -> Bool {
    switch flag {
    case .backlog: intake.backlog != nil
    case .crossBoundary: intake.competentAgency != nil
    case .linked: !legs.isEmpty
    case .immediate: wasHandedOverAtOnce
    case .writtenLater: history.contains { $0.happenedAt != nil }
    case .acceptedLate: acceptBy.map { $0 < receivedAt } ?? false
    case .askedLate: supplements.contains(where: \.wasAskedLate)
    case .repeatedSupplement: supplements.count > 1
    case .passedLate: passes.contains { $0.from == nil && $0.isLate }
    case .extended: !extensions.isEmpty
    case .corrected: !corrections.isEmpty
    }
  }
}
