import DeskOperations

/// What is done with a dossier after it came in.
extension RequestDice {
  /// A step with one of the dossiers, mostly with the late ones, mostly a lawful one.
  mutating func handling() -> Command {
    let stray = DossierCode("H99.01-999999-0001") ?? DossierCode.placeholder
    guard !desk.everyDossier.map(\.code).isEmpty, !happens(3) else {
      return .passDossier(stray, to: .init(officer: nil, unit: "Văn phòng mẫu"))
    }
    let dossiers = desk.everyDossier
    let dossier = pick(happens(60) ? Array(dossiers.suffix(12)) : Array(dossiers))
    if happens(6) { return .recordSlip(dossier.code) }
    let steps = Refusal.Step.allCases
    if happens(40), let step = nextLegStep(of: dossier) {
      return self.step(step, with: dossier)
    }
    let lawful = steps.filter { $0.isLawful(for: dossier) && !isRarelyWanted($0) }
    return step(lawful.isEmpty || happens(25) ? pick(steps) : pick(lawful), with: dossier)
  }

  /// Ends come often enough without help, or no dossier would live long.
  private mutating func isRarelyWanted(_ step: Refusal.Step) -> Bool {
    switch step {
    case .refuse, .withdraw, .stop: happens(85)
    case .contact, .lookUp, .exempt: happens(60)
    case .voidCertification: happens(90)
    default: false
    }
  }

  private mutating func step(_ step: Refusal.Step, with dossier: Dossier) -> Command {
    let code = dossier.code
    return switch step {
    case .accept: .acceptDossier(code)
    case .startClock: .startClock(code)
    case .pass:
      .passDossier(
        code,
        to: happens(80)
          ? .init(officer: SampleRules.officer, unit: "")
          : .init(officer: happens(80) ? nil : "nghi", unit: pick(["Văn phòng mẫu", " "])),
        receivedBy: happens(30) ? "Trần Thị Thử" : nil)
    case .handBack: .handBack(code, receivedBy: happens(30) ? "Trần Thị Thử" : nil)
    case .requestSupplement:
      .requestSupplement(
        code, items: happens(95) ? ["Tờ khai"] : [" "], afterCheck: happens(30),
        approvedBy: happens(50) ? pick([SampleRules.supervisor, SampleRules.clerk]) : nil)
    case .completeSupplement:
      .completeSupplement(
        code, papers: happens(40) ? ["Tờ khai", "Giấy mới \(number(1...3))"] : [])
    case .extend: promise(of: dossier)
    case .finish:
      .finishDossier(
        code, result: happens(70) ? "Kết quả mẫu" : nil, shelf: happens(40) ? "Kệ 1" : nil)
    case .shelve: .shelveResult(code, place: happens(90) ? "Kệ \(number(1...9))" : " ")
    case .contact:
      .contactApplicant(
        code, topic: pick(Dossier.Contact.Topic.allCases),
        means: pick(Dossier.Contact.Means.allCases), note: happens(50) ? "Đã báo" : nil)
    case .return: handing(of: dossier)
    case .returnPapers: papersBack(of: dossier)
    case .refuse: .refuseDossier(code)
    case .withdraw: .withdrawDossier(code)
    case .stop: .stopDossier(code, fees: happens(50) ? "Hoàn trả toàn bộ" : nil)
    case .correct: correction(of: dossier)
    case .lookUp:
      .recordLookup(code, paper: pick(["Tờ khai", "Giấy tờ khác", " "]), lookup())
    case .startLeg, .finishLeg, .returnLeg: legStep(step, with: dossier)
    case .demandPayment, .pay, .exempt, .refund: moneyStep(step, with: dossier)
    case .certify: .certify(certificationOrder())
    case .voidCertification:
      .voidCertification(
        code, dossier.certification.randomElement(using: &random)?.number ?? strayNumber)
    }
  }

  private var strayNumber: BookNumber { BookNumber(book: "SCT/BS", year: 2026, number: 999) }

  private mutating func promise(of dossier: Dossier) -> Command {
    let start = dossier.due?.date ?? now.date
    return .extendDossier(
      dossier.code, to: start.advanced(by: happens(85) ? number(1...12) : -number(0...5)),
      signatory: happens(95) ? "Nguyễn Văn Ví Dụ" : " ")
  }

  private mutating func collector(of dossier: Dossier) -> (String, String?) {
    happens(75)
      ? (dossier.bringer.name, nil)
      : ("Lê Văn Thí Dụ", happens(60) ? "Giấy ủy quyền mẫu" : nil)
  }

  private mutating func handing(of dossier: Dossier) -> Command {
    let (recipient, paper) = collector(of: dossier)
    return .returnDossier(
      dossier.code, recipient: recipient, authorisation: paper,
      method: pick(ReturnMethod.allCases),
      originals: happens(30) ? ["Tờ khai"] : happens(3) ? ["Không có"] : [],
      item: happens(20) ? "EM001" : nil)
  }

  private mutating func papersBack(of dossier: Dossier) -> Command {
    let (recipient, paper) = collector(of: dossier)
    return .returnPapers(
      dossier.code, recipient: recipient, authorisation: paper,
      method: pick(ReturnMethod.allCases), originals: happens(85) ? dossier.originals : [])
  }

  /// What an agency of the dossier could do now; nil where there is none.
  private mutating func nextLegStep(of dossier: Dossier) -> Refusal.Step? {
    let steps = dossier.legs.compactMap { leg -> Refusal.Step? in
      switch dossier.stage(of: leg) {
      case .ready: .startLeg
      case .underway: .finishLeg
      case .finished: .returnLeg
      case .waiting, .returned: nil
      }
    }
    return steps.randomElement(using: &random)
  }

  private mutating func legStep(_ step: Refusal.Step, with dossier: Dossier) -> Command {
    let wanted: Dossier.Leg.Stage =
      step == .startLeg ? .ready : step == .finishLeg ? .underway : .finished
    let fitting = dossier.legs.filter { dossier.stage(of: $0) == wanted }
    let leg = (happens(85) ? fitting : dossier.legs).randomElement(using: &random)?.name ?? "lạ"
    switch step {
    case .startLeg: return .startLeg(dossier.code, leg: leg)
    case .finishLeg:
      return .finishLeg(dossier.code, leg: leg, result: happens(70) ? "Kết quả của \(leg)" : nil)
    default:
      let (recipient, paper) = collector(of: dossier)
      return .returnLeg(dossier.code, leg: leg, recipient: recipient, authorisation: paper)
    }
  }

  private mutating func moneyStep(_ step: Refusal.Step, with dossier: Dossier) -> Command {
    let code = dossier.code
    switch step {
    case .demandPayment:
      return .demandPayment(
        code, amount: happens(95) ? 1_000 * number(1...90) : 0, purpose: "Phí thẩm định mẫu")
    case .exempt: return .exemptFee(code, exemption: happens(85) ? "merit" : "không có")
    case .refund:
      let payment = dossier.payments.randomElement(using: &random)
      return .refundFee(
        code, receipt: payment?.receipt ?? strayNumber,
        amount: happens(40) ? nil : number(0...(payment?.content.total ?? 10) + 1_000))
    default:
      let amounts = happens(60) ? [dossier.owed ?? 8_000] : [number(0...9_000), number(1...9_000)]
      return .payFee(
        code,
        FeePayment(
          payer: happens(97) ? "Phạm Thị Mẫu" : " ",
          lines: amounts.map { amount in
            .init(name: "Khoản mẫu", kind: pick(FeePayment.Kind.allCases), amount: amount)
          }, means: pick(FeePayment.Means.allCases)))
    }
  }
}
