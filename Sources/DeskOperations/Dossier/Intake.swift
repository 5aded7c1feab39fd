/// What the desk learns about a dossier when it is handed in.
public struct Intake: Hashable, Sendable, Codable {
  /// Somebody the dossier is about or who brings it.
  public struct Party: Hashable, Sendable, Codable {
    /// Full name; never empty once accepted.
    public var name: String
    /// Citizen number, old identity card or passport.
    public var personalID: String?
    /// Telephone.
    public var phone: String?
    /// Home or seat.
    public var address: String?
    /// E-mail.
    public var email: String?

    /// A person or organisation by name.
    public init(
      name: String, personalID: String? = nil, phone: String? = nil, address: String? = nil,
      email: String? = nil
    ) {
      self.name = name
      self.personalID = personalID
      self.phone = phone
      self.address = address
      self.email = email
    }
  }

  /// One paper as it was handed in.
  public struct Paper: Hashable, Sendable, Codable {
    /// The paper's name.
    public var name: String
    /// In which form.
    public var kind: Component.Kind
    /// How many were handed in: at least 1, or 0 where data replace the paper.
    public var copies: Int
    /// What a database says instead of the paper; nil where the paper was handed in.
    public var lookup: Lookup?

    /// A paper handed in, or replaced by data.
    public init(name: String, kind: Component.Kind, copies: Int, lookup: Lookup? = nil) {
      self.name = name
      self.kind = kind
      self.copies = copies
      self.lookup = lookup
    }
  }

  /// A look-up in a database that replaces a paper (Nghị định 118/2025/NĐ-CP, Điều 4).
  public struct Lookup: Hashable, Sendable, Codable {
    /// The database.
    public var source: String
    /// When it was asked.
    public var at: Moment
    /// What it answered.
    public var result: String
    /// False where it holds nothing, so that the paper must be brought; nil where it was found.
    public var found: Bool?

    /// A look-up in a database.
    public init(source: String, at: Moment, result: String, found: Bool? = nil) {
      self.source = source
      self.at = at
      self.result = result
      self.found = found
    }
  }

  /// How papers came by the public postal service.
  public struct Postal: Hashable, Sendable, Codable {
    /// The number of the postal item.
    public var item: String?
    /// The number of the hand-over minutes (Biên bản giao nhận hồ sơ) signed with the post.
    public var minutes: String?

    /// How papers came by the public postal service.
    public init(item: String? = nil, minutes: String? = nil) {
      self.item = item
      self.minutes = minutes
    }
  }

  /// A dossier that lay unfinished before the desk worked with this program.
  public struct Backlog: Hashable, Sendable, Codable {
    /// By which day it shall be cleared.
    public var clearBy: CivilDate

    /// An old dossier with the day by which it shall be cleared.
    public init(clearBy: CivilDate) { self.clearBy = clearBy }
  }

  /// A time given by the clerk where the source names none.
  public struct GivenTime: Hashable, Sendable, Codable {
    /// The period.
    public var period: Period
    /// Where the clerk read it.
    public var source: String

    /// A period and where it was read.
    public init(period: Period, source: String) {
      self.period = period
      self.source = source
    }
  }

  /// The procedure's code.
  public var procedure: String
  /// Which named time variant applies; nil for the ordinary time.
  public var variant: String?
  /// A time given by the clerk.
  public var givenTime: GivenTime?
  /// Chủ hồ sơ.
  public var applicant: Party
  /// Người nộp, where somebody else brings the dossier.
  public var submitter: Party?
  /// How it came in.
  public var channel: Channel
  /// The level, where it came in online.
  public var onlineLevel: Procedure.OnlineLevel?
  /// In which special way it came to the counter; nil for the ordinary one.
  public var subChannel: SubChannel?
  /// When it was filed, where that was before acceptance.
  public var filedAt: Moment?
  /// How the post brought it.
  public var postal: Postal?
  /// The agency elsewhere that decides; nil where it is decided here.
  ///
  /// Such a dossier's time runs from that agency's receipt (Nghị định 118/2025/NĐ-CP, Điều 17 khoản 3).
  public var competentAgency: String?
  /// The dossier's number in another system or an old book.
  public var otherCode: String?
  /// Set for a dossier from before.
  public var backlog: Backlog?
  /// The legs chosen of a linked procedure, by name; nil for all that have no branch.
  public var legs: [String]?
  /// The papers handed in.
  public var papers: [Paper]
  /// Number of sets, at least 1.
  public var sets: Int
  /// How the result will reach the citizen.
  public var returnMethod: ReturnMethod
  /// Fees collected on receipt, in đồng; they are written on a receipt at once.
  public var feePaid: Int?
  /// Whether that is a fee or a charge; nil where `law.json` says it for the procedure.
  public var feeKind: FeePayment.Kind?
  /// By which way it was paid; nil for cash, or online for what was filed online.
  public var feeMeans: FeePayment.Means?
  /// The id of the exemption under which nothing is paid.
  public var exemption: String?
  /// The queue ticket that was being served.
  public var ticket: TicketID?
  /// A remark.
  public var note: String?

  /// What was handed in.
  public init(
    procedure: String, applicant: Party, channel: Channel = .counter, papers: [Paper] = [],
    sets: Int = 1, returnMethod: ReturnMethod = .counter
  ) {
    self.procedure = procedure
    self.applicant = applicant
    self.channel = channel
    self.papers = papers
    self.sets = sets
    self.returnMethod = returnMethod
  }
}
