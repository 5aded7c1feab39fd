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
    set(.code, dossier.code.description)
    setPeople(of: dossier, in: setting.rulebook.people)
    set(.procedure, dossier.procedureName)
    set(.procedureCode, dossier.intake.procedure)
    set(.channel, dossier.intake.channelWording)
    set(.awaitedAgency, dossier.awaitedAgency)
    set(.otherCode, dossier.intake.otherCode)
    set(.papers, dossier.intake.papers.enumerated().map { Fields(paper: $1, number: $0 + 1) })
    set(.sets, Amount.twoDigits(dossier.intake.sets))
    setTimes(of: dossier, by: setting.rulebook.settings)
    set(.feePaid, dossier.intake.feePaid.map(Amount.grouped))
    set(.returnAtDesk, dossier.intake.returnMethod == .counter)
    set(.returnByPost, dossier.intake.returnMethod == .post)
    set(.returnOnline, dossier.intake.returnMethod == .online)
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
    set(.receivedAt, dossier.receivedAt.formal)
    set(.due, promise.originalDue?.formal)
    set(.dueUncertain, !promise.certain || !dossier.dueCertain)
    if dossier.due != promise.originalDue { set(.movedDue, dossier.due?.formal) }
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
