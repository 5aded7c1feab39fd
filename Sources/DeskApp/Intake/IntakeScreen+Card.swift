import DeskOperations

extension IntakeScreen {
  mutating func take(_ card: IdentityCard, _ context: Context) -> [Step]? {
    guard !isSending else { return [] }
    (offer, known) = (nil, nil)
    let wasEmpty = !form.isFilled
    let role = form.role(of: card, at: focus)
    let replaced = form.isTaken(role, by: card) ? form[role.name] : nil
    let before = KnownPeople(numbers: [card.number], name: "", in: context.desk).all.first
    form.fill(card, as: role, known: before)
    if form.procedure != nil { focus = fieldToFill(role) }
    let steps = changed(context)
    isOnlyScanned = wasEmpty
    return steps + [.notice(told(card, role, isKnown: before != nil, replaced, context.words))]
  }

  private func told(
    _ card: IdentityCard, _ role: IntakeForm.Role, isKnown: Bool, _ replaced: String?,
    _ words: Words
  ) -> Notice {
    if card.isNameSuspect { return Notice(.warning, words.nameToRetype(card)) }
    let name = form[role.name]
    if let replaced, !replaced.isEmpty {
      return Notice(
        .warning,
        words(
          "Người nộp nay là \(name), thay cho \(replaced).",
          "Brought by \(name) now, no longer by \(replaced)."))
    }
    if role == .submitter {
      return Notice(
        .done, words("Đã điền người nộp: \(name).", "Brought by \(name), as the card says."))
    }
    return Notice(
      .done,
      words("Đã điền \(name) từ thẻ", "\(name) was filled in from the card")
        + (isKnown ? words("; phần còn lại theo lần trước.", "; the rest is from last time.") : ".")
    )
  }

  /// The field to go on with behind a card: what it left open or in doubt, else the telephone, so
  /// that all that was filled in stays in view.
  func fieldToFill(_ role: IntakeForm.Role) -> IntakeField {
    let card = form.cards[role]
    if form[role.name].isEmpty || card?.isNameSuspect == true { return .text(role.name) }
    return .text(card?.doubts.isEmpty == false ? role.personalID : role.phone)
  }

  /// Fills in whom the desk knows by the number, the telephone or the name typed so far.
  mutating func recallPerson(_ context: Context) -> [Step] {
    let words = context.words
    let role = roleAtFocus
    guard role.fields.contains(where: { !form[$0].isEmpty }) else {
      return [
        .notice(
          Notice(
            .hint,
            words(
              "Xin gõ số căn cước, điện thoại hoặc đủ họ tên rồi bấm F7.",
              "Please type the number, telephone or full name, then F7.")))
      ]
    }
    let people = KnownPeople(like: form, as: role, in: context.desk)
    switch people.all.count {
    case 0:
      return [
        .notice(
          Notice(.hint, words("Chưa có ai như vậy trong sổ.", "Nobody like this is known here.")))
      ]
    case 1: return recall(people.all[0], context)
    default:
      known = people
      return []
    }
  }

  mutating func recall(_ person: Intake.Party, _ context: Context) -> [Step] {
    known = nil
    form.fill(person, as: roleAtFocus)
    return changed(context) + [
      .notice(
        Notice(
          .done,
          context.words(
            "Đã điền \(person.name) theo lần trước. Xin đọc lại cho công dân nghe.",
            "\(person.name) was filled in from last time. Please read it back to the citizen.")))
    ]
  }

  private var roleAtFocus: IntakeForm.Role {
    IntakeForm.Role.submitter.fields.contains { focus == .text($0) } ? .submitter : .applicant
  }
}
