public import Canvas
public import DeskOperations
public import Vietnamese

/// What every screen may look at while it updates and draws.
public struct Context: Sendable {
  /// The desk as last seen.
  public var desk: Desk
  /// Settings, procedures, people and calendar.
  public var rules: Rulebook
  /// The moment of the last message.
  public var now: Moment
  /// The whole terminal.
  public var size: Size
  /// Who sits here.
  public var person: Person
  /// At which counter; nil away from one.
  public var counter: Int?
  /// The language of the interface.
  public var language: Language
  /// How Vietnamese is typed where it is.
  public internal(set) var keyboard: TypingSettings
  /// Whether keys are turned into Vietnamese letters now.
  public internal(set) var typesVietnamese: Bool
  /// Whether the terminal may pass on what is copied.
  public var canCopy = true
  /// Half-filled intakes that wait to be taken up again.
  public var drafts: [IntakeDraft]
  /// Those of them that could not be put on the disk.
  public internal(set) var draftsOnlyHere: Set<String> = []

  /// What was printed from here in this run, by name.
  public internal(set) var prints: [String: PrintRecord] = [:]
  /// The print log of the day that was last asked for.
  public internal(set) var printLog: (date: CivilDate, records: [PrintRecord])?

  /// What screens may look at.
  public init(
    desk: Desk, rules: Rulebook, now: Moment, size: Size, person: Person, counter: Int?,
    language: Language, drafts: [IntakeDraft] = []
  ) {
    self.desk = desk
    self.rules = rules
    self.now = now
    self.size = size
    self.person = person
    self.counter = counter
    self.language = language
    self.drafts = drafts
    let keys = rules.settings.keyboard ?? KeyboardSettings()
    keyboard = keys.typing(for: person)
    typesVietnamese = keys.startsOn ?? true
  }

  /// How keys become Vietnamese letters; nil while they stand for themselves.
  var typing: TypingSettings? { typesVietnamese ? keyboard : nil }

  /// Words of the interface's language.
  public var words: Words { Words(language) }

  /// The half-filled intakes of who sits here, and of whom they stand in for at this counter.
  var ownDrafts: [IntakeDraft] {
    let state = counter.flatMap { desk.queue.counters[$0] }
    let absent = state?.person == person.id ? state?.standsInFor : nil
    return drafts.filter { $0.person == person.id || $0.person == absent }
  }

  /// A code without the desk's own identifier, which everybody here knows, like `261120-0001`.
  func shortCode(_ code: DossierCode) -> String { short(code.description) }

  /// A text that may begin with the desk's own identifier, without it.
  func short(_ text: String) -> String {
    let own = rules.settings.dossierCode.identifier + "-"
    return text.hasPrefix(own) ? String(text.dropFirst(own.count)) : text
  }

  /// Whether numbers come out on paper here as soon as they are taken.
  var printsTickets: Bool {
    rules.settings.printSettings.names(PrintRecord.Order.ticketForm, at: counter)
  }

  /// The region a screen draws in: all rows but the head, the notice and the key bar.
  public var body: Region {
    Region(row: 0, column: 0, rows: size.rows, columns: size.columns)
      .rows(from: 1, count: max(0, size.rows - 3))
  }
}
