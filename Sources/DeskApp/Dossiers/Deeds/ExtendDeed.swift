import Canvas
import DeskOperations

/// Apologises and promises a later date, once and in time.
struct ExtendDeed: DossierDeed {
  let key: Character = "w"
  let action = Action.extend
  let step = Refusal.Step.extend

  func label(_ words: Words) -> String {
    words("Xin lỗi và hẹn lại (gia hạn)", "Apologise and extend")
  }

  func doneSentence(_ words: Words) -> String {
    words(
      "Đã ghi hẹn lại; hãy báo người nộp. Trễ hạn vẫn tính theo hạn trả cũ.",
      "Extended; please tell the applicant. Lateness still counts on the date before.")
  }

  /// Also where the law's last day has passed, or the dossier was extended before.
  func hindrance(for dossier: Dossier, _ context: Context) -> String? {
    lawfulHindrance(for: dossier, context)
      ?? context.rules.hindrance(toExtending: dossier, at: context.now)
      .map { context.words.refusal($0, context.rules) }
  }

  func questions(about dossier: Dossier, _ context: Context) -> [PanelField] {
    let words = context.words
    return [
      .text(words("Ngày hẹn lại *", "New date *"), TextField(maximumLength: 10, content: .code)),
      .text(words("Người ký *", "Signed by *"), TextField(maximumLength: 200)),
      reasonQuestion(words),
    ]
  }

  func remark(about dossier: Dossier, _ context: Context) -> String? {
    let due = context.words.due(dossier.due, certain: dossier.dueCertain)
    let lastDay = context.rules.lastDayToExtend(dossier)?.slashed ?? ""
    return context.words(
      "Hạn trả \(due); chậm nhất ngày \(lastDay) phải báo, chỉ được hẹn lại một lần.",
      "Due \(due); to be told by \(lastDay) at the latest, and only once.")
  }

  func command(
    for dossier: Dossier, _ answers: PanelAnswers, _ context: Context
  ) throws(QuestionBox.Problem) -> (Command, reason: String?) {
    guard let date = CivilDate.typed(answers.text(0)) else {
      throw QuestionBox.Problem(
        field: 0,
        sentence: answers.words(
          "Xin ghi ngày hẹn lại như 04/12/2026.", "Please write the new date like 04/12/2026."))
    }
    let signatory = try answers.text(
      1, orSay: "Xin ghi người ký: thủ trưởng cơ quan giải quyết.",
      "Please say who signs: the head of the agency.")
    return (
      .extendDossier(dossier.code, to: date, signatory: signatory), try answers.reason(2)
    )
  }
}
