public import DeskOperations
import Vietnamese

/// What a citizen is told about a procedure, ready to be sent: always in Vietnamese, by whatever
/// language the clerk works.
public struct GuidanceText: Sendable {
  private let order: GuidanceOrder
  private let reason: String?
  private let procedure: Procedure
  private let rules: Rulebook
  private let date: CivilDate
  private let words = Words(.vietnamese)

  /// The text of some guidance on a day; nil where the catalogue has no such procedure.
  ///
  /// - Parameter reason: Why a dossier was not accepted.
  public init?(
    _ order: GuidanceOrder, reason: String? = nil, rules: Rulebook, on date: CivilDate
  ) {
    guard let procedure = rules.catalogue[order.procedure] else { return nil }
    self.order = order
    self.reason = reason
    self.procedure = procedure
    self.rules = rules
    self.date = date
  }

  /// The text of guidance that was written down.
  public init?(_ entry: DeskLog.Entry<Guidance>, rules: Rulebook) {
    let given = entry.content
    self.init(
      GuidanceOrder(
        procedure: given.procedure, name: given.name, phone: given.phone, means: given.means,
        items: given.items, notAccepted: given.notAccepted),
      reason: entry.reason, rules: rules, on: entry.at.date)
  }

  /// The whole text, one paragraph a line; nothing is wrapped, so that it can be pasted anywhere.
  public var lines: [String] {
    let settings = rules.settings
    let listener = order.name.isEmpty ? "" : " \(order.name)"
    var lines = ["\(settings.unit.name) xin hướng dẫn Ông/Bà\(listener):"]
    lines.append("Thủ tục: \(procedure.name) (mã \(procedure.code)).")
    if !order.items.isEmpty {
      lines.append(
        order.notAccepted
          ? "Hồ sơ chưa được tiếp nhận, cần hoàn thiện:" : "Cần chuẩn bị hoặc bổ sung:")
      lines += order.items.map { "- \($0)" }
    }
    if order.notAccepted, let reason { lines.append("Lý do: \(reason)") }
    lines += papers
    lines.append("Thời hạn giải quyết: \(time).")
    lines.append("Phí, lệ phí: \(fee).")
    lines.append("Nộp hồ sơ: \(ways).")
    lines.append("Giờ làm việc: \(hours).")
    lines.append(
      "Hỏi thêm: \(settings.hotline.support). Phản ánh, kiến nghị: \(settings.hotline.complaints).")
    return lines
  }

  /// The same in one message without diacritics.
  public var message: String {
    let settings = rules.settings
    let components = procedure.components ?? []
    let needed =
      order.items.isEmpty
      ? components.filter(\.isRequired).map(\.name) : order.items
    var parts = [
      "\(settings.unit.shortName) \(settings.unit.place): \(procedure.name) (\(procedure.code))"
    ]
    if order.notAccepted { parts.append("Hồ sơ chưa được tiếp nhận") }
    if !needed.isEmpty {
      let list = needed.enumerated().map { "\($0 + 1)) \($1)" }
      parts.append("Cần: \(list.joined(separator: "; "))")
    }
    parts += [
      "Hạn: \(time)", "Phí: \(words.fee(procedure.fee) ?? "hỏi lại")",
      "Nộp: \(settings.unit.address)",
      "Hỏi: \(settings.hotline.support)",
    ]
    return parts.joined(separator: ". ").inPlainLetters
  }

  /// Which parts of the procedure nobody has compared with its source, for the clerk to look up.
  public var unverified: [String] {
    let parts = [("components", "giấy tờ"), ("time", "thời hạn"), ("fee", "phí, lệ phí")]
    return parts.filter { !procedure.verified.contains($0.0) }.map(\.1)
  }

  private var papers: [String] {
    guard let components = procedure.components, !components.isEmpty else {
      return ["Giấy tờ: theo hướng dẫn tại \(rules.settings.unit.name)."]
    }
    let required = components.filter(\.isRequired)
    let others = components.filter { !$0.isRequired }
    var lines = ["Giấy tờ gồm:"]
    lines += required.enumerated().map { "\($0 + 1). \(text(of: $1))" }
    if !others.isEmpty {
      lines.append("Chỉ cần trong một số trường hợp:")
      lines += others.map { "- \(text(of: $0))" }
    }
    return lines
  }

  private func text(of component: Component) -> String {
    let kind = component.kind.wording.lowercased()
    let copies = component.kind == .present ? kind : "\(kind), \(component.copies) bản"
    let condition = component.condition ?? (component.optional == true ? "nếu có" : nil)
    return "\(component.name) (\(copies)\(condition.map { "; \($0)" } ?? ""))"
  }

  private var time: String {
    let promised = rules.committedTime(of: procedure, on: date)
    guard let lawful = rules.statutoryTime(of: procedure, on: date) else {
      return promised.map { "\(words.period($0)) (cam kết)" } ?? "sẽ báo khi tiếp nhận hồ sơ"
    }
    let start =
      lawful.period == .sameDay
      ? "trả ngày làm việc tiếp theo" : "tính như nhận ngày làm việc tiếp theo"
    let cutoff = lawful.cutoff.map { ", nhận sau \($0) thì \(start)" } ?? ""
    let cases = procedure.cases.map { "\($0.name): \(words.period($0.period))" }
    let shorter = promised.map { ", đơn vị cam kết \(words.period($0))" } ?? ""
    return ([words.period(lawful.period) + cutoff + shorter] + cases).joined(separator: "; ")
  }

  private var fee: String {
    let parts = [words.fee(procedure.fee), procedure.fee?.note].compactMap { $0 }
    return parts.isEmpty ? "sẽ báo khi tiếp nhận hồ sơ" : parts.joined(separator: "; ")
  }

  /// The ways that the source names; where it is silent, the counter and the post.
  private var ways: String {
    let channels = procedure.channels ?? [.counter, .post]
    var ways: [String] = []
    if channels.contains(.counter) { ways.append("trực tiếp tại \(rules.settings.unit.address)") }
    let level = procedure.onlineLevel.flatMap { $0 == .none ? nil : $0 }
    if channels.contains(.online) || level != nil {
      let how = level.map { "\(words.onlineLevel($0).lowercased()) " } ?? ""
      ways.append("trực tuyến \(how)trên Cổng Dịch vụ công quốc gia")
    }
    if channels.contains(.post) { ways.append("qua dịch vụ bưu chính công ích") }
    return ways.joined(separator: "; ")
  }

  private var hours: String {
    OpeningHours.lines(of: rules.settings.openingHours)
      .map { "\($0.days) \($0.times)" }.joined(separator: "; ")
  }
}
