import Canvas
import DeskOperations

/// By which rule a report was counted, from which source, and whether it adds up.
struct ReportFootScreen: ReportScreen {
  private let table: ReportTable
  var report = ReportText()

  init(_ table: ReportTable) { self.table = table }

  func title(_ context: Context) -> String {
    context.words("Cách tính và nguồn", "Rule and source")
  }

  func about(_ context: Context) -> String {
    context.words(
      "Cách tính, nguồn và kết quả đối chiếu của báo cáo; cũng in ở chân báo cáo.",
      "The rule, the source and the identities of the report; they are printed at its foot too.")
  }

  mutating func refresh(_ context: Context) {
    let columns = ReportText.columns(context)
    func lines(_ text: String, _ style: Style) -> [ReportLine] {
      text.wrapped(toColumns: columns).map { ReportLine(text: $0, style: style) }
        + [ReportLine(text: "")]
    }
    let title = [table.title, table.officialNumber].compactMap { $0 }.joined(separator: " · ")
    report.show(
      lines(title, .title)
        + table.checks.flatMap {
          lines(context.words.verdict(on: $0), $0.holds ? .done : .alert)
        } + table.notes.flatMap { lines($0, .normal) })
  }
}
