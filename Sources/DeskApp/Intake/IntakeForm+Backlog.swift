import DeskOperations

/// Entering an old dossier with its past.
extension IntakeForm {
  /// When the dossier was received: now, when the post's minutes were signed, or the moment typed for
  /// an old one.
  func receivedAt(_ context: Context) throws(IntakeProblem) -> Moment {
    guard isBacklog else { return try signedAt(context) ?? context.now }
    guard let moment = Moment.typed(self[.receivedAt]) else {
      throw IntakeProblem(
        field: .text(.receivedAt),
        sentence: context.words(
          "Xin ghi giờ và ngày trên giấy hẹn cũ, như 08:15 02/11/2026.",
          "Please write hour and day of the old slip, like 08:15 02/11/2026."))
    }
    return moment
  }

  /// By when an old dossier shall be cleared; nil for a new one.
  func backlog(_ context: Context) throws(IntakeProblem) -> Intake.Backlog? {
    guard isBacklog else { return nil }
    _ = try receivedAt(context)
    guard let date = CivilDate.typed(self[.clearBy]) else {
      throw IntakeProblem(
        field: .text(.clearBy),
        sentence: context.words(
          "Xin ghi hạn giải quyết dứt điểm, như 31/12/2026.",
          "Please write by which day it shall be cleared, like 31/12/2026."))
    }
    return Intake.Backlog(clearBy: date)
  }
}

extension IntakeScreen {
  /// Turns the form into one for an old dossier, or back; nothing typed is lost.
  mutating func toggleBacklog(_ context: Context) -> [Step] {
    form.isBacklog.toggle()
    search?.findsFormer = form.isBacklog
    search?.find(in: context.rules.catalogue)
    if search == nil, form.procedure != nil {
      focus = form.isBacklog ? .text(.receivedAt) : .text(.name)
    }
    let sentence =
      form.isBacklog
      ? context.words(
        "Hồ sơ tồn: ghi ngày giờ tiếp nhận cũ, số cũ và hạn dứt điểm; tìm được cả thủ tục cũ.",
        "An old dossier: give its moment, its number and the day of clearing.")
      : context.words("Trở lại tiếp nhận hồ sơ mới.", "A new dossier again.")
    return changed(context) + [.notice(Notice(.hint, sentence))]
  }

  /// A search of the procedures that may be chosen.
  func newSearch() -> ProcedureSearch {
    var search = ProcedureSearch()
    search.findsFormer = form.isBacklog
    return search
  }
}
