import Canvas
import DeskOperations

extension Model {
  /// Takes a message in and answers what is to be done outside.
  public mutating func update(_ message: Message) -> [Effect] {
    switch message {
    case .input(.resized(let size)):
      context.size = size
      refreshScreens()
      return []
    case .input(let input):
      return take(input)
    case .lineBegins:
      rememberLine()
      return []
    case .scanned(let scanned):
      return take(scanned)
    case .clock(let moment):
      let isNewDay = context.now.date < moment.date
      context.now = moment
      if isNewDay { openDay() }
      refreshScreens()
      return []
    case .happened(let events):
      take(events)
      refreshScreens()
      return tellScreens(of: events)
    case .deskReplaced(let desk):
      openDay(of: desk)
      refreshScreens()
      return []
    case .rulesReplaced(let rules):
      context.rules = rules
      refreshScreens()
      return []
    case .answered(let key, let answer):
      return take(answer, key: key)
    case .draftsFound(let drafts):
      context.drafts = drafts
      refreshScreens()
      return []
    case .draftKept(let id, let failure):
      noteDraft(id, failure: failure)
      return []
    case .printing(let record):
      take(record)
      return []
    case .printsFound(let date, let records):
      context.printLog = (date, records)
      refreshScreens()
      return []
    case .noticed(let notice):
      self.notice = notice
      return []
    case .askedToEnd:
      return [.end]
    }
  }

  private mutating func take(_ input: Input) -> [Effect] {
    notice = nil
    let wasWarned = isWarnedOfLoss
    defer { if wasWarned { isWarnedOfLoss = false } }
    guard isLargeEnough else { return [] }
    if !input.isTyping { settle() }
    let level = screens.count - 1
    if case .key(let key) = input, let binding = binding(for: key) {
      // Pressed once too often, a key that records must not take away the slip that came of it.
      if binding.action == .openTomorrow, ownKey == key {
        notice = Notice(
          .hint,
          context.words(
            "\(key.label) vừa dùng để ghi. Xem mai trễ gì: bấm Ctrl-L.",
            "\(key.label) has just recorded. To see what will be late tomorrow, press Ctrl-L."))
        return []
      }
      ownKey = top.bindings(context).contains { $0.key == key } ? key : nil
      return perform(binding)
    }
    ownKey = nil
    let steps = screens[level].handle(input, context)
    return take(steps, from: level)
  }

  /// What a key does; with Caps Lock on a letter does what it does without.
  func binding(for key: Key) -> Binding? {
    let bindings = allBindings
    if let binding = bindings.first(where: { $0.key == key }) { return binding }
    guard case .character(let letter) = key, letter.isUppercase else { return nil }
    return bindings.first { $0.key == .character(Character(letter.lowercased())) }
  }

  /// Does what a binding names, on the screen that is seen or everywhere, or tells why not.
  private mutating func perform(_ binding: Binding) -> [Effect] {
    if let reason = binding.unavailableBecause {
      notice = Notice(.warning, reason)
      return []
    }
    let level = screens.count - 1
    if screens[level].bindings(context).contains(where: { $0.action == binding.action }) {
      let steps = screens[level].perform(binding.action, context)
      return take(steps, from: level)
    }
    // Who looked for a citizen by their card receives their dossier.
    if binding.action == .openIntake, let card = (top as? DossierListScreen)?.cardShown {
      return takeIntoIntake(card)
    }
    return take(performEverywhere(binding.action), from: level)
  }

  private mutating func take(_ answer: Answer, key: String) -> [Effect] {
    switch answer {
    case .refused(let refusal):
      notice = Notice(.alert, context.words.refusal(refusal, context.rules))
    case .failed(let sentence):
      notice = Notice(.alert, sentence)
    case .printing(let record):
      take(record)
    case .done, .alreadyDone, .formReady, .queueRead, .qrReady, .written, .counted, .surveyed:
      break
    }
    guard let id = awaiting.removeValue(forKey: key), let level = screenIDs.firstIndex(of: id)
    else { return [] }
    let steps = screens[level].receive(answer, context)
    return take(steps, from: level)
  }

  /// Notes how far a printing has come, and tells it whatever the clerk does by now.
  private mutating func take(_ record: PrintRecord) {
    context.prints[record.id] = record
    if let log = context.printLog, log.date == record.at.date {
      let others = log.records.filter { $0.id != record.id }
      context.printLog = (log.date, (others + [record]).sorted { $0.at < $1.at })
    }
    // A number comes out by itself, and what was told of it stays.
    let isUnasked = record.order.form == PrintRecord.Order.ticketForm
    let told = context.words.printing(record)
    if !isUnasked || [.alert, .warning].contains(told.tone) { notice = told }
    refreshScreens()
  }

  mutating func take(_ steps: [Step], from level: Int) -> [Effect] {
    var effects: [Effect] = []
    for step in steps {
      switch step {
      case .open(let screen):
        effects += open(screen)
      case .replace(let screen):
        close(from: level)
        effects += open(screen)
      case .back:
        close(from: level)
      case .notice(let notice):
        self.notice = notice
      case .perform(let command, let reason):
        effects.append(ask(command, reason: reason, key: awaitedKey(level: level)))
      case .performOnce(let command, let reason, let key, let moment):
        awaiting[key] = screenIDs[min(level, screenIDs.count - 1)]
        effects.append(ask(command, reason: reason, key: key, happenedAt: moment))
      case .act(let action):
        settle()
        if let binding = allBindings.first(where: { $0.action == action }) {
          effects += perform(binding)
        }
      case .everywhere(let action):
        effects += take(performEverywhere(action), from: screens.count - 1)
      case .effect(let effect):
        effects.append(keyed(effect, level: level))
        note(effect)
      }
    }
    return effects
  }

  /// Puts a screen on top and does what it begins with.
  private mutating func open(_ screen: any Screen) -> [Effect] {
    push(screen)
    let level = screens.count - 1
    let steps = screens[level].opened(as: nextKey(), context)
    return take(steps, from: level)
  }

  private func ask(
    _ command: Command, reason: String?, key: String, happenedAt: Moment? = nil
  ) -> Effect {
    .perform(
      Request(
        command, by: context.person.id, counter: context.counter, key: key, reason: reason,
        happenedAt: happenedAt))
  }

  /// Gives an effect that will be answered the key by which the answer finds its screen.
  private mutating func keyed(_ effect: Effect, level: Int) -> Effect {
    switch effect {
    case .render(let request, _):
      return .render(request, key: awaitedKey(level: level))
    case .print(let request, _):
      return .print(request, key: awaitedKey(level: level))
    case .printAgain(let record, _):
      return .printAgain(record, key: awaitedKey(level: level))
    case .readQueue(let period, _):
      return .readQueue(period, key: awaitedKey(level: level))
    case .makeQR(let text, _):
      return .makeQR(text, key: awaitedKey(level: level))
    case .survey(let period, _):
      return .survey(period, key: awaitedKey(level: level))
    case .count(let query, _):
      return .count(query, key: awaitedKey(level: level))
    case .write(let table, let path, _):
      return .write(table, path: path, key: awaitedKey(level: level))
    default:
      return effect
    }
  }

  /// Keeps the list of drafts as the files will be.
  private mutating func note(_ effect: Effect) {
    switch effect {
    case .saveDraft(let draft):
      context.drafts.removeAll { $0.id == draft.id }
      context.drafts.append(draft)
    case .discardDraft(let id):
      context.drafts.removeAll { $0.id == id }
      context.draftsOnlyHere.remove(id)
    default:
      break
    }
  }

  /// Tells once that a draft cannot be kept, not at every letter: what an act came to is read longer.
  private mutating func noteDraft(_ id: String, failure: String?) {
    guard let failure else {
      context.draftsOnlyHere.remove(id)
      return
    }
    if context.draftsOnlyHere.insert(id).inserted { notice = Notice(.alert, failure) }
  }

  /// Ends the program, the second time where what was typed would be lost with it, or a paper waits
  /// for somebody at the printer.
  mutating func quit() -> [Step] {
    let waiting = context.prints.values.count(where: \.waitsForSomebody)
    let isSafe = context.draftsOnlyHere.isEmpty && waiting == 0
    guard !isSafe, !isWarnedOfLoss else { return [.effect(.end)] }
    isWarnedOfLoss = true
    let words = context.words
    let warning =
      context.draftsOnlyHere.isEmpty
      ? words(
        "Còn \(waiting) lệnh in chờ ở máy in (Ctrl-O xem). Bấm Ctrl-Q lần nữa để thoát; lần mở sau theo dõi tiếp.",
        "\(waiting) papers wait at the printer (Ctrl-O). Ctrl-Q again ends; the next start follows them."
      )
      : words(
        "Nội dung nhập dở chưa lưu vào đĩa. Bấm Ctrl-Q lần nữa là thoát và mất.",
        "What was typed is not on the disk. Ctrl-Q again ends and loses it.")
    return [.notice(Notice(.alert, warning))]
  }

  private mutating func awaitedKey(level: Int) -> String {
    let key = nextKey()
    awaiting[key] = screenIDs[min(level, screenIDs.count - 1)]
    return key
  }

  private mutating func tellScreens(of events: [Event]) -> [Effect] {
    var effects: [Effect] = []
    for id in screenIDs {
      guard let level = screenIDs.firstIndex(of: id) else { continue }
      let steps = screens[level].hear(events, context)
      effects += take(steps, from: level)
    }
    return effects
  }

  mutating func refreshScreens() {
    for level in screens.indices { screens[level].refresh(context) }
  }

  /// Lets the screen that is seen do what it put off; due before each picture.
  public mutating func settle() { screens[screens.count - 1].settle(context) }
}

extension Input {
  /// Whether it only changes what is typed, as far as no binding claims it.
  fileprivate var isTyping: Bool {
    switch self {
    case .key(.character), .key(.backspace), .paste: true
    default: false
    }
  }
}
