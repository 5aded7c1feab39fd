import DeskFiles
import DeskOperations

/// What a desk goes through in a trial: dossiers and numbers, on both sides of a new year.
struct Work {
  static let procedure = "1.001193"
  /// Thursday 31 December 2026, 08:00.
  static let morning = Moment(unixSeconds: 1_798_678_800)

  /// One thing that is acknowledged, or not, as a whole.
  enum Step {
    case request(Request, at: Moment)
    case together([(request: Request, moment: Moment)])
    case keepingState
  }

  private(set) var steps: [Step] = []
  private var moment: Moment
  private let name: String
  private var requests = 0

  private init(_ name: String, at moment: Moment) {
    self.name = name
    self.moment = moment
  }

  /// Everything that writes in its own way: requests of one line and of several, a new day, a new year,
  /// many at once over two days, the kept state.
  static var everything: [Step] {
    var work = Work("all", at: morning)
    work.receive()
    work.act(.take(TicketOrder()), .take(TicketOrder()), .callNext, .callNext)
    work.goOn(days: 1)
    work.act(.take(TicketOrder()))
    work.steps.append(.keepingState)
    work.receive()
    work.goOn(days: 3)
    work.receiveTogether(daysBetween: 1)
    work.act(.take(TicketOrder()), .callNext)
    work.steps.append(.keepingState)
    return work.steps
  }

  /// What somebody else does afterwards: on the same day, and on a new one.
  static var goingOn: [Step] {
    var work = Work("on", at: morning.advanced(bySeconds: 5 * 86_400))
    work.receive()
    work.goOn(days: 1)
    work.receive()
    work.act(.take(TicketOrder()))
    return work.steps
  }

  /// A day long enough that its file has more than four kilobytes.
  static var longDay: [Step] {
    var work = Work("long", at: morning)
    work.receive()
    work.goOn(days: 1)
    for _ in 1...8 { work.receive() }
    work.act(.take(TicketOrder()), .take(TicketOrder()), .callNext, .callNext)
    return work.steps
  }

  /// A request of its own for each key.
  static func request(_ command: Command, key: String, counter: Int = 1) -> Request {
    Request(command, by: "mau", counter: counter, key: key)
  }

  /// A dossier to receive.
  static var receipt: Command {
    .receiveDossier(Intake(procedure: procedure, applicant: .init(name: "Nguyễn Văn Mẫu")))
  }

  private mutating func newRequest(_ command: Command) -> Request {
    requests += 1
    return Work.request(command, key: "\(name)-\(requests)")
  }

  private mutating func receive() {
    steps.append(.request(newRequest(Work.receipt), at: moment))
  }

  private mutating func act(_ acts: QueueAct...) {
    for act in acts { steps.append(.request(newRequest(.queue(act)), at: moment)) }
  }

  private mutating func goOn(days: Int) { moment = moment.advanced(bySeconds: days * 86_400) }

  private mutating func receiveTogether(daysBetween days: Int) {
    var together: [(request: Request, moment: Moment)] = []
    for _ in 1...2 {
      for _ in 1...2 { together.append((newRequest(Work.receipt), moment)) }
      goOn(days: days)
    }
    moment = moment.advanced(bySeconds: -days * 86_400)
    steps.append(.together(together))
  }
}

extension DeskStore {
  /// Does a step; answers what it acknowledges.
  func take(_ step: Work.Step) throws -> [Told] {
    switch step {
    case .request(let request, let moment):
      return [told(request.key, try perform(request, at: moment))]
    case .together(let requests):
      return try inOneGo {
        try requests.map { told($0.request.key, try perform($0.request, at: $0.moment)) }
      }
    case .keepingState:
      try saveState()
      return []
    }
  }

  private func told(_ key: String, _ performed: Performed) -> Told {
    switch performed {
    case .done(let events): (key, events.count)
    case .alreadyDone: (key, nil)
    }
  }
}
