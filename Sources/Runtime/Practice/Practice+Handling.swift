import DeskFiles
import DeskOperations

/// After the counter: officers, supplements, results.
extension Practice {
  private static let reasons = [
    "Giấy tờ nộp chưa đủ theo danh mục", "Bản sao chưa rõ, cần nộp lại",
    "Thông tin trên tờ khai chưa khớp giấy tờ kèm theo",
  ]

  /// Lets one thing happen.
  mutating func unfold(_ happening: Happening, at moment: Moment) throws {
    switch happening {
    case .arrive(let visit): try arrive(visit, at: moment)
    case .call: try call(at: moment)
    case .receive(let visit, let ticket): try receive(visit, ticket: ticket, at: moment)
    case .endService(let ticket, let counter, let clerk):
      try endService(ticket, counter: counter, clerk: clerk, at: moment)
    case .pass(let code): try pass(code, at: moment)
    case .ask(let code): try ask(code, at: moment)
    case .complete(let code):
      try step(.completeSupplement(code), code, at: moment)
      planResult(of: code, after: moment)
    case .finish(let code): try finish(code, at: moment)
    case .giveBack(let code): try giveBack(code, at: moment)
    case .refuse(let code):
      try step(
        .refuseDossier(code), code, at: moment,
        because: "Không thuộc trường hợp được giải quyết theo quy định")
    case .withdraw(let code):
      try step(.withdrawDossier(code), code, at: moment, because: "Người nộp đề nghị rút hồ sơ")
    }
  }

  /// A step of the clerk who received the dossier.
  private mutating func step(
    _ command: Command, _ code: DossierCode, at moment: Moment, because reason: String? = nil
  ) throws {
    guard let dossier = store.desk[code] else { return }
    try request(
      command, by: dossier.receivedBy, counter: dossier.counter, at: moment, because: reason)
  }

  private mutating func pass(_ code: DossierCode, at moment: Moment) throws {
    guard let dossier = store.desk[code] else { return }
    let officer = dice.pick(store.rules.people.officers(for: dossier.field))
    let unit = officer?.unit ?? store.rules.settings.unit.shortName
    try step(
      .passDossier(code, to: Dossier.Holder(officer: officer?.id, unit: unit)), code, at: moment)

    let soon = self.moment(Int.random(in: 60...960, using: &dice), after: moment)
    let isLong = dossier.due.map { $0 > soon } ?? true
    switch Int.random(in: 0..<100, using: &dice) {
    case ..<7 where isLong: agenda.plan(.ask(code), at: soon)
    case 7..<9: agenda.plan(.refuse(code), at: soon)
    case 9..<11: agenda.plan(.withdraw(code), at: soon)
    default: planResult(of: code, after: moment)
    }
  }

  private mutating func ask(_ code: DossierCode, at moment: Moment) throws {
    guard let dossier = store.desk[code] else { return }
    let items = dossier.intake.papers.first.map { [$0.name] } ?? ["Tờ khai theo mẫu"]
    try step(
      .requestSupplement(code, items: items), code, at: moment,
      because: dice.pick(Practice.reasons))
    agenda.plan(
      .complete(code), at: self.moment(Int.random(in: 480...3840, using: &dice), after: moment))
  }

  /// Most results come in the second half of their time, a few after it; the agencies of a linked
  /// procedure share it.
  private mutating func planResult(of code: DossierCode, after moment: Moment) {
    let calendar = store.rules.calendar
    let whole = store.desk[code]?.due.map { calendar.workingMinutes(from: moment, to: $0) } ?? 1440
    let minutes =
      dice.happens(5)
      ? whole + Int.random(in: 60...1440, using: &dice)
      : whole * Int.random(in: 45...97, using: &dice) / 100
    let legs = store.desk[code]?.legs.count { $0.finishedAt == nil } ?? 0
    agenda.plan(
      .finish(code), at: self.moment(max(10, minutes / max(1, 2 * legs)), after: moment))
  }

  private mutating func finish(_ code: DossierCode, at moment: Moment) throws {
    guard let dossier = store.desk[code] else { return }
    try request(
      resultStep(of: dossier), by: dossier.holder?.officer ?? dossier.receivedBy, counter: nil,
      at: moment)
    guard store.desk[code]?.status == .finished else {
      planResult(of: code, after: moment)
      return
    }
    // Some people leave their result lying for long.
    let longest = dice.happens(10) ? 9600 : 900
    agenda.plan(
      .giveBack(code), at: self.moment(Int.random(in: 20...longest, using: &dice), after: moment))
  }

  /// What brings the result nearer: with one agency the result itself, else a step of the next leg.
  private func resultStep(of dossier: Dossier) -> Command {
    guard let leg = dossier.legs.first(where: { $0.finishedAt == nil }) else {
      return .finishDossier(dossier.code, result: nil)
    }
    return leg.startedAt == nil
      ? .startLeg(dossier.code, leg: leg.name)
      : .finishLeg(dossier.code, leg: leg.name, result: nil)
  }

  private mutating func giveBack(_ code: DossierCode, at moment: Moment) throws {
    guard let dossier = store.desk[code] else { return }
    let comesInstead = dossier.intake.submitter != nil
    try step(
      .returnDossier(
        code, recipient: dossier.bringer.name,
        authorisation: comesInstead ? "Giấy ủy quyền của chủ hồ sơ" : nil,
        method: dossier.intake.returnMethod), code, at: moment)
  }
}
