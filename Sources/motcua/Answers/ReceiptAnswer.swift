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
      "\(words("Tiếp nhận", "Received")): \(words.moment(dossier.receivedAt))",
      "\(words("Hẹn trả", "Due")): \(words.due(dossier.due, certain: dossier.dueCertain)) (\(words.period(promise.period)))",
    ]
    if promise.committed != nil {
      lines.append(
        "\(words("Hạn theo luật", "Due by law")): \(words.due(promise.statutoryDue)) (\(words.period(promise.statutory.period)))"
      )
    }
    if dossier.slipIssue > 1 {
      lines.append("\(words("Giấy hẹn", "Slip")): \(words.slip(dossier))")
    }
    lines.append(
      "\(words("Đường dây nóng", "Hotline")): \(rules.settings.hotline.complaints)")
    return lines.joined(separator: "\n")
  }
}
