import ArgumentParser
import DeskFiles

/// Measures the program against peers, each in the same run and in turn, and writes one table.
@main
struct DeskBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "DeskBench", abstract: "One table of ratios.",
    subcommands: [MeasureCommand.self, TypingCommand.self, WriterCommand.self],
    defaultSubcommand: MeasureCommand.self)
}

/// Measures everything, or some of it.
struct MeasureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "measure")

  /// What can be measured by itself.
  enum Part: String, CaseIterable, ExpressibleByArgument {
    case commit, writers, paint, keys, find, year, start, typing
  }

  @Option(help: "The installed program.")
  var motcua: String

  @Option(help: "The shipped reference data.")
  var data: String

  @Option(help: "The big desk.")
  var desk: String

  @Option(help: "How many dossiers it was asked to have.")
  var dossiers: Int

  @Option(help: "How many times everything is measured in turn.")
  var rounds = 10

  @Option(help: "The document into which the table goes; none leaves it on the screen alone.")
  var into: String?

  @Option(parsing: .upToNextOption, help: "What to measure.")
  var only = Part.allCases

  func run() throws {
    let parent = desk.lastIndex(of: "/").map { String(desk[..<$0]) } ?? "."
    let loadBefore = Machine.load
    let work = try WorkFolder(inside: parent)
    defer { work.remove() }
    let setting = Setting(
      motcua: motcua, data: data, desk: DeskFolder(desk), dossiers: dossiers, rounds: rounds,
      work: work)
    let tables = try PeerTables(of: setting)
    let counts = try tables.counts()
    var report = Report(description: [])
    for part in Part.allCases where only.contains(part) {
      let measured: [TableLine] =
        switch part {
        case .commit: try CommitLines(setting: setting).lines()
        case .writers: try WriterLines(setting: setting).lines()
        case .paint: try PaintLines(setting: setting, open: counts.open).lines()
        case .keys: try KeyLines(setting: setting).lines()
        case .find: try FindLines(setting: setting, tables: tables).lines()
        case .year: try YearLines(setting: setting, tables: tables).lines()
        case .start: try StartLines(setting: setting, tables: tables).lines()
        case .typing: try TypingLines(rounds: rounds).lines()
        }
      report.lines += measured
    }
    report.description = Machine.description(
      of: work.path, setting, counts: counts, loadBefore: loadBefore)
    print("\n\(report.markdown)\n\n\(report.summary)\n")
    if let into { try report.write(into: into) }
  }
}

/// Measures what needs no desk, and shows its lines.
struct TypingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "typing", abstract: "Typing and the codes of cards alone.")

  @Option(help: "How many times everything is measured in turn.")
  var rounds = 10

  func run() throws {
    let report = Report(description: [], lines: try TypingLines(rounds: rounds).lines())
    print("\n\(report.markdown)\n\n\(report.summary)\n")
  }
}

/// One of the processes that write at once.
struct WriterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "writer", shouldDisplay: false)

  @Argument var kind: String
  @Argument var place: String
  @Argument var number: Int
  @Argument var requests: Int

  func run() throws {
    guard let kind = Writer.Kind(rawValue: kind) else { throw ValidationError("desk or sqlite") }
    try Writer(kind: kind, place: place, number: number, requests: requests).run()
  }
}
