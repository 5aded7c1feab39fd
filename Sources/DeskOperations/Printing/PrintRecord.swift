/// One printing of a paper: what, who, which copy, when, and what became of it.
public struct PrintRecord: Hashable, Sendable {
  /// What is known when a printing begins.
  public struct Order: Hashable, Sendable, Codable {
    /// The name of the form, as in `forms.json`.
    public var form: String
    /// The paper, by a name that every printing of the same paper bears; nothing personal.
    public var document: String
    /// What people call the form.
    public var name: String
    /// Which one it is, such as a dossier's code; nothing personal.
    public var subject: String
    /// Who prints it.
    public var by: String
    /// At which counter.
    public var counter: Int?
    /// How many times the paper had come out before.
    public var reprint: Int
    /// On which sides of the sheets.
    public var sides: PrintSettings.Sides
    /// How many times each page comes out.
    public var copies: Int
    /// The dossier whose slip it is, in whose history that is written down; nil for other papers.
    public var slipOf: DossierCode?
    /// The computer that prints it and knows the job.
    public var machine: String
    /// The process there that follows the job.
    public var process: Int32

    /// An order to print.
    public init(
      form: String, document: String, name: String, subject: String, by: String, counter: Int?,
      reprint: Int, sides: PrintSettings.Sides = .one, copies: Int = 1, slipOf: DossierCode?,
      machine: String, process: Int32
    ) {
      self.form = form
      self.document = document
      self.name = name
      self.subject = subject
      self.by = by
      self.counter = counter
      self.reprint = reprint
      self.sides = sides
      self.copies = copies
      self.slipOf = slipOf
      self.machine = machine
      self.process = process
    }

    /// The name of the form of a queue ticket, which is worth nothing once it is out or its day over.
    public static let ticketForm = "ticket"

    /// What the print queue calls it.
    public var title: String { "\(name) \(subject)" }
  }

  /// How far a printing has come.
  public enum State: String, CaseIterable, Hashable, Sendable, Codable {
    /// The pages are being made.
    case begun
    /// The print queue has it; nothing need have come out.
    case sent
    /// The front sides are out, and the sheets are to be turned.
    case turning
    /// The printer says that it came out.
    case printed
    /// It left the queue, and nobody can say whether it came out.
    case leftQueue
    /// The pages are kept as files, for somebody to print by other means.
    case byHand
    /// It did not come out.
    case failed

    /// Whether nothing more is to be expected.
    public var isEnd: Bool {
      switch self {
      case .begun, .sent, .turning: false
      case .printed, .leftQueue, .byHand, .failed: true
      }
    }

    /// Whether the paper counts as being in somebody's hands.
    public var cameOut: Bool { isEnd && self != .failed }
  }

  /// Something that became of it.
  public struct Step: Hashable, Sendable, Codable {
    /// When.
    public var at: Moment
    /// How far it had come then.
    public var state: State
    /// The files that hold the pages, named from the desk's folder; nil where none are new.
    public var files: [String]?
    /// The number of the job in its print queue.
    public var job: String?
    /// What the clerk was told.
    public var message: String?

    /// Something that became of a printing.
    public init(
      at: Moment, state: State, files: [String]? = nil, job: String? = nil,
      message: String? = nil
    ) {
      self.at = at
      self.state = state
      self.files = files
      self.job = job
      self.message = message
    }
  }

  /// A name that no other printing bears.
  public let id: String
  /// What was ordered.
  public let order: Order
  /// What became of it, oldest first; never empty.
  public private(set) var steps: [Step]

  /// A printing that begins.
  public init(id: String, order: Order, at: Moment) {
    self.id = id
    self.order = order
    steps = [Step(at: at, state: .begun)]
  }

  /// Notes what became of it.
  public mutating func take(_ step: Step) {
    steps.append(step)
  }

  /// When it began.
  public var at: Moment { steps[0].at }
  /// How far it has come.
  public var state: State { steps[steps.count - 1].state }
  /// What the clerk was last told.
  public var message: String? { steps.last { $0.message != nil }?.message }
  /// The last job in a print queue.
  public var job: String? { steps.last { $0.job != nil }?.job }
  /// Whether the fronts are out, or all of it comes out at once.
  public var hasTurned: Bool { steps.contains { $0.state == .turning } }
  /// Whether it goes on only when somebody sees to the printer or turns the sheets.
  public var waitsForSomebody: Bool {
    state == .turning || state == .sent && steps[steps.count - 1].message != nil
  }
  /// The files that hold its pages.
  public var files: [String] { steps.last { $0.files != nil }?.files ?? [] }
}
