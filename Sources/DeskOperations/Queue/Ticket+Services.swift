extension Ticket {
  /// The stays at counters for one errand, from its first call to its end; time between them, while
  /// the person was away, belongs to nobody.
  struct Service {
    var stints: [Stint]

    /// What for.
    var errand: Errand { stints[0].errand }

    /// The counter that has it or had it last.
    var counter: Int? { stints[stints.count - 1].counter }

    /// How the last stay ended; nil while it lasts.
    var outcome: Stint.Outcome? { stints[stints.count - 1].outcome }

    /// Whether all of it was on one day; after a night no time of it says anything.
    var isOfOneDay: Bool {
      let days = stints.flatMap { [$0.calledAt.date, ($0.endedAt ?? $0.calledAt).date] }
      return Set(days).count == 1
    }

    /// How long counters were busy with it, in seconds.
    var busySeconds: Int { stints.compactMap(\.seconds).reduce(0, +) }

    /// Whether the same errand is served further in a later stay.
    fileprivate func goesOn(in stint: Stint) -> Bool {
      let isOver = outcome == .served || outcome == .missed || outcome == .forgotten
      return !isOver && stint.errand == errand
    }
  }

  /// What was done for the ticket at counters, errand by errand.
  var services: [Service] {
    stints.reduce(into: []) { services, stint in
      if let last = services.last, last.goesOn(in: stint) {
        services[services.count - 1].stints.append(stint)
      } else {
        services.append(Service(stints: [stint]))
      }
    }
  }
}
