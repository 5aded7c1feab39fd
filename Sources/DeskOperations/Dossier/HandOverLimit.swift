extension Rulebook {
  /// By when a dossier on paper must have left the desk; nil where no rule binds.
  ///
  /// On the same working day, or at the start of the next one after the cutoff hour (Nghị định
  /// 118/2025/NĐ-CP, Điều 18 khoản 2).
  public func handOverLimit(for dossier: Dossier) -> Moment? {
    guard let rule = law.handingOver, dossier.intake.channel != .online else { return nil }
    let received = dossier.receivedAt
    if calendar.isWorkingDay(received.date), received.time <= rule.cutoff {
      return calendar.closing(of: received.date)
    }
    return calendar.workingDay(after: received.date).map { Moment($0, rule.morningUntil) }
  }
}
