import DeskOperations

/// Intakes, certifications and corrections.
extension RequestDice {
  mutating func receiving() -> Command {
    switch number(0...9) {
    case 0..<3: .fileDossier(intake(from: [.online, .online, .post]))
    case 3..<8: .receiveDossier(intake(from: Channel.allCases))
    case 8:
      .receiveImmediate(
        intake(from: [.counter]), result: happens(80) ? "Bản sao mẫu" : nil,
        recipient: happens(60) ? nil : pick(["Phạm Thị Mẫu", "Lê Văn Thí Dụ", " "]))
    default: .receiveDossier(backlog())
    }
  }

  private mutating func intake(from channels: [Channel]) -> Intake {
    var intake = SampleRules.intake(procedure(), name: happens(97) ? "Phạm Thị Mẫu" : " ")
    intake.channel = pick(channels)
    if intake.procedure == SampleRules.unknownTime, happens(80) {
      intake.givenTime = .init(period: .workingDays(3), source: "Quyết định mẫu")
    }
    if happens(20) { intake.submitter = .init(name: "Nguyễn Văn Thử") }
    if intake.procedure == SampleChain.code { takeLegs(&intake) }
    intake.papers = papers()
    intake.returnMethod = pick(ReturnMethod.allCases)
    intake.sets = happens(98) ? number(1...3) : 0
    addMoney(to: &intake)
    addWay(to: &intake)
    return intake
  }

  private mutating func procedure() -> String {
    happens(4)
      ? pick([SampleRules.repealed, "9.999999"])
      : pick([
        SampleRules.sameDay, SampleRules.fifteenDays, SampleRules.pausing,
        SampleRules.unknownTime, SampleChain.code, SampleChain.code,
      ])
  }

  private mutating func takeLegs(_ intake: inout Intake) {
    intake.variant = happens(20) ? SampleChain.verified : happens(2) ? "không có" : nil
    let all = [SampleChain.birth, SampleChain.residence, SampleChain.insurance, SampleChain.card]
    intake.legs =
      happens(50)
      ? nil
      : happens(80) ? Array(all.prefix(number(1...4))) : all.shuffled(using: &random).dropLast()
  }

  private mutating func papers() -> [Intake.Paper] {
    (0..<number(0...2)).map { index in
      Intake.Paper(
        name: index == 0 ? "Tờ khai" : "Sổ hộ khẩu mẫu", kind: pick(Component.Kind.allCases),
        copies: happens(98) ? number(1...2) : 0,
        lookup: happens(10) ? lookup() : nil)
    }
  }

  mutating func lookup() -> Intake.Lookup {
    .init(
      source: happens(85) ? "dancu" : "không có", at: happens(90) ? pastMoment() : now,
      result: happens(95) ? "Khớp" : "")
  }

  private mutating func addMoney(to intake: inout Intake) {
    switch number(0...9) {
    case 0..<4: intake.feePaid = number(0...50_000)
    case 4: intake.exemption = happens(80) ? "poor" : "không có"
    default: break
    }
    if intake.feePaid != nil, happens(3) { intake.feePaid = -1 }
    if happens(30) { intake.feeMeans = pick(FeePayment.Means.allCases) }
  }

  private mutating func addWay(to intake: inout Intake) {
    switch intake.channel {
    case .counter:
      if happens(20) { intake.subChannel = pick(SubChannel.allCases) }
      intake.ticket =
        happens(90)
        ? desk.tickets.last?.id : happens(10) ? TicketID(date: now.date, number: 99) : nil
    case .online: intake.onlineLevel = pick([.full, .partial])
    case .post: intake.postal = .init(item: "EM\(number(1...999))", minutes: "12/BB")
    }
    if happens(15) { intake.competentAgency = "Ủy ban nhân dân xã Thử" }
    if happens(10) { intake.filedAt = happens(85) ? pastMoment() : now.advanced(bySeconds: 9999) }
  }

  private mutating func backlog() -> Intake {
    var intake = intake(from: [.counter])
    intake.ticket = nil
    intake.filedAt = nil
    intake.backlog = .init(clearBy: now.date.advanced(by: happens(90) ? number(0...60) : -1))
    intake.otherCode = happens(50) ? "\(number(1...20))/2026" : nil
    return intake
  }

  mutating func certificationOrder() -> CertificationOrder {
    CertificationOrder(
      kind: happens(95) ? pick(["copy", "signature"]) : "seal",
      requester: .init(name: "Phạm Thị Mẫu"),
      documents: (0..<(happens(97) ? number(1...3) : 0)).map { _ in
        CertifiedDocument(
          name: "Bằng mẫu", pages: happens(97) ? number(1...300) : 0, copies: number(1...5))
      }, signer: happens(97) ? "Nguyễn Văn Ví Dụ" : " ", isHandedOver: happens(60),
      means: happens(85) ? .cash : nil, exemption: happens(15) ? "merit" : nil)
  }

  /// One thing put right, sometimes two, sometimes nothing at all.
  mutating func correction(of dossier: Dossier) -> Command {
    var intake = dossier.intake
    var receivedAt = dossier.receivedAt
    for _ in 0...number(0...1) {
      switch number(0...9) {
      case 0..<2: intake.applicant.name = happens(90) ? "Phạm Thị Thử" : ""
      case 2: intake.submitter = happens(50) ? nil : .init(name: "Trần Thị Ví Dụ")
      case 3..<6: intake.change(toProcedure: procedure())
      case 6: takeLegs(&intake)
      case 7..<9: receivedAt = receivedAt.advanced(bySeconds: number(-200_000...20_000))
      default: intake.papers = papers()
      }
    }
    if intake.procedure == SampleRules.unknownTime {
      intake.givenTime = .init(period: .workingDays(4), source: "Quyết định mẫu")
    }
    return .correctDossier(dossier.code, intake, receivedAt: receivedAt)
  }
}
