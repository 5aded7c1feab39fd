import ArgumentParser

/// Takes over from other systems.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Nhận từ hệ thống khác; xem trước, chỉ ghi khi có --accept.",
    subcommands: [
      ImportCatalogueCommand.self, ImportDossiersCommand.self, ImportDeskCommand.self,
    ])
}
