import DeskApp
import DeskOperations

/// The essentials of a slip in text.
struct ReceiptAnswer {
  var dossier: Dossier
  var rules: Rulebook
  var words: Words

  /// The code on the first line, then what the citizen asks about.
  var text: String {
    let promise = dossier.promise
    var lines = [
      dossier.code.description,
      "\(words("Thủ tục", "Procedure")): \(dossier.procedureName)",
      "\(words("Chủ hồ sơ", "Applicant")): \(dossier.intake.applicant.name)",
      "\(words("Tiếp nhận", "Received")): \(dossier.receivedAt.clockAndDate)",
    ]
    let due = dossier.due?.clockAndDate ?? words("không có thời hạn", "no time limit")
    lines.append("\(words("Hẹn trả", "Due")): \(due) (\(promise.period.wording))")
    if promise.committed != nil, let statutoryDue = promise.statutoryDue {
      lines.append(
        "\(words("Hạn theo luật", "Due by law")): \(statutoryDue.clockAndDate) (\(promise.statutory.period.wording))"
      )
    }
    if !dossier.dueCertain {
      lines.append(
        words(
          "Hạn này chưa chắc: có năm chưa nạp lịch nghỉ.",
          "This date is not certain: the days off of a year are not loaded."))
    }
    lines.append(
      "\(words("Đường dây nóng", "Hotline")): \(rules.settings.hotline.complaints)")
    return lines.joined(separator: "\n")
  }
}
