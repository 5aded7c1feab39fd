/// What the post brought and took on one day, as the hand-over minutes list it (Biên bản giao nhận
/// hồ sơ; Quyết định 45/2016/QĐ-TTg, Điều 7).
public struct PostalMinutes: Hashable, Sendable, Codable {
  /// A dossier that the post handed in.
  public struct Received: Hashable, Sendable, Codable {
    /// The code on the slip.
    public var code: DossierCode
    /// The number of the postal item; nil where nobody noted it.
    public var item: String?
    /// The number of the minutes; nil where nobody noted it.
    public var minutes: String?
    /// When post and agency signed, so that the time began.
    public var at: Moment
    /// Whose it is.
    public var applicant: String
    /// The procedure's name.
    public var procedureName: String
    /// The papers handed in.
    public var papers: [Intake.Paper]
    /// How many sets.
    public var sets: Int
    /// Whether it was accepted as complete at once; false where it is still to be checked.
    public var isComplete: Bool
  }

  /// A result that the post took along.
  public struct Sent: Hashable, Sendable, Codable {
    /// The code on the slip.
    public var code: DossierCode
    /// The number of the postal item; nil where nobody noted it.
    public var item: String?
    /// When it was handed to the post.
    public var at: Moment
    /// To whom it goes.
    public var recipient: String
    /// The procedure's name.
    public var procedureName: String
    /// What the result is.
    public var result: String?
    /// The originals that go back with it.
    public var originals: [String]
  }

  /// The day.
  public var date: CivilDate
  /// What came, in the order of hand-over.
  public var received: [Received] = []
  /// What went, in the order of hand-over.
  public var sent: [Sent] = []

  /// The numbers of the day's minutes, each once, in the order of hand-over.
  public var numbers: [String] {
    var seen: Set<String> = []
    return received.compactMap(\.minutes).filter { seen.insert($0).inserted }
  }

  /// What the post brought to a desk and took from it on a day.
  ///
  /// - Parameter minutes: Only what came under this number of minutes; nil for the whole day.
  public init(_ desk: Desk, on date: CivilDate, minutes: String? = nil) {
    self.date = date
    for dossier in desk.dossiers(touching: date...date) {
      let arrival = dossier.postalArrival
      if let arrival, arrival.date == date,
        minutes == nil || minutes == dossier.intake.postal?.minutes
      {
        received.append(Received(dossier, at: arrival))
      }
      if let sent = Sent(dossier), sent.at.date == date { self.sent.append(sent) }
    }
    received.sort { ($0.at, $0.code) < ($1.at, $1.code) }
    sent.sort { ($0.at, $0.code) < ($1.at, $1.code) }
  }
}

extension PostalMinutes.Received {
  fileprivate init(_ dossier: Dossier, at moment: Moment) {
    let intake = dossier.intake
    code = dossier.code
    item = intake.postal?.item
    minutes = intake.postal?.minutes
    at = moment
    applicant = intake.applicant.name
    procedureName = dossier.procedureName
    papers = intake.papers
    sets = intake.sets
    isComplete = dossier.history.first?.kind == .dossierReceived
  }
}

extension PostalMinutes.Sent {
  fileprivate init?(_ dossier: Dossier) {
    guard let handing = dossier.handing, handing.method == .post, let at = dossier.returnedAt
    else { return nil }
    code = dossier.code
    item = handing.item
    self.at = at
    recipient = handing.recipient
    procedureName = dossier.procedureName
    result = dossier.result
    originals = handing.originals
  }
}

extension Dossier {
  /// When the post handed it in; nil where it came another way.
  ///
  /// A dossier that is first looked at was handed in before it was accepted.
  fileprivate var postalArrival: Moment? {
    guard intake.channel == .post else { return nil }
    return history.first.flatMap { $0.kind == .dossierFiled ? $0.moment : nil } ?? receivedAt
  }
}
