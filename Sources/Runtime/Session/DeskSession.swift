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

    /// A seat at a desk.
    public init(
      folder: DeskFolder, shippedData: String?, person: String?, counter: Int?, clock: Clock,
      language: Language, root: RootScreen = .overview
    ) {
      self.folder = folder
      self.shippedData = shippedData
      self.person = person
      self.counter = counter
      self.clock = clock
      self.language = language
      self.root = root
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
    var model = Model(
      context: Context(
        desk: store.desk, rules: store.rules, now: seat.clock.now, size: screen.size,
        person: person, counter: counter, language: seat.language),
      session: RequestKey.fresh(), root: seat.root)
    model.settle()
    screen.show(model.draw())

    let worker = Worker(
      store: store, folder: seat.folder, shippedData: seat.shippedData, clock: seat.clock,
      words: words, person: person, tasks: tasks, messages: messages)
    store.whenBooksFail { [messages, words] trouble in
      messages.post([.noticed(Notice(.alert, words.trouble(trouble)))])
    }
    guard let thread = OwnThread.start({ worker.run() }) else { throw SeatTrouble.noDescriptors }
    messages.post(notices.map { .noticed($0) })
    if let doubt = words.clockDoubt(seat.clock.now, after: model.context.desk.lastMoment) {
      messages.post([.noticed(doubt)])
    }
    if !screen.supportsUTF8 { messages.post([.noticed(words.noUTF8)]) }

    DeskSession.loop(&screen, &model, clock: seat.clock, tasks: tasks, messages: messages)
    tasks.post([.end])
    thread.join()
  }

  /// Takes in news, updates, draws once; until the model wants to end.
  private static func loop(
    _ screen: inout Terminal.Screen, _ model: inout Model, clock: Clock,
    tasks: Mailbox<Worker.Task>,
    messages: Mailbox<Message>
  ) {
    var lastMoment = clock.now
    while true {
      let wake = model.nextWake(after: lastMoment)
      let milliseconds = max(100, (wake.localSeconds - lastMoment.localSeconds) * 1000)
      let news = Waiting.untilNews(
        on: [screen.inputDescriptor, screen.signalDescriptor, messages.bell],
        atMost: milliseconds)

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
      pending += inputs.map { .input($0) }
      if inputs.isEmpty, news.gone.contains(screen.inputDescriptor) { pending.append(.askedToEnd) }
      // Behind the keys, which wipe the sentence on the screen.
      if let doubt { pending.append(.noticed(doubt)) }

      for message in pending {
        let effects = model.update(message)
        tasks.post(effects.compactMap(Worker.Task.init))
        if effects.contains(.ring) { screen.ring() }
        if effects.contains(.end) { return }
      }
      guard !pending.isEmpty else { continue }
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
}

extension Worker.Task {
  /// The task behind an effect; nil for what the loop does itself.
  fileprivate init?(_ effect: Effect) {
    switch effect {
    case .ring, .end: return nil
    default: self = .effect(effect)
    }
  }
}
