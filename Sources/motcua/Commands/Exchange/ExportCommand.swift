import ArgumentParser

/// Hands dossiers over to other systems.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Xuất hồ sơ cho hệ thống khác và ghi câu trả lời.",
    subcommands: [
      PortalExportCommand.self, AcknowledgeCommand.self, ExportStatusCommand.self,
      CatalogueExportCommand.self,
    ])
}
