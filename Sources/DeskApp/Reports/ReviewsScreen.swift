import Canvas
import DeskOperations

/// What the desk thinks should become of its procedures.
struct ReviewsScreen: ReportScreen {
  var report = ReportText()

  func title(_ context: Context) -> String {
    context.words("Bảng rà soát thủ tục", "Procedures reviewed")
  }

  func about(_ context: Context) -> String {
    context.words(
      "Kết quả rà soát gần nhất của từng thủ tục (giữ nguyên, đơn giản hóa hay bãi bỏ), phương án đề xuất, chi phí trước và sau, tỷ lệ tiết kiệm, rồi các lần rà soát trước. Ghi rà soát ở trang của thủ tục (F6, Enter, F9).",
      "The last review of each procedure (keep, simplify or abolish), what is proposed, the cost before and after with the saving, then earlier reviews. A review is written from the procedure's sheet (F6, Enter, F9)."
    )
  }

  mutating func refresh(_ context: Context) {
    let table = ReviewTable(
      context.desk.log, context.rules.catalogue, until: context.now.date)
    let words = context.words
    let columns = ReportText.columns(context)
    var lines = words.lines(of: table, context.rules, columns: columns)
    if table.rows.isEmpty {
      let advice = words(
        "Chưa rà soát thủ tục nào. Bấm F6, chọn thủ tục rồi Enter, F9 để ghi kết quả rà soát.",
        "No procedure was reviewed yet. F6, Enter on a procedure, then F9 writes a review.")
      lines += advice.wrapped(toColumns: columns).map { ReportLine(text: $0, style: .muted) }
    }
    report.show(lines)
  }
}
