/// What the tickets of one day's line tell of it: less than the tickets, and enough for every figure.
struct QueueDay: Sendable {
  /// One ticket.
  struct Visit: Sendable {
    /// What the person came for first.
    var group: String
    var priority: String?
    var totals: QueueTotals
    var samples: [QueueSample]
  }

  var date: CivilDate
  var visits: [Visit]
  var halfHours: [QueueReport.HalfHour]
  var promises: QueueReport.Promises

  /// The day that these tickets made.
  ///
  /// - Parameters:
  ///   - tickets: Those in its line, or carried on from it.
  ///   - moment: Until when the day has come; nil where it is over.
  init(
    _ tickets: [Ticket], on date: CivilDate, until moment: Moment? = nil, _ hours: WeekSchedule
  ) {
    self.date = date
    visits = tickets.map { ticket in
      Visit(
        group: ticket.firstErrand.group, priority: ticket.priority?.id,
        totals: QueueTotals([ticket], on: date), samples: ticket.samples(on: date))
    }
    halfHours = QueueDay.halfHours(of: tickets, on: date, until: moment, hours)
    promises = QueueReport.Promises(of: tickets.filter { $0.id.date == date })
  }

  private static func halfHours(
    of tickets: [Ticket], on date: CivilDate, until now: Moment?, _ hours: WeekSchedule
  ) -> [QueueReport.HalfHour] {
    let arrivals = tickets.filter { $0.id.date == date }.map(\.takenAt)
    // When a ticket was served that a night has ended, nobody knows.
    let ends = tickets.filter { $0.state == .served && $0.lastDay == nil }
      .compactMap(\.endedAt).filter { $0.date == date }
    let sessions = hours.sessions[date.weekday] ?? []
    let moments = (arrivals + ends).map(\.time)
    // Where the doors were closed all day, what happened tells from when to when.
    guard !tickets.isEmpty, let opening = sessions.first?.start ?? moments.min(),
      let closing = sessions.last?.end ?? moments.max()
    else { return [] }
    let first = opening.minutes / 30
    let last = max(first, (closing.minutes - 1) / 30)
    var halfHours = (first...last).compactMap { TimeOfDay(minutes: $0 * 30) }
      .map { QueueReport.HalfHour(start: $0) }
    func place(_ moment: Moment) -> Int { min(max(moment.time.minutes / 30, first), last) - first }
    for moment in arrivals { halfHours[place(moment)].arrived += 1 }
    for moment in ends { halfHours[place(moment)].served += 1 }
    for ticket in tickets where ticket.state == .noShow || ticket.state == .cancelled {
      if let ended = ticket.endedAt, ended.date == date {
        halfHours[place(ended)].lost += 1
      } else if ticket.lastDay == date {
        halfHours[last - first].lost += 1
      }
    }
    let stretches = tickets.flatMap(\.stretchesInLine)
    for index in halfHours.indices {
      let end = Moment(
        localSeconds: date.dayNumber * 86_400 + (first + index + 1) * 1800)
      guard now.map({ end <= $0 }) ?? true else { break }
      halfHours[index].waiting = stretches.count { stretch in
        stretch.from < end && stretch.to.map { $0 >= end } ?? true
      }
    }
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
  fileprivate var firstErrand: Errand {
    guard case .queue(.taken(let taking))? = history.first?.change else { return errand }
    return Errand(group: taking.group ?? "", service: taking.service)
  }
}
