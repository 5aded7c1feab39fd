import DeskApp
import DeskFiles
import DeskOperations
import Printing

@testable import Runtime

/// A worker on a thread of its own, with a test in the place of the screens.
final class WorkerBench {
  private let desk: PracticeDesk
  private let tasks: Mailbox<Worker.Task>
  private let messages: Mailbox<Message>
  private let before: Desk
  private let thread: OwnThread

  struct NoThread: Error {}

  init(_ desk: PracticeDesk, onSharedDisk isShared: Bool = false) throws {
    self.desk = desk
    let store = try DeskStore(folder: desk.folder)
    before = store.desk
    guard let person = store.rules.people.firstClerk, let tasks = Mailbox<Worker.Task>(),
      let messages = Mailbox<Message>()
    else { throw NoThread() }
    self.tasks = tasks
    self.messages = messages
    let worker = Worker(
      store: store, folder: desk.folder, shippedData: PracticeDesk.shipped,
      clock: Clock(fixedAt: afternoon), words: Words(.vietnamese), person: person, counter: 1,
      tasks: tasks, messages: messages, watch: FolderWatch(desk.folder, isShared: isShared),
      tools: PaperTools(only: []))
    guard let thread = OwnThread.start({ worker.run() }) else { throw NoThread() }
    self.thread = thread
  }

  /// Has the worker do things, and answers all its messages up to the one waited for.
  func work(
    _ effects: [Effect], meanwhile: () -> Void = {}, until isLast: (Message) -> Bool
  ) -> [Message] {
    tasks.post(effects.map { .effect($0) })
    meanwhile()
    defer { _ = finish([]) }
    var received: [Message] = []
    // Far longer than any answer takes; a lost one must not hang the suite.
    for _ in 0..<900 {
      _ = Waiting.untilNews(on: [messages.bell], atMost: 100)
      for message in messages.takeAll() {
        received.append(message)
        if isLast(message) { return received }
      }
    }
    return received
  }

  /// Has the worker do things and end; answers what it told until then.
  func finish(_ effects: [Effect]) -> [Message] {
    tasks.post(effects.map { .effect($0) } + [.end])
    thread.join()
    return messages.takeAll()
  }

  /// The numbers in the line once these messages were taken in.
  func numbers(after messages: [Message]) -> [Int] {
    var desk = before
    for message in messages {
      switch message {
      case .happened(let events): for event in events { desk.apply(event) }
      case .deskReplaced(let whole): desk = whole
      default: break
      }
    }
    return desk.tickets(on: afternoon.date).map(\.id.number)
  }
}

extension Message {
  func isAnswer(to key: String) -> Bool {
    if case .answered(key, _) = self { true } else { false }
  }

  /// The drafts found, where this tells of them.
  var drafts: [IntakeDraft]? {
    if case .draftsFound(let drafts) = self { drafts } else { nil }
  }

  /// The printing that this tells of.
  var printing: PrintRecord? {
    switch self {
    case .printing(let record), .answered(_, .printing(let record)): record
    default: nil
    }
  }
}

/// Has something that waits done on a thread of its own: printing needs those of the tests.
func onOwnThread<Result: Sendable>(
  _ body: @escaping @Sendable () throws -> Result
) async throws -> Result {
  try await withCheckedThrowingContinuation { continuation in
    let thread = OwnThread.start {
      continuation.resume(with: Swift.Result { try body() })
    }
    if thread == nil { continuation.resume(throwing: WorkerBench.NoThread()) }
  }
}
