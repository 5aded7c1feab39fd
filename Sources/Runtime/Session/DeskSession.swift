public import DeskApp
public import DeskFiles
import DeskOperations
import Canvas
import Terminal

/// The program at one terminal: one thread, one `poll`, one picture for each burst of news.
public struct DeskSession {
  /// Who sits where, at which desk.
  public struct Seat: Sendable {
    /// The desk's folder.
    public var folder: DeskFolder
    /// The folder of the shipped reference data, behind the desk's own templates.
    public var shippedData: String?
    /// A person's id; nil for the desk's first clerk.
    public var person: String?
    /// At which counter; nil for the person's first.
    public var counter: Int?
    /// What time it is.
    public var clock: Clock
    /// The language of the screens.
    public var language: Language
    /// Which screen everything begins with.
    public var root: RootScreen
    /// The device of this place's scanner; nil for the desk's, empty for none.
    public var scanner: String?

    /// A seat at a desk.
    public init(
      folder: DeskFolder, shippedData: String?, person: String?, counter: Int?, clock: Clock,
      language: Language, root: RootScreen = .overview, scanner: String? = nil
    ) {
      self.folder = folder
      self.shippedData = shippedData
      self.person = person
      self.counter = counter
      self.clock = clock
      self.language = language
      self.root = root
      self.scanner = scanner
    }
  }

  private let seat: Seat

  /// A session at a seat.
  public init(at seat: Seat) {
    self.seat = seat
  }

  /// Shows the screens until the clerk leaves or the system asks to end.
  ///
  /// Everything asked for until then is done when it returns, and the terminal is as it was.
  ///
  /// - Throws: A `StoreTrouble`, `ScreenTrouble`, `SeatTrouble` or `Refusal` before any key is taken.
  public func run() throws {
    let words = Words(seat.language)
    // Something is seen at once, and what is typed meanwhile waits in the terminal.
    let settings = ReferenceData.settings(of: seat.folder)
    if settings == nil { try ReferenceData.load(seat.folder) }
    var screen = try Terminal.Screen()
    screen.show(
      OpeningPicture(settings, root: seat.root, now: seat.clock.now, language: seat.language)
        .draw(screen.size))

    let store = try DeskStore(folder: seat.folder)
    let (person, counter) = try SeatTrouble.check(seat, by: store.rules)
    store.person = person.name
    guard let tasks = Mailbox<Worker.Task>(), let messages = Mailbox<Message>() else {
      throw SeatTrouble.noDescriptors
    }
    let notices = store.notices.map { words.notice($0) }
    store.notices = []
    screen.divertErrors(to: seat.folder.file("errors.log"))
    var context = Context(
      desk: store.desk, rules: store.rules, now: seat.clock.now, size: screen.size,
      person: person, counter: counter, language: seat.language)
    context.canCopy = screen.canCopy
    var model = Model(context: context, session: RequestKey.fresh(), root: seat.root)
    model.settle()
    screen.show(model.draw())

    let worker = Worker(
      store: store, folder: seat.folder, shippedData: seat.shippedData, clock: seat.clock,
      words: words, person: person, counter: counter, tasks: tasks, messages: messages)
    store.whenBooksFail { [messages, words] trouble in
      messages.post([.noticed(Notice(.alert, words.trouble(trouble)))])
    }
    guard let thread = OwnThread.start({ worker.run() }) else { throw SeatTrouble.noDescriptors }
    messages.post(notices.map { .noticed($0) })
    if let doubt = words.clockDoubt(seat.clock.now, after: model.context.desk.lastMoment) {
      messages.post([.noticed(doubt)])
    }
    if !screen.supportsUTF8 { messages.post([.noticed(words.noUTF8)]) }
    let missing = screen.missingLetters
    if !missing.isEmpty { messages.post([.noticed(words.fontLacks(missing))]) }

    DeskSession.loop(
      &screen, &model, clock: seat.clock,
      scannerPath: seat.scanner ?? model.context.rules.settings.keyboard?.scannerDevice,
      tasks: tasks, messages: messages)
    tasks.post([.end])
    thread.join()
  }

  /// Takes in news, updates, draws once; until the model wants to end.
  private static func loop(
    _ screen: inout Terminal.Screen, _ model: inout Model, clock: Clock,
    scannerPath: String?, tasks: Mailbox<Worker.Task>, messages: Mailbox<Message>
  ) {
    var lastMoment = clock.now
    var gate = ScanGate()
    var arrivedAt = Waiting.now
    let scannerPath = scannerPath ?? ""
    var scanner = scannerPath.isEmpty ? nil : SerialScanner(scannerPath)
    defer { scanner?.close() }
    var isGarbleTold = false
    while true {
      let wake = model.nextWake(after: lastMoment)
      let minute = max(100, (wake.localSeconds - lastMoment.localSeconds) * 1000)
      let askedAt = Waiting.now
      let pauses = [gate.deadline, scanner?.deadline].compactMap { $0 }.map { $0 - askedAt }
      let news = Waiting.untilNews(
        on: [screen.inputDescriptor, screen.signalDescriptor, messages.bell]
          + [scanner?.descriptor].compactMap { $0 },
        atMost: ([minute] + pauses).min() ?? minute)
      // Keys that were there already came while the program was busy, right behind those before.
      let answeredAt = Waiting.now
      if answeredAt - askedAt > 1 { arrivedAt = answeredAt }

      var pending: [Message] = []
      let now = clock.now
      let doubt = model.context.words.clockDoubt(now, after: lastMoment)
      if now != lastMoment {
        pending.append(.clock(now))
        lastMoment = now
      }
      pending += screen.pendingSignals().map { Message($0) }
      pending += messages.takeAll()
      let inputs = screen.drain()
      if inputs.isEmpty, news.gone.contains(screen.inputDescriptor) { pending.append(.askedToEnd) }
      var later = (scanner?.read(at: Waiting.now) ?? []).map { reading in
        Message(reading, from: scannerPath, model.context.words)
      }
      // Behind the keys, which wipe the sentence on the screen.
      if let doubt { later.append(.noticed(doubt)) }
      if screen.isGarbled, !isGarbleTold {
        isGarbleTold = true
        later.append(.noticed(model.context.words.garbledWindow))
      }

      /// Updates and has done what comes of it; answers whether the program goes on.
      func take(_ messages: [Message]) -> Bool {
        for message in messages {
          let effects = model.update(message)
          tasks.post(effects.compactMap(Worker.Task.init))
          if effects.contains(.ring) { screen.ring() }
          for case .copy(let text) in effects { screen.copy(text) }
          if effects.contains(.end) { return false }
        }
        return true
      }
      guard take(pending) else { return }
      // Each key by itself: what it may do depends on what the one before has opened.
      var hasTyped = false
      for input in inputs.isEmpty ? [[]] : inputs.map({ [$0] }) {
        let typed = gate.take(
          input, at: input.isEmpty ? Waiting.now : arrivedAt, model.scanKnowledge)
        hasTyped = hasTyped || !typed.isEmpty
        guard take(typed.map { Message($0) }) else { return }
      }
      guard take(later) else { return }
      guard hasTyped || !pending.isEmpty || !later.isEmpty else { continue }
      model.settle()
      screen.show(model.draw())
    }
  }
}

extension Message {
  fileprivate init(_ signal: TerminalSignal) {
    switch signal {
    case .resized(let size): self = .input(.resized(size))
    case .end, .hangUp: self = .askedToEnd
    }
  }

  fileprivate init(_ output: ScanGate.Output) {
    switch output {
    case .lineBegins: self = .lineBegins
    case .input(let input): self = .input(input)
    case .scan(let scanned): self = .scanned(scanned)
    }
  }

  fileprivate init(_ reading: SerialScanner.Reading, from path: String, _ words: Words) {
    switch reading {
    case .text(let text): self = .scanned(ScanGate.Scanned(text))
    case .ready: self = .noticed(words.scannerReady)
    case .trouble(let trouble): self = .noticed(words.scanner(trouble, path))
    }
  }
}

extension Worker.Task {
  /// The task behind an effect; nil for what the loop does itself.
  fileprivate init?(_ effect: Effect) {
    switch effect {
    case .copy, .ring, .end: return nil
    default: self = .effect(effect)
    }
  }
}
