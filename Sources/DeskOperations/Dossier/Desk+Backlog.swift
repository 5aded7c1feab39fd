extension Desk {
  /// An old dossier comes with the moment at which it was received and a day by which it shall be
  /// cleared, and is entered once.
  func checkBacklog(_ intake: Intake, _ circumstances: Circumstances) throws(Refusal) {
    guard let backlog = intake.backlog else { return }
    guard circumstances.moment < circumstances.at else { throw .backlogNeedsMoment }
    guard circumstances.at.date <= backlog.clearBy else {
      throw .dayPassed(.clearBy, backlog.clearBy)
    }
    if let number = intake.otherCode,
      let known = dossiers(underOtherCode: number).first(where: { $0.intake.backlog != nil })
    {
      throw .enteredBefore(number, known.code)
    }
  }

  /// The next serial of a day that makes no code under which another system knows an old dossier.
  func freeSerial(
    unit: String, date: CivilDate, _ pattern: DossierCodePattern, for intake: Intake
  ) -> Int {
    var serial = numbers.nextSerial(unit: unit, date: date)
    guard intake.backlog != nil else { return serial }
    while let code = pattern.code(unit: unit, date: date, serial: serial)?.description,
      code == intake.otherCode || !dossiers(underOtherCode: code).isEmpty
    {
      serial += 1
    }
    return serial
  }

  /// All dossiers that another system knows by this code, put away or not.
  public func dossiers(underOtherCode code: String) -> [Dossier] {
    find(DossierSearch(code)).compactMap { self[$0] }.filter { $0.intake.otherCode == code }
  }
}
