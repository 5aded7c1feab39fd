import Dice
import DeskOperations

/// A dossier with everything that its deadline depends on, drawn at random.
struct RandomCase: CustomStringConvertible {
  var period: Period
  var receivedAt: Moment
  var waits: [Wait]
  var after: AfterWait
  var rules: DeadlineRules
  var cutoff: TimeOfDay?

  /// Every kind of period that ends, with an amount.
  static func periods(_ amount: Int) -> [Period] {
    [
      .sameDay, .workingHours(amount), .hours(amount), .workingDays(amount), .calendarDays(amount),
      .months(amount),
    ]
  }

  init(using random: inout SplitMix64) {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: period = .sameDay
    case 1: period = .workingHours(Int.random(in: 1...24, using: &random))
    case 2: period = .hours(Int.random(in: 1...72, using: &random))
    case 3: period = .workingDays(Int.random(in: 1...40, using: &random))
    case 4: period = .calendarDays(Int.random(in: 1...60, using: &random))
    default: period = .months(Int.random(in: 1...6, using: &random))
    }
    // 2025-01-01 to 2027-12-31, mostly by day, and often on the edge of a session.
    let day = CivilDate(dayNumber: 20_089 + Int.random(in: 0..<1095, using: &random))
    let edges = [450, 690, 780, 900, 901, 1020, 1021]
    let minute: Int =
      switch Int.random(in: 0..<4, using: &random) {
      case 0: Int.random(in: 0..<1440, using: &random)
      case 1: edges.randomElement(using: &random) ?? 0
      default: Int.random(in: 420...1050, using: &random)
      }
    receivedAt = Moment(localSeconds: day.dayNumber * 86_400 + minute * 60)

    waits = []
    var asked = receivedAt
    for _ in 0..<(Bool.random(using: &random) ? 0 : Int.random(in: 1...3, using: &random)) {
      asked = asked.advanced(bySeconds: Int.random(in: 0...6 * 1440, using: &random) * 60)
      let longest = Bool.random(using: &random) ? 600 : 5 * 1440
      let length = Int.random(in: 1...longest, using: &random) * 60
      let isOpen = Int.random(in: 0..<10, using: &random) == 0
      waits.append(Wait(from: asked, to: isOpen ? nil : asked.advanced(bySeconds: length)))
    }
    waits.shuffle(using: &random)
    after = Bool.random(using: &random) ? .pause : .restart
    rules = DeadlineRules(
      sameDayCutoff: .at("15:00"),
      dueTimeMode: Bool.random(using: &random) ? .endOfDay : .sameClock,
      afterCutoffCountsNextDay: Int.random(in: 0..<4, using: &random) == 0,
      outsideHoursCountsNextDay: Int.random(in: 0..<4, using: &random) == 0)
    cutoff = [nil, nil, .at("11:00"), .at("16:30")].randomElement(using: &random) ?? nil
  }

  /// The deadline at an office.
  func deadline(at calendar: WorkingCalendar, of period: Period? = nil) -> Deadline {
    DeadlineCalculator(calendar: calendar, rules: rules).deadline(
      of: period ?? self.period, receivedAt: receivedAt, waits: waits, after: after, cutoff: cutoff)
  }

  var description: String {
    let ledger = waits.map { "\($0.from.minuteText)–\($0.to?.minuteText ?? "…")" }
    return
      "\(period) at \(receivedAt.minuteText), waits \(ledger), \(after), \(rules), \(cutoff, default: "15:00")"
  }
}

/// The days off of 2025 to 2027 with some invented half days, days off and make-up days.
func randomDays(using random: inout SplitMix64) -> [Int: [CalendarDay]] {
  var own: [CalendarDay] = []
  for _ in 0..<60 {
    let date = CivilDate(dayNumber: 20_089 + Int.random(in: 0..<1095, using: &random))
    guard !own.contains(where: { $0.date == date }) else { continue }
    switch Int.random(in: 0..<4, using: &random) {
    case 0: own.append(CalendarDay(date, .halfDay, "nghỉ nửa ngày"))
    case 1:
      own.append(CalendarDay(date, .halfDay, "làm buổi chiều", sessions: [.hours("13:00-16:00")]))
    case 2: own.append(CalendarDay(date, .makeUp, "làm bù"))
    default: own.append(CalendarDay(date, .off, "nghỉ thử"))
    }
  }
  return Offices.days(adding: own)
}
