public import Vietnamese

/// A lunar date as a screen or an answer names it.
extension Words {
  /// Day and month in few columns: `12/10 ÂL`.
  public func short(_ date: LunarDate) -> String {
    self(
      "\(date.short) ÂL", "lunar \(date.day)/\(date.month)\(date.isLeapMonth ? " leap" : "")")
  }

  /// The whole date: `ngày 12 tháng 10 năm Bính Ngọ (âm lịch)`.
  public func whole(_ date: LunarDate) -> String {
    self(
      "\(date.wording) (âm lịch)",
      "day \(date.day) of \(date.isLeapMonth ? "leap " : "")month \(date.month), year \(date.yearName) (lunar)"
    )
  }
}
