import DeskFiles
import DeskOperations

/// After the counter: officers, results, returns.
extension Practice {
  /// Lets one thing happen.
  mutating func unfold(_ happening: Happening, at moment: Moment) throws {
    switch happening {
    case .arrive(let visit): try arrive(visit, at: moment)
    case .call: try call(at: moment)
    case .receive(let visit, let ticket): try receive(visit, ticket: ticket, at: moment)
    case .begin(let ticket, let counter, let clerk):
      try begin(ticket, counter: counter, clerk: clerk, at: moment)
    case .endService(let ticket, let counter, let clerk):
      try endService(ticket, counter: counter, clerk: clerk, at: moment)
    case .enterBacklog(let visit, let receivedAt):
      try enterBacklog(visit, receivedAt: receivedAt, at: moment)
    case .step(let step, let code):
      // Of what was put away only the papers are still to be collected.
      guard store.desk.hasAtHand(code) || step == .givePapers,
        let dossier = store.desk[code], step.rule?.isLawful(for: dossier) ?? true
      else {
        return
      }
      try take(step, with: dossier, at: moment)
    case .guide(let order, let clerk, let counter, let reason):
      try request(.giveGuidance(order), by: clerk, counter: counter, at: moment, because: reason)
    case .beginDuty(let guide): try request(.beginDuty(), by: guide, counter: nil, at: moment)
    case .endDuty(let guide): try request(.endDuty(), by: guide, counter: nil, at: moment)
    case .assist(let kind, let guide):
      guard store.desk.log.openWatch(of: guide, on: moment.date) != nil else { return }
      try request(.giveAssist(kind, note: nil), by: guide, counter: nil, at: moment)
    case .review(let review, let person):
      try request(
        .reviewProcedure(review), by: person, counter: nil, at: moment,
        because: "Rà soát theo kế hoạch năm")
    }
  }

  /// A step of the clerk who received the dossier.
  mutating func ask(
    _ command: Command, of dossier: Dossier, at moment: Moment, because reason: String? = nil
  ) throws {
    try request(
      command, by: dossier.receivedBy, counter: dossier.counter, at: moment, because: reason)
  }

  private mutating func take(_ step: Step, with dossier: Dossier, at moment: Moment) throws {
    let code = dossier.code
    switch step {
    case .accept: try accept(dossier, at: moment)
    case .startClock: try ask(.startClock(code), of: dossier, at: moment)
    case .pass: try pass(dossier, at: moment)
    case .finish: try finish(dossier, at: moment)
    case .handBack:
      try ask(.handBack(code), of: dossier, at: moment)
      if dossier.status.isOpen { plan(.pass, code, in: 30...240, after: moment) }
    case .tell: try tell(dossier, .resultReady, at: moment)
    case .remind:
      try tell(dossier, .reminder, at: moment)
      plan(.remind, code, in: 2400...3360, after: moment)
    case .giveLeg:
      guard let leg = dossier.legs.first(where: { dossier.stage(of: $0) == .finished }) else {
        return
      }
      try ask(
        .returnLeg(code, leg: leg.name, recipient: dossier.bringer.name), of: dossier, at: moment)
    case .giveBack:
      let comesInstead = dossier.intake.submitter != nil
      try ask(
        .returnDossier(
          code, recipient: dossier.bringer.name,
          authorisation: comesInstead ? "Giấy ủy quyền của chủ hồ sơ" : nil,
          method: dossier.intake.returnMethod, originals: dossier.originals,
          item: dossier.intake.returnMethod == .post ? Visit.postalItem(&dice) : nil),
        of: dossier, at: moment)
    default: try takeWithApplicant(step, with: dossier, at: moment)
    }
  }

  /// Most of what was filed is accepted; some of it is not complete, a little is not for this desk.
  private mutating func accept(_ dossier: Dossier, at moment: Moment) throws {
    let isAsked = !dossier.supplements.isEmpty
    switch Int.random(in: 0..<100, using: &dice) {
    case ..<8 where !isAsked: plan(.ask, dossier.code, in: 1...20, after: moment)
    case 8..<11: plan(.refuse, dossier.code, in: 1...20, after: moment)
    default:
      try ask(.acceptDossier(dossier.code), of: dossier, at: moment)
      try sendOff(dossier.code, at: moment)
    }
  }

  private mutating func pass(_ dossier: Dossier, at moment: Moment) throws {
    let code = dossier.code
    let officer = dice.pick(store.rules.people.officers(for: dossier.field))
    let unit = officer?.unit ?? store.rules.settings.unit.shortName
    try ask(
      .passDossier(code, to: Dossier.Holder(officer: officer?.id, unit: unit)), of: dossier,
      at: moment)

    let soon = self.moment(Int.random(in: 60...960, using: &dice), after: moment)
    let isLong = dossier.due.map { $0 > soon } ?? true
    let isFree = dossier.payments.isEmpty && dossier.exemption == nil
    switch Int.random(in: 0..<100, using: &dice) {
    case ..<7 where isLong: agenda.plan(.step(.ask, code), at: soon)
    case 7..<9: agenda.plan(.step(.refuse, code), at: soon)
    case 9..<12: agenda.plan(.step(.withdraw, code), at: soon)
    case 12..<15 where isLong: agenda.plan(.step(.handBack, code), at: soon)
    case 15..<20 where isFree && isLong: agenda.plan(.step(.demand, code), at: soon)
    case 20..<24:
      agenda.plan(.step(.extend, code), at: soon)
      planResult(of: code, after: soon)
    default: planResult(of: code, after: moment)
    }
  }

  /// Most results come in the second half of their time, a few after it; the agencies of a linked
  /// procedure share it.
  mutating func planResult(of code: DossierCode, after moment: Moment) {
    let calendar = store.rules.calendar
    let whole = store.desk[code]?.due.map { calendar.workingMinutes(from: moment, to: $0) } ?? 1440
    let minutes =
      dice.happens(8)
      ? whole + Int.random(in: 60...3840, using: &dice)
      : whole * Int.random(in: 45...97, using: &dice) / 100
    let legs = store.desk[code]?.legs.count { $0.finishedAt == nil } ?? 0
    agenda.plan(
      .step(.finish, code), at: self.moment(max(10, minutes / max(1, 2 * legs)), after: moment))
  }

  private mutating func finish(_ dossier: Dossier, at moment: Moment) throws {
    let code = dossier.code
    guard dossier.status == .processing || dossier.certificationRequest != nil else { return }
    // The agency elsewhere has to have it first.
    guard dossier.awaitedAgency == nil else {
      return plan(.finish, code, in: 240...960, after: moment)
    }
    try request(
      resultStep(of: dossier), by: dossier.holder?.officer ?? dossier.receivedBy, counter: nil,
      at: moment)
    guard let dossier = store.desk[code], dossier.status == .finished else {
      if dice.happens(10) { plan(.giveLeg, code, in: 60...900, after: moment) }
      planResult(of: code, after: moment)
      return
    }
    if dossier.intake.channel != .online, dice.happens(80) {
      plan(.handBack, code, in: 5...45, after: moment)
    }
    if dice.happens(40) { plan(.tell, code, in: 20...120, after: moment) }
    plan(.remind, code, in: 2400...3360, after: moment)
    // Some people leave their result lying for long.
    plan(.giveBack, code, in: 20...(dice.happens(10) ? 9600 : 900), after: moment)
  }

  /// What brings the result nearer: with one agency the result itself, else a step of the next leg.
  private mutating func resultStep(of dossier: Dossier) -> Command {
    guard let leg = dossier.legs.first(where: { $0.finishedAt == nil }) else {
      let isPaper = dossier.intake.returnMethod != .online
      return .finishDossier(
        dossier.code, result: nil, shelf: isPaper && dice.happens(70) ? shelf() : nil)
    }
    return leg.startedAt == nil
      ? .startLeg(dossier.code, leg: leg.name)
      : .finishLeg(dossier.code, leg: leg.name, result: nil)
  }

  private mutating func shelf() -> String {
    "Kệ \(dice.pick(["A", "B", "C"]) ?? "A"), ô \(Int.random(in: 1...12, using: &dice))"
  }

  /// The applicant hears of the result; what has no place yet gets one.
  private mutating func tell(
    _ dossier: Dossier, _ topic: Dossier.Contact.Topic, at moment: Moment
  ) throws {
    if dossier.shelf == nil, dossier.intake.returnMethod != .online {
      try ask(.shelveResult(dossier.code, place: shelf()), of: dossier, at: moment)
    }
    try ask(
      .contactApplicant(
        dossier.code, topic: topic, means: dice.pick([.telephone, .zalo, .message]) ?? .telephone,
        note: nil), of: dossier, at: moment)
  }
}
