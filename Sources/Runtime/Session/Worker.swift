import DeskApp
import DeskFiles
import DeskForms
import DeskOperations

/// Does what the screens ask for, in order, and tells them what others do in the same folder.
///
/// It owns the store, on a thread of its own, so that a slow disk never stops a key.
final class Worker {
  /// Something for the worker to do.
  enum Task: Sendable {
    case effect(Effect)
    /// Keep the state and stop.
    case end
  }

  private let store: DeskStore
  private let folder: DeskFolder
  private let watch: FolderWatch
  private let drafts: DraftStore
  /// Those that could not be kept once: of them it is told again what becomes of them.
  private var unkeptDrafts: Set<String> = []
  private let shippedData: String?
  private let clock: Clock
  private let words: Words
  private let person: Person
  private let tasks: Mailbox<Task>
  private let messages: Mailbox<Message>
  /// How many events the screens know of.
  private var told: Int
  /// How many days of the books the screens know of.
  private var toldDays: Int

  /// How long others' changes may go unseen where the folder does not tell of them.
  private static let milliseconds = (withoutWatch: 150, withWatch: 1000)

  init(
    store: DeskStore, folder: DeskFolder, shippedData: String?, clock: Clock, words: Words,
    person: Person, tasks: Mailbox<Task>, messages: Mailbox<Message>, watch: FolderWatch? = nil
  ) {
    self.store = store
    self.folder = folder
    self.watch = watch ?? FolderWatch(folder)
    drafts = DraftStore(folder)
    self.shippedData = shippedData
    self.clock = clock
    self.words = words
    self.person = person
    self.tasks = tasks
    self.messages = messages
    told = store.position.sequence
    toldDays = store.desk.closed.days
    store.whileWaiting = { [messages, words] holder in
      messages.post([.noticed(words.waiting(for: holder))])
    }
  }

  /// Works until told to end.
  func run() {
    // Somebody may have appended between opening the desk and watching it.
    catchUp()
    tellDrafts()
    while true {
      let descriptors = [tasks.bell] + [watch.descriptor].compactMap { $0 }
      _ = Waiting.untilNews(
        on: descriptors,
        atMost: watch.descriptor == nil
          ? Worker.milliseconds.withoutWatch : Worker.milliseconds.withWatch)
      lookAround()
      let arrived = tasks.takeAll()
      for task in Worker.withoutStaleDrafts(arrived) {
        switch task {
        case .effect(let effect): perform(effect)
        case .end:
          try? store.saveState()
          return
        }
      }
    }
  }

  /// Of several savings of one draft only the last needs the disk.
  static func withoutStaleDrafts(_ tasks: [Task]) -> [Task] {
    var saved: Set<String> = []
    let kept = tasks.reversed().filter { task in
      switch task {
      case .effect(.saveDraft(let draft)): return saved.insert(draft.id).inserted
      case .effect(.discardDraft(let id)):
        saved.remove(id)
        return true
      default: return true
      }
    }
    return kept.reversed()
  }

  private func lookAround() {
    let changes = watch.drain().union(watch.compare())
    // Where the folder is gone, one sentence is enough.
    if changes.contains(.journal), !catchUp() { return }
    if changes.contains(.reference) { reloadRules() }
  }

  @discardableResult
  private func catchUp() -> Bool {
    attempt { tell(try store.catchUp()) }
  }

  private func reloadRules() {
    do throws(StoreTrouble) {
      try store.reloadRules()
      let done = words("Đã nạp lại dữ liệu của bộ phận.", "The desk's data was read again.")
      messages.post([.rulesReplaced(store.rules), .noticed(Notice(.done, done))])
    } catch {
      let kept = words("Vẫn dùng bản cũ.", "The old version is still used.")
      messages.post([.noticed(Notice(.alert, "\(sentence(for: error)) \(kept)"))])
    }
  }

  /// Brings the screens up to the store: by the events where they are all of them, else as a whole.
  private func tell(_ events: [Event]) {
    let now = store.position.sequence
    let isReplaced = store.notices.contains { notice in
      if case .journalReplaced = notice { true } else { false }
    }
    // Screens let go of what has its place in a book by now.
    let days = store.desk.closed.days
    if now != told || isReplaced || days != toldDays {
      let isAll = now == told + events.count && !isReplaced && days == toldDays
      messages.post([isAll ? .happened(events) : .deskReplaced(store.desk)])
      (told, toldDays) = (now, days)
    }
    if !store.notices.isEmpty {
      messages.post(store.notices.map { .noticed(words.notice($0)) })
      store.notices = []
    }
  }

  private func perform(_ effect: Effect) {
    switch effect {
    case .perform(let request): answer(request.key) { try decide(request) }
    case .render(let request, let key):
      answer(key) { .formReady(try page(for: request, by: try press())) }
    case .saveForm(let request, let key): answer(key) { try save(request) }
    case .saveDraft(let draft): save(draft)
    case .discardDraft(let id): attempt { try drafts.remove(id) }
    case .copy, .ring, .end: break
    }
  }

  private func decide(_ request: Request) throws -> Answer {
    do {
      switch try store.perform(request, at: clock.now) {
      case .done(let events):
        tell(events)
        return .done(events)
      case .alreadyDone(let subject):
        tell([])
        return .alreadyDone(subject)
      }
    } catch {
      // Deciding read what others had appended.
      tell([])
      throw error
    }
  }

  private func page(for request: FormRequest, by press: FormPress) throws -> FormPage {
    let content = try content(for: request, copies: [.applicant])
    let form = try press.render(content, in: try setting(for: content), as: .text)
    let lines = form.pages.map { page in
      page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    return FormPage(
      request: request, lines: Array(lines.joined(separator: [""])),
      remark: form.notices.first.map { words.trouble($0) })
  }

  private func save(_ request: FormRequest) throws -> Answer {
    let content = try content(for: request, copies: SlipCopy.allCases)
    let press = try press()
    let files = try press.save(content, in: try setting(for: content))
    let root = folder.file("")
    let names = files.map { $0.hasPrefix(root) ? String($0.dropFirst(root.count)) : $0 }
    return .formSaved(try page(for: request, by: press), files: names)
  }

  private func content(for request: FormRequest, copies: [SlipCopy]) throws -> FormContent {
    try FormPress.content(
      for: request, of: store.desk, at: clock.now, by: store.rules, copies: copies)
  }

  /// The templates are read each time, so that an edited one counts at once.
  private func press() throws -> FormPress {
    try FormPress(folder: folder, shippedData: shippedData)
  }

  private func setting(for content: FormContent) throws -> FormSetting {
    try FormSetting(rulebook: store.rules, printedAt: clock.now, clerk: person.name)
      .sealed(by: store, for: content)
  }

  private func save(_ draft: IntakeDraft) {
    var failure: String?
    do {
      try drafts.save(Array(try JSONText.encode(draft).utf8), id: draft.id)
    } catch {
      failure = sentence(for: error)
    }
    guard failure != nil || unkeptDrafts.contains(draft.id) else { return }
    unkeptDrafts.insert(draft.id)
    messages.post([.draftKept(id: draft.id, failure: failure)])
  }

  private func tellDrafts() {
    let found = drafts.all().compactMap { JSONText.decode(IntakeDraft.self, from: $0.bytes) }
    if !found.isEmpty { messages.post([.draftsFound(found)]) }
  }

  private func answer(_ key: String, _ body: () throws -> Answer) {
    let answer: Answer
    do {
      answer = try body()
    } catch let refusal as Refusal {
      answer = .refused(refusal)
    } catch {
      answer = .failed(sentence(for: error))
    }
    messages.post([.answered(key: key, answer)])
  }

  @discardableResult
  private func attempt(_ body: () throws -> Void) -> Bool {
    do {
      try body()
      return true
    } catch {
      messages.post([.noticed(Notice(.alert, sentence(for: error)))])
      return false
    }
  }

  private func sentence(for error: any Error) -> String {
    if case StoreTrouble.missingFolder(let folder) = error { return words.lostFolder(folder) }
    if case StoreTrouble.notADesk(let folder) = error { return words.lostFolder(folder) }
    return words.sentence(for: error)
      ?? words(
        "Việc này chưa làm được và chưa có gì thay đổi. Hãy thử lại.",
        "This was not done, and nothing was changed. Please try again.")
  }
}
