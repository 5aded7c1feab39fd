/// Reads dates and times as people type them, in the order in which papers write them.
extension CivilDate {
  /// The day in `26/11/2026` or `2026-11-26`; nil for anything else.
  public static func typed(_ text: String) -> CivilDate? {
    if let date = CivilDate(text) { return date }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      .compactMap { part in
        (1...4).contains(part.utf8.count) ? DecimalDigits.value(part.utf8) : nil
      }
    guard parts.count == 3, parts[2] >= 1000 else { return nil }
    return CivilDate(year: parts[2], month: parts[1], day: parts[0])
  }
}

extension Moment {
  /// The moment in `17:00 26/11/2026`, in either order, or `2026-11-26T17:00`; nil for anything else.
  public static func typed(_ text: String) -> Moment? {
    if let moment = Moment(text) { return moment }
    let parts = text.split(separator: " ").map(String.init)
    guard parts.count == 2 else { return nil }
    for (clock, day) in [(parts[0], parts[1]), (parts[1], parts[0])] {
      let clock = clock.utf8.count == 4 ? "0" + clock : clock
      if let date = CivilDate.typed(day), let time = TimeOfDay(clock), time.minutes < 1440 {
        return Moment(date, time)
      }
    }
    return nil
  }
}
