/// One agency's part of a linked procedure (liên thông), as the source describes it.
public struct ProcedureStep: Hashable, Sendable, Codable {
  /// The agency that does it.
  public var agency: String
  /// What is done, such as “Đăng ký thường trú”; unique within the procedure.
  public var name: String
  /// The case in which it is done, so that it is chosen at intake; nil where it is always done.
  public var branch: String?
  /// The earlier step whose result it needs; nil where it begins with the receipt.
  ///
  /// Steps after the same one run side by side.
  public var after: String?
  /// The time the agency has; nil where the source is silent.
  public var time: StatutoryTime?
  /// Other times for named cases; one holds where the whole dossier is of the case of that name.
  public var timeVariants: [TimeVariant]?
  /// The source's own words about the time.
  public var timeNote: String?

  /// A step; what is left out is unknown.
  public init(
    agency: String, name: String, branch: String? = nil, after: String? = nil,
    time: StatutoryTime? = nil, timeVariants: [TimeVariant]? = nil, timeNote: String? = nil
  ) {
    self.agency = agency
    self.name = name
    self.branch = branch
    self.after = after
    self.time = time
    self.timeVariants = timeVariants
    self.timeNote = timeNote
  }

  /// The step's own time where the whole dossier is of a named case; nil where it has none.
  func time(inCase name: String?) -> StatutoryTime? {
    timeVariants?.first { $0.name == name && $0.role == nil }
      .map { StatutoryTime($0.period, cutoff: $0.cutoff) }
  }
}

extension Procedure {
  /// The steps of a linked procedure in their order; empty where one agency does it all.
  public var linkedSteps: [ProcedureStep] {
    linked == true ? steps ?? [] : []
  }
}
