public import DeskFiles
public import DeskOperations

/// Writes a believable history into a desk, through the same requests as real work.
///
/// People, numbers and addresses are invented; procedures, papers and dates are the desk's own. The
/// same seed on the same reference data gives the same history.
public struct Practice {
  /// How much history.
  public struct Scale: Sendable {
    /// On how many working days.
    public var days: Int
    /// How many dossiers on an ordinary day.
    public var perDay: Int
    /// Which of all possible histories.
    public var seed: UInt64

    /// How much history, and which.
    public init(days: Int, perDay: Int, seed: UInt64) {
      self.days = days
      self.perDay = perDay
      self.seed = seed
    }
  }

  /// What is going to happen.
  enum Happening {
    case arrive(Visit)
    case call
    case receive(Visit, TicketID?)
    case begin(TicketID, counter: Int?, clerk: String)
    case endService(TicketID, counter: Int?, clerk: String)
    case enterBacklog(Visit, receivedAt: Moment)
    case step(Step, DossierCode)
    case guide(GuidanceOrder, by: String, counter: Int?, reason: String?)
    case beginDuty(String)
    case endDuty(String)
    case assist(Assist.Kind, by: String)
    case review(ProcedureReview, by: String)
  }

  let store: DeskStore
  var dice: SplitMix64
  /// For what only the queue needs, so that it changes nothing in the dossiers.
  var queueDice: SplitMix64
  var agenda = Agenda<Happening>()
  /// Who holds which number.
  var visitors: [TicketID: Visit] = [:]
  private var requests = 0
  private let scale: Scale
  /// The days that are not planned yet, and the dice for planning them.
  ///
  /// A day is planned when it comes, so that ten years of them need not be kept in mind.
  private var daysAhead: ArraySlice<CivilDate> = []
  private var planningDice: SplitMix64

  /// A practice on a desk.
  public init(_ scale: Scale, at store: DeskStore) {
    self.scale = scale
    self.store = store
    dice = SplitMix64(seed: scale.seed)
    planningDice = dice
    queueDice = SplitMix64(seed: scale.seed &+ 1_000_003)
  }

  /// Lets everything happen up to a moment, all of it on disk when this returns.
  ///
  /// - Throws: A `Refusal` or `StoreTrouble`.
  public mutating func run(until end: Moment) throws {
    let usable = procedures(until: end)
    let days = store.rules.calendar.lastWorkingDays(scale.days, until: end.date)
    planBacklog(max(1, scale.perDay / 12), of: usable, over: days)
    planReviews(of: usable, on: days)
    // The dice of what follows go on where the planning of all days leaves them.
    planningDice = dice
    var rehearsal = self
    for date in days {
      rehearsal.plan(date, usable)
      rehearsal.agenda = Agenda()
    }
    dice = rehearsal.dice
    daysAhead = days[...]
    try store.inOneGo {
      while let (moment, happening) = nextHappening(until: end, usable) {
        try unfold(happening, at: moment)
      }
    }
    try store.saveState()
  }

  private func procedures(until end: Moment) -> [Procedure] {
    let rules = store.rules
    return rules.catalogue.procedures.filter {
      $0.status == .current && rules.statutoryTime(of: $0, on: end.date) != nil
    }
  }

  private mutating func nextHappening(
    until end: Moment, _ usable: [Procedure]
  ) -> (moment: Moment, item: Happening)? {
    while let date = daysAhead.first, agenda.nextMoment.map({ $0.date >= date }) ?? true {
      daysAhead.removeFirst()
      // Who still waits from days before goes on waiting; the others have gone home.
      visitors = visitors.filter { store.desk[ticket: $0.key] != nil }
      swap(&dice, &planningDice)
      plan(date, usable)
      swap(&dice, &planningDice)
    }
    return agenda.next(until: end)
  }

  private mutating func plan(_ date: CivilDate, _ usable: [Procedure]) {
    agenda.isPlanningDay = true
    defer { agenda.isPlanningDay = false }
    let rules = store.rules
    planGuides(on: date, helping: scale.perDay / 6)
    planGuidance(max(1, scale.perDay / 10), of: usable, on: date)
    let busy = date.weekday == .monday ? 120 : 100
    let count = scale.perDay * (busy + Int.random(in: -15...15, using: &dice)) / 100
    for _ in 0..<max(1, count) {
      guard let procedure = pick(of: usable),
        let moment = Rush.moment(on: date, rules.calendar, &dice)
      else { continue }
      agenda.plan(.arrive(Visit(procedure, by: rules, &dice)), at: moment)
    }
  }

  /// The most used procedures are asked for most, above all births and deaths.
  mutating func pick(of procedures: [Procedure]) -> Procedure? {
    dice.pick(procedures) { procedure in
      switch procedure.priority {
      case 1: procedure.linked == true ? 120 : 40
      case 2: 6
      default: 1
      }
    }
  }

  /// Has the desk do something and answers what happened.
  @discardableResult
  mutating func request(
    _ command: Command, by person: String, counter: Int?, at moment: Moment,
    because reason: String? = nil, happenedAt: Moment? = nil
  ) throws -> [Event] {
    requests += 1
    let request = Request(
      command, by: person, counter: counter, key: "demo-\(scale.seed)-\(requests)", reason: reason,
      happenedAt: happenedAt)
    guard case .done(let events) = try store.perform(request, at: moment) else { return [] }
    return events
  }

  /// Plans a step with a dossier after some minutes of work.
  mutating func plan(
    _ step: Step, _ code: DossierCode, in minutes: ClosedRange<Int>, after start: Moment
  ) {
    agenda.plan(
      .step(step, code), at: moment(Int.random(in: minutes, using: &dice), after: start))
  }

  /// A moment after some minutes of work.
  func moment(_ minutes: Int, after start: Moment) -> Moment {
    store.rules.calendar.moment(minutes, ofWorkAfter: start)
  }
}
