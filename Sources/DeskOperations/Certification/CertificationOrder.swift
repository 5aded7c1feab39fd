/// Documents that somebody wants certified at the counter.
public struct CertificationOrder: Hashable, Sendable {
  /// The id of a kind of the desk's certification rules, such as `copy`.
  public var kind: String
  /// Who asks.
  public var requester: Intake.Party
  /// The documents; at least one.
  public var documents: [CertifiedDocument]
  /// Who signs.
  public var signer: String
  /// Whether everything is handed over at once; otherwise a slip promises the hour.
  public var isHandedOver: Bool
  /// By which way the fee is paid; nil where it is still owed.
  public var means: FeePayment.Means?
  /// The id of the exemption under which nothing is paid.
  public var exemption: String?
  /// The queue ticket that was being served.
  public var ticket: TicketID?

  /// Documents that somebody wants certified.
  public init(
    kind: String, requester: Intake.Party, documents: [CertifiedDocument], signer: String,
    isHandedOver: Bool = true, means: FeePayment.Means? = .cash, exemption: String? = nil,
    ticket: TicketID? = nil
  ) {
    self.kind = kind
    self.requester = requester
    self.documents = documents
    self.signer = signer
    self.isHandedOver = isHandedOver
    self.means = means
    self.exemption = exemption
    self.ticket = ticket
  }
}
