import DeskOperations

/// The figures of a day's queue, counted by reading the journal from the first line to the last.
struct PlainQueueCount {
  private struct Line {
    var state = "waiting"
    var more = 0
    /// The last evening after which it was carried on.
    var carried: CivilDate?
    /// The day on whose evening it ended.
    var last: CivilDate?
  }

  private(set) var numbers: [String: Int] = [:]

  /// What happened on later days counts only where it ended this day.
  init(_ events: [Event], on day: CivilDate) {
    var stacks: [TicketID: [Line]] = [:]
    var openAtDawn: Set<TicketID> = []
    for event in events.sorted(by: { $0.at < $1.at }) {
      guard case .queue(let change) = event.change, case .ticket(let id) = event.change.subject
      else { continue }
      if event.at.date > day {
        guard case .closed(let closing) = change, closing.day == day else { continue }
      }
      if event.at.date >= day, openAtDawn.isEmpty {
        openAtDawn = Set(stacks.filter { PlainQueueCount.isOpen($0.value) }.keys)
      }
      if case .undone = change {
        stacks[id]?.removeLast()
        continue
      }
      var line = stacks[id]?.last ?? Line()
      PlainQueueCount.follow(change, &line)
      stacks[id, default: []].append(line)
    }
    let isDayOfWork = events.contains { $0.at.date == day }
    for (id, stack) in stacks where isDayOfWork || id.date == day {
      guard let line = stack.last else { continue }
      count(id, line, isThere: isThere(id, line, stack, on: day))
    }
    func isThere(_ id: TicketID, _ line: Line, _ stack: [Line], on day: CivilDate) -> Bool {
      if id.date == day { return true }
      if let last = line.last, last < day { return false }
      guard let carried = line.carried else { return false }
      // Carried into the day, or into an earlier one and on from there.
      return carried == day
        ? stack.contains { $0.carried.map { $0 < day } ?? false }
        : openAtDawn.contains(id) || PlainQueueCount.isOpen(stack)
    }
    func count(_ id: TicketID, _ line: Line, isThere: Bool) {
      guard isThere else { return }
      numbers[id.date == day ? "issued" : "broughtOver", default: 0] += 1
      numbers[line.carried == day ? "carriedOver" : line.state, default: 0] += 1
    }
  }

  private static func isOpen(_ stack: [Line]) -> Bool {
    ["waiting", "inService"].contains(stack.last?.state)
  }

  private static func follow(_ change: QueueChange, _ line: inout Line) {
    switch change {
    case .called, .picked, .begun, .resumed, .held: line.state = "inService"
    case .served:
      line.state = line.more > 0 ? "waiting" : "served"
      line.more = max(0, line.more - 1)
    case .split(let split): line.more += split.errands.count
    case .missed: line.state = "missed"
    case .cancelled: line.state = "cancelled"
    case .cameBack, .reactivated, .transferred: line.state = "waiting"
    case .closed(let closing):
      if closing.outcome != .carried { line.last = closing.day }
      switch closing.outcome {
      case .served: line.state = "served"
      case .noShow: line.state = "missed"
      case .cancelled: line.state = "cancelled"
      case .carried:
        line.state = "waiting"
        line.carried = closing.day
      }
    default: break
    }
  }
}
