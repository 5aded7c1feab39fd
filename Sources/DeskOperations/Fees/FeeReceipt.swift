/// One receipt (biên lai) with the dossier it belongs to.
public struct FeeReceipt: Hashable, Sendable, Codable {
  /// The dossier.
  public var code: DossierCode
  /// The procedure's code.
  public var procedure: String
  /// The procedure's name.
  public var procedureName: String
  /// The payer's address, where the applicant pays.
  public var address: String?
  /// What was paid and given back.
  public var payment: Dossier.Payment
}

extension Dossier {
  /// The receipts of the dossier, in their order.
  public var receipts: [FeeReceipt] {
    payments.map { payment in
      let payer = [intake.applicant, intake.submitter].lazy.compactMap { $0 }
        .first { $0.name == payment.content.payer }
      return FeeReceipt(
        code: code, procedure: intake.procedure, procedureName: procedureName,
        address: payer?.address, payment: payment)
    }
  }
}

extension Desk {
  /// The receipts for money taken from the first to the last of these days, by number.
  public func receipts(from first: CivilDate, to last: CivilDate) -> [FeeReceipt] {
    dossiers(from: first, to: last).flatMap(\.receipts)
      .filter { (first...last).contains($0.payment.at.date) }
      .sorted { $0.payment.receipt < $1.payment.receipt }
  }
}
