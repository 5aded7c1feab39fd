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
      received,
      handing
        ?? "\(words("Hẹn trả", "Due")): \(words.due(of: dossier)) (\(words.period(promise.period)))",
    ]
    if dossier.intake.channel != .counter || dossier.intake.subChannel != nil {
      lines.insert(
        "\(words("Hình thức nộp", "Filed by")): \(words.filing(dossier.intake))", at: 3)
    }
    if promise.originalDue != dossier.due {
      lines.append("\(words("Hạn gốc", "Originally due")): \(words.due(promise.originalDue))")
    }
    if promise.committed != nil, dossier.clockFrom != nil {
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

  /// When it came in: accepted, or filed and waiting for that.
  private var received: String {
    let label =
      dossier.wasAccepted ? words("Tiếp nhận", "Received") : words("Nộp lúc", "Filed")
    let filed = dossier.wasAccepted ? nil : dossier.intake.filedAt
    return "\(label): \(words.moment(filed ?? dossier.receivedAt))"
  }

  /// What stands instead of a date where the result was handed over at once.
  private var handing: String? {
    guard dossier.wasHandedOverAtOnce, let recipient = dossier.handing?.recipient else {
      return nil
    }
    return words("Đã trả kết quả ngay cho \(recipient)", "Handed to \(recipient) at once")
  }
}
