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
    let most = (rules.settings.reminding ?? .usual).messageLength ?? 900
    let lines = lines(characters: most - head.count - close.count - 2)
    return ([head] + lines + [close]).joined(separator: "\n")
  }

  /// The dossiers in so many characters: with all there is to say, else in brief, else by code; only
  /// those due soon may be summed up, so that nothing pressing is lost however many there are.
  private func lines(characters: Int) -> [String] {
    let pressing = rows.filter(\.isPressing)
    let soon = rows.filter { !$0.isPressing }
    func rest(_ count: Int) -> String { "- và \(count) hồ sơ sắp đến hạn" }
    var room = characters - (soon.isEmpty ? 0 : rest(soon.count).count + 1)
    let fitsInBrief = pressing.reduce(0) { $0 + $1.brief.count + 1 } <= room
    func least(_ row: ReminderReport.Row) -> Int {
      fitsInBrief ? row.brief.count + 1 : row.dossier.code.description.count + 2
    }
    let headings = [ReminderReport.Urgency.late, .today].map { ($0, bareHeading($0)) }
    var kept =
      pressing.reduce(0) { $0 + least($1) }
      + (fitsInBrief ? 0 : headings.reduce(0) { $0 + $1.1.count })
    var lines: [String] = []
    var unnamed: [ReminderReport.Row] = []
    for row in pressing {
      kept -= least(row)
      let shapes = fitsInBrief ? [row.full, row.brief] : [row.brief]
      if let line = shapes.first(where: { $0.count + 1 + kept <= room }) {
        lines.append(line)
        room -= line.count + 1
      } else {
        unnamed.append(row)
        room -= least(row)
      }
    }
    for (urgency, heading) in headings {
      let codes = unnamed.filter { $0.urgency == urgency }.map(\.dossier.code.description)
      if !codes.isEmpty {
        lines.append(heading + codes.joined(separator: ", "))
        room -= heading.count
      }
    }
    for (index, row) in soon.enumerated() {
      guard let line = [row.full, row.brief].first(where: { $0.count + 1 <= room }) else {
        return lines + [rest(soon.count - index)]
      }
      lines.append(line)
      room -= line.count + 1
    }
    return lines
  }

  private func bareHeading(_ urgency: ReminderReport.Urgency) -> String {
    urgency == .late ? "- cùng quá hạn: " : "- cùng hết hạn hôm nay: "
  }
}

extension ReminderReport.Row {
  /// Whether it is late or due today.
  fileprivate var isPressing: Bool { urgency == .late || urgency == .today }

  fileprivate var brief: String { "- \(dossier.code): \(timeWording)" }

  fileprivate var full: String {
    "\(brief) (hạn \(due.clockAndDate))" + (apologyWording.map { ", \($0)" } ?? "")
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
