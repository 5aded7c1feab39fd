public import DeskOperations

extension Words {
  /// How much working time is left, like `còn 2 ngày 3 giờ làm việc` or `quá hạn 1 giờ`.
  ///
  /// A day is as long as the desk's ordinary working day.
  public func timeLeft(_ workingMinutes: Int, isLate: Bool, _ rules: Rulebook) -> String {
    let amount = amount(abs(workingMinutes), day: rules.minutesOfOrdinaryDay)
    if isLate {
      return workingMinutes == 0
        ? self("vừa quá hạn", "just overdue") : self("quá hạn \(amount)", "\(amount) overdue")
    }
    return workingMinutes == 0
      ? self("hết giờ làm việc", "no working time left")
      : self("còn \(amount) làm việc", "\(amount) of work left")
  }

  /// The same in few columns, like `còn 2 ngày 3 giờ` or `QUÁ 1 giờ`.
  public func briefTimeLeft(_ workingMinutes: Int, isLate: Bool, _ rules: Rulebook) -> String {
    let amount = amount(abs(workingMinutes), day: rules.minutesOfOrdinaryDay)
    if isLate {
      return workingMinutes == 0
        ? self("VỪA QUÁ HẠN", "JUST LATE") : self("QUÁ \(amount)", "LATE \(amount)")
    }
    return workingMinutes == 0
      ? self("hết giờ", "no time left") : self("còn \(amount)", "\(amount) left")
  }

  private func amount(_ minutes: Int, day: Int) -> String {
    let days = minutes / day
    let hours = minutes % day / 60
    let rest = minutes % day % 60
    func parts(_ first: String, _ second: String?) -> String {
      [first, second].compactMap { $0 }.joined(separator: " ")
    }
    if days > 0 {
      return parts(
        self("\(days) ngày", "\(days) d"), hours > 0 ? self("\(hours) giờ", "\(hours) h") : nil)
    }
    if hours > 0 {
      return parts(
        self("\(hours) giờ", "\(hours) h"), rest > 0 ? self("\(rest) phút", "\(rest) min") : nil)
    }
    return self("\(rest) phút", "\(rest) min")
  }
}

extension Rulebook {
  /// How many minutes the office works on an ordinary day: the first weekday on which it is open.
  var minutesOfOrdinaryDay: Int {
    let days = Weekday.allCases.compactMap { settings.workingSessions.sessions[$0] }
    let minutes = days.first { !$0.isEmpty }?.map(\.minutes).reduce(0, +) ?? 0
    return max(1, minutes)
  }
}
