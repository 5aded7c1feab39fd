import DeskOperations

extension DossierDeeds {
  /// The deed that ordinarily comes next; nil where nothing more is to be done.
  static func next(for dossier: Dossier, _ context: Context) -> (any DossierDeed)? {
    steps(in: dossier.status).lazy.compactMap { step in
      all.first { $0.step == step && $0.hindrance(for: dossier, context) == nil }
    }.first
  }

  /// What may come next in a state, the rarer first: it is possible only where it is meant.
  private static func steps(in status: DossierStatus) -> [Refusal.Step] {
    switch status {
    case .filed: [.accept]
    case .received: [.startClock, .startLeg, .finishLeg, .finish, .pass]
    case .processing: [.startClock, .startLeg, .finishLeg, .finish]
    case .waiting: [.completeSupplement]
    case .paying: [.pay]
    case .finished: [.return]
    case .refused, .withdrawn, .stopped: [.handBack, .returnPapers]
    case .returned: [.handBack]
    }
  }
}
