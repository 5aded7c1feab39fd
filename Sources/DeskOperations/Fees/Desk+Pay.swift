extension Desk {
  /// What is paid or exempted while a dossier is handed in.
  ///
  /// Money for a dossier from before stands in the old books and is not written here again.
  func money(
    on receipt: Receipt, _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    let intake = receipt.intake
    guard intake.backlog == nil else { return [] }
    var changes: [Change] = []
    if let exemption = intake.exemption {
      guard (intake.feePaid ?? 0) == 0 else { throw .paidAndExempt }
      changes.append(
        try exempted(receipt.code, of: receipt.field, by: exemption, circumstances))
    }
    if let amount = intake.feePaid, amount > 0 {
      let law = circumstances.rules.law
      guard
        let kind = intake.feeKind
          ?? law.feeKind(of: intake.procedure, field: receipt.field)
      else { throw .missing(.feeKind) }
      let payment = FeePayment(
        payer: intake.bringer.name,
        lines: [.init(name: receipt.procedureName, kind: kind, amount: amount)],
        means: intake.feeMeans ?? (intake.channel == .online ? .online : .cash))
      changes.append(try paid(payment, for: receipt.code, circumstances))
    }
    return changes
  }

  /// A payment against the next receipt of the year.
  func paid(
    _ payment: FeePayment, for code: DossierCode, _ circumstances: Circumstances
  ) throws(Refusal) -> Change {
    .feePaid(
      FeePaid(
        code: code, receipt: try number(in: \.receipt, circumstances),
        payment: try payment.checked()))
  }

  /// An exemption with its name and ground as of today.
  func exempted(
    _ code: DossierCode, of field: String, by id: String, _ circumstances: Circumstances
  ) throws(Refusal) -> Change {
    guard let exemption = circumstances.rules.law.exemptions?.first(where: { $0.id == id }) else {
      throw .unknownName(.exemption, id)
    }
    if let fields = exemption.fields, !fields.contains(field) {
      throw .exemptionElsewhere(exemption.name, fields: fields)
    }
    return .feeExempted(
      FeeExempted(code: code, name: exemption.name, ground: exemption.source))
  }

  /// Work waits for money, and the time with it.
  func demanding(
    _ amount: Int, for purpose: String, of code: DossierCode, _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    _ = try dossier(code, for: .demandPayment, circumstances)
    try FeePayment.check(amount)
    guard let purpose = try CleanField.line(purpose, .purpose, limit: 300) else {
      throw .missing(.purpose)
    }
    return [.paymentDemanded(PaymentDemanded(code: code, amount: amount, purpose: purpose))]
  }

  /// A payment; the one that reaches what was demanded lets the work go on.
  func paying(
    _ payment: FeePayment, for code: DossierCode, _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    let dossier = try dossier(code, for: .pay, circumstances)
    let changes = [try paid(payment, for: code, circumstances)]
    guard let owed = dossier.owed, payment.total >= owed else { return changes }
    return changes + [
      .paymentCompleted(circumstances.rules.end(of: dossier, at: circumstances.moment))
    ]
  }

  /// An exemption, which also ends a demand.
  func exempting(
    _ code: DossierCode, by exemption: String, _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    let dossier = try dossier(code, for: .exempt, circumstances)
    let changes = [try exempted(code, of: dossier.field, by: exemption, circumstances)]
    guard dossier.owed != nil else { return changes }
    return changes + [
      .paymentCompleted(circumstances.rules.end(of: dossier, at: circumstances.moment))
    ]
  }

  /// Money back, with the reason; of one receipt never more than was paid against it.
  func refunding(
    _ amount: Int?, of receipt: BookNumber, for code: DossierCode,
    _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    let dossier = try dossier(code, for: .refund, circumstances)
    guard let payment = dossier.payments.first(where: { $0.receipt == receipt }) else {
      throw .unknownReceipt(receipt)
    }
    guard payment.at <= circumstances.moment else {
      throw .momentOutOfOrder(
        circumstances.moment, earliest: payment.at, latest: circumstances.at)
    }
    let left = payment.kept
    guard left > 0 else { throw .moreThanPaid(amount ?? payment.content.total, left: left) }
    let amount = amount ?? left
    try FeePayment.check(amount)
    guard amount <= left else { throw .moreThanPaid(amount, left: left) }
    try circumstances.requireReason()
    return [.feeRefunded(FeeRefunded(code: code, receipt: receipt, amount: amount))]
  }
}

extension Dossier {
  /// What is still to be paid before the work goes on, in đồng; nil where nothing is demanded.
  public var owed: Int? {
    guard status == .paying, let demand = demands.last,
      let start = history.lastIndex(where: { $0.kind == .paymentDemanded })
    else { return nil }
    return history[start...].reduce(demand.amount) { owed, event in
      switch event.change {
      case .feePaid(let paid): owed - paid.payment.total
      case .feeRefunded(let refund): owed + refund.amount
      default: owed
      }
    }
  }
}

extension FeePayment {
  /// The most that one amount may be, in đồng; more is a slip of the fingers.
  public static let limit = 1_000_000_000

  /// - Throws: `Refusal.malformed` where no money is to be paid, `Refusal.aboveLimit` where it is more
  ///   than anybody pays here.
  static func check(_ amount: Int) throws(Refusal) {
    try CleanField.count(amount, .amount, limit: limit)
  }

  /// The same payment with its texts cleaned and its amounts checked.
  func checked() throws(Refusal) -> FeePayment {
    guard let payer = try CleanField.line(payer, .payer, limit: 200) else {
      throw .missing(.payer)
    }
    guard !lines.isEmpty else { throw .missing(.amount) }
    var payment = FeePayment(payer: payer, lines: [], means: means)
    for line in lines {
      guard let name = try CleanField.line(line.name, .purpose, limit: 1000) else {
        throw .missing(.purpose)
      }
      try FeePayment.check(line.amount)
      payment.lines.append(Line(name: name, kind: line.kind, amount: line.amount))
    }
    return payment
  }
}
