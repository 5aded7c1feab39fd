/// What the catalogue says a dossier costs, for the clerk to confirm.
public enum FeeSuggestion: Hashable, Sendable {
  /// Nothing is paid.
  case free
  /// One amount, in đồng.
  case amount(Int)
  /// An amount for each page, copy or case, in đồng.
  case each(Int, unit: String?)
  /// Set by the province; the catalogue names no amount.
  case local
}

extension Procedure {
  /// What a dossier costs by the catalogue; nil where the source is silent.
  ///
  /// - Parameters:
  ///   - channel: How it comes in; online often costs less.
  ///   - date: The day of payment; some amounts are lowered for a time.
  public func suggestedFee(through channel: Channel, on date: CivilDate) -> FeeSuggestion? {
    guard let fee, let kind = fee.kind else { return nil }
    let lowered = fee.reducedUntil.flatMap { date <= $0 ? fee.reducedAmountVND : nil }
    let online = channel == .online ? fee.onlineAmountVND : nil
    guard let amount = online ?? lowered ?? fee.amountVND else {
      return kind == .none ? .free : .local
    }
    return switch kind {
    case .none: .free
    case .fixed: .amount(amount)
    case .perUnit: .each(amount, unit: fee.unit)
    case .local: .local
    }
  }
}
