import Canvas
import DeskOperations

/// Gives money of a receipt back.
struct RefundDeed: DossierDeed {
  let key: Character = "o"
  let action = Action.refund
  let step = Refusal.Step.refund

  func label(_ words: Words) -> String {
    words("Hoàn tiền", "Give money back")
  }

  func doneSentence(_ words: Words) -> String {
    words("Đã ghi hoàn tiền.", "The money given back is written.")
  }

  func hindrance(for dossier: Dossier, _ context: Context) -> String? {
    guard RefundDeed.open(dossier).isEmpty else { return nil }
    return context.words(
      "Hồ sơ không còn khoản nào đã thu để hoàn.", "There is no money left to give back.")
  }

  func questions(about dossier: Dossier, _ context: Context) -> [PanelField] {
    let words = context.words
    let open = RefundDeed.open(dossier)
    return [
      .list(
        words("Biên lai", "Receipt"),
        open.map { "\($0.receipt) · \($0.content.payer) · \(words.money($0.kept))" },
        ListState(count: open.count)),
      .text(
        words("Số tiền hoàn (đồng)", "Amount (đồng)"), TextField(maximumLength: 13, content: .code)),
      reasonQuestion(words),
    ]
  }

  func remark(about dossier: Dossier, _ context: Context) -> String? {
    context.words(
      "Để trống số tiền là hoàn hết phần còn lại của biên lai.",
      "Without an amount all that is left of the receipt is given back.")
  }

  func command(
    for dossier: Dossier, _ answers: PanelAnswers, _ context: Context
  ) throws(QuestionBox.Problem) -> (Command, reason: String?) {
    let open = RefundDeed.open(dossier)
    guard open.indices.contains(answers.selected(0)) else {
      throw QuestionBox.Problem(
        field: 0, sentence: hindrance(for: dossier, context) ?? "")
    }
    let amount = answers.optionalText(1) == nil ? nil : try answers.amount(1)
    let receipt = open[answers.selected(0)].receipt
    return (
      .refundFee(dossier.code, receipt: receipt, amount: amount), try answers.reason(2)
    )
  }

  /// The payments of which something is left.
  private static func open(_ dossier: Dossier) -> [Dossier.Payment] {
    dossier.payments.filter { $0.kept > 0 }
  }
}
