import DeskFiles
import DeskOperations

/// What goes to and fro between the desk and the applicant while the work lasts.
extension Practice {
  private static let reasons = [
    "Giấy tờ nộp chưa đủ theo danh mục", "Bản sao chưa rõ, cần nộp lại",
    "Thông tin trên tờ khai chưa khớp giấy tờ kèm theo",
  ]

  mutating func takeWithApplicant(
    _ step: Step, with dossier: Dossier, at moment: Moment
  ) throws {
    let code = dossier.code
    switch step {
    case .ask:
      guard dossier.supplements.isEmpty else { return planResult(of: code, after: moment) }
      let items = dossier.intake.papers.first.map { [$0.name] } ?? ["Tờ khai theo mẫu"]
      try ask(
        .requestSupplement(code, items: items, afterCheck: dossier.status == .processing),
        of: dossier, at: moment, because: dice.pick(Practice.reasons))
      plan(.complete, code, in: 480...3840, after: moment)
    case .complete:
      try ask(.completeSupplement(code), of: dossier, at: moment)
      goOn(code, after: moment)
    case .demand:
      guard let fee = fee(of: dossier) else { return planResult(of: code, after: moment) }
      try ask(
        .demandPayment(code, amount: fee, purpose: "Nộp phí, lệ phí của thủ tục"),
        of: dossier, at: moment)
      plan(.pay, code, in: 120...2400, after: moment)
    case .pay:
      guard let fee = fee(of: dossier) else { return }
      let payment = FeePayment(
        payer: dossier.bringer.name,
        lines: [
          .init(name: dossier.procedureName, kind: kind(of: dossier), amount: fee)
        ],
        means: dice.pick([.cash, .transfer, .online]) ?? .cash)
      try ask(.payFee(code, payment), of: dossier, at: moment)
      goOn(code, after: moment)
    case .refund:
      try refund(dossier, at: moment, because: "Người nộp thuộc trường hợp được miễn")
    case .extend: try extend(dossier, at: moment)
    case .correct: try correct(dossier, at: moment)
    case .lookUp:
      guard let paper = dossier.intake.papers.last,
        let database = dice.pick(store.rules.law.databases ?? [])
      else { return }
      try ask(
        .recordLookup(
          code, paper: paper.name,
          .init(source: database.id, at: moment, result: "Khớp với tờ khai")), of: dossier,
        at: moment)
    case .refuse:
      try ask(
        .refuseDossier(code), of: dossier, at: moment,
        because: dice.pick(store.rules.law.refusalReasons ?? Practice.reasons))
      planPapersHome(of: dossier, after: moment)
    case .withdraw:
      try ask(
        .withdrawDossier(code), of: dossier, at: moment, because: "Người nộp đề nghị rút hồ sơ")
      if dice.happens(60) { plan(.stop, code, in: 30...300, after: moment) }
      planPapersHome(of: dossier, after: moment)
    case .stop: try stop(dossier, at: moment)
    case .givePapers:
      try ask(
        .returnPapers(
          code, recipient: dossier.bringer.name, authorisation: nil, method: .counter,
          originals: dossier.originals), of: dossier, at: moment)
    default: break
    }
  }

  /// What ended without a result comes home from the unit; most people fetch their originals.
  private mutating func planPapersHome(of dossier: Dossier, after moment: Moment) {
    guard dossier.intake.channel != .online else { return }
    plan(.handBack, dossier.code, in: 20...240, after: moment)
    if dice.happens(70) { plan(.givePapers, dossier.code, in: 300...1200, after: moment) }
  }

  /// After a wait the work goes on where it was.
  private mutating func goOn(_ code: DossierCode, after moment: Moment) {
    guard let dossier = store.desk[code] else { return }
    switch dossier.status {
    case .filed: plan(.accept, code, in: 20...240, after: moment)
    case .received: plan(.pass, code, in: 15...120, after: moment)
    default: planResult(of: code, after: moment)
    }
  }

  /// What the procedure costs, or an invented sum where its text names none; nil where it is free.
  private func fee(of dossier: Dossier) -> Int? {
    let amount = store.rules.catalogue[dossier.intake.procedure]?.fee?.amountVND ?? 30_000
    return amount > 0 ? amount : nil
  }

  private func kind(of dossier: Dossier) -> FeePayment.Kind {
    store.rules.law.feeKind(of: dossier.intake.procedure, field: dossier.field) ?? .fee
  }

  private mutating func extend(_ dossier: Dossier, at moment: Moment) throws {
    guard store.rules.hindrance(toExtending: dossier, at: moment) == nil, let due = dossier.due
    else { return }
    let calendar = store.rules.calendar
    var date = due.date
    for _ in 0..<Int.random(in: 3...8, using: &dice) {
      date = calendar.workingDay(after: date) ?? date.advanced(by: 1)
    }
    // A later date is promised only in a year whose days off are known.
    guard calendar.isLoaded(date.year) else { return }
    let head = store.rules.people.supervisors.first
    try ask(
      .extendDossier(dossier.code, to: date, signatory: head?.name ?? dossier.receivedBy),
      of: dossier, at: moment, because: "Cần xác minh thêm tại cơ quan liên quan")
  }

  /// A name or a number was written down wrongly.
  private mutating func correct(_ dossier: Dossier, at moment: Moment) throws {
    var intake = dossier.intake
    let right = InventedPeople.somebody(&dice)
    if dice.happens(60) {
      intake.applicant.name = right.name
    } else {
      intake.applicant.personalID = right.personalID
    }
    guard intake != dossier.intake else { return }
    try ask(
      .correctDossier(dossier.code, intake, receivedAt: dossier.receivedAt), of: dossier,
      at: moment, because: "Ghi nhầm khi tiếp nhận")
    try ask(.recordSlip(dossier.code), of: dossier, at: moment)
  }

  /// The notice after a withdrawal says what becomes of the fees; they are given back at once.
  private mutating func stop(_ dossier: Dossier, at moment: Moment) throws {
    guard dossier.status == .withdrawn else { return }
    let isPaid = dossier.feesKept > 0
    try ask(
      .stopDossier(dossier.code, fees: isPaid ? "Hoàn trả toàn bộ phí, lệ phí đã nộp" : nil),
      of: dossier, at: moment, because: "Người nộp đề nghị rút hồ sơ")
    try refund(dossier, at: moment, because: "Dừng giải quyết theo đề nghị của người nộp")
  }

  private mutating func refund(
    _ dossier: Dossier, at moment: Moment, because reason: String
  ) throws {
    for payment in dossier.payments where payment.kept > 0 {
      try ask(
        .refundFee(dossier.code, receipt: payment.receipt, amount: nil), of: dossier, at: moment,
        because: reason)
    }
  }
}
