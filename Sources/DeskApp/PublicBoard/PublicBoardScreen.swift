import Canvas
import DeskOperations

/// The board on the wall of the waiting room: which number shall go to which counter.
///
/// Every call of the last minute is shown large, so that two counters which call at the same time
/// do not wipe out each other's number.
struct PublicBoardScreen: Screen {
  /// A counter that calls people, with the number it has in hand.
  struct OpenCounter: Hashable, Sendable {
    var number: Int
    var label: String?
  }

  /// How many calls are kept in sight.
  private static let callsShown = 5

  /// The last calls, the newest first.
  private(set) var calls: [BoardCall] = []
  /// How many of them were called just now; the newest always counts.
  private(set) var freshCount = 0
  /// The counters that call people today.
  private(set) var counters: [OpenCounter] = []
  /// How many wait, in the order of the desk's lines.
  private(set) var waiting: [(group: QueueSettings.Group, count: Int)] = []

  /// Which call of this run was the last for a ticket, for journals tell no more than the second.
  private var heard: [TicketID: Int] = [:]
  private var callsHeard = 0

  var standsAlone: Bool { true }

  func title(_ context: Context) -> String { context.words("Bảng gọi số", "Numbers called") }

  func bindings(_ context: Context) -> [Binding] { [] }

  mutating func perform(_ action: Action, _ context: Context) -> [Step] { [] }

  mutating func handle(_ input: Input, _ context: Context) -> [Step] { [] }

  mutating func hear(_ events: [Event], _ context: Context) -> [Step] {
    let called = events.compactMap { ticketCalled(by: $0, context.desk) }
    guard !called.isEmpty else { return [] }
    for id in called {
      callsHeard += 1
      heard[id] = callsHeard
    }
    refresh(context)
    return [.effect(.ring)]
  }

  /// Whose number is called, so that they shall look up; a person who was held may sit there again.
  private func ticketCalled(by event: Event, _ desk: Desk) -> TicketID? {
    switch event.change {
    case .queue(.called(let id)), .queue(.picked(let id)), .queue(.resumed(let id)):
      desk[ticket: id].flatMap { $0.isWalkUp ? nil : id }
    default: nil
    }
  }

  mutating func refresh(_ context: Context) {
    let today = context.now.date
    let desk = context.desk
    calls = Array(
      BoardCall.all(at: desk, on: today, heard: heard).prefix(PublicBoardScreen.callsShown))
    let older = calls.dropFirst().prefix { $0.isFresh(at: context.now) }
    freshCount = min(calls.count, 1) + older.count
    counters = context.rules.settings.counters.filter {
      desk.queue.mode(of: $0.number) == .open
    }.map {
      OpenCounter(
        number: $0.number, label: desk.ticketInService(at: $0.number, on: today)?.id.label)
    }
    waiting = desk.queue.waiting(on: today, by: context.rules.settings.queue)
  }
}
