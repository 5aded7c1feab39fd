import Dice
import DeskOperations

/// A desk on random days, with a witness beside it where one is asked for.
struct RandomDays {
  /// How often a command was done and refused.
  struct Tally {
    var done = 0
    var refused = 0

    static func + (left: Tally, right: Tally) -> Tally {
      Tally(done: left.done + right.done, refused: left.refused + right.refused)
    }
  }

  var desk: PracticeDesk
  /// It looks at everything after every step, which takes longer than the step.
  private(set) var witness: HistoryWitness?
  /// How many requests were carried out.
  private(set) var done = 0
  /// By the command's name.
  private(set) var tally: [String: Tally] = [:]
  private var random: SplitMix64
  private let isCrowded: Bool

  /// The days of a seed; every third desk works over the turn of the year, and each night
  /// goes by another rule.
  init(seed: Int, isCrowded: Bool = false, isWatched: Bool = false) throws {
    self.isCrowded = isCrowded
    random = SplitMix64(seed: UInt64(seed))
    let start = seed % 3 == 0 ? "2026-12-30T14:00" : "2026-11-18T07:40"
    desk = try PracticeDesk(start, rules: try SampleChain.rules())
    let nights = QueueSettings.Overnight.allCases
    desk.rules.settings.queue = SampleQueue.rules(overnight: nights[seed % nights.count])
    witness = isWatched ? HistoryWitness(desk.rules.law) : nil
  }

  /// Some time passes, somebody asks for something, and the witness looks.
  mutating func ask() {
    passTime()
    let key =
      Int.random(in: 0..<25, using: &random) == 0
      ? desk.events.randomElement(using: &random)?.key : nil
    let request = Request.random(
      at: desk.desk, now: desk.now, key: key ?? "key-\(desk.events.count)-\(desk.now)",
      isCrowded: isCrowded, using: &random)
    let before = desk.desk
    let name = RandomDays.name(of: request.command)
    do {
      switch try desk.ask(request) {
      case .events(let events):
        done += 1
        tally[name, default: Tally()].done += 1
        witness?.watch(events, from: before, to: desk.desk, by: desk.rules)
      case .alreadyDone:
        witness?.expect(desk.desk == before, "\(name) was done twice")
      }
    } catch {
      tally[name, default: Tally()].refused += 1
      witness?.expect(desk.desk == before, "a refusal changed the desk: \(error)")
    }
  }

  private static func name(of command: Command) -> String {
    if case .queue(let act) = command { return name("queue ", act) }
    return name("", command)
  }

  private static func name(_ prefix: String, _ value: Any) -> String {
    prefix + String(describing: value).prefix { $0 != "(" }
  }

  /// Sometimes the clock jumps back, sometimes over the night.
  private mutating func passTime() {
    desk.now = desk.now.advanced(
      bySeconds: Int.random(in: 0..<12, using: &random) == 0
        ? Int.random(in: -4000...40_000, using: &random)
        : Int.random(in: 0...(isCrowded ? 300 : 1500), using: &random))
  }
}
