import DeskOperations

extension Fields {
  /// The fields of Mẫu số 01.
  mutating func setSlip(_ dossier: Dossier, copies: [SlipCopy], in setting: FormSetting) {
    set(
      .copies,
      copies.map { copy in
        var fields = Fields()
        fields.set(.copyNumber, copy.rawValue)
        fields.set(.kept, copy == .kept)
        return fields
      })
    setDossier(dossier, in: setting)
    set(.slipNumber, dossier.slip.description)
    set(.replacedSlip, dossier.replacedSlip?.description)
    set(.registerYear, dossier.number.map { String($0.year) })
    set(.registerNumber, dossier.number.map { Amount.twoDigits($0.number) })
    set(.awaitedAgency, dossier.awaitedAgency)
    set(.filedAt, dossier.intake.filedAt?.formal)
    set(.postalItem, dossier.intake.postal?.item)
    set(.papers, dossier.intake.papers.enumerated().map { Fields(paper: $1, number: $0 + 1) })
    set(.sets, Amount.twoDigits(dossier.intake.sets))
    setTimes(of: dossier, by: setting.rulebook.settings)
    setLegs(of: dossier)
    set(.feePaid, dossier.moneyKept.map(Amount.grouped))
    set(.exemption, dossier.exemption?.name)
    set(.exemptionGround, dossier.exemption?.ground)
    set(.returnAtDesk, dossier.intake.returnMethod == .counter)
    set(.returnByPost, dossier.intake.returnMethod == .post)
    set(.returnOnline, dossier.intake.returnMethod == .online)
    set(.returnAtHome, dossier.intake.returnMethod == .home)
  }

  /// What every paper about a dossier says of it.
  mutating func setDossier(_ dossier: Dossier, in setting: FormSetting) {
    set(.code, dossier.code.description)
    setFoot(dossier.code)
    setPeople(of: dossier, in: setting.rulebook.people)
    set(.procedure, dossier.procedureName)
    set(.procedureCode, dossier.intake.procedure)
    set(.channel, dossier.intake.channelWording)
    set(.otherCode, dossier.intake.otherCode)
    set(.receivedAt, dossier.receivedAt.formal)
  }

  /// The code once more for the foot of each sheet, where a style sheet can hold it as it is.
  private mutating func setFoot(_ code: DossierCode) {
    let text = code.description
    let isPlain = text.allSatisfy { $0.isLetter || $0.isNumber || "./-_".contains($0) }
    set(.footCode, isPlain ? text : nil)
  }

  private mutating func setLegs(of dossier: Dossier) {
    setRows(.legs, dossier.legs) { fields, leg in
      fields.set(.legName, leg.name)
      fields.set(.legAgency, leg.agency)
      fields.set(.legDate, leg.promised?.clockAndDate)
      fields.set(.legLate, dossier.legsBeyondWhole.contains(leg))
    }
  }

  private mutating func setPeople(of dossier: Dossier, in people: People) {
    let applicant = dossier.intake.applicant
    set(.applicant, applicant.name)
    set(.applicantID, applicant.personalID)
    set(.address, applicant.address)
    set(.phone, applicant.phone)
    set(.email, applicant.email)
    if let submitter = dossier.intake.submitter {
      set(.submitter, submitter.name)
      set(.submitterID, submitter.personalID)
      set(.submitterAddress, submitter.address)
      set(.submitterPhone, submitter.phone)
    }
    set(.bringer, dossier.bringer.name)
    set(.receiver, people.name(of: dossier.receivedBy))
  }

  private mutating func setTimes(of dossier: Dossier, by settings: DeskSettings) {
    let promise = dossier.promise
    set(.statutoryTime, promise.statutory.period.wording)
    set(.committedTime, promise.committed?.wording)
    if let committed = promise.committed {
      let commitment = settings.committedTimes.last {
        $0.procedure == dossier.intake.procedure && $0.period == committed
          && $0.validFrom <= dossier.receivedAt.date
      }
      set(.committedDecision, commitment?.decision)
    }
    set(.due, promise.originalDue?.formal)
    set(.dueUncertain, !promise.certain || !dossier.dueCertain)
    setMovedDates(of: dossier)
  }

  /// The dates that took the place of the first one, by a wait or an apology.
  mutating func setMovedDates(of dossier: Dossier) {
    if dossier.due != dossier.promise.originalDue {
      set(.movedDue, dossier.due?.formal)
      set(.movedAfter, dossier.movedAfter)
    }
    if let extended = dossier.extensions.last, dossier.newDate != nil {
      set(.extendedTo, extended.promised.formal)
      set(.extendedBy, extended.number.description)
    }
  }

  private init(paper: Intake.Paper, number: Int) {
    self.init()
    set(.paperNumber, number)
    set(.paperName, paper.wording)
    guard paper.copies > 0 else { return }
    switch paper.kind {
    case .original: set(.originalCount, Amount.twoDigits(paper.copies))
    case .certified: set(.certifiedCount, Amount.twoDigits(paper.copies))
    case .copy: set(.copyCount, Amount.twoDigits(paper.copies))
    case .present: set(.shownOnly, true)
    }
  }
}

extension Dossier {
  /// What was paid and not given back, in đồng; nil where nothing was.
  fileprivate var moneyKept: Int? {
    let kept = payments.reduce(0) { $0 + $1.kept }
    return payments.isEmpty ? intake.feePaid : kept == 0 ? nil : kept
  }
}
