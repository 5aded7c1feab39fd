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

  private var ownText: String {
    let parties = [intake.applicant, intake.submitter].compactMap { $0 }
    let people = parties.flatMap { party in
      [
        party.name, party.personalID.map(Dossier.compact), party.phone.map(Dossier.compact),
        party.address,
      ].compactMap { $0 }
    }
    let codes = [code.description, intake.otherCode, intake.postal?.item].compactMap { $0 }
    let receipts = payments.map(\.receipt.description)
    return (codes + people + receipts).joined(separator: " ")
  }

  /// A number as one searches for its last digits, without what stands between its groups.
  private static func compact(_ number: String) -> String {
    let digits = number.filter(\.isNumber)
    return digits.count >= 6 ? digits : number
  }
}

extension DossierSubject {
  /// What a clerk may search all dossiers about it by, folded.
  public var searchedText: String {
    DossierSearch.text(of: "\(procedure) \(procedureName) \(field)")
  }
}
