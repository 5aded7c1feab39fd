import ArgumentParser
import DeskApp
import DeskOperations

/// A report by its name: a form of `reports.json`, or a list that the desk keeps.
struct NamedReportCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "of",
    abstract: """
      Lập một báo cáo theo tên: 06a, 07a, ways (hoặc biểu khác trong reports.json), targets, online, \
      index, handovers, fees, register, certification.
      """)

  @Argument(help: ArgumentHelp("Tên báo cáo.", valueName: "name"))
  var name: String?

  @Option(
    help: ArgumentHelp(
      "Chia dòng theo (biểu mẫu).",
      valueName: PeriodFigures.Dimension.allCases.map(\.rawValue).joined(separator: "|")))
  var by: PeriodFigures.Dimension?

  @Option(help: ArgumentHelp("Cách tính, theo tên trong reports.json.", valueName: "rule"))
  var rule: String?

  @Option(help: ArgumentHelp("Ký hiệu sổ chứng thực, như SCT/BS.", valueName: "symbol"))
  var register: String?

  @OptionGroup var options: TableOptions

  var words: Words { options.words }

  func perform() throws {
    let desk = try options.openDesk()
    var query = ReportQuery(try subject(at: desk), try options.scope(at: desk))
    if let by {
      guard case .form = query.subject else {
        throw CommandFailure.refused(
          words(
            "Báo cáo này không chia dòng theo cách khác; hãy bỏ --by.",
            "The rows of this report cannot be told apart otherwise; leave out --by."))
      }
      query.dimension = by
    }
    if let rule, !query.rules(desk.rules).contains(where: { $0.id == rule }) {
      let known = query.rules(desk.rules).map(\.id).joined(separator: ", ")
      throw CommandFailure.refused(
        words(
          "Báo cáo này không có cách tính “\(rule)”. Các cách tính: \(known).",
          "This report has no rule “\(rule)”. Its rules: \(known)."))
    }
    query.rule = rule
    guard
      let table = words.table(of: query, at: desk.desk, desk.rules, today: desk.now.date)
    else { throw unknown(at: desk) }
    try options.answer(table, at: desk)
  }

  private func subject(at desk: OpenDesk) throws -> ReportQuery.Subject {
    if name == "certification" {
      _ = try options.span.daysOfOneBook(today: desk.now.date)
      let registers = desk.rules.law.certification?.registers.map(\.symbol) ?? []
      guard let register, registers.contains(register) else {
        throw CommandFailure.refused(
          words(
            "Hãy chọn sổ chứng thực bằng --register: \(registers.joined(separator: ", ")).",
            "Choose a register with --register: \(registers.joined(separator: ", "))."))
      }
      return .certification(register)
    }
    guard register == nil,
      let subject = ReportQuery.subjects(desk.rules).first(where: { $0.name == name })
    else { throw unknown(at: desk) }
    return subject
  }

  private func unknown(at desk: OpenDesk) -> CommandFailure {
    var names: [String] = []
    for subject in ReportQuery.subjects(desk.rules) where !names.contains(subject.name) {
      names.append(subject.name)
    }
    let known = (names + ["fields", "queue"]).joined(separator: ", ")
    guard let name, !names.contains(name) else {
      return .refused(
        words(
          "Hãy nêu tên báo cáo: \(known). --register chỉ dùng với certification.",
          "Name a report: \(known). --register goes with certification alone."))
    }
    return .refused(
      words(
        "Không có báo cáo “\(name)”. Các báo cáo: \(known).",
        "There is no report “\(name)”. The reports: \(known)."))
  }
}
