/// The figures of the simulated day, counted from the plain simulation alone.
struct PlainReport {
  /// One column of a table: everything that was counted, and how much was not.
  struct Column: Equatable {
    var counted = 0
    var leftOut = 0
    var mean: Int?
    var median: Int?
    var ninetieth: Int?
    var longest: Int?

    init(_ values: [Int], leftOut: Int = 0) {
      self.leftOut = leftOut
      counted = values.count
      guard !values.isEmpty else { return }
      let sorted = values.sorted()
      func rounded(_ exact: Double) -> Int { Int(exact.rounded(.toNearestOrAwayFromZero)) }
      mean = rounded(Double(values.reduce(0, +)) / Double(values.count))
      let middle = sorted.count / 2
      median =
        sorted.count % 2 == 1
        ? sorted[middle] : rounded(Double(sorted[middle - 1] + sorted[middle]) / 2)
      ninetieth = sorted.first { value in
        values.filter { $0 <= value }.count * 10 >= values.count * 9
      }
      longest = sorted.last
    }
  }

  /// The three columns of one row.
  struct Row: Equatable {
    var waits: Column
    var withinThreshold: Int
    var walks: Column
    var services: Column
  }

  private let day: SimulatedDay
  private let stays: [PlainDay.Stay]

  init(_ day: SimulatedDay, _ plain: PlainDay) {
    self.day = day
    stays = plain.stays
  }

  /// The row of those stays that are meant.
  func row(_ isMeant: (PlainDay.Stay) -> Bool = { _ in true }) -> Row {
    var seen: Set<Int> = []
    let firstCalls = stays.filter { seen.insert($0.person).inserted }.filter(isMeant)
    let waits = firstCalls.map { stay in
      max(0, stay.calledAt - (waitsFrom(day.persons[stay.person])))
    }
    let services = stays.filter { !$0.isMissed && isMeant($0) }
    let unknown = services.filter { $0.begunAt == nil }.count
    return Row(
      waits: Column(waits), withinThreshold: waits.filter { $0 <= 1800 }.count,
      walks: Column(
        services.compactMap { stay in stay.begunAt.map { $0 - stay.calledAt } }, leftOut: unknown),
      services: Column(
        services.compactMap { stay in stay.begunAt.map { stay.endedAt - $0 } }, leftOut: unknown))
  }

  /// Whoever keeps an appointment waits from its time on at the earliest.
  private func waitsFrom(_ person: SimulatedDay.Person) -> Int {
    guard let booked = person.bookedFor, abs(person.comesAt - booked) <= 900 else {
      return person.comesAt
    }
    return max(person.comesAt, booked)
  }

  /// Numbers taken and people served in each half hour from 07:30 to 17:00, the rest at the ends.
  var halfHours: [[Int]] {
    func place(_ second: Int) -> Int { min(18, max(0, (second - SimulatedDay.opening) / 1800)) }
    var counts = Array(repeating: [0, 0], count: 19)
    for person in day.persons { counts[place(person.comesAt)][0] += 1 }
    for stay in stays where !stay.isMissed { counts[place(stay.endedAt)][1] += 1 }
    return counts
  }
}
