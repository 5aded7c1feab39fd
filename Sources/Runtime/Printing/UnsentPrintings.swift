import DeskOperations
import Synchronization

/// Printings that were asked for and are not at the printer yet: whoever ends the program waits for
/// them, and not for the printer.
final class UnsentPrintings: Sendable {
  private let names = Mutex<Set<String>>([])
  private let changes = Mailbox<Void>()

  /// One was asked for.
  func expect(_ name: String) {
    names.withLock { _ = $0.insert(name) }
  }

  /// One will not get any further towards the printer, or has got there.
  func settle(_ name: String) {
    names.withLock { _ = $0.remove(name) }
    changes?.post([()])
  }

  /// Hears of whatever becomes of one.
  func hear(of record: PrintRecord) {
    if record.state != .begun { settle(record.id) }
  }

  /// Waits until there are none, or some milliseconds have passed.
  func wait(atMost milliseconds: Int) {
    let end = Waiting.now + milliseconds
    while !names.withLock(\.isEmpty), let changes, Waiting.now < end {
      _ = Waiting.untilNews(on: [changes.bell], atMost: end - Waiting.now)
      _ = changes.takeAll()
    }
  }
}
