/// An administrative procedure (thủ tục hành chính) as the national database describes it.
///
/// What the source does not say is nil and must be asked at the desk, never guessed.
public struct Procedure: Hashable, Sendable, Codable {
  /// Whether people may still file by this procedure.
  public enum Status: String, Hashable, Sendable, Codable {
    case current, older, superseded, repealed
  }

  /// How far the procedure can be done online (Nghị định 224/2026/NĐ-CP, Điều 14).
  public enum OnlineLevel: String, CaseIterable, Hashable, Sendable, Codable,
    CodingKeyRepresentable
  {
    case full, partial, none
  }

  /// The national code, such as `1.001193`.
  public var code: String
  /// The official name.
  public var name: String
  /// The field (lĩnh vực), such as Hộ tịch.
  public var field: String
  /// The time the law gives; nil where the source is silent or names no unit.
  public var statutoryTime: StatutoryTime?
  /// False where the time was seen without its unit, so that somebody must confirm it first.
  public var timeConfirmed: Bool?
  /// Whether the result is usually handed over at once, so that a slip is only given on demand.
  public var immediate: Bool?
  /// Other times for named cases, such as “cần xác minh”.
  public var timeVariants: [TimeVariant]?
  /// The source's own words about the time.
  public var timeNote: String?
  /// What the limit does after a wait; nil where the desk's default applies.
  public var afterWait: AfterWait?
  /// The fee as printed in the source.
  public var fee: Fee?
  /// The papers of the dossier; nil where the source is silent.
  public var components: [Component]?
  /// The kinds of result; nil where the source is silent.
  public var results: [String]?
  /// How far it can be done online; nil where unknown.
  public var onlineLevel: OnlineLevel?
  /// The agency that decides.
  public var agency: String?
  /// Whether several agencies work on one dossier (liên thông).
  public var linked: Bool?
  /// What each agency does, in order.
  public var steps: [ProcedureStep]?
  /// Whether the commune hands out its letter of condolence with the receipt.
  public var condolence: Bool?
  /// The numbers of the legal texts it rests on.
  public var legalBasis: [String]?
  /// 1 for the most used procedures, 3 for the rest.
  public var priority: Int?
  /// Whether it is in force.
  public var status: Status
  /// The page it was read from.
  public var source: String
  /// Which properties were really seen on the source.
  public var verified: [String]

  /// By which ways it can be filed; nil where the source is silent.
  public var channels: [Channel]?

  /// A procedure; what is left out is unknown.
  public init(
    code: String, name: String, field: String, statutoryTime: StatutoryTime? = nil,
    timeConfirmed: Bool? = nil, immediate: Bool? = nil, timeVariants: [TimeVariant]? = nil,
    timeNote: String? = nil, afterWait: AfterWait? = nil, fee: Fee? = nil,
    components: [Component]? = nil, results: [String]? = nil, onlineLevel: OnlineLevel? = nil,
    agency: String? = nil, linked: Bool? = nil, steps: [ProcedureStep]? = nil,
    condolence: Bool? = nil, legalBasis: [String]? = nil, priority: Int? = nil, status: Status,
    source: String, verified: [String]
  ) {
    self.code = code
    self.name = name
    self.field = field
    self.statutoryTime = statutoryTime
    self.timeConfirmed = timeConfirmed
    self.immediate = immediate
    self.timeVariants = timeVariants
    self.timeNote = timeNote
    self.afterWait = afterWait
    self.fee = fee
    self.components = components
    self.results = results
    self.onlineLevel = onlineLevel
    self.agency = agency
    self.linked = linked
    self.steps = steps
    self.condolence = condolence
    self.legalBasis = legalBasis
    self.priority = priority
    self.status = status
    self.source = source
    self.verified = verified
  }

  /// The time to count with when nobody has to confirm it first.
  public var usableTime: StatutoryTime? {
    timeConfirmed == false ? nil : statutoryTime
  }

  /// The cases with a whole time of their own, among which a clerk may choose.
  public var cases: [TimeVariant] {
    (timeVariants ?? []).filter { $0.role == nil }
  }
}

/// A statutory period with the cutoff hour that some procedures carry.
public struct StatutoryTime: Hashable, Sendable, Codable {
  /// The period.
  public var period: Period
  /// The procedure's own cutoff, after which any period begins with the next working day; nil where
  /// the desk's rule applies.
  public var cutoff: TimeOfDay?

  /// A period, with its own cutoff where the procedure has one.
  public init(_ period: Period, cutoff: TimeOfDay? = nil) {
    self.period = period
    self.cutoff = cutoff
  }

  private enum CodingKeys: String, CodingKey { case cutoff }

  /// Decodes `{"kind": "sameDay", "cutoff": "15:00"}`.
  public init(from decoder: any Decoder) throws {
    period = try Period(from: decoder)
    cutoff = try decoder.container(keyedBy: CodingKeys.self)
      .decodeIfPresent(TimeOfDay.self, forKey: .cutoff)
  }

  /// Encodes as `{"kind": "sameDay", "cutoff": "15:00"}`.
  public func encode(to encoder: any Encoder) throws {
    try period.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(cutoff, forKey: .cutoff)
  }
}

/// Another time for a named case of a procedure.
public struct TimeVariant: Hashable, Sendable, Codable {
  /// The case in the source's words.
  public var name: String
  /// Its period.
  public var period: Period
  /// The case's own cutoff; nil where the desk's rule applies.
  public var cutoff: TimeOfDay?
  /// What else the number is, such as an added part; nil for a whole time of its own.
  public var role: String?

  /// A whole time of a named case.
  public init(name: String, period: Period, cutoff: TimeOfDay? = nil) {
    self.name = name
    self.period = period
    self.cutoff = cutoff
  }

  private enum CodingKeys: String, CodingKey { case name = "case", cutoff, role }

  /// Decodes `{"case": "cần xác minh", "kind": "workingDays", "amount": 12}`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    name = try container.decode(String.self, forKey: .name)
    cutoff = try container.decodeIfPresent(TimeOfDay.self, forKey: .cutoff)
    role = try container.decodeIfPresent(String.self, forKey: .role)
    period = try Period(from: decoder)
  }

  /// Encodes as `{"case": "cần xác minh", "kind": "workingDays", "amount": 12}`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .name)
    try container.encodeIfPresent(cutoff, forKey: .cutoff)
    try container.encodeIfPresent(role, forKey: .role)
    try period.encode(to: encoder)
  }
}

/// One paper (thành phần hồ sơ) that a procedure asks for.
public struct Component: Hashable, Sendable, Codable {
  /// In which form the paper is handed in or shown.
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    case original, copy, certified, present
  }

  /// The paper's name, shortened from the source.
  public var name: String
  /// How many are handed in; at least 1.
  public var copies: Int
  /// In which form.
  public var kind: Kind
  /// Whether it is only asked for in some cases.
  public var optional: Bool?
  /// The case in which it is asked for.
  public var condition: String?
  /// A remark of the source.
  public var note: String?

  /// Whether it is asked for in every case.
  public var isRequired: Bool { optional != true && condition == nil }

  /// A paper of a dossier.
  public init(
    name: String, copies: Int, kind: Kind, optional: Bool? = nil, condition: String? = nil,
    note: String? = nil
  ) {
    self.name = name
    self.copies = copies
    self.kind = kind
    self.optional = optional
    self.condition = condition
    self.note = note
  }
}

/// A fee as the source prints it.
public struct Fee: Hashable, Sendable, Codable {
  /// Who sets the fee and how.
  public enum Kind: String, Hashable, Sendable, Codable {
    /// Free of charge.
    case none
    /// One amount.
    case fixed
    /// An amount for each page, copy or case.
    case perUnit
    /// Set by the People's Council of the province.
    case local
  }

  /// Nil where the source is silent.
  public var kind: Kind?
  /// In đồng.
  public var amountVND: Int?
  /// In đồng, when filed online.
  public var onlineAmountVND: Int?
  /// In đồng, for as long as less is taken.
  public var reducedAmountVND: Int?
  /// The last day on which less is taken.
  public var reducedUntil: CivilDate?
  /// What one amount is for.
  public var unit: String?
  /// A remark of the source.
  public var note: String?

  /// A fee; what is left out is unknown.
  public init(
    kind: Kind? = nil, amountVND: Int? = nil, onlineAmountVND: Int? = nil, unit: String? = nil,
    note: String? = nil
  ) {
    self.kind = kind
    self.amountVND = amountVND
    self.onlineAmountVND = onlineAmountVND
    self.unit = unit
    self.note = note
  }
}
