import DeskOperations
import Vietnamese

extension IntakeForm {
  /// Whom a person on the form is: the one whose dossier it is, or the one who brings it.
  enum Role: Hashable, Sendable {
    case applicant, submitter

    var name: IntakeText { self == .applicant ? .name : .submitter }
    var personalID: IntakeText { self == .applicant ? .personalID : .submitterID }
    var phone: IntakeText { self == .applicant ? .phone : .submitterPhone }
  }

  /// For whom a card is meant: a second card is that of who brings the dossier.
  func role(of card: IdentityCard, at focus: IntakeField) -> Role {
    let isAtSubmitter =
      [.text(.submitter), .text(.submitterID), .text(.submitterPhone)].contains(focus)
    let applicant = DossierSearch.number(self[.personalID])
    if applicant == card.number { return .applicant }
    return isAtSubmitter || !applicant.isEmpty ? .submitter : .applicant
  }

  /// Fills in a card's holder, with what the desk knows of the same person from before.
  ///
  /// A damaged name is never put in; where the desk knows it, that name is.
  mutating func fill(_ card: IdentityCard, as role: Role, known: Intake.Party?) {
    self[role.personalID] = card.number
    if !card.isNameSuspect {
      self[role.name] = card.name
      cardRemarks[role] = nil
    } else {
      let isSame = known.map { card.mayBe(named: $0.name) } ?? false
      self[role.name] = isSame ? known?.name ?? "" : card.suggestedName ?? ""
      cardRemarks[role] = card
    }
    if !card.doubts.isEmpty || card.addressIsOld { cardRemarks[role] = card }
    facts[role] = HolderFacts(card)
    if let phone = known?.phone, self[role.phone].isEmpty { self[role.phone] = phone }
    guard role == .applicant else { return }
    // The commune of today, as told last time, before that of the day of issue.
    self[.address] = known?.address ?? card.address ?? self[.address]
    if let email = known?.email, self[.email].isEmpty { self[.email] = email }
  }

  /// Fills in a person whom the desk knows, without touching what is typed already.
  mutating func fill(_ known: Intake.Party) {
    func put(_ text: IntakeText, _ value: String?) {
      if let value, self[text].isEmpty { self[text] = value }
    }
    if Folding.fold(self[.name]) == Folding.fold(known.name) { self[.name] = known.name }
    put(.name, known.name)
    put(.personalID, known.personalID)
    put(.phone, known.phone)
    put(.address, known.address)
    put(.email, known.email)
  }

  /// What is still to be looked at on the card of somebody, below one of the fields.
  func cardRemarks(below text: IntakeText, _ words: Words) -> [String] {
    for (role, card) in cardRemarks where self[role.personalID] == card.number {
      if text == role.name, card.isNameSuspect { return [words.nameToRetype(card)] }
      if text == role.personalID { return card.doubts.map(words.cardDoubt) }
      if text == .address, role == .applicant, self[.address] == card.address {
        return (card.hasLostAccents ? [words.addressToRetype] : [])
          + (card.addressIsOld ? [words.oldAddress] : [])
      }
    }
    return []
  }
}

extension IdentityCard {
  /// Whether the address must have lost its accents where the name did.
  var hasLostAccents: Bool {
    isNameSuspect && address?.unicodeScalars.allSatisfy(\.isASCII) == true
  }

  /// Whether somebody's name may be the damaged one on the card: what is left of it is in there.
  fileprivate func mayBe(named name: String) -> Bool {
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
