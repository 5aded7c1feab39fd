import DeskOperations

/// The simulated day at the real desk: every act is decided and applied.
struct SimulatedDesk {
  private(set) var practice: PracticeDesk
  private let day: SimulatedDay
  private var now = 0
  private var holders: [TicketID: SimulatedDay.Person] = [:]
  private var bookings: [Int: AppointmentID] = [:]
  private var comingBack: [(at: Int, id: TicketID)] = []
  /// What a counter does next with the ticket in its hands, and when.
  private var plans: [Int: [(at: Int, act: QueueAct)]] = [:]
  private var freeAt: [Int: Int] = [:]

  /// Runs the whole day.
  init(_ day: SimulatedDay) throws {
    self.day = day
    practice = try PracticeDesk("2026-11-20T00:01", rules: try SimulatedDay.rules())
    try open()
    var next = 0
    now = day.persons[0].comesAt
    while next < day.persons.count || !plans.isEmpty || !comingBack.isEmpty {
      var isNews = false
      for (_, id) in comingBack.filter({ $0.at == now }) {
        try ask(.comeBack(id))
        isNews = true
      }
      comingBack.removeAll { $0.at <= now }
      while next < day.persons.count, day.persons[next].comesAt == now {
        try take(next)
        next += 1
        isNews = true
      }
      for counter in SimulatedDay.counters { try work(at: counter, isNews: isNews) }
      now += 1
    }
  }

  private mutating func ask(_ act: QueueAct, counter: Int? = nil) throws(Refusal) {
    practice.now = Moment(localSeconds: SimulatedDay.date.dayNumber * 86_400 + now)
    try practice.ask(.queue(act), counter: counter)
  }

  private mutating func open() throws {
    now = 7 * 3600
    for (index, person) in day.persons.enumerated() {
      guard let booked = person.bookedFor else { continue }
      let moment = Moment(localSeconds: SimulatedDay.date.dayNumber * 86_400 + booked)
      try ask(
        .book(AppointmentOrder(moment: moment, errand: Errand(group: person.group), name: "Lê Mẫu"))
      )
      bookings[index] = AppointmentID(date: SimulatedDay.date, number: bookings.count + 1)
    }
    for counter in SimulatedDay.counters { try ask(.openCounter, counter: counter) }
  }

  private mutating func take(_ index: Int) throws {
    let person = day.persons[index]
    try ask(
      .take(
        TicketOrder(
          group: person.group, priority: person.priority, appointment: bookings[index])))
    guard let id = practice.desk.tickets.last?.id else { return }
    holders[id] = person
  }

  private mutating func work(at counter: Int, isNews: Bool) throws {
    if let plan = plans[counter]?.first, plan.at == now {
      plans[counter]?.removeFirst()
      try ask(plan.act, counter: counter)
      if case .miss(let id) = plan.act {
        if let wait = holders[id]?.isBackAfter {
          comingBack.append((now + wait, id))
          holders[id]?.isAbsent = false
        }
        plans[counter] = nil
        try callNext(to: counter)
      }
    } else if freeAt[counter] == now || plans[counter] == nil && isNews {
      try callNext(to: counter)
    }
  }

  private mutating func callNext(to counter: Int) throws {
    freeAt[counter] = nil
    let date = SimulatedDay.date
    do {
      try ask(.callNext, counter: counter)
    } catch .nobodyWaiting, .nobodyForCounter {
      if let last = practice.desk.ticketInService(at: counter, on: date) {
        try ask(.finish(last.id), counter: counter)
      }
      plans[counter] = nil
      return
    }
    guard let id = practice.desk.ticketInService(at: counter, on: date)?.id,
      let person = holders[id]
    else { return }
    if person.isAbsent {
      plans[counter] = [(now + 30, .recall(id)), (now + 60, .recall(id)), (now + 90, .miss(id))]
    } else {
      plans[counter] = person.isBeginForgotten ? [] : [(now + person.walk, .begin(id))]
      freeAt[counter] = now + person.walk + person.service
    }
  }
}
