import Canvas
import DeskOperations

/// One procedure with everything the desk knows of it.
struct ProcedureScreen: Screen {
  private let procedure: Procedure
  private var scroll = ScrollState()

  /// The sheet of a procedure.
  init(_ procedure: Procedure) {
    self.procedure = procedure
  }

  func title(_ context: Context) -> String {
    context.words("Thủ tục \(procedure.code)", "Procedure \(procedure.code)")
  }

  func about(_ context: Context) -> String {
    context.words(
      "Thời hạn, phí, giấy tờ, kết quả và căn cứ của một thủ tục. ● là giấy tờ bắt buộc, ○ chỉ cần trong một số trường hợp. Phần ghi “chưa xác minh” chưa được đối chiếu với nguồn.",
      "Time, fee, papers, result and legal basis of a procedure. ● is always asked for, ○ only in some cases. What is marked “not verified” has not been compared with its source."
    )
  }

  func bindings(_ context: Context) -> [Binding] {
    [
      Binding(
        .function(2), .openIntake, context.words("Tiếp nhận thủ tục này", "Receive this procedure")),
      Binding(.function(9), .review, context.words("Rà soát", "Review")),
      Binding(.function(8), .openGuidance, context.words("Hướng dẫn", "Guidance")),
    ]
  }

  mutating func perform(_ action: Action, _ context: Context) -> [Step] {
    switch action {
    case .review: [.open(ReviewScreen(procedure, context))]
    case .openGuidance: [.open(GuidanceScreen(procedure: procedure.code))]
    default: startIntake(with: procedure)
    }
  }

  mutating func handle(_ input: Input, _ context: Context) -> [Step] {
    guard case .key(let key) = input else { return [] }
    let inner = context.body.inset(columns: 2)
    scroll.handle(key, lines: lines(columns: inner.columns, context).count, rows: inner.rows)
    return []
  }

  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {
    let inner = region.inset(columns: 2)
    let lines = lines(columns: inner.columns, context)
    for (row, line) in scroll.visible(lines, rows: inner.rows).enumerated() {
      canvas.write(
        line.text, at: Position(row: row, column: line.indent), in: inner, style: line.style)
    }
    let below = lines.count - scroll.first - inner.rows
    canvas.note(linesBelow: below, row: region.rows - 1, in: region, context.words)
  }

  private func lines(columns: Int, _ context: Context) -> [ProcedureSheet.Line] {
    let current = context.rules.catalogue[procedure.code] ?? procedure
    return ProcedureSheet(current, context).lines(columns: min(columns, 100))
  }
}
