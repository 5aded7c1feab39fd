import Canvas
import DeskOperations

/// The procedures with a shorter time than the law gives, and their share.
struct CommitmentsScreen: ReportScreen {
  var report = ReportText()

  func title(_ context: Context) -> String {
    context.words("Thủ tục rút ngắn thời gian", "Shortened procedures")
  }

  func about(_ context: Context) -> String {
    context.words(
      "Các thủ tục đơn vị cam kết giải quyết nhanh hơn luật định: thời hạn luật định, thời hạn cam kết, số ngày rút ngắn, quyết định và ngày áp dụng; tỷ lệ trên tổng số thủ tục đang áp dụng, chung và theo lĩnh vực.",
      "The procedures the desk promised to handle in less time than the law gives: both times, what is saved, the decision and its day; their share of all procedures in force, as a whole and by field."
    )
  }

  mutating func refresh(_ context: Context) {
    let commitments = CommitmentReport(context.rules, on: context.now.date)
    report.show(
      context.words.lines(of: commitments, columns: ReportText.columns(context)))
  }
}
