import DeskOperations

extension IntakeScreen {
  /// After so many keys a draft is kept even while one field is being typed.
  private static let keysBetweenDrafts = 10

  mutating func resumeDraft(_ context: Context) -> [Step] {
    guard let draft = offer?.selected else { return [] }
    offer = nil
    form = IntakeForm(draft, context)
    id = draft.id
    hasDraft = true
    rememberTicket(context)
    search = form.procedure == nil ? search : nil
    focus = form.procedure == nil ? .procedure : .text(.name)
    return [
      .notice(
        Notice(
          .hint,
          context.words("Đã mở lại bản nháp. Xin xem lại từng ô.", "The draft is open again.")))
    ]
  }

  mutating func discardDraft(_ context: Context) -> [Step] {
    guard let draft = offer?.removeSelected() else { return [] }
    if offer?.drafts.isEmpty ?? true { offer = nil }
    return [
      .effect(.discardDraft(id: draft.id)),
      .notice(Notice(.done, context.words("Đã bỏ bản nháp.", "The draft was thrown away."))),
    ]
  }

  mutating func leave(_ context: Context) -> [Step] {
    if search != nil, form.procedure != nil {
      search = nil
      return []
    }
    guard form.isFilled else {
      return hasDraft ? [.effect(.discardDraft(id: id)), .back] : [.back]
    }
    let notice = Notice(
      .hint,
      context.words(
        "Đã cất bản nháp; bấm F2 để làm tiếp.", "The draft is kept; press F2 to go on with it."))
    return [.effect(.saveDraft(form.draft(id: id, context))), .back, .notice(notice)]
  }

  /// Notes a change; keeps the draft at once, or after some keys while a field is being typed.
  mutating func changed(_ context: Context, isComplete: Bool) -> [Step] {
    problem = nil
    mayLackPapers = false
    unsavedKeys += 1
    guard isComplete || unsavedKeys >= IntakeScreen.keysBetweenDrafts else { return [] }
    return saveDraft(context)
  }

  private mutating func saveDraft(_ context: Context) -> [Step] {
    guard unsavedKeys > 0, form.isFilled else { return [] }
    unsavedKeys = 0
    hasDraft = true
    return [.effect(.saveDraft(form.draft(id: id, context)))]
  }

  /// Puts the cursor on a field; what was typed in the one before is kept.
  mutating func move(to field: IntakeField, _ context: Context) -> [Step] {
    focus = field
    return saveDraft(context)
  }
}
