public import Vietnamese

extension CivilDate {
  /// The day in the lunar calendar; nil before 1968 and after 2100.
  public var lunar: LunarDate? { LunarDate(dayNumber: dayNumber) }
}
