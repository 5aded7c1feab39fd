import DeskOperations

/// The lists of the desk: register, hand-overs, minutes with the post.
extension Fields {
  /// The fields of Mẫu số 07.
  mutating func setRegister(_ register: DossierRegister) {
    setPeriod(from: register.from, to: register.to)
    set(.count, register.rows.count)
    set(.firstNumber, register.rows.first.map { Amount.twoDigits($0.number.number) })
    set(.lastNumber, register.rows.last.map { Amount.twoDigits($0.number.number) })
    let years = Set(register.rows.map(\.number.year))
    set(.registerYear, years.sorted().map(String.init).joined(separator: ", "))
    setRows(.rows, register.rows) { fields, row in
      fields.set(.registerNumber, Amount.twoDigits(row.number.number))
      fields.set(.code, row.code.description)
      fields.set(.procedure, row.procedureName)
      fields.set(.sets, Amount.twoDigits(row.sets))
      fields.set(.applicant, row.applicant.name)
      fields.set(
        .address,
        [row.applicant.address, row.applicant.phone].compactMap { $0 }.joined(separator: "; "))
      fields.set(.agency, row.agency)
      fields.set(.receivedAt, row.receivedAt.clockAndDate)
      fields.set(.due, row.due?.clockAndDate)
      fields.set(.passedAt, row.passedAt?.clockAndDate)
      fields.set(.resultAt, row.resultAt?.clockAndDate)
      fields.set(.returnedAt, row.returnedAt?.clockAndDate)
      fields.set(.returnMethod, row.returnMethod.wording)
      fields.set(.signedBy, row.recipient)
      fields.set(.remarks, row.remarks.map(\.wording).joined(separator: "; "))
    }
  }

  /// The fields of the lists that units sign for, each unit twice: one copy a side.
  mutating func setHandOver(_ lists: [HandOverList], in setting: FormSetting) {
    let pairs = lists.flatMap { list in SlipCopy.allCases.map { (list, $0) } }
    setRows(.lists, pairs) { fields, pair in
      let (list, copy) = pair
      fields.set(.copyNumber, copy.rawValue)
      fields.set(.kept, copy == .kept)
      fields.set(.unit, list.unit)
      fields.set(.batch, list.batch.map { $0 == .morning ? "buổi sáng" : "buổi chiều" })
      fields.set(.count, Amount.twoDigits(list.dossiers.count))
      fields.setRows(.rows, list.dossiers) { $0.setLine(of: $1) }
    }
  }

  /// The fields of the lists of results that came back.
  mutating func setHandBack(_ lists: [HandBackList]) {
    setRows(.lists, lists) { fields, list in
      fields.set(.unit, list.unit)
      fields.set(.count, Amount.twoDigits(list.dossiers.count))
      fields.setRows(.rows, list.dossiers) { $0.setLine(of: $1) }
    }
  }

  /// The fields of the sheets by which keepers are urged on.
  mutating func setReminders(_ report: ReminderReport, by rules: Rulebook) {
    set(.at, report.moment.clockAndDate)
    set(.request, rules.closeOfReminder)
    setRows(.lists, report.groups) { fields, group in
      fields.set(.recipient, rules.wording(of: group))
      fields.set(.count, Amount.twoDigits(group.rows.count))
      fields.set(.counts, group.countWording)
      fields.setRows(.rows, group.rows) { fields, row in
        fields.setLine(of: row.dossier)
        fields.set(.timeLeft, row.timeWording)
        fields.set(.apology, row.apologyWording)
        fields.set(.handedAt, row.lastPass?.at.clockAndDate)
      }
    }
  }

  private mutating func setLine(of dossier: Dossier) {
    set(.code, dossier.code.description)
    set(.procedure, dossier.procedureName)
    set(.applicant, dossier.intake.applicant.name)
    set(.address, dossier.intake.applicant.address)
    set(.sets, Amount.twoDigits(dossier.intake.sets))
    set(.count, Amount.twoDigits(dossier.intake.papers.count { $0.copies > 0 }))
    set(.due, dossier.due?.clockAndDate)
    let ending = dossier.closedAt == nil ? nil : dossier.status.wording
    set(.result, dossier.result ?? ending ?? (dossier.finishedAt == nil ? nil : "Đã có kết quả"))
    set(.hasFee, !dossier.payments.isEmpty)
    set(.byPost, dossier.intake.returnMethod == .post)
  }

  /// The fields of the hand-over minutes with the post.
  mutating func setPostMinutes(_ report: PostalMinutes) {
    set(.minutes, report.numbers.joined(separator: ", "))
    set(.receivedCount, report.received.count)
    set(.returnedCount, report.sent.count)
    setRows(.received, report.received) { fields, row in
      fields.set(.itemCode, row.item)
      fields.set(.code, row.code.description)
      fields.set(.applicant, row.applicant)
      fields.set(.procedure, row.procedureName)
      fields.set(.sets, Amount.twoDigits(row.sets))
      fields.set(.at, row.at.clockAndDate)
      fields.set(.isComplete, row.isComplete)
      fields.set(
        .remarks,
        row.papers.filter { $0.copies > 0 }
          .map { "\($0.name) (\(Amount.twoDigits($0.copies)) \($0.kind.wording.lowercased()))" }
          .joined(separator: "; "))
    }
    setRows(.sent, report.sent) { fields, row in
      fields.set(.itemCode, row.item)
      fields.set(.code, row.code.description)
      fields.set(.recipient, row.recipient)
      fields.set(.result, row.result ?? row.procedureName)
      fields.set(.at, row.at.clockAndDate)
      fields.set(.remarks, row.originals.joined(separator: "; "))
    }
  }

  /// From which day to which.
  mutating func setPeriod(from: CivilDate, to: CivilDate) {
    set(.from, from.slashed)
    set(.to, to.slashed)
  }
}
