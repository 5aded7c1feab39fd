/// How a day's queue went, from the tickets of that day.
///
/// Every figure is read from what happened to the tickets, undone acts left out; nothing is kept
/// beside them. The tickets of a day before are in the journal alone.
public struct QueueReport: Hashable, Sendable, Codable {
  /// Half an hour of the day.
  public struct HalfHour: Hashable, Sendable, Codable {
    /// When it begins.
    public var start: TimeOfDay
    /// Numbers taken.
    public var arrived = 0
    /// People who left, served.
    public var served = 0
  }

  /// The figures of one group, class or counter.
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

  /// The day.
  public var date: CivilDate
  /// What came in and what went out.
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
  /// What became of what people were told.
  public var promises: Promises

  /// The report of a day whose tickets the desk still has.
  public init(_ desk: Desk, on date: CivilDate, by settings: DeskSettings) {
    let tickets = desk.queue.ticketsCounting(on: date)
    let samples = tickets.flatMap { $0.samples(on: date) }
    let arrivals = tickets.filter { $0.id.date == date }
    let threshold = 60 * settings.queue.thresholds.waiting
    func figures(
      arrived: Int?, _ isMeant: (QueueSample) -> Bool = { _ in true }
    ) -> QueueFigures {
      QueueFigures(arrived: arrived, samples.filter(isMeant), threshold: threshold)
    }
    self.date = date
    totals = desk.queueTotals(on: date)
    halfHours = QueueReport.halfHours(of: tickets, on: date, settings.openingHours)
    all = figures(arrived: arrivals.count)
    let groupsArrived = arrivals.compactMap(\.firstErrand?.group)
    groups = QueueReport.inOrder(
      settings.queue.lines.map(\.id), Set(groupsArrived + samples.map(\.group))
    ).map { id in
      Row(id: id, figures: figures(arrived: groupsArrived.count { $0 == id }) { $0.group == id })
    }
    let classesArrived = arrivals.map { $0.priority?.id }
    let used = Set((classesArrived + samples.map(\.priority)).compactMap { $0 })
    classes = ([nil] + QueueReport.inOrder(settings.queue.priorities.map(\.id), used)).map { id in
      Row(
        id: id,
        figures: figures(arrived: classesArrived.count { $0 == id }) { $0.priority == id })
    }
    counters = Set(samples.compactMap(\.counter)).sorted().map { counter in
      Row(id: counter, figures: figures(arrived: nil) { $0.counter == counter })
    }
    promises = Promises(of: arrivals)
  }

  /// Those that occur, in the order of the settings; what these no longer name comes last.
  private static func inOrder(_ known: [String], _ used: Set<String>) -> [String] {
    known.filter(used.contains) + used.subtracting(known).sorted()
  }

  private static func halfHours(
    of tickets: [Ticket], on date: CivilDate, _ hours: WeekSchedule
  ) -> [HalfHour] {
    let arrivals = tickets.filter { $0.id.date == date }.map(\.takenAt)
    let ends = tickets.filter { $0.state == .served }.compactMap(\.endedAt)
      .filter { $0.date == date }
    let sessions = hours.sessions[date.weekday] ?? []
    let moments = (arrivals + ends).map(\.time)
    // Where the doors were closed all day, what happened tells from when to when.
    guard !tickets.isEmpty, let opening = sessions.first?.start ?? moments.min(),
      let closing = sessions.last?.end ?? moments.max()
    else { return [] }
    let first = opening.minutes / 30
    let last = max(first, (closing.minutes - 1) / 30)
    var halfHours = (first...last).compactMap { TimeOfDay(minutes: $0 * 30) }
      .map { HalfHour(start: $0) }
    func place(_ moment: Moment) -> Int { min(max(moment.time.minutes / 30, first), last) - first }
    for moment in arrivals { halfHours[place(moment)].arrived += 1 }
    for moment in ends { halfHours[place(moment)].served += 1 }
    return halfHours
  }
}

extension QueueReport.Promises {
  fileprivate init(of tickets: [Ticket]) {
    var share = Share(part: 0, whole: 0)
    for ticket in tickets {
      guard let isKept = ticket.keptPromise, let promise = ticket.promise,
        let first = ticket.stints.first?.calledAt
      else { continue }
      share.whole += 1
      if isKept {
        share.part += 1
      } else if first.seconds(since: ticket.takenAt) < 60 * promise.low {
        sooner += 1
      } else {
        later += 1
      }
    }
    kept = share
  }
}

extension Ticket {
  /// What the person came for in the first place.
  fileprivate var firstErrand: Errand? {
    guard case .queue(.taken(let taking))? = history.first?.change else { return nil }
    return Errand(group: taking.group ?? "", service: taking.service)
  }
}
