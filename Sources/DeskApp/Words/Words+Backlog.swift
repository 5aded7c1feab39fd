public import DeskOperations

/// Words about old dossiers.
extension Words {
  /// How many there are and how many are past their day.
  public func backlogSummary(_ list: BacklogList) -> String {
    guard !list.open.isEmpty || !list.cleared.isEmpty else {
      return self("Không có hồ sơ tồn.", "There are no old dossiers.")
    }
    return self(
      "Hồ sơ tồn: \(list.open.count), quá hạn dứt điểm: \(list.past.count), đã giải quyết: \(list.cleared.count)",
      "Old dossiers: \(list.open.count), past their day: \(list.past.count), cleared: \(list.cleared.count)"
    )
  }

  /// By which day an old dossier shall be cleared, marked where that has passed.
  public func clearBy(_ row: BacklogList.Row) -> String {
    let day = self("dứt điểm \(row.clearBy.slashed)", "clear by \(row.clearBy.slashed)")
    return row.isPast ? day + " " + self("(QUÁ HẠN)", "(PAST)") : day
  }
}
