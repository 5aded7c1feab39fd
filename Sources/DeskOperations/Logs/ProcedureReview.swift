/// What the desk thinks should become of a procedure (rà soát thủ tục hành chính).
public struct ProcedureReview: Hashable, Sendable, Codable {
  /// The proposal.
  public enum Verdict: String, CaseIterable, Hashable, Sendable, Codable {
    case keep, simplify, abolish
  }

  /// The procedure's code.
  public var procedure: String
  /// The proposal.
  public var verdict: Verdict
  /// What exactly should change; nil where nothing does.
  public var proposal: String?
  /// What a dossier costs citizens today, in đồng; nil where nobody counted.
  public var costNow: Int?
  /// What it would cost after the change, in đồng.
  public var costAfter: Int?

  /// What the desk thinks should become of a procedure.
  public init(
    procedure: String, verdict: Verdict, proposal: String? = nil, costNow: Int? = nil,
    costAfter: Int? = nil
  ) {
    self.procedure = procedure
    self.verdict = verdict
    self.proposal = proposal
    self.costNow = costNow
    self.costAfter = costAfter
  }

  /// The share of the cost that would be saved, 0 to 100; nil where nobody counted.
  public var savingPercent: Int? {
    guard let costNow, let costAfter, costNow > 0 else { return nil }
    return (costNow - costAfter) * 100 / costNow
  }
}

extension ProcedureReview {
  /// The same review with its text cleaned and its costs checked.
  ///
  /// What should change says how; what is abolished costs nothing any more.
  func checked() throws(Refusal) -> ProcedureReview {
    var review = self
    review.proposal = try CleanField.paragraph(proposal, .proposal, limit: 1000)
    if verdict == .simplify, review.proposal == nil { throw .missing(.proposal) }
    if verdict == .abolish, costNow != nil { review.costAfter = costAfter ?? 0 }
    for cost in [review.costNow, review.costAfter].compactMap(\.self)
    where !(0...FeePayment.limit).contains(cost) {
      throw .malformed(.cost, String(cost))
    }
    if let after = review.costAfter {
      guard let now = review.costNow else { throw .missing(.cost) }
      guard after <= now else { throw .malformed(.cost, String(after)) }
    }
    return review
  }
}
