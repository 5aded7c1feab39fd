public import Canvas
public import DeskOperations

/// One screen: its small state, what keys do to it, and how it is drawn.
///
/// A screen never touches a file, a clock or a terminal. It answers a key with steps, and draws
/// itself from its state and the context alone.
public protocol Screen: Sendable {
  /// The words in the head line.
  func title(_ context: Context) -> String

  /// One or two sentences for F1: what this screen is for.
  func about(_ context: Context) -> String

  /// Whether citizens stand before it: it gets the whole window, every key but Ctrl-Q, and no notice,
  /// so that nothing else of the desk can be reached or read.
  var standsAlone: Bool { get }

  /// Begins, once put on top of the others.
  ///
  /// - Parameter id: A text that no other screen gets, here or at another terminal, at any time.
  mutating func opened(as id: String, _ context: Context) -> [Step]

  /// What the keys do here, in the order of the key bar; the keys that work everywhere are added.
  func bindings(_ context: Context) -> [Binding]

  /// Does what a binding names.
  mutating func perform(_ action: Action, _ context: Context) -> [Step]

  /// Takes a key or a paste that no binding claims.
  mutating func handle(_ input: Input, _ context: Context) -> [Step]

  /// Takes the holder of a card that was scanned; nil where there is no room for a person.
  mutating func take(_ card: IdentityCard, _ context: Context) -> [Step]?

  /// Takes what citizens scan themselves, on a screen that stands alone.
  mutating func take(_ scan: Scan, _ context: Context) -> [Step]

  /// Hears what has just happened, here or at another counter; the desk already shows it.
  mutating func hear(_ events: [Event], _ context: Context) -> [Step]

  /// Takes the answer to a request that this screen made.
  mutating func receive(_ answer: Answer, _ context: Context) -> [Step]

  /// Catches up after the desk, the clock or the window changed.
  mutating func refresh(_ context: Context)

  /// Does what many keys and news in a row need only once, such as going through a million dossiers.
  ///
  /// Called while the screen is seen: before a picture, and before any key that does not just type.
  mutating func settle(_ context: Context)

  /// Draws into the body of the window.
  func draw(on canvas: inout Canvas, in region: Region, _ context: Context)
}

extension Screen {
  /// Nothing to explain by default.
  public func about(_ context: Context) -> String { "" }

  /// Most screens are the desk's own.
  public var standsAlone: Bool { false }

  /// Nothing to begin with by default.
  public mutating func opened(as id: String, _ context: Context) -> [Step] { [] }

  /// Answers are of no interest by default: the notice line tells of refusals.
  public mutating func receive(_ answer: Answer, _ context: Context) -> [Step] { [] }

  /// Nobody is filled in by default.
  public mutating func take(_ card: IdentityCard, _ context: Context) -> [Step]? { nil }

  /// Nothing is scanned by default where citizens stand.
  public mutating func take(_ scan: Scan, _ context: Context) -> [Step] { [] }

  /// News are of no interest by default: the desk shows them.
  public mutating func hear(_ events: [Event], _ context: Context) -> [Step] { [] }

  /// Nothing to catch up with by default.
  public mutating func refresh(_ context: Context) {}

  /// Nothing is put off by default.
  public mutating func settle(_ context: Context) {}
}

/// What a screen answers to a key.
public enum Step: Sendable {
  /// Put a screen on top of this one.
  case open(any Screen)
  /// Put a screen in the place of this one.
  case replace(any Screen)
  /// Leave this screen.
  case back
  /// Tell something in the notice line.
  case notice(Notice)
  /// Ask the desk to do something; the answer comes to the screen that asked.
  case perform(Command, reason: String?)
  /// The same with a key of the screen's choice: asked again with it, nothing is done twice.
  case performOnce(Command, reason: String?, key: String, happenedAt: Moment? = nil)
  /// Do what a key of the screen that is then seen does.
  case act(Action)
  /// Do what an action that works on every screen does.
  case everywhere(Action)
  /// Have something done outside the app.
  case effect(Effect)
}

/// What came of something a screen asked for.
public enum Answer: Sendable {
  /// These events were appended, and the desk already shows them.
  case done([Event])
  /// The same request had been carried out before.
  case alreadyDone(Change.Subject)
  /// The desk refused; nothing has changed.
  case refused(Refusal)
  /// Files or tools failed; the sentence says what to do.
  case failed(String)
  /// A form as text, ready to be looked at.
  case formReady(FormPage)
  /// A printing has begun; what becomes of it is told as it goes.
  case printing(PrintRecord)
  /// How the queue of some days went.
  case queueRead(QueuePeriodReport)
  /// A QR code, dark where true; nil where no tool makes one.
  case qrReady([[Bool]]?)
  /// A period was looked through: what is left over, and the figures as they stand.
  case surveyed(DayCheck, PeriodClosing)
  /// A report was counted; nil where the reference data know no such report any more.
  case counted(ReportQuery, ReportTable?, at: Moment)
  /// A file was written, at this path.
  case written(String)
}

/// One sentence in the notice line.
public struct Notice: Hashable, Sendable {
  /// How much it matters.
  public enum Tone: Hashable, Sendable {
    case done, hint, warning, alert
  }

  /// How much it matters.
  public var tone: Tone
  /// The sentence.
  public var text: String

  /// A sentence with its weight.
  public init(_ tone: Tone, _ text: String) {
    self.tone = tone
    self.text = text
  }
}
