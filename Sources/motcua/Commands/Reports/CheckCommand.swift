import ArgumentParser
import DeskApp
import DeskOperations

/// Tells what is unfinished as a period is to be closed, and whether its figures agree.
struct CheckCommand: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Kiểm tra cuối ngày: việc chưa xong và đối chiếu; còn việc phải xong thì mã thoát 1.")

  @OptionGroup var span: ReportPeriodOptions
  @OptionGroup var query: QueryOptions

  func perform() throws {
    let desk = try query.openDesk()
    let period = try span.period(today: desk.now.date)
    let check = DayCheck(desk.desk, over: period, at: desk.now, by: desk.rules)
    let answer = CheckAnswer(
      check, Reconciliation(desk.desk, over: period, by: desk.rules),
      closings: desk.desk.closings.all(of: period))
    let state = words.closing(of: period, desk.desk, desk.rules)
    let heading = "\(words.name(of: period)) · \(state)"
    try query.output.answer(answer, text: answer.text(heading, words))
    guard answer.isClear else {
      throw CommandFailure.refused(
        words(
          "Còn việc phải xong hoặc số liệu lệch. Xin xem các dòng có dấu !.",
          "Something must be done, or figures do not agree. Please see the lines marked !."))
    }
  }
}

/// What is unfinished and what is reconciled, as a command answers it.
struct CheckAnswer: Encodable {
  /// One thing.
  struct Item: Encodable {
    var dossier: DossierCode?
    var unit: String?
    var ticket: String?
    var counter: Int?
    var day: CivilDate?

    init(_ item: DayCheck.Item) {
      switch item {
      case .dossier(let code, let unit): (dossier, self.unit) = (code, unit)
      case .ticket(let id): (ticket, day) = (id.label, id.date)
      case .counter(let number): counter = number
      case .day(let date): day = date
      }
    }
  }

  /// Everything of one kind.
  struct Finding: Encodable {
    var kind: DayCheck.Kind
    var blocks: Bool
    var article: String?
    var items: [Item]
  }

  /// An equation with whether it holds.
  struct Equation: Encodable {
    var kind: Reconciliation.Equation.Kind
    var holds: Bool
    var left: [Reconciliation.Equation.Term]
    var right: [Reconciliation.Equation.Term]
  }

  var period: ReportPeriod
  /// Whether nothing blocks and everything agrees.
  var isClear: Bool
  var findings: [Finding]
  var equations: [Equation]
  var books: [BookSpan]
  var closings: [Closings.Mark]
  private let check: DayCheck
  private let reconciliation: Reconciliation

  init(_ check: DayCheck, _ reconciliation: Reconciliation, closings: [Closings.Mark]) {
    period = check.period
    isClear = check.blocking.isEmpty && reconciliation.holds
    findings = check.findings.map {
      Finding(kind: $0.kind, blocks: $0.blocks, article: $0.article, items: $0.items.map(Item.init))
    }
    equations = reconciliation.equations.map {
      Equation(kind: $0.kind, holds: $0.holds, left: $0.left, right: $0.right)
    }
    books = reconciliation.books
    self.closings = closings
    (self.check, self.reconciliation) = (check, reconciliation)
  }

  private enum CodingKeys: String, CodingKey {
    case period, isClear, findings, equations, books, closings
  }

  /// One line a kind and an equation; `!` marks what must not stay so.
  func text(_ heading: String, _ words: Words) -> String {
    let findings = check.findings.map { finding in
      let items = finding.items.map(words.item).joined(separator: ", ")
      return
        "\(finding.isBlocking ? "!" : finding.items.isEmpty ? "✓" : "·") \(words.unfinished(finding.kind)): \(finding.items.count)\(items.isEmpty ? "" : " · \(items)")"
    }
    let equations = reconciliation.equations.map {
      "\($0.holds ? "✓" : "!") \(words.equationName($0.kind)): \(words.equation($0))"
    }
    let books = reconciliation.books.map {
      "\($0.missing == 0 ? "✓" : "!") \(words("Sổ", "Book")) \($0.wording)"
    }
    return ([heading] + findings + equations + books).joined(separator: "\n")
  }
}
