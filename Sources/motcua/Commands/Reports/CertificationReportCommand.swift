import ArgumentParser
import DeskApp
import DeskOperations

/// A certification register over a period.
struct CertificationReportCommand: TableCommand {
  static let configuration = CommandConfiguration(
    commandName: "certification", abstract: "Sổ chứng thực của một kỳ trong năm.")

  @Option(help: ArgumentHelp("Ký hiệu sổ, như SCT/BS.", valueName: "symbol"))
  var register: String

  @OptionGroup var options: TableOptions

  func table(at desk: OpenDesk, scope: ReportScope) throws -> ReportTable {
    _ = try options.span.daysOfOneBook(today: desk.now.date)
    guard let book = desk.rules.law.certification?.register(register) else {
      throw desk.inWords(.unknownName(.register, register))
    }
    return words.table(
      of: CertificationRegister(desk.desk, register: book, in: scope), in: scope, desk.rules)
  }
}
