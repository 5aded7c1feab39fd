import Canvas
import DeskOperations

/// Declares a number of a certification register void.
struct VoidCertificationDeed: DossierDeed {
  let key: Character = "h"
  let action = Action.voidCertification
  let step = Refusal.Step.voidCertification

  func label(_ words: Words) -> String {
    words("Hủy số chứng thực", "Void a certification number")
  }

  func doneSentence(_ words: Words) -> String {
    words(
      "Đã hủy số; số vẫn còn trong sổ, ghi ở cột ghi chú.",
      "The number is void; it stays in the register with a remark.")
  }

  func hindrance(for dossier: Dossier, _ context: Context) -> String? {
    entries(of: dossier).isEmpty
      ? context.words(
        "Hồ sơ này không có số chứng thực nào để hủy.",
        "This dossier has no certification number that could be voided.") : nil
  }

  func questions(about dossier: Dossier, _ context: Context) -> [PanelField] {
    let entries = entries(of: dossier)
    return [
      .list(
        context.words("Số nào", "Which number"),
        entries.map { "\($0.number) · \($0.document.name)" }, ListState(count: entries.count)),
      reasonQuestion(context.words),
    ]
  }

  func command(
    for dossier: Dossier, _ answers: PanelAnswers, _ context: Context
  ) throws(QuestionBox.Problem) -> (Command, reason: String?) {
    let entries = entries(of: dossier)
    guard entries.indices.contains(answers.selected(0)) else {
      throw QuestionBox.Problem(
        field: 0,
        sentence: context.words("Xin chọn một số chứng thực.", "Please choose a number."))
    }
    return (
      .voidCertification(dossier.code, entries[answers.selected(0)].number),
      try answers.reason(1)
    )
  }

  private func entries(of dossier: Dossier) -> [CertificationEntry] {
    dossier.certification.filter { $0.voidedAt == nil }
  }
}
