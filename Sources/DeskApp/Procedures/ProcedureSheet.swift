import Canvas
import DeskOperations

/// Everything the desk knows of a procedure, as lines; what nobody has verified says so.
struct ProcedureSheet {
  /// One line with its look.
  struct Line: Hashable {
    var text: String
    var indent = 0
    var style: Style = .normal
  }

  private let procedure: Procedure
  private let context: Context
  private var words: Words { context.words }

  init(_ procedure: Procedure, _ context: Context) {
    self.procedure = procedure
    self.context = context
  }

  /// The lines, none wider than so many columns.
  func lines(columns: Int) -> [Line] {
    var lines: [Line] = []
    func add(_ text: String, indent: Int = 0, _ style: Style = .normal) {
      lines += text.wrapped(toColumns: columns - indent)
        .map { Line(text: $0, indent: indent, style: style) }
    }
    /// A caption with what stands under it; nil content is told as unknown.
    func part(_ caption: String, _ property: String, _ content: [(String, Style)]?) {
      let isVerified = procedure.verified.contains(property)
      let mark =
        content != nil && !isVerified ? words("  (chưa xác minh)", "  (not verified)") : ""
      lines.append(Line(text: caption + mark, style: mark.isEmpty ? .title : .warning.bold))
      for (text, style) in content
        ?? [(words("Nguồn không nêu.", "The source does not say."), Style.muted)]
      {
        add(text, indent: 2, style)
      }
    }
    add(procedure.name, .title)
    add("\(procedure.code) · \(procedure.field)", .muted)
    part(words("Thời hạn giải quyết", "Time"), "time", times)
    if let last = context.desk.log.reviews(of: procedure.code).first {
      lines.append(Line(text: words("Rà soát gần nhất", "Last review"), style: .title))
      add(words.review(last, context.rules), indent: 2)
    }
    if !procedure.linkedSteps.isEmpty {
      part(words("Các bước liên thông", "Linked legs"), "steps", steps)
    }
    part(words("Phí, lệ phí", "Fee"), "fee", fees)
    part(words("Thành phần hồ sơ", "Papers"), "components", papers)
    part(words("Kết quả", "Result"), "results", procedure.results?.map { ($0, .normal) })
    part(
      words("Trực tuyến", "Online"), "onlineLevel",
      procedure.onlineLevel.map { [(words.onlineLevel($0), .normal)] })
    if let agency = procedure.agency {
      part(words("Cơ quan thực hiện", "Agency"), "agency", [(agency, .normal)])
    }
    part(
      words("Căn cứ pháp lý", "Legal basis"), "legalBasis",
      procedure.legalBasis.map { [($0.joined(separator: ", "), .normal)] })
    add(words("Nguồn: ", "Source: ") + procedure.source, .muted)
    return lines
  }

  private var times: [(String, Style)]? {
    let today = context.now.date
    var lines: [(String, Style)] = []
    if let time = context.rules.statutoryTime(of: procedure, on: today) {
      let cutoff =
        time.cutoff.map {
          time.period == .sameDay
            ? words(
              ", nhận sau \($0) thì trả ngày làm việc tiếp theo",
              ", the next working day if received after \($0)")
            : words(
              ", nhận sau \($0) thì tính từ ngày làm việc tiếp theo",
              ", counted from the next working day if received after \($0)")
        } ?? ""
      lines.append((words("Theo luật: ", "By law: ") + words.period(time.period) + cutoff, .normal))
    } else {
      let seen =
        procedure.statutoryTime.map {
          words(
            " (nguồn ghi \(words.period($0.period)))",
            " (the source has \(words.period($0.period)))")
        } ?? ""
      lines.append(
        (
          words(
            "Chưa rõ\(seen), khi tiếp nhận phải nhập thời hạn và nơi đã đọc.",
            "Not known\(seen); when receiving, enter the time and where you read it."), .warning
        ))
    }
    if let promise = context.rules.promise(of: procedure, on: today) {
      let saved =
        promise.saved.map {
          words(", rút ngắn \(words.period($0))", ", \(words.period($0)) less")
        } ?? ""
      lines.append(
        (
          words("Cam kết: ", "Promised: ") + words.period(promise.committed) + saved
            + " (\(promise.decision))", promise.isShorter ? .done : .warning
        ))
    }
    for variant in procedure.cases {
      lines.append(
        (
          words("Trường hợp ", "Case ") + "“\(variant.name)”: \(words.period(variant.period))",
          .normal
        ))
    }
    if let note = procedure.timeNote { lines.append((note, .muted)) }
    return lines
  }

  private var steps: [(String, Style)] {
    procedure.linkedSteps.map { step in
      let time = context.rules.time(of: step, in: procedure, on: context.now.date)
      let parts = [
        "\(step.name) – \(step.agency)",
        time.map { words.period($0.period) }
          ?? words("hạn theo cả hồ sơ", "due with the whole"),
        step.after.map { words("sau “\($0)”", "after “\($0)”") },
        step.branch.map { words("khi: \($0)", "when: \($0)") },
      ]
      let sign = step.branch == nil ? "●" : "○"
      return (
        "\(sign) " + parts.compactMap { $0 }.joined(separator: " · "),
        step.branch == nil ? .normal : .muted
      )
    }
  }

  private var fees: [(String, Style)]? {
    let amount = words.fee(procedure.fee)
    let lines = [amount.map { ($0, Style.normal) }, procedure.fee?.note.map { ($0, .muted) }]
      .compactMap { $0 }
    return lines.isEmpty ? nil : lines
  }

  private var papers: [(String, Style)]? {
    procedure.components?.map { component in
      let copies =
        component.kind == .present ? "" : words(" × \(component.copies)", " × \(component.copies)")
      let condition =
        component.condition.map { "; \($0)" }
        ?? (component.optional == true ? words("; nếu có", "; if any") : "")
      let sign = component.isRequired ? "●" : "○"
      return (
        "\(sign) \(component.name) (\(words.paperKind(component.kind).lowercased())\(copies)\(condition))",
        component.isRequired ? .normal : .muted
      )
    }
  }
}
