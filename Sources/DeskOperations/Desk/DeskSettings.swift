public import Vietnamese

/// What one desk is and how it works: its `desk.json`.
public struct DeskSettings: Hashable, Sendable, Codable {
  /// The unit, as the head of every form names it.
  public struct Unit: Hashable, Sendable, Codable {
    /// Full name, such as “TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG XÃ MẪU”.
    public var name: String
    /// The superior agency, such as “ỦY BAN NHÂN DÂN XÃ MẪU”.
    public var parent: String
    /// A short name for narrow screens.
    public var shortName: String
    /// The place in front of a form's date, such as “Xã Mẫu”.
    public var place: String
    /// Where the desk is.
    public var address: String
    /// E-mail for citizens.
    public var email: String?

    /// The unit of a desk.
    public init(
      name: String, parent: String, shortName: String, place: String, address: String,
      email: String? = nil
    ) {
      self.name = name
      self.parent = parent
      self.shortName = shortName
      self.place = place
      self.address = address
      self.email = email
    }
  }

  /// The telephone numbers on the back of the slip.
  public struct Hotline: Hashable, Sendable, Codable {
    /// For complaints about intake, handling and manners.
    public var complaints: String
    /// For questions and help.
    public var support: String
    /// When and how complaints are answered.
    public var complaintsNote: String?

    /// The telephone numbers for citizens.
    public init(
      complaints: String, support: String, complaintsNote: String? = nil
    ) {
      self.complaints = complaints
      self.support = support
      self.complaintsNote = complaintsNote
    }
  }

  /// A counter (quầy).
  public struct Counter: Hashable, Sendable, Codable {
    /// The number over the counter.
    public var number: Int
    /// What it is for.
    public var name: String
    /// The fields it takes.
    public var fields: [String]
    /// Whether it helps other lines when its own is empty; nil means no.
    public var helps: Bool?

    /// A counter with the fields it takes.
    public init(number: Int, name: String, fields: [String], helps: Bool? = nil) {
      self.number = number
      self.name = name
      self.fields = fields
      self.helps = helps
    }
  }

  /// How deadlines are counted here, with the default for waits.
  public struct Deadlines: Hashable, Sendable, Codable {
    /// The counting rules.
    public var rules: DeadlineRules
    /// What the limit does after a wait where the procedure does not say.
    public var afterWait: AfterWait

    /// The counting rules and the default for waits.
    public init(rules: DeadlineRules, afterWait: AfterWait) {
      self.rules = rules
      self.afterWait = afterWait
    }

    private enum CodingKeys: String, CodingKey { case afterWait }

    /// Decodes the rules and `afterWait` from one object.
    public init(from decoder: any Decoder) throws {
      rules = try DeadlineRules(from: decoder)
      afterWait = try decoder.container(keyedBy: CodingKeys.self)
        .decode(AfterWait.self, forKey: .afterWait)
    }

    /// Encodes the rules and `afterWait` into one object.
    public func encode(to encoder: any Encoder) throws {
      try rules.encode(to: encoder)
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(afterWait, forKey: .afterWait)
    }
  }

  /// How dossier codes are made.
  public struct DossierCoding: Hashable, Sendable, Codable {
    /// Such as `{unit}-{yyMMdd}-{serial:4}`.
    public var pattern: DossierCodePattern
    /// The unit's identifier, such as `H99.34.05`.
    public var unit: String
    /// The letter of this desk where several desks of the unit work apart, such as `B`; nil for one.
    public var desk: String?

    /// What tells this desk's codes from any other's, such as `H99.34.05.B`.
    public var identifier: String { desk.map { "\(unit).\($0)" } ?? unit }

    /// A pattern, the identifier of the unit that numbers, and the desk's own letter.
    public init(
      pattern: DossierCodePattern, unit: String, desk: String? = nil
    ) {
      self.pattern = pattern
      self.unit = unit
      self.desk = desk
    }
  }

  /// A shorter time the desk has promised (thời gian cam kết rút ngắn).
  public struct Commitment: Hashable, Sendable, Codable {
    /// The procedure's code.
    public var procedure: String
    /// The step of a linked procedure whose time was confirmed; nil for the whole.
    public var step: String?
    /// The promised period.
    public var period: Period
    /// The decision that promises it.
    public var decision: String
    /// The first day on which it holds.
    public var validFrom: CivilDate

    /// A promised or confirmed period of a procedure.
    public init(
      procedure: String, step: String? = nil, period: Period, decision: String,
      validFrom: CivilDate
    ) {
      self.procedure = procedure
      self.step = step
      self.period = period
      self.decision = decision
      self.validFrom = validFrom
    }

    private enum CodingKeys: String, CodingKey { case procedure, step, decision, validFrom }

    /// Decodes `{"procedure": …, "kind": "workingDays", "amount": 5, "decision": …, "validFrom": …}`.
    public init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      procedure = try container.decode(String.self, forKey: .procedure)
      step = try container.decodeIfPresent(String.self, forKey: .step)
      decision = try container.decode(String.self, forKey: .decision)
      validFrom = try container.decode(CivilDate.self, forKey: .validFrom)
      period = try Period(from: decoder)
    }

    /// Encodes with the period's `kind` and `amount` beside the other keys.
    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(procedure, forKey: .procedure)
      try container.encodeIfPresent(step, forKey: .step)
      try container.encode(decision, forKey: .decision)
      try container.encode(validFrom, forKey: .validFrom)
      try period.encode(to: encoder)
    }
  }

  /// A share the desk is measured by.
  public struct Target: Hashable, Sendable, Codable {
    /// A stable name.
    public var id: String
    /// What people call it.
    public var name: String
    /// 0 to 100.
    public var percent: Int
    /// Who set it.
    public var source: String?

    /// A share to reach.
    public init(
      id: String, name: String, percent: Int, source: String? = nil
    ) {
      self.id = id
      self.name = name
      self.percent = percent
      self.source = source
    }
  }

  /// The unit.
  public var unit: Unit
  /// Telephone numbers for citizens.
  public var hotline: Hotline
  /// The counters, at least one.
  public var counters: [Counter]
  /// When the doors are open; not the same as when deadlines count.
  public var openingHours: WeekSchedule
  /// When the office works, as deadlines count.
  public var workingSessions: WeekSchedule
  /// How deadlines are counted.
  public var deadlines: Deadlines
  /// How dossier codes are made.
  public var dossierCode: DossierCoding
  /// When the desk's own history is worth showing; nil means the usual.
  public var risk: Risk?
  /// When and how somebody is urged on; nil means the usual.
  public var reminding: Reminding?
  /// Shorter times the desk has promised.
  public var committedTimes: [Commitment]
  /// Times that the source left open and somebody of the desk has confirmed.
  public var confirmedTimes: [Commitment]?
  /// What the desk is measured by.
  public var targets: [Target]
  /// The rules of the queue.
  public var queue: QueueSettings
  /// How keys are read, and the scanner; nil means as usual.
  public var keyboard: KeyboardSettings?
  /// The form elsewhere into which dossiers are typed again; nil means the usual.
  public var rekey: RekeyForm?
  /// Where and how papers are printed; nil for the system's printer and A4.
  public var printing: PrintSettings?
  /// By which words amounts are written out here; nil for those of the law's file.
  public var wording: AmountInWords.Style?
  /// Whether the desk is for practice, so that every form says MẪU; nil means no.
  public var isModel: Bool?

  /// The settings of a desk.
  public init(
    unit: Unit, hotline: Hotline, counters: [Counter], openingHours: WeekSchedule,
    workingSessions: WeekSchedule, deadlines: Deadlines, dossierCode: DossierCoding,
    committedTimes: [Commitment], confirmedTimes: [Commitment]? = nil, targets: [Target],
    queue: QueueSettings
  ) {
    self.unit = unit
    self.hotline = hotline
    self.counters = counters
    self.openingHours = openingHours
    self.workingSessions = workingSessions
    self.deadlines = deadlines
    self.dossierCode = dossierCode
    self.committedTimes = committedTimes
    self.confirmedTimes = confirmedTimes
    self.targets = targets
    self.queue = queue
  }
}
