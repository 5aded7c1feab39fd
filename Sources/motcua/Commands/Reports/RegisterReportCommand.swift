import ArgumentParser
import DeskApp
import DeskOperations

/// The register of dossiers over a period.
struct RegisterReportCommand: TableCommand {
  static let configuration = CommandConfiguration(
    commandName: "register", abstract: "Sổ theo dõi hồ sơ, 15 cột.")

  @OptionGroup var options: TableOptions

  func table(at desk: OpenDesk, scope: ReportScope) throws -> ReportTable {
    words.table(of: DossierRegister(desk.desk, in: scope), in: scope, desk.rules)
  }
}
