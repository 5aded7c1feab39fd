import DeskFiles
import DeskOperations

/// What the history says of the calls, read from its first line.
struct CallTally {
  private var calls: [TicketID: Int] = [:]
  private var isSound: Bool
  private var events = 0

  init(of folder: DeskFolder) throws {
    isSound = try Verification.run(folder).isSound
    try FileJournal(folder).read(after: .start) { page in
      for event in page.events { count(event) }
    }
  }

  private mutating func count(_ event: Event) {
    events += 1
    switch event.change {
    case .queue(.taken(let taking)): calls[taking.id, default: 0] += 0
    case .queue(.called(let id)): calls[id, default: 0] += 1
    default: break
    }
  }

  private var called: Int { calls.values.reduce(0, +) }
  private var calledTwice: Int { calls.values.count { $0 > 1 } }
  private var lost: Int { calls.values.count { $0 == 0 } }

  /// Whether each of so many numbers was called once, in a history that is whole.
  func isRight(numbers: Int) -> Bool {
    isSound && calls.count == numbers && calledTwice == 0 && lost == 0
  }

  /// All of it in one line.
  func line(after duration: Duration) -> String {
    let seconds =
      Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    let tenths = Int((seconds * 10).rounded())
    let rate = Int(Double(called) / max(0.001, seconds))
    return
      "\(called) calls by \(QueueBench.counters.count) processes in \(tenths / 10).\(tenths % 10) s, "
      + "\(rate) a second; \(calledTwice) called twice, \(lost) lost; "
      + "\(events) events, journal \(isSound ? "whole" : "broken")"
  }
}
