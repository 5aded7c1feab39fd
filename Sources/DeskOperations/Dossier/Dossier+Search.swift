import Vietnamese

extension Dossier {
  /// Everything a clerk may search a dossier by.
  var searchedText: FoldedText {
    FoldedText(DossierSearch.text(of: "\(ownText) \(intake.procedure) \(procedureName) \(field)"))
  }

  /// What a clerk may search a dossier by that is its own, folded: codes, receipts, people.
  ///
  /// What it is about stands in its subject, the same for very many.
  public var ownSearchedText: String { DossierSearch.text(of: ownText) }

  /// The numbers of the receipts for what was paid.
  var searchedReceipts: [String] { payments.map(\.receipt.description) }

  private var ownText: String {
    let parties = [intake.applicant, intake.submitter].compactMap { $0 }
    let people = parties.flatMap { party in
      [
        party.name, party.personalID.map(DossierSearch.number),
        party.phone.map(DossierSearch.number), party.address,
      ].compactMap { $0 }
    }
    let codes = [code.description, intake.otherCode, intake.postal?.item].compactMap { $0 }
    let numbers = codes.dropFirst().flatMap(DossierSearch.numbersInGroups)
    return (codes + numbers + people + searchedReceipts).joined(separator: " ")
  }
}

extension DossierSubject {
  /// What a clerk may search all dossiers about it by, folded.
  public var searchedText: String {
    DossierSearch.text(of: "\(procedure) \(procedureName) \(field)")
  }
}
