import Dice
import DeskOperations

/// What is going to happen on a busy day, written down before it begins: who comes when and what for,
/// how long each will take, who is not there when called.
///
/// The same seed gives the same day. All times are seconds since midnight.
struct SimulatedDay {
  struct Person {
    var comesAt: Int
    var group: String
    var priority: String?
    /// The time the person was given.
    var bookedFor: Int?
    var walk: Int
    var service: Int
    /// Whether the person is not there when called, and if so after how long there again.
    var isAbsent = false
    var isBackAfter: Int?
    /// Whether the clerk forgets to note that the person has come to the counter.
    var isBeginForgotten = false
  }

  static let date = CivilDate("2026-11-20") ?? CivilDate(dayNumber: 0)
  static let opening = 7 * 3600 + 30 * 60
  static let counters = 1...6
  /// The groups: which counters serve them, of a hundred people how many come for them, and how
  /// many seconds they take more or less.
  ///
  /// Counter 6 helps the others.
  static let groups: [(id: String, counters: [Int], share: Int, seconds: Int)] = [
    ("A", [1, 2], 30, 360), ("B", [2, 3, 4], 40, 480), ("C", [4, 5], 20, 540), ("D", [6], 10, 300),
  ]
  static let headStarts = ["older": 20, "disabled": 30]
  static let people = 400

  private(set) var persons: [Person] = []

  init(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    for number in 0..<SimulatedDay.people {
      let share = Int.random(in: 0..<100, using: &random)
      var sum = 0
      let group =
        SimulatedDay.groups.first { group in
          sum += group.share
          return share < sum
        } ?? SimulatedDay.groups[0]
      // Two rushes, in the morning and after lunch.
      let rush = [(0, 210), (0, 210), (330, 480), (0, 510)][number % 4]
      var person = Person(
        comesAt: SimulatedDay.opening + Int.random(in: rush.0 * 60..<rush.1 * 60, using: &random),
        group: group.id, walk: Int.random(in: 15...60, using: &random),
        service: SimulatedDay.seconds(around: group.seconds, &random))
      person.priority =
        [nil, nil, nil, nil, nil, nil, "older", nil, nil, "disabled"][
          Int.random(in: 0..<10, using: &random)]
      if number % 20 == 7 {
        // A time is given on the quarter; people come up to half an hour off it.
        let booked = max(SimulatedDay.opening, person.comesAt) / 900 * 900
        person.bookedFor = booked
        person.comesAt = booked + Int.random(in: -1800...1800, using: &random)
      }
      person.isAbsent = Int.random(in: 0..<100, using: &random) < 6
      if person.isAbsent, Bool.random(using: &random) {
        person.isBackAfter = Int.random(in: 200...900, using: &random)
      }
      person.isBeginForgotten = Int.random(in: 0..<100, using: &random) < 5
      persons.append(person)
    }
    persons.sort { $0.comesAt < $1.comesAt }
  }

  /// Most services are shorter than usual, and some far longer.
  private static func seconds(around usual: Int, _ random: inout SplitMix64) -> Int {
    let isLong = Int.random(in: 0..<100, using: &random) < 30
    let part = Int.random(in: isLong ? 100...220 : 40...100, using: &random)
    return usual * part / 100
  }

  /// The desk at which the day happens.
  static func rules() throws -> Rulebook {
    var rules = try SampleRules.make()
    rules.settings.counters = counters.map {
      .init(number: $0, name: "Quầy \($0)", fields: [], helps: $0 == 6)
    }
    // The counters work through noon.
    rules.settings.openingHours = try WeekSchedule(
      sessions: [date.weekday: ["07:30-17:00"].compactMap(Session.init)])
    rules.settings.queue = QueueSettings(firstNumber: 1, lastNumber: 400)
    rules.settings.queue.groups = zip(
      groups, ["Tư pháp – Hộ tịch", "Đất đai – Xây dựng", "Văn hóa – Xã hội", "Nhận kết quả"]
    ).map { group, name in
      .init(id: group.id, name: name, prefix: group.id, counters: group.counters)
    }
    rules.settings.queue.priorities = [
      .init(id: "older", name: "Người cao tuổi", headStart: 20),
      .init(id: "disabled", name: "Người khuyết tật", headStart: 30),
    ]
    return rules
  }
}
