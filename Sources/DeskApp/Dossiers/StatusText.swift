public import DeskOperations
import Vietnamese

/// Where a dossier stands, in one sentence to be read out or sent (Nghị định 224/2026/NĐ-CP, Điều 15):
/// the agency, who has it, and the times of receipt, handling and return.
///
/// The code tells the citizen which dossier is meant, so neither a name nor the procedure is given
/// away to whoever hears or reads it. Always in Vietnamese.
public struct StatusText: Sendable {
  private let dossier: Dossier
  private let rules: Rulebook
  private let now: Moment

  /// The text about a dossier at a moment.
  public init(_ dossier: Dossier, rules: Rulebook, now: Moment) {
    self.dossier = dossier
    self.rules = rules
    self.now = now
  }

  /// The sentence.
  public var sentence: String {
    let parts = [receipt, standing, due].compactMap { $0 }.joined(separator: "; ")
    return "Hồ sơ \(dossier.code): \(parts). Hỏi thêm: \(rules.settings.hotline.support)."
  }

  /// The same for a text message without diacritics.
  public var message: String { sentence.inPlainLetters }

  private var receipt: String? {
    guard dossier.wasAccepted else { return nil }
    let clerk = rules.people.name(of: dossier.receivedBy)
    return
      "\(rules.settings.unit.name) (\(clerk)) tiếp nhận lúc \(dossier.receivedAt.clockAndDate)"
  }

  private var standing: String {
    switch dossier.status {
    case .filed:
      return "nộp lúc \(dossier.receivedAt.clockAndDate), \(rules.settings.unit.name) đang kiểm tra"
    case .received: return "chờ chuyển giải quyết"
    case .processing: return "\(holder) đang giải quyết\(at(dossier.passes.last?.at, " từ "))"
    case .waiting:
      let number = dossier.supplements.last?.number.map { " theo phiếu số \($0)" } ?? ""
      return "đang chờ Ông/Bà bổ sung giấy tờ\(number)"
    case .paying: return "đang chờ Ông/Bà nộp phí, lệ phí"
    case .finished:
      return "đã có kết quả\(at(dossier.finishedAt)), \(collection)"
    case .returned: return "đã trả kết quả\(at(dossier.returnedAt))"
    case .refused: return "đã có thông báo từ chối\(number)\(at(dossier.closing?.at))"
    case .withdrawn: return "đã rút theo yêu cầu\(at(dossier.closing?.at))"
    case .stopped: return "đã dừng giải quyết\(number)\(at(dossier.closing?.at))"
    }
  }

  private var number: String { dossier.closing?.number.map { " số \($0)" } ?? "" }

  private func at(_ moment: Moment?, _ preposition: String = " lúc ") -> String {
    moment.map { preposition + $0.clockAndDate } ?? ""
  }

  private var holder: String {
    guard let holder = dossier.holder else { return rules.settings.unit.name }
    let officer = holder.officer.map { " (\(rules.people.name(of: $0)))" } ?? ""
    return holder.unit + officer
  }

  private var collection: String {
    switch dossier.intake.returnMethod {
    case .counter: "mời đến nhận tại \(rules.settings.unit.address)"
    case .post: "sẽ gửi qua bưu chính công ích"
    case .online: "mời xem bản điện tử trên Cổng Dịch vụ công quốc gia"
    case .home: "sẽ trả tại nhà"
    }
  }

  private var due: String? {
    if let agency = dossier.awaitedAgency {
      return "thời hạn tính từ khi \(agency) nhận hồ sơ"
    }
    guard dossier.status.isOpen else { return nil }
    guard dossier.wasAccepted else { return "hạn trả tính từ khi hồ sơ đủ và được tiếp nhận" }
    if dossier.status.isWaiting { return "hạn trả sẽ tính lại khi Ông/Bà hoàn thành" }
    guard let due = dossier.newDate ?? dossier.due else { return "sẽ báo khi có kết quả" }
    let isAgain = dossier.newDate == nil ? "hẹn trả" : "hẹn lại"
    let apology = due < now ? " (đã quá hạn, thành thật xin lỗi Ông/Bà)" : ""
    return "\(isAgain) \(due.clockAndDate)\(apology)"
  }
}

extension TextScreen {
  /// The sentence about a dossier, to be read out or copied.
  init(_ dossier: Dossier, _ context: Context) {
    let text = StatusText(dossier, rules: context.rules, now: context.now)
    self.init(
      context.words("Báo tình trạng \(dossier.code)", "State of \(dossier.code)"),
      lines: [text.sentence], message: text.message)
  }
}
