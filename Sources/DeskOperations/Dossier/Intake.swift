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
    /// How many were handed in, at least 1.
    public var copies: Int

    /// A paper handed in.
    public init(name: String, kind: Component.Kind, copies: Int) {
      self.name = name
      self.kind = kind
      self.copies = copies
    }
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
  /// The papers handed in.
  public var papers: [Paper]
  /// Number of sets, at least 1.
  public var sets: Int
  /// How the result will reach the citizen.
  public var returnMethod: ReturnMethod
  /// Fees collected on receipt, in đồng.
  public var feePaid: Int?
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
