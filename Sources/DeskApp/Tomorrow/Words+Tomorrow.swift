public import DeskOperations

extension Words {
  /// How many became late of how many, like `3/14 trễ (21%)`.
  public func risk(_ cases: Share) -> String {
    let whole = max(1, cases.whole)
    let percent = (cases.part * 200 + whole) / (whole * 2)
    return self(
      "\(cases.part)/\(cases.whole) trễ (\(percent)%)",
      "\(cases.part)/\(cases.whole) late (\(percent)%)")
  }

  /// The day asked about and how much is to be finished by its end.
  public func question(_ board: TomorrowBoard) -> String {
    let count = board.dueCount
    guard let day = board.day else {
      return self(
        "Lịch không có ngày làm việc nào sắp tới. Hôm nay phải xong \(count) hồ sơ.",
        "The calendar knows no working day to come. \(count) dossiers are due today.")
    }
    let name = self(
      "\(day.weekday.wording) \(day.slashedShort)",
      "\(day.weekday.rawValue.capitalised) \(day.slashedShort)")
    guard count > 0 else {
      return self(
        "Đến hết ngày làm việc tới, \(name): không hồ sơ nào phải xong.",
        "Next working day, \(name): nothing is due by its end.")
    }
    return self(
      "Đến hết ngày làm việc tới, \(name): \(count) hồ sơ phải xong.",
      "Next working day, \(name): \(count) dossiers due by its end.")
  }
}
