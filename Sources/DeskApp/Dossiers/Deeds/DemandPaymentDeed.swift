import Canvas
import DeskOperations

/// Demands money before the work goes on.
struct DemandPaymentDeed: DossierDeed {
  let key: Character = "y"
  let action = Action.demandPayment
  let step = Refusal.Step.demandPayment

  func label(_ words: Words) -> String {
    words("Yêu cầu nộp tiền", "Demand a payment")
  }

  func doneSentence(_ words: Words) -> String {
    words("Đã ghi yêu cầu nộp tiền; thời hạn chờ.", "The demand is written; time stands still.")
  }

  func questions(about dossier: Dossier, _ context: Context) -> [PanelField] {
    let words = context.words
    return [
      .text(
        words("Số tiền (đồng) *", "Amount (đồng) *"), TextField(maximumLength: 13, content: .code)),
      .text(words("Nội dung thu *", "For what *"), TextField(maximumLength: 300)),
    ]
  }

  func command(
    for dossier: Dossier, _ answers: PanelAnswers, _ context: Context
  ) throws(QuestionBox.Problem) -> (Command, reason: String?) {
    let amount = try answers.amount(0)
    let purpose = try answers.text(
      1, orSay: "Xin ghi nội dung thu.", "Please say what it is paid for.")
    return (.demandPayment(dossier.code, amount: amount, purpose: purpose), nil)
  }
}
