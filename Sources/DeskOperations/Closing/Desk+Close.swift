extension Desk {
  /// The moment of the first closing of a day, by itself or within a longer period.
  ///
  /// Nil while it is not closed. What is written down about the day from then on is a late entry.
  public func closedAt(_ day: CivilDate) -> Moment? { closings.first(of: day) }

  /// The frozen figures of a closing with who closed and why; nil where the closing is not this
  /// desk's.
  public func closing(_ mark: Closings.Mark) -> DeskLog.Entry<PeriodClosing>? {
    log(touching: mark.at.date...mark.at.date).closings?.last { entry in
      entry.content.unit == mark.unit && entry.content.to == mark.to
        && entry.content.number == mark.number
    }
  }

  /// How many acts with dossiers were written down about a period after one of its closings.
  public func lateEntries(after mark: Closings.Mark) -> Int {
    let days = mark.period.days
    return dossiers(touching: days).reduce(0) { sum, dossier in
      sum + dossier.history.count { $0.at > mark.at && days.contains($0.moment.date) }
    }
  }

  /// A period is closed on its last day at the earliest, with a reason where something is left over
  /// that must not be, and again only where a figure has changed since.
  func closing(
    _ period: ReportPeriod, _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    guard period.unit != .days, period == ReportPeriod(period.unit, of: period.to) else {
      throw .noSuchPeriod
    }
    guard [.clerk, .supervisor].contains(circumstances.person.role) else { throw .onlyReception }
    guard period.to <= circumstances.at.date else { throw .periodNotOver(period.to) }
    var closing = PeriodClosing(
      self, over: period, at: circumstances.at, by: circumstances.rules)
    closing.names[circumstances.person.id] = circumstances.person.name
    let marks = closings.all(of: period)
    closing.number = (marks.last?.number ?? 0) + 1
    if let last = marks.last {
      // Where the frozen figures cannot be read, the store stops before anything is decided.
      guard let earlier = self.closing(last)?.content else { throw .closedAlready(last.at) }
      let differences = closing.differences(from: earlier)
      guard !differences.isEmpty else { throw .closedAlready(last.at) }
      try circumstances.requireReason()
      closing.differences = differences
    }
    let blocking = closing.unfinished.filter(\.blocks).map(\.kind)
    guard blocking.isEmpty || circumstances.reason != nil else { throw .unfinished(blocking) }
    return [.periodClosed(closing)]
  }
}
