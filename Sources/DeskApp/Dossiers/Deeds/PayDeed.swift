import Canvas
import DeskOperations

/// Takes money against a receipt.
struct PayDeed: DossierDeed {
  let key: Character = "p"
  let action = Action.pay
  let step = Refusal.Step.pay

  func label(_ words: Words) -> String {
    words("Thu phí, lệ phí", "Take a fee or charge")
  }

  func doneSentence(_ words: Words) -> String {
    words("Đã thu; số biên lai ghi ở quá trình.", "Taken; the receipt's number is in the history.")
  }

  func questions(about dossier: Dossier, _ context: Context) -> [PanelField] {
    let words = context.words
    let law = context.rules.law
    let kind = law.feeKind(of: dossier.intake.procedure, field: dossier.field)
    let (name, amount) = PayDeed.proposal(for: dossier, context)
    let means = FeePayment.Means.allCases
    return [
      .text(words("Nội dung thu *", "For what *"), TextField(name, maximumLength: 300)),
      .choice(
        words("Khoản thu *", "Kind *"),
        PayDeed.kinds(kind).map { $0.map(words.feeKind) ?? words("chưa chọn", "not chosen") },
        kind.flatMap(PayDeed.kinds(kind).firstIndex) ?? 0),
      .text(
        words("Số tiền (đồng) *", "Amount (đồng) *"),
        TextField(amount.map(String.init) ?? "", maximumLength: 13, content: .code)),
      .text(
        words("Người nộp tiền *", "Paid by *"),
        TextField(
          (dossier.intake.submitter ?? dossier.intake.applicant).name, maximumLength: 200)),
      .choice(
        words("Cách nộp", "By way of"), means.map(words.means),
        dossier.intake.channel == .online ? means.firstIndex(of: .online) ?? 0 : 0),
    ]
  }

  func remark(about dossier: Dossier, _ context: Context) -> String? {
    let words = context.words
    let procedure = context.rules.catalogue[dossier.intake.procedure]
    let owed = dossier.owed.map {
      words("Còn phải nộp \(words.money($0)).", "\(words.money($0)) is still to be paid.")
    }
    let listed = [words.fee(procedure?.fee), procedure?.fee?.note].compactMap { $0 }
    let catalogue =
      listed.isEmpty
      ? nil : words("Danh mục: ", "Catalogue: ") + listed.joined(separator: ". ") + "."
    let kind = context.rules.law.feeKind(of: dossier.intake.procedure, field: dossier.field)
    let open =
      kind == nil
      ? words(
        "law.json chưa nêu là phí hay lệ phí: xin chọn.",
        "law.json does not say whether it is a fee or a charge: please choose.") : nil
    let remarks = [owed, catalogue, open].compactMap { $0 }
    return remarks.isEmpty ? nil : remarks.joined(separator: " ")
  }

  func command(
    for dossier: Dossier, _ answers: PanelAnswers, _ context: Context
  ) throws(QuestionBox.Problem) -> (Command, reason: String?) {
    let name = try answers.text(
      0, orSay: "Xin ghi nội dung thu.", "Please say what it is paid for.")
    let known = context.rules.law.feeKind(of: dossier.intake.procedure, field: dossier.field)
    guard let kind = PayDeed.kinds(known)[answers.selected(1)] else {
      throw QuestionBox.Problem(
        field: 1,
        sentence: context.words(
          "Xin chọn phí hay lệ phí (phím ←/→).", "Please choose fee or charge (keys ←/→)."))
    }
    let amount = try answers.amount(2)
    let payer = try answers.text(
      3, orSay: "Xin ghi người nộp tiền.", "Please say who pays.")
    let line = FeePayment.Line(name: name, kind: kind, amount: amount)
    let means = FeePayment.Means.allCases[answers.selected(4)]
    return (.payFee(dossier.code, FeePayment(payer: payer, lines: [line], means: means)), nil)
  }

  /// The kinds to choose from, with none chosen first where the law file names none.
  private static func kinds(_ known: FeePayment.Kind?) -> [FeePayment.Kind?] {
    (known == nil ? [nil] : []) + FeePayment.Kind.allCases
  }

  /// What is probably paid now: what is demanded, or what the catalogue says.
  private static func proposal(
    for dossier: Dossier, _ context: Context
  ) -> (name: String, amount: Int?) {
    if let owed = dossier.owed, let demand = dossier.demands.last { return (demand.purpose, owed) }
    let procedure = context.rules.catalogue[dossier.intake.procedure]
    let suggestion = procedure?.suggestedFee(
      through: dossier.intake.channel, on: context.now.date)
    guard dossier.payments.isEmpty, case .amount(let amount)? = suggestion else {
      return (dossier.procedureName, nil)
    }
    return (dossier.procedureName, amount)
  }
}

extension PanelAnswers {
  /// An amount of money, typed with points between the thousands or without.
  func amount(_ index: Int, atLeast least: Int = 1) throws(QuestionBox.Problem) -> Int {
    let digits = text(index).filter { !". ".contains($0) }
    guard digits.allSatisfy({ $0.isASCII && $0.isNumber }), let amount = Int(digits),
      amount >= least
    else {
      throw QuestionBox.Problem(
        field: index,
        sentence: words(
          "Số tiền phải là số đồng từ \(least) trở lên, ví dụ 8000 hoặc 8.000.",
          "The amount must be a number of đồng from \(least), such as 8000 or 8.000."))
    }
    return amount
  }
}
