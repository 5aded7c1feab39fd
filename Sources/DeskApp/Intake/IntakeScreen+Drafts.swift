import DeskOperations

extension IntakeScreen {
  mutating func resumeDraft(_ context: Context) -> [Step] {
    guard let draft = offer?.selected else { return [] }
    offer = nil
    form = IntakeForm(draft, context)
    id = draft.id
    hasDraft = true
    rememberTicket(context)
    search = form.procedure == nil ? newSearch() : nil
    search?.find(in: context.rules.catalogue)
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
    guard form.isFilled else { return [.back] }
    if isOnlyScanned { return [.effect(.discardDraft(id: id)), .back] }
    if context.draftsOnlyHere.contains(id) {
      let warning = Notice(
        .alert,
        context.words(
          "Bản nháp chưa lưu được vào đĩa, chỉ còn ở đây. Bấm F2 để làm tiếp.",
          "The draft is not on the disk, only here. Press F2 to go on with it."))
      return [.back, .notice(warning)]
    }
    let notice = Notice(
      .hint,
      context.words(
        "Đã cất bản nháp; bấm F2 để làm tiếp.", "The draft is kept; press F2 to go on with it."))
    return [.back, .notice(notice)]
  }

  /// Notes a change and keeps the form outside, so that whatever ends the program takes no letter.
  mutating func changed(_ context: Context) -> [Step] {
    problem = nil
    mayLackPapers = false
    isOnlyScanned = false
    guard form.isFilled else {
      defer { hasDraft = false }
      return hasDraft ? [.effect(.discardDraft(id: id))] : []
    }
    hasDraft = true
    return [.effect(.saveDraft(form.draft(id: id, context)))]
  }
}
