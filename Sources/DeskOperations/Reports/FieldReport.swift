import Vietnamese

/// What came in, what went out and what was left in a period, by field.
///
/// It is counted from the keys of dossiers, so that a year among a million is a matter of a moment.
/// Early, on time and late are told by date and by the due date as it stands now.
public struct FieldReport: Hashable, Sendable, Codable {
  /// The figures of one field.
  public struct Row: Hashable, Sendable, Codable {
    /// The field.
    public var field: String
    /// Open when the period began.
    public var carriedOver = 0
    /// Received in the period, by channel.
    public var received: [Channel: Int] = [:]
    /// Results that came into being in the period.
    public var finished = DaySummary.Outcome()
    /// Refused, withdrawn or stopped in the period.
    public var closed = 0
    /// Open at the end of the period, or now where it still runs, and not late.
    public var openInTime = 0
    /// Open then and late.
    public var openLate = 0

    /// Received, whatever the channel.
    public var receivedTotal: Int { received.values.reduce(0, +) }

    /// Whether what came in equals what went out and what is left.
    public var isBalanced: Bool {
      carriedOver + receivedTotal == finished.total + closed + openInTime + openLate
    }
  }

  /// The first day.
  public var from: CivilDate
  /// The last day.
  public var to: CivilDate
  /// One row a field, by name.
  public var rows: [Row]

  /// The sum over all fields.
  public var total: Row {
    rows.reduce(into: Row(field: "")) { sum, row in
      sum.carriedOver += row.carriedOver
      sum.received.merge(row.received, uniquingKeysWith: +)
      sum.finished.early += row.finished.early
      sum.finished.onTime += row.finished.onTime
      sum.finished.late += row.finished.late
      sum.closed += row.closed
      sum.openInTime += row.openInTime
      sum.openLate += row.openLate
    }
  }

  /// The figures of a desk from one day to another, both counted.
  public init(_ desk: Desk, from: CivilDate, to: CivilDate) {
    (self.from, self.to) = (from, to)
    var rows: [String: Row] = [:]
    guard from <= to else {
      self.rows = []
      return
    }
    // Of a period that still runs, what is late by now is late.
    let end = min(to, max(from, desk.lastMoment?.date ?? to))
    desk.count(touching: from...to) { key, subject in
      guard let received = key.received, received <= to, key.ended.map({ $0 >= from }) ?? true
      else { return }
      rows[subject.field, default: Row(field: subject.field)].add(
        key, received, from: from, to: end)
    }
    self.rows = rows.values.sorted { Folding.fold($0.field) < Folding.fold($1.field) }
  }
}

extension FieldReport.Row {
  fileprivate mutating func add(
    _ key: DossierKey, _ received: CivilDate, from: CivilDate, to: CivilDate
  ) {
    if received >= from { self.received[key.channel, default: 0] += 1 } else { carriedOver += 1 }
    guard let ended = key.ended, ended <= to else {
      // While the applicant is waited for, time stands still.
      let isLate = key.due.map { $0 < to } ?? false
      if isLate, !key.status.isWaiting { openLate += 1 } else { openInTime += 1 }
      return
    }
    switch key.status {
    case .finished, .returned:
      switch key.punctuality ?? .onTime {
      case .early: finished.early += 1
      case .onTime: finished.onTime += 1
      case .late: finished.late += 1
      }
    default: closed += 1
    }
  }
}
