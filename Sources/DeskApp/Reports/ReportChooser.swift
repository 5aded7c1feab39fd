import Canvas
import DeskOperations

/// The questions by which a report is chosen: which, of which days, told apart and counted how.
struct ReportChooser: Sendable {
  private var box: QuestionBox
  private let before: ReportQuery
  private let subjects: [ReportQuery.Subject]
  private let rules: [CountingRule]

  private static let units: [ReportPeriod.Unit] = [.month, .quarter, .year, .week, .day, .days]

  init(_ query: ReportQuery, _ context: Context) {
    let words = context.words
    before = query
    subjects = ReportQuery.subjects(context.rules)
    rules = context.rules.reporting.rules
    var list = ListState(count: subjects.count)
    list.select(subjects.firstIndex(of: query.subject) ?? 0)
    let period = query.scope.period
    let days =
      period.unit == .days
      ? "\(period.from.slashed)-\(period.to.slashed)"
      : min(period.to, max(period.from, context.now.date)).slashed
    box = QuestionBox([
      .list(
        words("Báo cáo", "Report"),
        subjects.enumerated().map { "\($0 + 1) \(words.name(of: $1, context.rules))" },
        list),
      .choice(
        words("Kỳ", "Period"), ReportChooser.units.map(words.name),
        ReportChooser.units.firstIndex(of: period.unit) ?? 0),
      .text(
        words("Ngày (từ-đến)", "Day (from-to)"),
        TextField(String(days), maximumLength: 30, content: .code)),
      .choice(
        words("Chia dòng theo", "Rows by"), PeriodFigures.Dimension.allCases.map(words.name),
        PeriodFigures.Dimension.allCases.firstIndex(of: query.dimension) ?? 0),
      .choice(
        words("Cách tính", "Rule"), rules.map(\.name),
        rules.firstIndex { $0.id == query.rule(context.rules).id } ?? 0),
    ])
  }

  /// Takes a key or a paste.
  ///
  /// - Returns: What was chosen, once the last question was answered.
  mutating func handle(_ input: Input, _ context: Context) -> ReportQuery? {
    box.handle(input, typing: nil) ? chosen(context) : nil
  }

  /// Goes on to the next question.
  ///
  /// - Returns: What was chosen, after the last.
  mutating func confirm(_ context: Context) -> ReportQuery? { handle(.key(.enter), context) }

  private mutating func chosen(_ context: Context) -> ReportQuery? {
    let answers = PanelAnswers(fields: box.fields, words: context.words)
    do throws(QuestionBox.Problem) {
      var query = before
      query.subject = subjects[answers.selected(0)]
      query.scope.period = try period(answers, context)
      query.dimension = PeriodFigures.Dimension.allCases[answers.selected(3)]
      query.rule = rules.isEmpty ? nil : rules[answers.selected(4)].id
      return query
    } catch {
      box.show(error)
      return nil
    }
  }

  private func period(
    _ answers: PanelAnswers, _ context: Context
  ) throws(QuestionBox.Problem) -> ReportPeriod {
    let unit = ReportChooser.units[answers.selected(1)]
    func problem(_ vietnamese: String, _ english: String) -> QuestionBox.Problem {
      QuestionBox.Problem(field: 2, sentence: context.words(vietnamese, english))
    }
    let days = answers.text(2).replacing("–", with: "-")
    let typed =
      CivilDate.typed(days).map { [$0] }
      ?? days.split(separator: "-", omittingEmptySubsequences: false)
      .map { CivilDate.typed($0.filter { $0 != " " }) }
    let parts = typed.compactMap(\.self)
    guard let first = parts.first, let last = parts.last, parts.count == typed.count,
      parts.count == (unit == .days ? 2 : 1), first <= last
    else {
      throw problem(
        "Xin ghi ngày như 20/11/2026; từ ngày đến ngày thì ghi hai ngày như 01/11/2026-20/11/2026.",
        "Please write a day like 20/11/2026; from day to day two, like 01/11/2026-20/11/2026.")
    }
    guard first <= context.now.date else {
      throw problem("Ngày này chưa đến; xin chọn ngày đã qua.", "This day has not come yet.")
    }
    return unit == .days ? ReportPeriod(first...last) : ReportPeriod(unit, of: first)
  }

  /// Draws the questions at the bottom of a region.
  ///
  /// - Returns: The room left above.
  func draw(on canvas: inout Canvas, atBottomOf region: Region, _ words: Words) -> Region {
    box.draw(
      on: &canvas, atBottomOf: region, title: words("Chọn báo cáo", "Choose a report"),
      QuestionBox.Around(), words)
  }
}

extension Words {
  /// A kind of period.
  func name(of unit: ReportPeriod.Unit) -> String {
    switch unit {
    case .day: self("Ngày", "Day")
    case .week: self("Tuần", "Week")
    case .month: self("Tháng", "Month")
    case .quarter: self("Quý", "Quarter")
    case .year: self("Năm", "Year")
    case .days: self("Từ ngày đến ngày", "From day to day")
    }
  }

  /// A report as one chooses it.
  func name(of subject: ReportQuery.Subject, _ rules: Rulebook) -> String {
    switch subject {
    case .form(let id):
      rules.reporting.form(id)?.name ?? id
    case .targets: self("Chỉ tiêu và kết quả", "Targets and results")
    case .online: self("Trực tuyến theo thủ tục", "Online by procedure")
    case .index: self("Bộ chỉ số phục vụ (766)", "Index of service (766)")
    case .register: self("Sổ theo dõi hồ sơ", "Register of dossiers")
    case .fees: self("Phí, lệ phí", "Fees and charges")
    case .certification(let symbol):
      self("Sổ chứng thực \(symbol)", "Certification register \(symbol)")
    case .handOvers: self("Bàn giao hồ sơ", "Hand-overs")
    }
  }
}
