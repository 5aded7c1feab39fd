import DeskOperations
import Testing

/// Money at the desk: taken against receipts, demanded, exempted, given back.
@Suite struct FeeTests {
  private func payment(_ amounts: Int..., kind: FeePayment.Kind = .charge) -> FeePayment {
    FeePayment(
      payer: "Phạm Thị Mẫu",
      lines: amounts.map { .init(name: "Lệ phí mẫu", kind: kind, amount: $0) })
  }

  private func receipt(_ number: Int) -> BookNumber {
    BookNumber(book: "BL", year: 2026, number: number)
  }

  private func received(_ intake: Intake, at desk: inout PracticeDesk) throws -> Dossier {
    let code = try desk.receive(intake)
    return try desk.dossier(code)
  }

  @Test func `a fee is taken however long the procedure's name is`() throws {
    var rules = try SampleRules.make()
    let long = SampleRules.procedure(
      "1.000009", String(repeating: "Cấp giấy phép mẫu ", count: 50), StatutoryTime(.sameDay))
    rules.catalogue = try Catalogue(rules.catalogue.procedures + [long])
    var desk = try PracticeDesk(rules: rules)
    var intake = SampleRules.intake("1.000009")
    intake.feePaid = 5_000
    let code = try desk.receive(intake)
    #expect(try desk.dossier(code).payments.map(\.kept) == [5_000])
  }

  @Test func `what is paid on receipt stands on the next receipt at once`() throws {
    var desk = try PracticeDesk()
    var intake = SampleRules.intake()
    intake.feePaid = 8000
    let first = try received(intake, at: &desk)
    let paid = try #require(first.payments.first)
    #expect(paid.receipt == receipt(1) && paid.content.total == 8000)
    #expect(paid.content.lines.first?.kind == .charge && paid.content.means == .cash)
    #expect(paid.content.payer == "Phạm Thị Mẫu")
    intake.channel = .online
    let second = try received(intake, at: &desk)
    #expect(second.payments.first?.receipt == receipt(2))
    #expect(second.payments.first?.content.means == .online)
    intake.feePaid = 0
    #expect(try received(intake, at: &desk).payments.isEmpty)
  }

  @Test func `where the law does not say fee or charge, somebody must`() throws {
    var rules = try SampleRules.make()
    rules.law.receipts?.kinds = []
    var desk = try PracticeDesk(rules: rules)
    var intake = SampleRules.intake()
    intake.feePaid = 8000
    #expect(throws: Refusal.missing(.feeKind)) { try desk.ask(.receiveDossier(intake)) }
    intake.feeKind = .fee
    let dossier = try received(intake, at: &desk)
    #expect(dossier.payments.first?.content.lines.first?.kind == .fee)
  }

  @Test func `the rule of a procedure goes before the one of its field`() throws {
    let law = try SampleLaw.make()
    #expect(law.feeKind(of: "2.000635", field: "Hộ tịch") == .fee)
    #expect(law.feeKind(of: "1.001193", field: "Hộ tịch") == .charge)
    #expect(law.feeKind(of: "1.001193", field: "Tôn giáo") == nil)
  }

  @Test func `money of an old dossier stands in the old books`() throws {
    var desk = try PracticeDesk()
    var intake = SampleRules.intake()
    intake.feePaid = 8000
    intake.backlog = .init(clearBy: try #require(CivilDate("2026-12-31")))
    try desk.ask(
      .receiveDossier(intake), happenedAt: try SampleRules.moment("2026-11-16T08:00"))
    let old = try #require(desk.desk.everyDossier.first)
    #expect(old.intake.feePaid == 8000 && old.payments.isEmpty)
  }

  @Test func `work waits for what is demanded and goes on with the payment that reaches it`()
    throws
  {
    var desk = try PracticeDesk("2026-11-16T08:00")
    let code = try desk.receive(SampleRules.intake(SampleRules.pausing))
    let due = try #require(try desk.dossier(code).due)
    try desk.ask(.payFee(code, payment(5000)))
    try desk.ask(.demandPayment(code, amount: 30_000, purpose: "Phí thẩm định"))
    #expect(try desk.dossier(code).status == .paying)
    #expect(try desk.dossier(code).owed == 30_000)
    desk.now = try SampleRules.moment("2026-11-18T08:00")
    try desk.ask(.payFee(code, payment(10_000)))
    try desk.ask(.refundFee(code, receipt: receipt(2), amount: 4000), reason: "Thu nhầm")
    #expect(try desk.dossier(code).owed == 24_000)
    #expect(try desk.dossier(code).status == .paying)
    try desk.ask(.payFee(code, payment(20_000, 4000)))
    let after = try desk.dossier(code)
    #expect(after.status == .received && after.owed == nil)
    #expect(after.demands.first?.wait.to == desk.now)
    // Two working days of waiting are given back.
    #expect(after.due == due.advanced(bySeconds: 2 * 86_400))
    #expect(after.promise.originalDue == due)
    #expect(throws: Refusal.self) { try desk.ask(.payFee(code, payment(-1))) }
  }

  @Test func `an exemption has its ground and ends a demand`() throws {
    var desk = try PracticeDesk()
    let code = try desk.receive()
    try desk.ask(.demandPayment(code, amount: 30_000, purpose: "Phí thẩm định"))
    #expect(throws: Refusal.unknownName(.exemption, "giàu")) {
      try desk.ask(.exemptFee(code, exemption: "giàu"))
    }
    try desk.ask(.exemptFee(code, exemption: "poor"))
    let dossier = try desk.dossier(code)
    #expect(dossier.status == .received && dossier.demands.first?.wait.to == desk.now)
    #expect(dossier.exemption?.name == "Người thuộc hộ nghèo")
    #expect(dossier.exemption?.ground == "Luật mẫu, Điều 11")
  }

  @Test func `never more is given back than was paid, in as many parts as one likes`() throws {
    var desk = try PracticeDesk()
    let code = try desk.receive()
    try desk.ask(.payFee(code, payment(10_000, 5000)))
    try desk.ask(.withdrawDossier(code), reason: "Công dân xin rút")
    let first = receipt(1)
    #expect(throws: Refusal.missing(.reason)) {
      try desk.ask(.refundFee(code, receipt: first, amount: nil))
    }
    for amount in [0, -1] {
      #expect(throws: Refusal.malformed(.amount, String(amount))) {
        try desk.ask(.refundFee(code, receipt: first, amount: amount), reason: "Rút hồ sơ")
      }
    }
    #expect(throws: Refusal.unknownReceipt(receipt(2))) {
      try desk.ask(.refundFee(code, receipt: receipt(2), amount: nil), reason: "Rút hồ sơ")
    }
    try desk.ask(.refundFee(code, receipt: first, amount: 6000), reason: "Rút hồ sơ")
    #expect(throws: Refusal.moreThanPaid(9001, left: 9000)) {
      try desk.ask(.refundFee(code, receipt: first, amount: 9001), reason: "Rút hồ sơ")
    }
    try desk.ask(.refundFee(code, receipt: first, amount: nil), reason: "Rút hồ sơ")
    #expect(try desk.dossier(code).payments.first?.kept == 0)
    #expect(throws: Refusal.moreThanPaid(15_000, left: 0)) {
      try desk.ask(.refundFee(code, receipt: first, amount: nil), reason: "Rút hồ sơ")
    }
  }

  @Test func `payments and demands without a sum, a name or a payer are refused`() throws {
    var desk = try PracticeDesk()
    let code = try desk.receive()
    let before = desk.desk
    let bad: [(Refusal, Command)] = [
      (.malformed(.amount, "0"), .payFee(code, payment(0))),
      (.malformed(.amount, "-5"), .payFee(code, payment(1000, -5))),
      (.aboveLimit(.amount, 1_000_000_000), .payFee(code, payment(2_000_000_000))),
      (.missing(.amount), .payFee(code, payment())),
      (
        .missing(.purpose),
        .payFee(
          code, FeePayment(payer: "Mẫu", lines: [.init(name: " ", kind: .fee, amount: 1)]))
      ),
      (
        .missing(.payer),
        .payFee(code, FeePayment(payer: "", lines: [.init(name: "Phí", kind: .fee, amount: 1)]))
      ),
      (.malformed(.amount, "0"), .demandPayment(code, amount: 0, purpose: "Phí")),
      (.missing(.purpose), .demandPayment(code, amount: 1000, purpose: " ")),
    ]
    for (refusal, command) in bad {
      #expect(throws: refusal) { try desk.ask(command) }
    }
    #expect(desk.desk == before)
  }

  @Test func `the catalogue's amount follows the channel and the day`() throws {
    var procedure = SampleRules.procedure(SampleRules.sameDay, "Đăng ký tạm trú", nil)
    let day = try #require(CivilDate("2026-11-20"))
    #expect(procedure.suggestedFee(through: .counter, on: day) == nil)
    procedure.fee = Fee(kind: .fixed, amountVND: 15_000, onlineAmountVND: 7000)
    #expect(procedure.suggestedFee(through: .counter, on: day) == .amount(15_000))
    #expect(procedure.suggestedFee(through: .online, on: day) == .amount(7000))
    procedure.fee = Fee(kind: .perUnit, amountVND: 8000, unit: "bản sao")
    #expect(procedure.suggestedFee(through: .post, on: day) == .each(8000, unit: "bản sao"))
    procedure.fee = Fee(kind: .local)
    #expect(procedure.suggestedFee(through: .counter, on: day) == .local)
    procedure.fee = Fee(kind: Fee.Kind.none)
    #expect(procedure.suggestedFee(through: .counter, on: day) == .free)
    procedure.fee = Fee(kind: .fixed, amountVND: 50_000)
    procedure.fee?.reducedAmountVND = 25_000
    procedure.fee?.reducedUntil = day
    #expect(procedure.suggestedFee(through: .counter, on: day) == .amount(25_000))
    #expect(
      procedure.suggestedFee(through: .counter, on: day.advanced(by: 1)) == .amount(50_000))
  }

  @Test func `money cannot have been given back before it was paid`() throws {
    var desk = try PracticeDesk()
    let code = try desk.receive()
    desk.now = .at("2026-11-20T10:00")
    try desk.ask(.payFee(code, payment(8000)))
    desk.now = .at("2026-11-20T11:00")
    let refund = Command.refundFee(code, receipt: receipt(1), amount: 1000)
    let early = Moment.at("2026-11-20T09:00")
    #expect(
      throws: Refusal.momentOutOfOrder(
        early, earliest: .at("2026-11-20T10:00"), latest: desk.now)
    ) { try desk.ask(refund, reason: "Thu nhầm", happenedAt: early) }
    try desk.ask(refund, reason: "Thu nhầm", happenedAt: .at("2026-11-20T10:00"))
    #expect(try desk.dossier(code).feesKept == 7000)
  }
}
