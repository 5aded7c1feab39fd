extension Desk {
  func certifying(
    _ order: CertificationOrder, _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    throw .lawSilent(.certify)
  }

  func voiding(
    _ number: BookNumber, of code: DossierCode, _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    throw .lawSilent(.voidCertification)
  }

}
