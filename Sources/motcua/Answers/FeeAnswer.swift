import DeskApp
import DeskOperations

/// How the money of a dossier stands, as commands answer it.
struct FeeAnswer: Encodable {
  /// One receipt.
  struct Receipt: Encodable {
    var number: String
    var year: Int
    var at: Moment
    var payer: String
    var means: FeePayment.Means
    var lines: [FeePayment.Line]
    var total: Int
    var totalInWords: String?
    var kept: Int

    init(_ payment: Dossier.Payment, _ law: Law) {
      number = payment.receipt.description
      year = payment.receipt.year
      at = payment.at
      payer = payment.content.payer
      means = payment.content.means
      lines = payment.content.lines
      total = payment.content.total
      totalInWords = law.inWords(payment.content.total)
      kept = payment.kept
    }
  }

  var code: DossierCode
  var status: DossierStatus
  var due: String?
  /// What is still demanded.
  var owed: Int?
  var exemption: String?
  var receipts: [Receipt]
  var alreadyDone: Bool

  init(_ dossier: Dossier, _ law: Law, alreadyDone: Bool) {
    code = dossier.code
    status = dossier.status
    due = dossier.due?.minuteText
    owed = dossier.owed
    exemption = dossier.exemption?.name
    receipts = dossier.payments.map { Receipt($0, law) }
    self.alreadyDone = alreadyDone
  }

  /// The dossier in a line, then its receipts.
  static func text(_ dossier: Dossier, _ law: Law, _ words: Words) -> String {
    var lines = [DossierAnswer.line(dossier, words)]
    lines += dossier.receipts.map { receipt in
      let total = law.inWords(receipt.payment.content.total).map { " (\($0))" } ?? ""
      return words("Biên lai ", "Receipt ") + words.receipt(receipt) + total
    }
    if let exemption = dossier.exemption {
      lines.append(
        words("Miễn: ", "Exempted: ") + "\(exemption.name) (\(exemption.ground))")
    }
    if let owed = dossier.owed {
      lines.append(words("Còn phải nộp: ", "Still to be paid: ") + words.money(owed))
    }
    return lines.joined(separator: "\n")
  }
}

extension ActingCommand {
  /// Takes a step with a dossier's money and answers how it stands now.
  func feeStep(
    _ text: String, reason: String? = nil, _ command: (Dossier, OpenDesk) throws -> Command
  ) throws {
    let desk = try acting.openDesk()
    let performance = try acting.perform(
      try command(try desk.dossier(text), desk), reason: reason, at: desk)
    let dossier = try desk.dossier(text)
    let law = desk.rules.law
    try acting.output.answer(
      FeeAnswer(dossier, law, alreadyDone: performance.wasRepeated),
      text: FeeAnswer.text(dossier, law, words))
  }
}
