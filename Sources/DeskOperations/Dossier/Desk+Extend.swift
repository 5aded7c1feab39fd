extension Desk {
  /// One later date, told in time; lateness is still counted on the date before
  /// (Nghị định 61/2018/NĐ-CP, Điều 19 khoản 9).
  func extending(
    _ code: DossierCode, to date: CivilDate, signatory: String, _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    let dossier = try dossier(code, for: .extend, circumstances)
    let rules = circumstances.rules
    if let hindrance = rules.hindrance(toExtending: dossier, at: circumstances.moment) {
      throw hindrance
    }
    let number = try number(in: \.apology, circumstances)
    try circumstances.requireReason()
    guard let signatory = try CleanField.line(signatory, .signatory, limit: 200) else {
      throw .missing(.signatory)
    }
    // Promised once for all, it must be known to be a working day.
    guard let due = dossier.due, date > due.date, rules.calendar.isLoaded(date.year),
      let promised = rules.calendar.closing(of: date)
    else { throw .dateNotLater(date, than: dossier.due) }
    return [
      .dossierExtended(
        DossierExtended(code: code, number: number, promised: promised, signatory: signatory))
    ]
  }
}

extension Rulebook {
  /// The last day on which a dossier can be extended; nil where nothing says so.
  public func lastDayToExtend(_ dossier: Dossier) -> CivilDate? {
    guard let limits = law.extending, let due = dossier.due else { return nil }
    return calendar.workingDay(limits.noticeWorkingDays, before: due.date)
  }

  /// Why a dossier at work cannot be extended any more at a moment; nil where it can.
  public func hindrance(toExtending dossier: Dossier, at moment: Moment) -> Refusal? {
    guard let limits = law.extending else { return .lawSilent(.extend) }
    let article = law.article(for: .extend)
    if dossier.extensions.count >= limits.times {
      return .extendedBefore(times: limits.times, article: article)
    }
    guard dossier.due != nil else { return .nothingToExtend(dossier.code) }
    let lastDay = lastDayToExtend(dossier)
    guard let lastDay, moment.date <= lastDay else {
      return .tooLateToExtend(lastDay: lastDay, article: article)
    }
    return nil
  }
}
