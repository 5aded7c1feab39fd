import Canvas
import DeskOperations

/// What the desk thinks should become of its procedures.
struct ReviewsScreen: Screen {
  private var report = ReportText()

  func title(_ context: Context) -> String {
    context.words("Bảng rà soát thủ tục", "Procedures reviewed")
  }

  func about(_ context: Context) -> String {
    context.words(
      "Kết quả rà soát gần nhất của từng thủ tục (giữ nguyên, đơn giản hóa hay bãi bỏ), phương án đề xuất, chi phí trước và sau, tỷ lệ tiết kiệm, rồi các lần rà soát trước. Ghi rà soát ở trang của thủ tục (F6, Enter, F9).",
      "The last review of each procedure (keep, simplify or abolish), what is proposed, the cost before and after with the saving, then earlier reviews. A review is written from the procedure's sheet (F6, Enter, F9)."
    )
  }

  func bindings(_ context: Context) -> [Binding] { [] }

  mutating func perform(_ action: Action, _ context: Context) -> [Step] { [] }

  mutating func handle(_ input: Input, _ context: Context) -> [Step] {
    report.handle(input, context)
    return []
  }

  mutating func refresh(_ context: Context) {
    let table = ReviewTable(
      context.desk.log, context.rules.catalogue, until: context.now.date)
    report.show(
      context.words.lines(of: table, context.rules, columns: ReportText.columns(context)))
  }

  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {
    report.draw(on: &canvas, in: region, context)
  }
}
