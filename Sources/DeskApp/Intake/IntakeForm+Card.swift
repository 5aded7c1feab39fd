import DeskOperations
import Vietnamese

extension IntakeForm {
  /// Whom a person on the form is: the one whose dossier it is, or the one who brings it.
  enum Role: Hashable, Sendable {
    case applicant, submitter

    var name: IntakeText { self == .applicant ? .name : .submitter }
    var personalID: IntakeText { self == .applicant ? .personalID : .submitterID }
    var phone: IntakeText { self == .applicant ? .phone : .submitterPhone }

    /// What tells who it is.
    var fields: [IntakeText] { [name, personalID, phone] }
  }

  /// For whom a card is meant: where somebody else stands as the applicant, it is that of who brings
  /// the dossier.
  func role(of card: IdentityCard, at focus: IntakeField) -> Role {
    if DossierSearch.number(self[.personalID]) == card.number { return .applicant }
    let isAtSubmitter = Role.submitter.fields.contains { focus == .text($0) }
    return isAtSubmitter || isTaken(.applicant, by: card) ? .submitter : .applicant
  }

  /// Whether somebody else than a card's holder stands in a role.
  func isTaken(_ role: Role, by card: IdentityCard) -> Bool {
    let number = DossierSearch.number(self[role.personalID])
    guard number.isEmpty else { return number != card.number }
    let name = self[role.name]
    return !name.isEmpty && !card.mayBe(named: name)
  }

  /// Fills in a card's holder, with what the desk knows of the same person from before.
  ///
  /// What a scanner damaged is never put in; a name that was typed for the same card stays.
  mutating func fill(_ card: IdentityCard, as role: Role, known: Intake.Party?) {
    let isSame = DossierSearch.number(self[role.personalID]) == card.number
    if isTaken(role, by: card) { for text in role.fields { self[text] = "" } }
    cards[role] = card
    facts[role] = HolderFacts(card)
    self[role.personalID] = card.number
    if !(isSame && !self[role.name].isEmpty) {
      let knownName = known.map(\.name).flatMap { card.mayBe(named: $0) ? $0 : nil }
      self[role.name] = card.isNameSuspect ? knownName ?? card.suggestedName ?? "" : card.name
    }
    if let phone = known?.phone, self[role.phone].isEmpty { self[role.phone] = phone }
    guard role == .applicant else { return }
    // The commune of today, as told last time, before that of the day of issue.
    let address = known?.address ?? (card.isNameSuspect ? nil : card.address)
    if let address, self[.address].isEmpty { self[.address] = address }
    if let email = known?.email, self[.email].isEmpty { self[.email] = email }
  }

  /// Fills in a person whom the desk knows, without touching what is typed already.
  mutating func fill(_ known: Intake.Party, as role: Role) {
    func put(_ text: IntakeText, _ value: String?) {
      if let value, self[text].isEmpty { self[text] = value }
    }
    if Folding.fold(self[role.name]) == Folding.fold(known.name) { self[role.name] = known.name }
    put(role.name, known.name)
    put(role.personalID, known.personalID)
    put(role.phone, known.phone)
    guard role == .applicant else { return }
    put(.address, known.address)
    put(.email, known.email)
  }

  /// What is to be looked at on the card of somebody, below one of the fields.
  func cardRemarks(below text: IntakeText, _ words: Words) -> [String] {
    for (role, card) in cards where self[role.personalID] == card.number {
      let typed = self[role.name]
      if text == role.name, card.isNameSuspect, typed.isEmpty || typed == card.suggestedName {
        return [words.nameToRetype(card)]
      }
      if text == role.personalID { return card.doubts.map(words.cardDoubt) }
      if text == .address, role == .applicant, let address = card.address {
        return addressRemarks(address, of: card, words)
      }
    }
    return []
  }

  private func addressRemarks(
    _ address: String, of card: IdentityCard, _ words: Words
  ) -> [String] {
    if card.isNameSuspect { return self[.address].isEmpty ? [words.addressToRetype(address)] : [] }
    if self[.address] != address { return [words.otherAddress(address)] }
    return card.addressIsOld ? [words.oldAddress] : []
  }
}

extension IdentityCard {
  /// Whether somebody's name may be the damaged one on the card: what is left of it is in there.
  fileprivate func mayBe(named name: String) -> Bool {
    guard isNameSuspect else { return Folding.fold(name) == Folding.fold(self.name) }
    let left = Folding.fold(self.name).unicodeScalars.filter { "a"..."z" ~= $0 }
    var rest = Folding.fold(name).unicodeScalars.filter { "a"..."z" ~= $0 }[...]
    guard let first = left.first, first == rest.first, left.count * 2 >= rest.count else {
      return false
    }
    for letter in left {
      guard let place = rest.firstIndex(of: letter) else { return false }
      rest = rest[rest.index(after: place)...]
    }
    return true
  }
}
