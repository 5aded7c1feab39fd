import DeskOperations

/// Somebody's errand at the desk, as the practice invents it.
struct Visit {
  /// In which way the desk takes it.
  private enum Way {
    case receive, file, immediate
    case certify(CertificationOrder)
  }

  var intake: Intake
  var clerk: String
  var counter: Int?
  private var way = Way.receive

  /// A visit for a procedure, with applicant, channel and papers drawn by lot.
  init(_ procedure: Procedure, by rules: Rulebook, _ dice: inout SplitMix64) {
    let kind = rules.law.certificationKind(of: procedure.code)
    let isOnline = kind == nil && procedure.onlineLevel.map { $0 != .none } ?? false
    let channel: Channel =
      isOnline && dice.happens(80) ? .online : kind == nil && dice.happens(8) ? .post : .counter
    let papers = (procedure.components ?? []).filter(\.isRequired)
    intake = Intake(
      procedure: procedure.code, applicant: InventedPeople.somebody(&dice), channel: channel,
      papers: papers.map { Intake.Paper(name: $0.name, kind: $0.kind, copies: $0.copies) },
      returnMethod: Visit.returnMethod(channel, &dice))
    let seat = rules.settings.counters.first { $0.fields.contains(procedure.field) }
    counter = (seat ?? rules.settings.counters.first)?.number
    let clerks = rules.people.all.filter { $0.role == .clerk && $0.isActive }
    let number = counter
    clerk =
      (clerks.first { person in number.map { person.counters?.contains($0) ?? false } ?? false }
      ?? rules.people.firstClerk)?.id ?? ""
    if let kind {
      way = .certify(order(kind, of: procedure, by: rules, &dice))
      return
    }
    chooseWay(procedure, &dice)
    setMoney(procedure, by: rules, &dice)
  }

  /// How the desk takes it, once the number in the queue is called.
  func command(_ ticket: TicketID?) -> Command {
    switch way {
    case .receive: return .receiveDossier(intake)
    case .file: return .fileDossier(intake)
    case .immediate: return .receiveImmediate(intake, result: nil, recipient: nil)
    case .certify(var order):
      order.ticket = ticket
      return .certify(order)
    }
  }

  /// Turns the errand into an old dossier.
  mutating func becomeBacklog(_ number: String, clearBy: CivilDate) {
    intake.channel = .counter
    intake.onlineLevel = nil
    intake.subChannel = nil
    intake.postal = nil
    intake.competentAgency = nil
    intake.feePaid = nil
    intake.exemption = nil
    intake.otherCode = number
    intake.backlog = Intake.Backlog(clearBy: clearBy)
    intake.returnMethod = .counter
    way = .receive
  }

  private mutating func chooseWay(_ procedure: Procedure, _ dice: inout SplitMix64) {
    switch intake.channel {
    case .online:
      intake.onlineLevel = procedure.onlineLevel
      way = .file
    case .post:
      intake.postal = Intake.Postal(
        item: Visit.postalItem(&dice), minutes: "\(Int.random(in: 1...300, using: &dice))/BBGN")
      if dice.happens(30) { way = .file }
    case .counter:
      if dice.happens(7) { intake.submitter = InventedPeople.somebody(&dice) }
      if dice.happens(6) { intake.subChannel = dice.pick([.atHome, .hamlet, .mobile]) }
      if procedure.immediate == true { way = .immediate }
    }
    if procedure.immediate != true, dice.happens(3) {
      intake.competentAgency = "Ủy ban nhân dân xã Thử, tỉnh Mẫu"
    }
  }

  /// Most pay as they come; a few need not, and some are asked for it later.
  private mutating func setMoney(
    _ procedure: Procedure, by rules: Rulebook, _ dice: inout SplitMix64
  ) {
    let online = intake.channel == .online ? procedure.fee?.onlineAmountVND : nil
    guard let amount = online ?? procedure.fee?.amountVND, amount > 0 else { return }
    if dice.happens(10), let exemption = dice.pick(rules.law.exemptions(for: procedure.field)) {
      intake.exemption = exemption.id
    } else if !dice.happens(8) {
      intake.feePaid = amount
      if rules.law.feeKind(of: procedure.code, field: procedure.field) == nil {
        intake.feeKind = .fee
      }
    }
  }

  private func order(
    _ kind: CertificationRules.Kind, of procedure: Procedure, by rules: Rulebook,
    _ dice: inout SplitMix64
  ) -> CertificationOrder {
    let names = ["Căn cước", "Bằng tốt nghiệp", "Giấy khai sinh", "Giấy phép lái xe", "Học bạ"]
    let documents = (0..<(kind.countsPages ? Int.random(in: 1...3, using: &dice) : 1)).map { _ in
      CertifiedDocument(
        name: kind.countsPages ? dice.pick(names) ?? kind.name : kind.name,
        pages: Int.random(in: 1...(dice.happens(20) ? 24 : 4), using: &dice),
        copies: kind.countsPages ? Int.random(in: 1...5, using: &dice) : 1)
    }
    let head = rules.people.supervisors.first
    return CertificationOrder(
      kind: kind.id, requester: intake.applicant, documents: documents,
      signer: head?.name ?? clerk, isHandedOver: dice.happens(kind.countsPages ? 93 : 60),
      exemption: dice.happens(4) ? dice.pick(rules.law.exemptions(for: procedure.field))?.id : nil)
  }

  private static func returnMethod(_ channel: Channel, _ dice: inout SplitMix64) -> ReturnMethod {
    switch channel {
    case .counter: dice.happens(6) ? .post : .counter
    case .post: .post
    case .online: dice.happens(45) ? .online : .counter
    }
  }

  /// The number of an item of the postal service.
  static func postalItem(_ dice: inout SplitMix64) -> String {
    "EM\(Int.random(in: 100_000_000...999_999_999, using: &dice))VN"
  }
}
