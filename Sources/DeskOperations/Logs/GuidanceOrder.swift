/// Guidance to be written down.
public struct GuidanceOrder: Hashable, Sendable {
  /// The procedure's code.
  public var procedure: String
  /// Who was told.
  public var name: String
  /// The telephone, where it was given.
  public var phone: String?
  /// By which way.
  public var means: Guidance.Means
  /// What is missing or needed.
  public var items: [String]
  /// Whether a dossier was looked at and not accepted, so that form 02 is handed over.
  public var notAccepted: Bool

  /// Guidance to be written down.
  public init(
    procedure: String, name: String, phone: String? = nil, means: Guidance.Means,
    items: [String] = [], notAccepted: Bool = false
  ) {
    self.procedure = procedure
    self.name = name
    self.phone = phone
    self.means = means
    self.items = items
    self.notAccepted = notAccepted
  }
}
