import Canvas
import DeskOperations

/// The statement of a month's fees and charges.
struct FeeStatementScreen: ReportScreen {
  /// A day of the month that is shown.
  private var day: CivilDate
  var report = ReportText()

  init(month day: CivilDate) {
    self.day = day
  }

  func title(_ context: Context) -> String {
    let month = "\(day.month)/\(day.year)"
    return context.words("Bảng kê phí, lệ phí tháng \(month)", "Fees and charges of \(month)")
  }

  func about(_ context: Context) -> String {
    context.words(
      "Phí, lệ phí đã thu và đã hoàn trong một tháng: theo khoản thu, theo cách nộp, theo lĩnh vực và thủ tục; số hồ sơ được miễn và ngày phải nộp vào ngân sách. ←/→ xem tháng khác.",
      "What was taken and given back in a month: by kind, by way of paying, by field and procedure; how many were exempted and by when the money is paid over. ←/→ show other months."
    )
  }

  func bindings(_ context: Context) -> [Binding] {
    let words = context.words
    let today = context.now.date
    let isLast = (day.year, day.month) >= (today.year, today.month)
    return [
      Binding(.left, .previous, words("Tháng trước", "Month before")),
      Binding(
        .right, .next, words("Tháng sau", "Month after"),
        unavailableBecause: isLast
          ? words("Đây là tháng này; chưa có tháng sau.", "This is the present month.") : nil),
    ]
  }

  mutating func perform(_ action: Action, _ context: Context) -> [Step] {
    day = day.advanced(byMonths: action == .previous ? -1 : 1)
    report.goToTop()
    refresh(context)
    return []
  }

  mutating func refresh(_ context: Context) {
    guard let statement = FeeStatement(context.desk, year: day.year, month: day.month) else {
      return
    }
    report.show(
      context.words.lines(
        of: statement, context.rules.law, columns: ReportText.columns(context)))
  }
}
