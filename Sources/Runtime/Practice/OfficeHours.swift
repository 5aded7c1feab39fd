import DeskOperations

extension WorkingCalendar {
  /// The last working days up to and including a day, oldest first.
  func lastWorkingDays(_ count: Int, until end: CivilDate) -> [CivilDate] {
    var days: [CivilDate] = []
    var date = end
    // Beyond this many days in a row without work there is no calendar to practise on.
    for _ in 0..<(count * 10 + 60) where days.count < count {
      if isWorkingDay(date) { days.append(date) }
      date = date.advanced(by: -1)
    }
    return days.reversed()
  }

  /// The moment at which the office has worked that many minutes since another moment.
  func moment(_ minutes: Int, ofWorkAfter start: Moment) -> Moment {
    var rest = minutes * 60
    var date = start.date
    while let day = isWorkingDay(date) ? date : workingDay(after: date) {
      for session in sessions(on: day) {
        let from = max(start, Moment(day, session.start))
        let length = Moment(day, session.end).localSeconds - from.localSeconds
        if length > rest { return from.advanced(bySeconds: rest) }
        rest -= max(0, length)
      }
      date = day.advanced(by: 1)
    }
    return start.advanced(bySeconds: minutes * 60)
  }
}

/// How busy a desk is at each half hour: most people come in the middle of the morning.
enum Rush {
  /// A moment at which somebody comes on a working day.
  static func moment(
    on date: CivilDate, _ calendar: WorkingCalendar, _ dice: inout SplitMix64
  ) -> Moment? {
    let halves = calendar.sessions(on: date).flatMap { session in
      Array(stride(from: session.start.minutes, to: session.end.minutes, by: 30))
    }
    guard let half = dice.pick(halves, weight: weight), let start = TimeOfDay(minutes: half) else {
      return nil
    }
    return Moment(date, start).advanced(bySeconds: Int.random(in: 0..<1800, using: &dice))
  }

  private static func weight(ofHalfHourFrom minutes: Int) -> Int {
    switch minutes {
    case ..<480: 6
    case ..<600: 12
    case ..<660: 8
    case ..<720: 3
    case ..<840: 7
    case ..<900: 10
    case ..<960: 6
    case ..<990: 3
    default: 1
    }
  }
}
