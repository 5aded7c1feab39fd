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
      handing
        ?? "\(words("Hẹn trả", "Due")): \(words.due(of: dossier)) (\(words.period(promise.period)))",
    ]
    if dossier.intake.channel != .counter || dossier.intake.subChannel != nil {
      lines.insert(
        "\(words("Hình thức nộp", "Filed by")): \(words.filing(dossier.intake))", at: 3)
    }
    if promise.committed != nil, dossier.awaitedAgency == nil {
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

  /// What stands instead of a date where the result was handed over at once.
  private var handing: String? {
    guard dossier.wasHandedOverAtOnce, let recipient = dossier.handing?.recipient else {
      return nil
    }
    return words("Đã trả kết quả ngay cho \(recipient)", "Handed to \(recipient) at once")
  }
}
