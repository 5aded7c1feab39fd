/// The simulated day played a second time, with lists that are sorted at each call and nothing of the
/// desk's own code.
struct PlainDay {
  /// One stay at a counter.
  struct Stay {
    var person: Int
    var counter: Int
    var calledAt: Int
    var begunAt: Int?
    var endedAt = 0
    var isMissed = false
  }

  private struct Waiting {
    var person: Int
    /// Effective arrival, and what tells those behind another from it.
    var place: (Int, Int)
    var number: Int
    var group: String

    var key: (Int, Int, Int, String) { (place.0, place.1, number, group) }
  }

  private let day: SimulatedDay
  private var waiting: [Waiting] = []
  private var everybody: [Waiting] = []
  private var atCounter: [Int: Stay] = [:]
  private var comesBack: [Int: Int] = [:]

  /// Every stay, in the order of the calls.
  private(set) var stays: [Stay] = []
  /// The label on each person's slip.
  private(set) var labels: [String] = []

  init(_ day: SimulatedDay) {
    self.day = day
    var now = day.persons[0].comesAt
    while everybody.count < day.persons.count || !atCounter.isEmpty || !comesBack.isEmpty {
      let returning = comesBack.filter { $0.value == now }.map(\.key)
      for person in returning { letBack(person) }
      while everybody.count < day.persons.count, day.persons[everybody.count].comesAt == now {
        arrive(at: now)
      }
      for counter in SimulatedDay.counters { work(at: counter, now) }
      now += 1
    }
    stays.sort { ($0.calledAt, $0.counter) < ($1.calledAt, $1.counter) }
  }

  private mutating func arrive(at now: Int) {
    let person = day.persons[everybody.count]
    var arrival = now
    if let booked = person.bookedFor, abs(now - booked) <= 15 * 60 { arrival = booked }
    arrival -= 60 * (person.priority.flatMap { SimulatedDay.headStarts[$0] } ?? 0)
    let number = everybody.filter { $0.group == person.group }.count + 1
    let entry = Waiting(
      person: everybody.count, place: (arrival, 0), number: number, group: person.group)
    labels.append("\(person.group)\(number)")
    everybody.append(entry)
    waiting.append(entry)
  }

  /// Whoever was absent comes behind the third of the same group.
  private mutating func letBack(_ person: Int) {
    comesBack[person] = nil
    var entry = everybody[person]
    let line = waiting.filter { $0.group == entry.group }.sorted { $0.key < $1.key }
    if let last = line.prefix(3).last {
      let behind = (last.place.0, last.place.1 + 1)
      if behind > entry.place { entry.place = behind }
    }
    everybody[person] = entry
    waiting.append(entry)
  }

  private mutating func work(at counter: Int, _ now: Int) {
    if var stay = atCounter[counter] {
      let person = day.persons[stay.person]
      let isThere = !person.isAbsent || stays.contains { $0.person == stay.person }
      let end = stay.calledAt + (isThere ? person.walk + person.service : 90)
      guard end == now else { return }
      stay.endedAt = now
      stay.isMissed = !isThere
      if isThere, !person.isBeginForgotten { stay.begunAt = stay.calledAt + person.walk }
      if !isThere, let later = person.isBackAfter { comesBack[stay.person] = now + later }
      stays.append(stay)
      atCounter[counter] = nil
    }
    let serves = SimulatedDay.groups.filter { $0.counters.contains(counter) }.map(\.id)
    let inOrder = waiting.sorted { $0.key < $1.key }
    guard
      let next = inOrder.first(where: { serves.contains($0.group) })
        ?? (counter == 6 ? inOrder.first : nil)
    else { return }
    waiting.removeAll { $0.person == next.person }
    atCounter[counter] = Stay(person: next.person, counter: counter, calledAt: now)
  }
}
