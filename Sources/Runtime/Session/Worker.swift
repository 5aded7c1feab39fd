import DeskApp
import DeskFiles
import DeskForms
import DeskOperations
import Printing

/// Does what the screens ask for, in order, and tells them what others do in the same folder.
///
/// It owns the store, on a thread of its own, so that a slow disk never stops a key.
final class Worker {
  /// Something for the worker to do.
  enum Task: Sendable {
    case effect(Effect)
    /// Write down in the history that a slip came out.
    case slipOut(PrintRecord)
    /// Keep the state and stop.
    case end
  }

  let store: DeskStore
  let folder: DeskFolder
  private let watch: FolderWatch
  private let drafts: DraftStore
  /// Those that could not be kept once: of them it is told again what becomes of them.
  private var unkeptDrafts: Set<String> = []
  private let shippedData: String?
  let clock: Clock
  let words: Words
  let person: Person
  let counter: Int?
  private let tasks: Mailbox<Task>
  let messages: Mailbox<Message>
  let printDesk: PrintDesk
  let unsent = UnsentPrintings()
  /// When it was last looked for what others have left.
  var lastTakenUp = 0
  /// How many events the screens know of.
  private var told: Int
  /// How many days of the books the screens know of.
  private var toldDays: Int

  /// How long others' changes may go unseen where the folder does not tell of them.
  private static let milliseconds = (withoutWatch: 150, withWatch: 1000)

  init(
    store: DeskStore, folder: DeskFolder, shippedData: String?, clock: Clock, words: Words,
    person: Person, counter: Int?, tasks: Mailbox<Task>, messages: Mailbox<Message>,
    watch: FolderWatch? = nil,
    tools: PaperTools = PaperTools()
  ) {
    self.store = store
    self.folder = folder
    self.watch = watch ?? FolderWatch(folder)
    drafts = DraftStore(folder)
    self.shippedData = shippedData
    self.clock = clock
    self.words = words
    self.person = person
    self.counter = counter
    self.tasks = tasks
    self.messages = messages
    printDesk = PrintDesk(folder: folder, tools: tools, clock: clock, words: words) {
      [tasks, messages, unsent] record in
      unsent.hear(of: record)
      let isNew = record.steps.count == 1
      messages.post([isNew ? .answered(key: record.id, .printing(record)) : .printing(record)])
      if record.state.cameOut, record.order.slipOf != nil { tasks.post([.slipOut(record)]) }
    }
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
    takeUpPrintings()
    while true {
      let descriptors = [tasks.bell] + [watch.descriptor].compactMap { $0 }
      _ = Waiting.untilNews(
        on: descriptors,
        atMost: watch.descriptor == nil
          ? Worker.milliseconds.withoutWatch : Worker.milliseconds.withWatch)
      lookAround()
      takeUpLeftPrintings()
      let arrived = tasks.takeAll()
      for task in Worker.withoutStaleDrafts(arrived) {
        switch task {
        case .effect(let effect): perform(effect)
        case .slipOut(let record): noteSlip(of: record)
        case .end:
          try? store.saveState()
          finishPrinting()
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
      messages.post([.noticed(Notice(.alert, "\(words.toldSentence(for: error)) \(kept)"))])
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
      inBackground { await $0.warmUp() }
    case .print(let request, let key): print(request, key: key)
    case .printAgain(let record, let key):
      printing(key) { [person, counter, settings = printSettings] desk in
        try await desk.printAgain(
          record, id: key, by: person.id, counter: counter, settings: settings)
      }
    case .printBacks(let record):
      inBackground { await $0.printBacks(of: record) }
    case .cancelPrint(let record): inBackground { await $0.cancel(record) }
    case .readPrints(let date):
      messages.post([.printsFound(date, PrintLog(folder).records(on: date))])
    case .readQueue(let period, let key): readQueue(of: period, key: key)
    case .makeQR(let text, let key):
      inBackground { [messages] in
        messages.post([.answered(key: key, .qrReady(await $0.modules(of: text)))])
      }
    case .survey(let period, let key): survey(period, key: key)
    case .count(let query, let key): count(query, key: key)
    case .write(let table, let path, let key):
      answer(key) { .written(try write(table, to: path)) }
    case .saveDraft(let draft): save(draft)
    case .discardDraft(let id): attempt { try drafts.remove(id) }
    case .copy, .ring, .end: break
    }
  }

  @discardableResult
  func decide(_ request: Request) throws -> Answer {
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
    let rule = printSettings.rule(
      for: content.form.rawValue, at: counter)
    let setting = try setting(for: content)
    let form = try press.render(content, in: setting, as: .text, on: rule.paper ?? .a4)
    let lines = form.pages.map { page in
      page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    return FormPage(
      request: request, lines: Array(lines.joined(separator: [""])),
      remark: try press.notices(of: content, in: setting).first.map { words.trouble($0) })
  }

  func content(for request: FormRequest, copies: [SlipCopy]) throws -> FormContent {
    try FormPress.content(
      for: request, of: store.desk, at: clock.now, by: store.rules, copies: copies)
  }

  /// The templates are read each time, so that an edited one counts at once.
  func press() throws -> FormPress {
    try FormPress(folder: folder, shippedData: shippedData)
  }

  func setting(for content: FormContent) throws -> FormSetting {
    try FormSetting(rulebook: store.rules, printedAt: clock.now, clerk: person.name)
      .sealed(by: store, for: content)
  }

  private func save(_ draft: IntakeDraft) {
    var failure: String?
    do {
      try drafts.save(Array(try JSONText.encode(draft).utf8), id: draft.id)
    } catch {
      failure = words.toldSentence(for: error)
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
    do {
      messages.post([.answered(key: key, try body())])
    } catch {
      messages.post([.answered(key: key, words.answer(to: error))])
    }
  }

  @discardableResult
  func attempt(_ body: () throws -> Void) -> Bool {
    do {
      try body()
      return true
    } catch {
      messages.post([.noticed(Notice(.alert, words.toldSentence(for: error)))])
      return false
    }
  }
}

extension Words {
  /// What comes back to a screen whose request failed.
  func answer(to error: any Error) -> Answer {
    if let refusal = error as? Refusal { return .refused(refusal) }
    return .failed(toldSentence(for: error))
  }

  /// What is told of a failure while a desk is open.
  func toldSentence(for error: any Error) -> String {
    if case StoreTrouble.missingFolder(let folder) = error { return lostFolder(folder) }
    if case StoreTrouble.notADesk(let folder) = error { return lostFolder(folder) }
    return sentence(for: error)
      ?? self(
        "Việc này chưa làm được và chưa có gì thay đổi. Hãy thử lại.",
        "This was not done, and nothing was changed. Please try again.")
  }
}
