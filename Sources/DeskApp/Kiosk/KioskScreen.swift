import Canvas
import DeskOperations

/// Where citizens take their numbers: what for, who they are, the number.
///
/// Everybody stands before it, so digits alone lead through it and nothing personal is shown.
struct KioskScreen: Screen {
  /// What is shown.
  enum Page: Hashable, Sendable {
    /// What somebody has come for.
    case groups
    /// Whether somebody belongs to a class of priority.
    case classes(QueueSettings.Group)
    /// The number of an appointment, as far as it was typed.
    case appointment(String)
    /// The desk was asked for a number.
    case asking
    /// The number.
    case given(TicketID)
    /// Why there is none.
    case refused(String)
  }

  /// A line of the desk, as one sees it before taking a number.
  struct Line: Hashable, Sendable {
    var group: QueueSettings.Group
    var waiting: Int
    /// How long the last of them will wait.
    var wait: WaitRange?
  }

  /// After so many seconds the next person need not see the number of the one before.
  private static let secondsForNumber = 20
  /// After so many seconds somebody has walked away without choosing.
  private static let secondsForChoice = 60
  /// A key that comes again within so many seconds is one that was never let go.
  private static let secondsOfHeldKey = 2

  var page = Page.groups
  /// How often the choices were turned.
  var turns = 0
  private(set) var lines: [Line] = []
  /// Whether somebody is expected today who has not come yet.
  private(set) var expectsAppointment = false
  /// How far the paper with the number has come; nil where none comes out.
  private(set) var ticketPrint: PrintRecord.State?
  private var printID: String?
  private var lastKey: Key?
  /// When somebody last pressed a key or was answered.
  private var lastSign: Moment?

  var standsAlone: Bool { true }

  func title(_ context: Context) -> String { context.words("Lấy số thứ tự", "Take a number") }

  func bindings(_ context: Context) -> [Binding] { [] }

  mutating func perform(_ action: Action, _ context: Context) -> [Step] { [] }

  mutating func handle(_ input: Input, _ context: Context) -> [Step] {
    guard case .key(let key) = input else { return [] }
    let isHeld = key == lastKey && secondsSinceSign(context) <= KioskScreen.secondsOfHeldKey
    (lastKey, lastSign) = (key, context.now)
    return press(key, isHeld: isHeld, context)
  }

  mutating func receive(_ answer: Answer, _ context: Context) -> [Step] {
    if case .given = page {
      switch answer {
      case .printing(let record): (printID, ticketPrint) = (record.id, record.state)
      case .failed, .refused: ticketPrint = .failed
      default: break
      }
      return []
    }
    guard page == .asking else { return [] }
    lastSign = context.now
    switch answer {
    case .done(let events):
      guard case .queue(.taken(let taking))? = events.last?.change else { break }
      show(.given(taking.id))
      guard context.printsTickets else { break }
      ticketPrint = .begun
      return [.effect(.print(.ticket(taking.id), key: ""))]
    case .alreadyDone(.ticket(let id)): show(.given(id))
    case .refused(let refusal): show(.refused(context.words.refusalAtKiosk(refusal)))
    default: show(.refused(context.words.noNumber))
    }
    return []
  }

  mutating func refresh(_ context: Context) {
    let today = context.now.date
    let queue = context.desk.queue
    let waiting = queue.line(on: today)
    let forecast = WaitForecast(queue, at: context.now, by: context.rules.settings)
    lines = context.rules.settings.queue.lines.map { group in
      let here = waiting.filter { $0.errand.group == group.id }
      return Line(
        group: group, waiting: here.count, wait: here.last.flatMap { forecast.range(for: $0.id) })
    }
    expectsAppointment = queue.appointments.contains {
      $0.id.date == today && queue.ticket(for: $0.id) == nil
    }
    if let print = printID.flatMap({ context.prints[$0] }) { ticketPrint = print.state }
    leaveWhatNobodyReads(context)
  }

  mutating func show(_ page: Page) {
    (self.page, turns) = (page, 0)
    (printID, ticketPrint) = (nil, nil)
  }

  private mutating func leaveWhatNobodyReads(_ context: Context) {
    let seconds = secondsSinceSign(context)
    switch page {
    case .groups, .asking: break
    case .classes, .appointment:
      if seconds >= KioskScreen.secondsForChoice { show(.groups) }
    case .given, .refused:
      if seconds >= KioskScreen.secondsForNumber { show(.groups) }
    }
  }

  private func secondsSinceSign(_ context: Context) -> Int {
    lastSign.map { context.now.seconds(since: $0) } ?? 0
  }
}
