/// Those who wait, line by line, kept in order at every event.
struct WaitingLines: Sendable {
  private(set) var lines: [DeskQueue.Line: [LineEntry]] = [:]

  /// Puts a ticket that waits into its place; any other stands in no line.
  mutating func insert(_ ticket: Ticket) {
    guard ticket.state == .waiting else { return }
    let entry = LineEntry(ticket)
    let place = lines[ticket.line]?.place(of: entry) ?? 0
    lines[ticket.line, default: []].insert(entry, at: place)
  }

  /// Takes a ticket out of its line, where it stands in one.
  mutating func remove(_ ticket: Ticket) {
    let entry = LineEntry(ticket)
    guard ticket.state == .waiting, let place = lines[ticket.line]?.place(of: entry),
      lines[ticket.line]?[place] == entry
    else { return }
    lines[ticket.line]?.remove(at: place)
  }
}

extension DeskQueue {
  /// Who can call those who wait in a line.
  enum Line: Hashable {
    /// Every counter of a group.
    case group(String)
    /// One counter alone.
    case counter(Int)

    /// When a counter turns to a line: to its own ones first.
    enum Turn: Comparable {
      case own, helped
    }

    /// When a counter turns to the line; nil for never.
    func turn(of counter: Int, isHelping: Bool, by rules: QueueSettings) -> Turn? {
      switch self {
      case .group(let group):
        rules.isServed(group, by: counter) ? .own : isHelping ? .helped : nil
      case .counter(let only): only == counter ? .own : nil
      }
    }
  }
}

extension Ticket {
  /// The line it waits in.
  var line: DeskQueue.Line {
    onlyCounter.map(DeskQueue.Line.counter) ?? .group(errand.group)
  }

  /// Whether it belongs to the figures of a day: it was in its line, or left it for the next.
  func counts(on date: CivilDate) -> Bool { isOf(date) || carriedAfter == date }
}

extension [LineEntry] {
  /// The first place whose entry does not come before this one.
  fileprivate func place(of entry: LineEntry) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < entry { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
