import Canvas
import DeskOperations

/// Notes that the competent agency elsewhere has the dossier, from when its time runs.
struct StartClockDeed: DossierDeed {
  let key: Character = "f"
  let action = Action.startClock
  let step = Refusal.Step.startClock
  let isMain = true

  func shortLabel(_ words: Words) -> String { words("Nơi khác đã nhận", "Has it") }

  func label(_ words: Words) -> String {
    words("Cơ quan nơi khác đã nhận (phi địa giới)", "The agency elsewhere has it")
  }

  func doneSentence(_ words: Words) -> String {
    words("Đã ghi; hạn trả tính từ lúc cơ quan đó nhận.", "Noted; time runs from that receipt.")
  }

  func questions(about dossier: Dossier, _ context: Context) -> [PanelField] {
    let words = context.words
    return [
      .text(
        words("Cơ quan nhận lúc *", "Received there at *"),
        TextField(context.now.clockAndDate, maximumLength: 20, content: .code)),
      .text(
        words("Vì sao ghi sau", "Why only now"), TextField(maximumLength: 1000)),
    ]
  }

  func remark(about dossier: Dossier, _ context: Context) -> String? {
    dossier.intake.competentAgency
  }

  func outcome(for dossier: Dossier, _ answers: PanelAnswers, _ context: Context) -> String? {
    guard let moment = try? happenedAt(answers, context) ?? context.now else { return nil }
    var intake = dossier.intake
    intake.competentAgency = nil
    let promise = try? context.rules.forecast(for: intake, receivedAt: moment).promise
    guard let promise else { return nil }
    let due = context.words.due(promise.originalDue, certain: promise.certain)
    return context.words("Hạn trả: \(due)", "Due: \(due)")
  }

  func happenedAt(
    _ answers: PanelAnswers, _ context: Context
  ) throws(QuestionBox.Problem) -> Moment? {
    try answers.moment(0, unless: context.now)
  }

  func command(
    for dossier: Dossier, _ answers: PanelAnswers, _ context: Context
  ) throws(QuestionBox.Problem) -> (Command, reason: String?) {
    (.startClock(dossier.code), answers.optionalText(1))
  }
}
