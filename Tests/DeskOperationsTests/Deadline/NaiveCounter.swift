import DeskOperations

/// An office as plain tables: one entry for each minute and each day from 2025 to 2028.
///
/// Written apart from the product on purpose, and slowly, to be checked by reading.
struct NaiveOffice {
  static let firstDay = CivilDate.on("2025-01-01").dayNumber
  static let dayCount = 4 * 365 + 1

  var isOpen: [Bool]
  var works: [Bool]

  init(_ schedule: WeekSchedule, _ years: [Int: [CalendarDay]]) {
    let exceptions = Dictionary(
      uniqueKeysWithValues: years.values.joined().map { ($0.date.dayNumber, $0) })
    isOpen = Array(repeating: false, count: NaiveOffice.dayCount * 1440)
    works = Array(repeating: false, count: NaiveOffice.dayCount)
    for day in 0..<NaiveOffice.dayCount {
      // 1 January 2025 was a Wednesday.
      let weekday = Weekday.allCases[(day + 2) % 7]
      var hours = schedule.sessions[weekday] ?? []
      let weekdayHours = Weekday.allCases.compactMap { schedule.sessions[$0] }.first ?? []
      if let exception = exceptions[day + NaiveOffice.firstDay] {
        switch exception.kind {
        case .off: hours = []
        case .makeUp: hours = exception.sessions ?? weekdayHours
        case .halfDay: hours = exception.sessions ?? [(hours + weekdayHours)[0]]
        }
      }
      for session in hours {
        works[day] = true
        for minute in session.start.minutes..<session.end.minutes {
          isOpen[day * 1440 + minute] = true
        }
      }
    }
  }

  /// The minute after the last open one of a day.
  func closing(_ day: Int) -> Int {
    var minute = day * 1440 + 1440
    while !isOpen[minute - 1] { minute -= 1 }
    return minute
  }

  func nextWorkingDay(_ day: Int) -> Int {
    var day = day + 1
    while !works[day] { day += 1 }
    return day
  }

  func nextOpenMinute(_ minute: Int) -> Int {
    var minute = minute
    while !isOpen[minute] { minute += 1 }
    return minute
  }
}

/// Counts deadlines by brute force: hours minute by minute, days day by day.
struct NaiveCounter {
  typealias Span = (from: Int, to: Int)

  let office: NaiveOffice
  let rules: DeadlineRules
  let cutoff: Int

  static func minute(_ moment: Moment) -> Int {
    moment.localSeconds / 60 - NaiveOffice.firstDay * 1440
  }

  func due(_ period: Period, _ receivedAt: Moment, _ waits: [Wait], _ after: AfterWait) -> Moment {
    let received = NaiveCounter.minute(receivedAt)
    let spans = merged(waits)
    var answer: (due: Int, end: Int)
    switch after {
    case .pause: answer = count(period, received, spans)
    case .restart:
      answer = count(period, received, [])
      for span in spans {
        if span.from >= answer.end { break }
        answer = count(period, span.to, [])
      }
    }
    return Moment(localSeconds: (answer.due + NaiveOffice.firstDay * 1440) * 60)
  }

  private func merged(_ waits: [Wait]) -> [Span] {
    var spans: [Span] = []
    let ended = waits.compactMap { wait in
      wait.to.map { (from: NaiveCounter.minute(wait.from), to: NaiveCounter.minute($0)) }
    }
    for wait in ended.sorted(by: { $0.from < $1.from }) {
      if spans.isEmpty || wait.from > spans[spans.count - 1].to {
        spans.append(wait)
      } else {
        spans[spans.count - 1].to = max(spans[spans.count - 1].to, wait.to)
      }
    }
    return spans
  }

  private func count(_ period: Period, _ received: Int, _ waits: [Span]) -> (due: Int, end: Int) {
    let today = received / 1440
    let isOff = !office.works[today]
    let isLate = !isOff && received % 1440 > cutoff
    let isClosed = isOff || received >= office.closing(today)
    let movesOn =
      period == .sameDay
      ? isLate || isClosed
      : rules.afterCutoffCountsNextDay && (isLate || isOff)
        || rules.outsideHoursCountsNextDay && isClosed
    let startDay = movesOn ? office.nextWorkingDay(today) : today
    let start = movesOn ? office.nextOpenMinute(startDay * 1440) : received

    switch period {
    case .sameDay:
      var day = today
      if movesOn {
        repeat { day += 1 } while !office.works[day] || isGivenBack(day, waits)
      }
      let end = settle(day, waits)
      return (end, end)
    case .workingDays(let amount):
      var day = startDay
      var left = amount
      while left > 0 {
        day += 1
        if office.works[day] && !isGivenBack(day, waits) { left -= 1 }
      }
      return promised(settle(day, waits), received)
    case .calendarDays(let amount):
      return promised(settle(calendarDay(startDay, amount, waits), waits), received)
    case .months(let amount):
      let date = CivilDate(dayNumber: startDay + NaiveOffice.firstDay)
      var (year, month, day) = (date.year, date.month + amount, date.day)
      while month > 12 { (year, month) = (year + 1, month - 12) }
      var last = CivilDate(year: year, month: month, day: day)
      while last == nil {
        day -= 1
        last = CivilDate(year: year, month: month, day: day)
      }
      let length = (last?.dayNumber ?? 0) - date.dayNumber
      return promised(settle(calendarDay(startDay, length, waits), waits), received)
    case .workingHours(let amount):
      var minute = office.nextOpenMinute(start)
      var left = amount * 60
      while left > 0 {
        if office.isOpen[minute] && !isWaiting(minute, waits) { left -= 1 }
        minute += 1
      }
      return (minute, minute)
    case .hours(let amount):
      var minute = start
      var left = amount * 60
      while left > 0 {
        if !isWaiting(minute, waits) { left -= 1 }
        minute += 1
      }
      var due = land(minute, start)
      while let wait = waits.first(where: { $0.from < due && due < $0.to }) {
        due = land(wait.to, start)
      }
      return (due, due)
    case .none: return (received, received)
    }
  }

  private func isGivenBack(_ day: Int, _ waits: [Span]) -> Bool {
    for wait in waits where wait.from / 1440 < day && day <= wait.to / 1440 { return true }
    return false
  }

  private func isWaiting(_ minute: Int, _ waits: [Span]) -> Bool {
    for wait in waits where wait.from <= minute && minute < wait.to { return true }
    return false
  }

  private func calendarDay(_ start: Int, _ amount: Int, _ waits: [Span]) -> Int {
    var day = start
    var left = amount
    while left > 0 {
      day += 1
      if !isGivenBack(day, waits) { left -= 1 }
    }
    return day
  }

  /// The closing of the day, or of the next working day, or of the first working day that closes
  /// after the end of a wait that began before.
  private func settle(_ day: Int, _ waits: [Span]) -> Int {
    let workingDay = office.works[day] ? day : office.nextWorkingDay(day)
    let closing = office.closing(workingDay)
    for wait in waits where wait.from < closing && wait.to >= closing {
      let completed = wait.to / 1440
      let isOver = office.works[completed] && office.closing(completed) <= wait.to
      return settle(isOver ? completed + 1 : completed, waits)
    }
    return closing
  }

  private func promised(_ closing: Int, _ received: Int) -> (due: Int, end: Int) {
    guard rules.dueTimeMode == .sameClock else { return (closing, closing) }
    let day = (closing - 1) / 1440
    let sameHour = day * 1440 + received % 1440
    if sameHour >= closing { return (closing, closing) }
    return (
      office.isOpen[max(0, sameHour - 1)] ? sameHour : office.nextOpenMinute(sameHour), closing
    )
  }

  private func land(_ minute: Int, _ start: Int) -> Int {
    let day = minute / 1440
    if !office.works[day] { return office.closing(office.nextWorkingDay(day)) }
    if minute <= office.closing(day) && start / 1440 < day && !office.works[day - 1] {
      return office.closing(day)
    }
    return office.isOpen[max(0, minute - 1)] ? minute : office.nextOpenMinute(minute)
  }
}
