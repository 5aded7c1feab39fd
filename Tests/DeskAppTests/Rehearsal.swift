import Canvas
import DeskApp
import DeskOperations
import Testing

/// The whole program with no terminal, no files and no waiting.
///
/// What the app asks of the desk is decided and applied here and answered at once. Every other
/// effect has to be looked at with `takeEffects()`; one that nobody looked at fails the test.
final class Rehearsal {
  private(set) var model: Model
  /// The desk as the files would hold it; the app may not have seen all of it yet.
  private(set) var desk: Desk
  let rules: Rulebook
  private(set) var now: Moment
  /// Everything the app asked of the desk, in order.
  private(set) var requests: [Request] = []
  /// Every refusal it got.
  private(set) var refusals: [Refusal] = []
  /// Every window that was shown, as text.
  private(set) var frames: [String] = []

  private var untaken: [Effect] = []
  private var unseen: [Event] = []
  private var elsewhereCount = 0
  private let place: SourceLocation

  /// A program that shows the root screen of a desk, by default the overview.
  init(
    _ sample: SampleDesk = SampleDesk(), at now: Moment = SampleDesk.morning, rows: Int = 24,
    columns: Int = 80, person: String = "mau", counter: Int? = 1,
    language: Language = .vietnamese, root: RootScreen = .overview,
    drafts: [IntakeDraft] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    place = sourceLocation
    desk = sample.desk
    rules = sample.rules
    self.now = now
    let context = try sample.context(
      at: now, size: Size(rows: rows, columns: columns), person: person, counter: counter,
      language: language)
    model = Model(context: context, session: "rehearsal", root: root)
    model.settle()
    if !drafts.isEmpty { tell(.draftsFound(drafts)) } else { show() }
  }

  deinit {
    if !untaken.isEmpty {
      Issue.record(
        "nobody looked at these effects: \(untaken)\n\(frames.last ?? "")", sourceLocation: place)
    }
  }

  /// The window as it is seen now.
  var frame: Canvas { model.draw() }
  /// The window as lines of text.
  var picture: String { frame.picture }
  /// The last two lines: the notice and the key bar.
  var noticeAndKeys: String {
    picture.split(separator: "\n", omittingEmptySubsequences: false).suffix(2)
      .joined(separator: "\n")
  }

  /// Presses keys one after another.
  func press(_ keys: Key...) {
    for key in keys { tell(.input(.key(key))) }
  }

  /// Presses one key a number of times.
  func press(_ key: Key, times: Int) {
    for _ in 0..<times { tell(.input(.key(key))) }
  }

  /// Types letters one after another.
  func type(_ text: String) {
    for character in text { tell(.input(.key(.character(character)))) }
  }

  /// Pastes text in one go.
  func paste(_ text: String) {
    tell(.input(.paste(text)))
  }

  /// Gives the window another size.
  func resize(rows: Int, columns: Int) {
    tell(.input(.resized(Size(rows: rows, columns: columns))))
  }

  /// Lets time go by, minute by minute as the clock reports it.
  func pass(minutes: Int) {
    for _ in 0..<minutes {
      now = now.advanced(bySeconds: 60)
      tell(.clock(now))
    }
  }

  /// Sets the clock forward to a moment.
  func pass(to moment: String) {
    now = SampleDesk.moment(moment)
    tell(.clock(now))
  }

  /// Lets somebody at another counter act.
  ///
  /// - Parameter seen: Whether the app hears of it at once; if not, only when it next asks.
  func elsewhere(
    _ command: Command, by person: String = "thu", counter: Int? = 2, reason: String? = nil,
    seen: Bool = true
  ) throws {
    elsewhereCount += 1
    let request = Request(
      command, by: person, counter: counter, key: "elsewhere-\(elsewhereCount)", reason: reason)
    guard case .events(let events) = try desk.decide(request, at: now, by: rules) else { return }
    for event in events { desk.apply(event) }
    unseen += events
    if seen { catchUp() }
  }

  /// Sends any message.
  func tell(_ message: Message) { tell([message]) }

  /// Sends messages that came in one burst, as after fast typing; the window is shown once.
  func tell(_ messages: [Message]) {
    let effects = messages.flatMap { model.update($0) }
    model.settle()
    show()
    for effect in effects { carryOut(effect) }
  }

  /// The effects outside the desk since last asked: drafts, forms, bell and end.
  func takeEffects() -> [Effect] {
    defer { untaken = [] }
    return untaken
  }

  /// Fails with the window where it does not show these texts.
  func expect(
    shows texts: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for text in texts where !picture.contains(text) {
      Issue.record("“\(text)” is not shown:\n\(picture)", sourceLocation: sourceLocation)
    }
  }

  /// Fails with the window where it shows one of these texts.
  func expect(
    hides texts: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for text in texts where picture.contains(text) {
      Issue.record("“\(text)” is shown:\n\(picture)", sourceLocation: sourceLocation)
    }
  }

  private func carryOut(_ effect: Effect) {
    if case .survey(let period, let key) = effect {
      let check = DayCheck(desk, over: period, at: now, by: rules)
      let standing = PeriodClosing(desk, check: check, today: now.date, by: rules)
      return tell(.answered(key: key, .surveyed(check, standing)))
    }
    if case .count(let query, let key) = effect {
      let table = model.context.words.table(of: query, at: desk, rules, today: now.date)
      return tell(.answered(key: key, .counted(query, table, at: now)))
    }
    guard case .perform(let request) = effect else {
      untaken.append(effect)
      return
    }
    requests.append(request)
    catchUp()
    do {
      switch try desk.decide(request, at: now, by: rules) {
      case .events(let events):
        for event in events { desk.apply(event) }
        tell(.happened(events))
        tell(.answered(key: request.key, .done(events)))
      case .alreadyDone(let subject):
        tell(.answered(key: request.key, .alreadyDone(subject)))
      }
    } catch {
      refusals.append(error)
      tell(.answered(key: request.key, .refused(error)))
    }
  }

  private func catchUp() {
    guard !unseen.isEmpty else { return }
    let events = unseen
    unseen = []
    tell(.happened(events))
  }

  private func show() {
    frames.append(picture)
  }
}
