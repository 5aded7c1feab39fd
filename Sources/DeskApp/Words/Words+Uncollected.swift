public import DeskOperations

extension Words {
  /// How long a result has lain, like `12 ngày`.
  public func age(_ row: UncollectedResults.Row) -> String {
    row.ageDays == 0 ? self("hôm nay", "today") : self("\(row.ageDays) ngày", "\(row.ageDays) d")
  }

  /// What is to be done about a result, in few words.
  public func collecting(_ row: UncollectedResults.Row) -> String {
    if row.limit?.hasPassed ?? false { return self("HẾT HẠN NHẬN", "VOID") }
    if row.isReminderDue {
      return row.lastContact == nil ? self("CẦN BÁO", "TELL NOW") : self("CẦN NHẮC", "REMIND NOW")
    }
    if let next = row.nextReminder {
      return self("nhắc từ \(next.slashedShort)", "remind \(next.slashedShort)")
    }
    return switch row.dossier.intake.returnMethod {
    case .post: self("gửi bưu chính", "to be posted")
    case .home: self("trả tại nhà", "to be brought")
    case .online: self("gửi trực tuyến", "to be sent")
    case .counter: self("chờ nhận", "waits")
    }
  }

  /// Until when a result can be collected, like `nhận trước hết 18/01/2027, còn 5 ngày`.
  public func limit(_ limit: UncollectedResults.Limit) -> String {
    let day = limit.lastDay.slashed
    if limit.hasPassed {
      return self(
        "chỉ nhận được đến \(day), đã quá \(-limit.daysLeft) ngày",
        "could be collected until \(day), \(-limit.daysLeft) days ago")
    }
    return self(
      "chỉ nhận được đến \(day), còn \(limit.daysLeft) ngày",
      "can be collected until \(day), \(limit.daysLeft) days left")
  }
}
