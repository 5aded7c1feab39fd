public import DeskOperations

extension Words {
  /// How a dossier came in, with its level or special way: `Trực tiếp (tại nhà)`.
  public func filing(_ intake: Intake) -> String {
    let special =
      intake.subChannel.map(subChannel)
      ?? (intake.channel == .online ? onlineLevel(intake.onlineLevel) : nil)
    return channel(intake.channel) + (special.map { " (\($0.lowercased()))" } ?? "")
  }

  /// What stands for a due moment until the agency that decides has the dossier.
  func dueOnceHeld(by agency: String) -> String {
    self("chưa tính, chờ \(agency) nhận", "not running until \(agency) has it")
  }

  /// The due moment of a dossier, or why it has none yet.
  public func due(of dossier: Dossier) -> String {
    if let agency = dossier.awaitedAgency { return dueOnceHeld(by: agency) }
    guard dossier.wasAccepted else {
      if dossier.status.isFinal { return self("không có", "none") }
      return self("chưa tính, chờ tiếp nhận", "not running until it is accepted")
    }
    let due = due(dossier.due, certain: dossier.dueCertain)
    let newDate = dossier.newDate.map {
      self("; hẹn lại \(moment($0))", "; promised \(moment($0))")
    }
    return due + (newDate ?? "")
  }

  /// The same in sixteen columns: the moment, or the day with the day promised after it.
  ///
  /// Of what is only filed, the moment by which it must be accepted.
  func briefDue(of dossier: Dossier) -> String {
    if let due = dossier.due, let newDate = dossier.newDate {
      return "\(due.date.slashedShort) → \(newDate.date.slashedShort)"
    }
    guard let due = dossier.status == .filed ? dossier.acceptBy : dossier.due else { return "" }
    return "\(weekday(due.date.weekday)) \(due.date.slashedShort) \(due.time)"
      + (dossier.dueCertain ? "" : " ?")
  }
}
