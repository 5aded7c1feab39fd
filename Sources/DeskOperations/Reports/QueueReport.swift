/// How the queue of some days went, from the tickets of those days.
///
/// Every figure is read from what happened to the tickets, undone acts left out; nothing is kept
/// beside them. Of several days the single times are put together, so that a mean is not one of means.
public struct QueueReport: Hashable, Sendable, Codable {
  /// Half an hour of the day; of several days the sum.
  public struct HalfHour: Hashable, Sendable, Codable {
    /// When it begins.
    public var start: TimeOfDay
    /// Numbers taken.
    public var arrived = 0
    /// People who left, served.
    public var served = 0
    /// People in the line at its end.
    public var waiting = 0
    /// People who left, not served.
    public var lost = 0

    /// Not served at its end: still in the line, or gone in it.
    public var unserved: Int { waiting + lost }
  }

  /// The figures of one group, class, counter or day of the week.
  public struct Row<ID: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
    /// Which one; nil for the ordinary class.
    public var id: ID?
    /// Its figures.
    public var figures: QueueFigures
  }

  /// What became of what people were told about their wait.
  public struct Promises: Hashable, Sendable, Codable {
    /// Called within the range they were told, of all who were told and called.
    public var kept: Share
    /// Called sooner.
    public var sooner = 0
    /// Called later.
    public var later = 0
  }

  /// The days.
  public var period: ReportPeriod
  /// What came in and what went out; of several days what was brought into the first and carried on
  /// from the last.
  public var totals: QueueTotals
  /// From opening to closing; who came before or was served after counts at the ends.
  public var halfHours: [HalfHour]
  /// Of everybody.
  public var all: QueueFigures
  /// Of each group, in the order of the desk's settings.
  public var groups: [Row<String>]
  /// Of each class, the ordinary first.
  public var classes: [Row<String>]
  /// Of each counter that called, by number.
  public var counters: [Row<Int>]
  /// Of each day of the week on which somebody was in the line, Monday first.
  public var weekdays: [Row<Weekday>]
  /// What became of what people were told.
  public var promises: Promises

  /// The report of a day whose tickets the desk still has.
  public init(_ desk: Desk, on date: CivilDate, by settings: DeskSettings) {
    let isGoingOn = desk.lastMoment?.date == date
    let day = QueueDay(
      desk.queue.ticketsCounting(on: date), on: date, until: isGoingOn ? desk.lastMoment : nil,
      settings.openingHours)
    self.init([day], of: ReportPeriod(.day, of: date), by: settings)
  }

  init(_ days: [QueueDay], of period: ReportPeriod, by settings: DeskSettings) {
    let visits = days.flatMap(\.visits)
    let samples = visits.flatMap(\.samples)
    let threshold = 60 * settings.queue.thresholds.waiting
    func totals(_ isMeant: (QueueDay.Visit) -> Bool) -> QueueTotals {
      days.reduce(into: QueueTotals()) { sum, day in
        sum.go(on: day.visits.reduce(into: QueueTotals()) { if isMeant($1) { $0 += $1.totals } })
      }
    }
    self.period = period
    self.totals = totals { _ in true }
    halfHours = QueueReport.sum(of: days.map(\.halfHours))
    all = QueueFigures(self.totals, samples, threshold: threshold)
    groups = QueueReport.inOrder(
      settings.queue.lines.map(\.id), Set(visits.map(\.group) + samples.map(\.group))
    ).map { id in
      Row(
        id: id,
        figures: QueueFigures(
          totals { $0.group == id }, samples.filter { $0.group == id }, threshold: threshold))
    }
    let used = Set((visits.map(\.priority) + samples.map(\.priority)).compactMap { $0 })
    classes = ([nil] + QueueReport.inOrder(settings.queue.priorities.map(\.id), used)).map { id in
      Row(
        id: id,
        figures: QueueFigures(
          totals { $0.priority == id }, samples.filter { $0.priority == id },
          threshold: threshold))
    }
    counters = Set(samples.compactMap(\.counter)).sorted().map { counter in
      Row(
        id: counter,
        figures: QueueFigures(
          nil, samples.filter { $0.counter == counter }, threshold: threshold))
    }
    weekdays = Weekday.allCases.compactMap { weekday in
      let visits = days.filter { $0.date.weekday == weekday }.flatMap(\.visits)
      let totals = visits.reduce(into: QueueTotals()) { $0 += $1.totals }
      return visits.isEmpty
        ? nil
        : Row(
          id: weekday,
          figures: QueueFigures(totals, visits.flatMap(\.samples), threshold: threshold))
    }
    promises = days.map(\.promises).reduce(into: Promises(kept: Share(part: 0, whole: 0))) {
      $0.kept.part += $1.kept.part
      $0.kept.whole += $1.kept.whole
      $0.sooner += $1.sooner
      $0.later += $1.later
    }
  }

  /// Those that occur, in the order of the settings; what these no longer name comes last.
  private static func inOrder(_ known: [String], _ used: Set<String>) -> [String] {
    known.filter(used.contains) + used.subtracting(known).sorted()
  }

  private static func sum(of days: [[HalfHour]]) -> [HalfHour] {
    var sums: [TimeOfDay: HalfHour] = [:]
    for halfHour in days.joined() {
      sums[halfHour.start, default: HalfHour(start: halfHour.start)].add(halfHour)
    }
    return sums.values.sorted { $0.start < $1.start }
  }
}

extension QueueReport.HalfHour {
  fileprivate mutating func add(_ other: QueueReport.HalfHour) {
    arrived += other.arrived
    served += other.served
    waiting += other.waiting
    lost += other.lost
  }
}
