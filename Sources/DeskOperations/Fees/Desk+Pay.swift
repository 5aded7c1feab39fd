extension Desk {
  func money(
    on receipt: Receipt, _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    []
  }

  func demanding(
    _ amount: Int, for purpose: String, of code: DossierCode, _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    throw .lawSilent(.demandPayment)
  }

  func paying(
    _ payment: FeePayment, for code: DossierCode, _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    throw .lawSilent(.pay)
  }

  func exempting(
    _ code: DossierCode, by exemption: String, _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    throw .lawSilent(.exempt)
  }

  func refunding(
    _ amount: Int?, of receipt: BookNumber, for code: DossierCode,
    _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    throw .lawSilent(.refund)
  }

}
