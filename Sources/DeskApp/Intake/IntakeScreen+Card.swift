import DeskOperations

extension IntakeScreen {
  mutating func take(_ card: IdentityCard, _ context: Context) -> [Step]? {
    let words = context.words
    guard !isSending else { return [] }
    offer = nil
    let role = form.role(of: card, at: focus)
    let known = knownParty(card.number, context)
    form.fill(card, as: role, known: known)
    if form.procedure != nil { focus = fieldToFill(role) }
    let steps = changed(context)
    let name = form[role.name]
    let text: String
    if card.isNameSuspect {
      text = words.nameToRetype(card)
    } else if role == .submitter {
      text = words("Đã điền người nộp: \(name).", "Brought by \(name), as the card says.")
    } else {
      text =
        words("Đã điền \(name) từ thẻ", "\(name) was filled in from the card")
        + (known == nil
          ? "." : words("; phần còn lại theo lần trước.", "; the rest is from last time."))
    }
    return steps + [.notice(Notice(card.isNameSuspect ? .warning : .done, text))]
  }

  /// The field to go on with behind a card: what it left open, or what it cannot tell.
  func fieldToFill(_ role: IntakeForm.Role) -> IntakeField {
    let card = form.cardRemarks[role]
    if form[role.name].isEmpty || card?.isNameSuspect == true { return .text(role.name) }
    if form[role.phone].isEmpty { return .text(role.phone) }
    if role == .applicant, let card, card.addressIsOld || card.hasLostAccents,
      form[.address] == card.address
    {
      return .text(.address)
    }
    return form.papers.isEmpty ? .text(.otherPaper) : .paper(0)
  }

  /// Fills in whom the desk knows by the number, the telephone or the name typed so far.
  mutating func recallPerson(_ context: Context) -> [Step] {
    let words = context.words
    let people = KnownPeople(like: form, in: context.desk)
    switch people.all.count {
    case 0:
      return [
        .notice(
          Notice(
            .hint,
            words(
              "Chưa có ai như vậy trong sổ. Gõ số căn cước, điện thoại hoặc đủ họ tên rồi bấm F7.",
              "Nobody like this is known. Type the number, telephone or full name, then F7.")))
      ]
    case 1: return recall(people.all[0], context)
    default:
      known = people
      return []
    }
  }

  mutating func recall(_ person: Intake.Party, _ context: Context) -> [Step] {
    known = nil
    form.fill(person)
    return changed(context) + [
      .notice(
        Notice(
          .done,
          context.words(
            "Đã điền \(person.name) theo lần trước. Xin đọc lại cho công dân nghe.",
            "\(person.name) was filled in from last time. Please read it back to the citizen.")))
    ]
  }

  private func knownParty(_ number: String, _ context: Context) -> Intake.Party? {
    var form = IntakeForm()
    form[.personalID] = number
    return KnownPeople(like: form, in: context.desk).all.first
  }
}
