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
    if dossier.status == .filed {
      return self("chưa tính, chờ tiếp nhận", "not running until it is accepted")
    }
    return due(dossier.due, certain: dossier.dueCertain)
  }
}
