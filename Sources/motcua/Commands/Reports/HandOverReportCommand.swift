import ArgumentParser
import DeskApp
import DeskOperations

/// How papers went between desk and units over a period.
struct HandOverReportCommand: TableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handovers",
    abstract: "Giao nhận hồ sơ với từng đơn vị: đi, về, đúng hạn, trễ.")

  @OptionGroup var options: TableOptions

  func table(at desk: OpenDesk, scope: ReportScope) throws -> ReportTable {
    words.table(of: HandOverReport(desk.desk, in: scope), in: scope, desk.rules)
  }
}
