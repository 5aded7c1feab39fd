public import DeskOperations

extension Words {
  /// The heading of a group of the deadlines board.
  public func urgency(_ urgency: DeadlineBoard.Urgency, nextWorkingDay: CivilDate?) -> String {
    switch urgency {
    case .overdue: self("QUÁ HẠN", "OVERDUE")
    case .today: self("Đến hạn hôm nay", "Due today")
    case .toAccept:
      self("Chờ tiếp nhận hoặc yêu cầu bổ sung", "To accept or ask for papers")
    case .nextWorkingDay:
      nextWorkingDay.map {
        self(
          "Ngày làm việc tới, \(weekday($0.weekday)) \($0.slashedShort)",
          "Next working day, \(weekday($0.weekday)) \($0.slashedShort)")
      } ?? self("Ngày làm việc tới", "Next working day")
    case .later: self("Sau đó", "Later")
    case .waiting: self("Chờ bổ sung", "Waiting for papers")
    case .noLimit: self("Không có hạn hoặc chưa tính hạn", "Without limit or not running yet")
    }
  }
}
