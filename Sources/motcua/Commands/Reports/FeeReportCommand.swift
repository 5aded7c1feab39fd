import ArgumentParser
import DeskApp
import DeskOperations

/// What was taken in and given back over a period.
struct FeeReportCommand: TableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fees", abstract: "Phí, lệ phí đã thu, đã hoàn theo thủ tục.")

  @OptionGroup var options: TableOptions

  func table(at desk: OpenDesk, scope: ReportScope) throws -> ReportTable {
    words.table(of: FeeStatement(desk.desk, in: scope), in: scope, desk.rules)
  }
}
