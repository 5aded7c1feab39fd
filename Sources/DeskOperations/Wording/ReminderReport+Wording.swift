/// How somebody is urged on: on the sheet that goes to them, and in a message.
extension ReminderReport.Row {
  /// Such as `quá hạn 02 ngày làm việc` or `hết hạn hôm nay`.
  public var timeWording: String {
    let days = "\(DecimalDigits.text(workingDays, width: 2)) ngày làm việc"
    return switch urgency {
    case .late: workingDays == 0 ? "quá hạn trong hôm nay" : "quá hạn \(days)"
    case .today: "hết hạn hôm nay"
    case .nextWorkingDay, .soon: "còn \(days)"
    }
  }

  /// Whether the applicant was told of a later date; nil where nobody has to be yet.
  public var apologyWording: String? {
    if let promised = dossier.extensions.last?.promised {
      return "đã xin lỗi, hẹn lại \(promised.clockAndDate)"
    }
    return urgency == .late ? "chưa có văn bản xin lỗi" : nil
  }
}

extension ReminderReport.Group {
  /// Such as `2 quá hạn, 1 hết hạn hôm nay, 3 sắp đến hạn`.
  public var countWording: String {
    let soon = count(.nextWorkingDay) + count(.soon)
    return [
      (count(.late), "quá hạn"), (count(.today), "hết hạn hôm nay"), (soon, "sắp đến hạn"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }

  /// A message about the dossiers, ready to be sent by any means: codes and dates, nothing of the
  /// applicants.
  public func message(at moment: Moment, by rules: Rulebook) -> String {
    let head =
      "Kính gửi: \(rules.wording(of: self)).\n"
      + "\(rules.settings.unit.shortName) đôn đốc \(rows.count) hồ sơ, tính đến \(moment.clockAndDate): \(countWording)."
    let close = "\(rules.closeOfReminder) Trân trọng cảm ơn."
    func rest(_ count: Int) -> String { "- và \(count) hồ sơ khác" }
    let most = (rules.settings.reminding ?? .usual).messageLength ?? 900
    var room = most - head.count - close.count - rest(rows.count).count - 2
    var lines: [String] = []
    for row in rows {
      let line =
        "- \(row.dossier.code): \(row.timeWording) (hạn \(row.due.clockAndDate))"
        + (row.apologyWording.map { ", \($0)" } ?? "")
      room -= line.count + 1
      guard room >= 0 else { break }
      lines.append(line)
    }
    if lines.count < rows.count { lines.append(rest(rows.count - lines.count)) }
    return ([head] + lines + [close]).joined(separator: "\n")
  }
}

extension Rulebook {
  /// Whom a reminder is for, such as `Lê Văn Mẫu (Tư pháp – Hộ tịch)`.
  public func wording(of group: ReminderReport.Group) -> String {
    switch group.keeper {
    case .desk: "Bộ phận Một cửa"
    case .unit(let unit): unit
    case .officer(let id): people.name(of: id) + (group.unit.map { " (\($0))" } ?? "")
    }
  }

  /// What is asked of everybody who is urged on; when an apology has to come, as the law says.
  public var closeOfReminder: String {
    let notice = law.extending.map { extending in
      "; hồ sơ không kịp hạn, xin có văn bản xin lỗi và đề nghị gia hạn chậm nhất \(DecimalDigits.text(extending.noticeWorkingDays, width: 2)) ngày làm việc trước hạn trả"
    }
    return "Kính đề nghị giải quyết và chuyển kết quả về Bộ phận Một cửa đúng hạn\(notice ?? "")."
  }
}
