import Dice
import DeskOperations
import Testing

/// Documents certified at the counter, at once or by the hour promised.
@Suite struct CertifyTests {
  private let diploma = CertifiedDocument(name: "Bằng tốt nghiệp", pages: 5, copies: 3)
  private let card = CertifiedDocument(name: "Căn cước", pages: 2, copies: 1)

  private func order(
    _ documents: [CertifiedDocument], kind: String = "copy", signer: String = "Phạm Văn Phụ Trách",
    handedOver: Bool = true, means: FeePayment.Means? = .cash, exemption: String? = nil
  ) -> CertificationOrder {
    CertificationOrder(
      kind: kind, requester: .init(name: "Phạm Thị Mẫu", personalID: "001199000001"),
      documents: documents, signer: signer, isHandedOver: handedOver, means: means,
      exemption: exemption)
  }

  private func certify(
    _ order: CertificationOrder, at desk: inout PracticeDesk
  ) throws -> Dossier {
    guard case .events(let events) = try desk.ask(.certify(order)),
      case .dossier(let code)? = events.first?.change.subject
    else { throw Refusal.missing(.key) }
    return try desk.dossier(code)
  }

  @Test func `one order at the counter is received, numbered, paid and handed over`() throws {
    var desk = try PracticeDesk()
    let dossier = try certify(order([diploma, card]), at: &desk)
    #expect(
      desk.events.map(\.kind) == [
        .dossierReceived, .certified, .feePaid, .dossierFinished, .dossierReturned,
      ])
    #expect(dossier.status == .returned)
    #expect(dossier.certification.map(\.number.description) == ["01/SCT/BS", "02/SCT/BS"])
    #expect(dossier.certification.map(\.fee) == [21_000, 4_000])
    #expect(dossier.payments.first?.content.total == 25_000)
    #expect(dossier.payments.first?.content.lines.map(\.kind) == [.fee, .fee])
    #expect(dossier.handing?.recipient == "Phạm Thị Mẫu")
    #expect(dossier.punctuality == .onTime)
    let next = try certify(order([card], kind: "signature"), at: &desk)
    #expect(next.certification.map(\.number.description) == ["01/SCT/CK"])
    #expect(next.payments.first?.receipt.number == 2)
    #expect(try certify(order([card]), at: &desk).certification.first?.number.number == 3)
  }

  @Test func `what stays is promised by the hour and numbered on the day it is certified`() throws {
    var desk = try PracticeDesk("2026-11-20T15:01")
    let kept = try certify(order([diploma], handedOver: false, means: nil), at: &desk)
    #expect(kept.status == .received)
    #expect(kept.promise.originalDue == Moment("2026-11-23T17:00"))
    #expect(kept.certification.isEmpty && kept.payments.isEmpty)
    desk.now = .at("2026-11-20T15:10")
    let atOnce = try certify(order([card]), at: &desk)
    #expect(atOnce.certification.first?.number.number == 1)
    desk.now = .at("2026-11-23T09:00")
    try desk.ask(.finishDossier(kept.code, result: nil))
    let finished = try desk.dossier(kept.code)
    #expect(finished.status == .finished)
    #expect(finished.certification.first?.number.number == 2)
    #expect(finished.certification.first?.fee == 21_000)
    let handing = Command.returnDossier(
      kept.code, recipient: "Phạm Thị Mẫu", authorisation: nil, method: .counter)
    #expect(throws: Refusal.notPaid(kept.code, 21_000)) { try desk.ask(handing) }
    let line = FeePayment.Line(name: "Phí chứng thực", kind: .fee, amount: 21_000)
    try desk.ask(.payFee(kept.code, FeePayment(payer: "Phạm Thị Mẫu", lines: [line])))
    try desk.ask(handing)
    #expect(try desk.dossier(kept.code).status == .returned)
  }

  @Test func `before three it is due the same day`() throws {
    var desk = try PracticeDesk("2026-11-20T15:00")
    let kept = try certify(order([diploma], handedOver: false), at: &desk)
    #expect(kept.promise.originalDue == Moment("2026-11-20T17:00"))
    #expect(kept.payments.first?.content.total == 21_000)
  }

  @Test func `the law's own time holds where the catalogue is silent`() throws {
    var rules = try SampleRules.make()
    var kind = try #require(rules.law.certification?.kind("copy"))
    kind.procedure = SampleRules.unknownTime
    rules.law.certification?.kinds = [kind]
    var desk = try PracticeDesk(rules: rules)
    #expect(throws: Refusal.timeNeeded(procedure: SampleRules.unknownTime)) {
      try desk.ask(.certify(order([card])))
    }
    kind.time = Intake.GivenTime(period: .workingDays(2), source: "Nghị định mẫu, Điều 37")
    rules.law.certification?.kinds = [kind]
    desk = try PracticeDesk(rules: rules)
    let kept = try certify(order([card], handedOver: false), at: &desk)
    #expect(kept.promise.originalDue == Moment("2026-11-25T17:00"))
    #expect(kept.intake.givenTime?.source == "Nghị định mẫu, Điều 37")
  }

  @Test func `nothing is paid by those who need not pay`() throws {
    var desk = try PracticeDesk()
    let dossier = try certify(order([diploma], exemption: "poor"), at: &desk)
    #expect(dossier.payments.isEmpty)
    #expect(dossier.exemption?.name == "Người thuộc hộ nghèo")
    #expect(dossier.certification.map(\.fee) == [0])
  }

  @Test func `an order that cannot be right changes nothing`() throws {
    var desk = try PracticeDesk()
    func refuses(_ order: CertificationOrder, _ refusal: Refusal) {
      #expect(throws: refusal) { try desk.ask(.certify(order)) }
    }
    refuses(order([]), .missing(.documents))
    refuses(order([.init(name: "", pages: 1, copies: 1)]), .missing(.documents))
    refuses(order([.init(name: "Bằng", pages: 0, copies: 1)]), .malformed(.pages, "0"))
    refuses(order([card, .init(name: "Bằng", pages: 1, copies: -1)]), .malformed(.copies, "-1"))
    refuses(order([card], kind: "seal"), .unknownName(.kind, "seal"))
    refuses(order([card], signer: " "), .missing(.signatory))
    refuses(order([card], means: nil), .missing(.fee))
    refuses(order([card], exemption: "rich"), .unknownName(.exemption, "rich"))
    #expect(desk.events.isEmpty)
    var lawless = try SampleRules.make()
    lawless.law.certification = nil
    desk = try PracticeDesk(rules: lawless)
    refuses(order([card]), .lawSilent(.certify))
  }

  @Test func `a void entry keeps its number and says why`() throws {
    var desk = try PracticeDesk()
    let dossier = try certify(order([diploma, card]), at: &desk)
    let number = try #require(dossier.certification.first?.number)
    let void = Command.voidCertification(dossier.code, number)
    #expect(throws: Refusal.missing(.reason)) { try desk.ask(void) }
    try desk.ask(void, reason: "Ghi nhầm số trang")
    #expect(throws: Refusal.unknownEntry(number)) { try desk.ask(void, reason: "Lần nữa") }
    #expect(try certify(order([card]), at: &desk).certification.first?.number.number == 3)

    let register = try #require(desk.rules.law.certification?.register("SCT/BS"))
    let book = CertificationRegister(
      desk.desk, register: register, from: .on("2026-11-01"), to: .on("2026-11-30"))
    #expect(book.rows.map(\.number.number) == [1, 2, 3])
    #expect(book.rows.map(\.isVoid) == [true, false, false])
    #expect(book.rows.first?.voidReason == "Ghi nhầm số trang")
    #expect(book.rows.first?.requester.personalID == "001199000001")
    let totals = book.totals
    #expect([totals.entries, totals.copies, totals.fees, totals.void] == [2, 2, 8_000, 1])
    let other = CertificationRegister(
      desk.desk, register: register, from: .on("2026-12-01"), to: .on("2026-12-31"))
    #expect(other.rows.isEmpty && other.totals.fees == 0)
  }

  @Test func `a request repeated with its key certifies once`() throws {
    var desk = try PracticeDesk()
    try desk.ask(.certify(order([card])), key: "again")
    let decision = try desk.ask(.certify(order([card])), key: "again")
    guard case .alreadyDone = decision else {
      Issue.record("certified twice: \(decision)")
      return
    }
    try desk.ask(.certify(order([card], handedOver: false, means: nil)), key: "kept")
    try desk.ask(.certify(order([card], handedOver: false, means: nil)), key: "kept")
    #expect(desk.desk.everyDossier.map(\.code).count == 2)
  }

  /// Orders of any kind, kept, finished later, voided and wrong, over the turn of a year.
  @Test(arguments: 0..<20)
  func `numbers of a register and year run from one without a gap`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    var desk = try PracticeDesk("2026-12-28T07:40")
    for _ in 0..<120 {
      desk.now = desk.now.advanced(bySeconds: Int.random(in: 60...9_000, using: &random))
      let entries = desk.desk.everyDossier.flatMap { dossier in
        dossier.certification.map { (dossier.code, $0.number) }
      }
      let code = desk.desk.everyDossier.map(\.code).randomElement(using: &random)
      let command: Command
      switch (Int.random(in: 0..<8, using: &random), code, entries.randomElement(using: &random)) {
      case (0, let code?, _): command = .finishDossier(code, result: nil)
      case (1, let code?, _): command = .withdrawDossier(code)
      case (2, _, let entry?): command = .voidCertification(entry.0, entry.1)
      default:
        let documents = (0..<Int.random(in: 0...4, using: &random)).map { _ in
          CertifiedDocument(
            name: "Giấy mẫu", pages: Int.random(in: 0...9, using: &random),
            copies: Int.random(in: 1...3, using: &random))
        }
        command = .certify(
          order(
            documents, kind: Bool.random(using: &random) ? "copy" : "signature",
            handedOver: Bool.random(using: &random),
            means: Bool.random(using: &random) ? .cash : nil))
      }
      let before = desk.desk
      do {
        try desk.ask(command, reason: "Lý do mẫu")
      } catch {
        #expect(desk.desk == before)
      }
    }
    let numbers = desk.events.flatMap { event -> [BookNumber] in
      guard case .certified(let certified) = event.change else { return [] }
      return certified.entries.map(\.number)
    }
    #expect(numbers.contains { $0.year == 2027 })
    for book in Dictionary(grouping: numbers, by: { "\($0.book) \($0.year)" }).values {
      #expect(book.map(\.number) == Array(1...book.count))
    }
    let rules = try #require(desk.rules.law.certification)
    let rows = rules.registers.flatMap { register in
      CertificationRegister(
        desk.desk, register: register, from: .on("2026-01-01"), to: .on("2027-12-31")
      ).rows
    }
    #expect(Set(rows.map(\.number)) == Set(numbers) && rows.count == numbers.count)
    let receipts = desk.desk.everyDossier.flatMap { $0.payments.map(\.receipt) }
    for book in Dictionary(grouping: receipts, by: \.year).values {
      #expect(book.map(\.number).sorted() == Array(1...book.count))
    }
  }
}
