import Canvas
import DeskOperations

/// A look-up in a database that replaces a paper, as the clerk notes it.
struct PaperLookup: Hashable, Sendable {
  /// The database.
  var source: String
  /// When it was asked.
  var at: Moment
  /// What it answered.
  var result = TextField(maximumLength: 500)

  /// Notes a look-up in a database at a moment.
  init(source: String, at moment: Moment) {
    self.source = source
    at = moment
  }

  /// The look-up that a draft keeps for a paper by its position.
  init?(_ index: Int, in fields: [String: String]) {
    guard let source = fields["lookup.\(index)"],
      let moment = fields["lookupAt.\(index)"].flatMap(Moment.init)
    else { return nil }
    self.init(source: source, at: moment)
    result.setValue(fields["lookupResult.\(index)"] ?? "")
  }

  /// Keeps it among the fields of a draft.
  func keep(_ index: Int, in fields: inout [String: String]) {
    fields["lookup.\(index)"] = source
    fields["lookupAt.\(index)"] = at.description
    fields["lookupResult.\(index)"] = result.value
  }

  /// Whether what was found still has to be written.
  var isUnanswered: Bool { result.isEmpty }

  /// The look-up as it is filed.
  var filed: Intake.Lookup { Intake.Lookup(source: source, at: at, result: result.value) }
}

extension IntakeScreen {
  /// Marks a paper as replaced by data, or takes the mark away.
  mutating func markLookup(_ index: Int, _ context: Context) -> [Step] {
    guard form.papers[index].lookup == nil else {
      form.papers[index].lookup = nil
      return changed(context)
    }
    guard let database = context.rules.law.databases?.first else {
      return [
        .notice(
          Notice(
            .hint,
            context.words(
              "law.json chưa có danh sách cơ sở dữ liệu. Vui lòng báo người phụ trách bổ sung.",
              "law.json lists no databases. Please ask the supervisor to add them.")))
      ]
    }
    form.papers[index].isTicked = false
    form.papers[index].lookup = PaperLookup(source: database.name, at: context.now)
    focus = .lookupSource(index)
    return changed(context)
  }

  /// Turns to another database.
  mutating func turnDatabase(_ index: Int, by step: Int, _ context: Context) -> [Step] {
    let names = (context.rules.law.databases ?? []).map(\.name)
    guard let here = form.papers[index].lookup.flatMap({ names.firstIndex(of: $0.source) }) else {
      return []
    }
    form.papers[index].lookup?.source = names[(here + step + names.count) % names.count]
    return changed(context)
  }

  /// The line of a field about a look-up.
  func lookupLine(_ field: IntakeField, _ context: Context) -> InputLine.Content {
    let words = context.words
    switch field {
    case .lookupSource(let index):
      let names = (context.rules.law.databases ?? []).map(\.name)
      let source = form.papers[index].lookup?.source
      return .choice(
        label: words("     Tra cứu tại", "     Looked up in"), options: names,
        selected: source.flatMap(names.firstIndex))
    case .lookupResult(let index):
      return .text(
        label: words("     Kết quả *", "     Result *"),
        form.papers[index].lookup?.result ?? TextField(), hint: "")
    default: return .remark("", .normal)
    }
  }
}
