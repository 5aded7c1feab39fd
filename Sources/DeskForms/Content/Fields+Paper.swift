import DeskOperations

/// The papers of one dossier beside its slip.
extension Fields {
  /// The fields of a paper, from the dossier as it stood when the paper came about.
  mutating func setPaper(_ paper: IssuedPaper, of dossier: Dossier, in setting: FormSetting) {
    let then = dossier.asIssued(paper)
    let event = dossier.cause(of: paper)
    setDossier(then, in: setting)
    set(.due, then.promise.originalDue?.formal)
    set(.awaitedAgency, then.awaitedAgency)
    setOfficial(event?.by ?? then.receivedBy, in: setting.rulebook.people)
    switch paper {
    case .slip: setSlip(dossier, copies: SlipCopy.allCases, in: setting)
    case .supplement: setSupplement(then.supplements.last, of: then)
    case .refusal: setClosing(then.closing)
    case .apology: setApology(then.extensions.last)
    case .stop: setStop(then, before: dossier.beforeIssuing(.stop))
    case .control:
      setMovedDates(of: then)
      setControl(ControlSlip(then), in: setting)
    case .returnReceipt: setHanding(of: then, at: event?.moment)
    case .feeReceipt(let number): setFeeReceipt(number, of: then, in: setting)
    case .certificationReceipt: setCertificationReceipt(of: then, in: setting)
    case .condolence: break
    }
  }

  /// One receipt for several dossiers of one person.
  mutating func setSeveral(_ dossiers: [Dossier], in setting: FormSetting) {
    guard let first = dossiers.first else { return }
    setDossier(first, in: setting)
    set(.code, nil)
    set(.footCode, nil)
    set(.count, Amount.twoDigits(dossiers.count))
    setOfficial(first.receivedBy, in: setting.rulebook.people)
    setRows(.rows, dossiers) { fields, dossier in
      fields.set(.code, dossier.code.description)
      fields.set(.procedure, dossier.procedureName)
      fields.set(.agency, ControlSlip(dossier).lead)
      fields.set(.receivedAt, dossier.receivedAt.clockAndDate)
      fields.set(.due, dossier.promise.originalDue?.clockAndDate)
      fields.set(.statutoryTime, dossier.promise.period.wording)
      fields.set(.sets, Amount.twoDigits(dossier.intake.sets))
      fields.set(.applicant, dossier.intake.applicant.name)
    }
  }

  /// The slip for guidance given, also where papers were looked at and not accepted.
  mutating func setGuidance(_ entry: DeskLog.Entry<Guidance>, in setting: FormSetting) {
    let guidance = entry.content
    set(.number, guidance.number.description)
    set(.applicant, guidance.name)
    set(.phone, guidance.phone)
    set(.procedure, guidance.procedureName)
    set(.procedureCode, guidance.procedure)
    set(.guidanceMeans, guidance.means.wording)
    set(.notAccepted, guidance.notAccepted)
    set(.at, entry.at.formal)
    set(
      .reason,
      entry.reason ?? (guidance.notAccepted ? "Hồ sơ chưa đủ thành phần theo quy định" : nil))
    setItems(guidance.items)
    setOfficial(entry.by, in: setting.rulebook.people)
  }

  /// Who signs for the desk.
  private mutating func setOfficial(_ id: String, in people: People) {
    set(.official, people.name(of: id))
    set(.officialTitle, people[id]?.title)
  }

  private mutating func setItems(_ items: [String]) {
    setRows(.items, items) { $0.set(.itemName, $1) }
  }

  private mutating func setSupplement(_ supplement: Dossier.Supplement?, of dossier: Dossier) {
    guard let supplement else { return }
    set(.number, supplement.number?.description)
    set(.reason, supplement.reason)
    set(.answerBy, supplement.answerBy?.formal)
    let round = dossier.supplements.count
    if round > 1 { set(.round, Amount.twoDigits(round)) }
    setItems(supplement.items)
  }

  private mutating func setClosing(_ closing: Dossier.Closing?) {
    set(.number, closing?.number?.description)
    set(.reason, closing?.reason)
  }

  private mutating func setApology(_ apology: Dossier.Extension?) {
    guard let apology else { return }
    set(.number, apology.number.description)
    set(.reason, apology.reason)
    set(.previousDue, apology.due.formal)
    set(.newDue, apology.promised.formal)
    set(.signatory, apology.signatory)
  }

  private mutating func setStop(_ dossier: Dossier, before: Dossier) {
    setClosing(dossier.closing)
    set(.fees, dossier.closing?.fees)
    let withdrawal = dossier.history.first { $0.kind == .dossierWithdrawn }
    set(.askedOn, (withdrawal?.moment ?? dossier.closing?.at)?.date.formal)
    let stage =
      before.status == .withdrawn ? before.beforeWithdrawal.status : before.status
    set(.stage, stage.wording)
    set(.legResults, before.resultsOfLegs)
    set(.unit, (before.holder ?? before.beforeWithdrawal.holder)?.unit)
  }

  private mutating func setControl(_ slip: ControlSlip, in setting: FormSetting) {
    let desk = setting.rulebook.settings.unit.name
    let people = setting.rulebook.people
    set(.leadAgency, slip.lead)
    set(.otherAgencies, slip.others.joined(separator: "; "))
    let blanks = Swift.max(0, Fields.controlRows - slip.rows.count)
    setRows(.rows, slip.rows.map { $0 } + Array(repeating: nil, count: blanks)) { fields, row in
      guard let row else { return }
      fields.set(.giver, row.from?.unit ?? desk)
      fields.set(.taker, row.to?.unit ?? desk)
      fields.set(.at, row.at.formal)
      fields.set(.outcome, row.punctuality?.wording)
      fields.set(
        .giverName, row.from.map { $0.officer.map(people.name) ?? "" } ?? people.name(of: row.by))
      let taker = row.receivedBy ?? row.to?.officer.map(people.name)
      fields.set(.takerName, taker ?? (row.to == nil ? people.name(of: row.by) : nil))
    }
  }

  /// How many row pairs the form prints at least.
  private static let controlRows = 4

  private mutating func setHanding(of dossier: Dossier, at moment: Moment?) {
    guard let handing = dossier.handing else { return }
    set(.recipient, handing.recipient)
    set(.authorisation, handing.authorisation)
    set(.result, dossier.resultHandedOver)
    set(.handedAt, moment?.formal)
    set(.withoutResult, dossier.returnedAt == nil)
    set(.method, handing.method.wording)
    set(.postalItem, handing.item)
    setRows(.originals, handing.originals) { $0.set(.originalName, $1) }
  }
}

extension Dossier {
  /// The dossier before the applicant asked to take it back.
  fileprivate var beforeWithdrawal: Dossier {
    guard let place = history.firstIndex(where: { $0.kind == .dossierWithdrawn }) else {
      return self
    }
    return asOf(event: place - 1) ?? self
  }
}
