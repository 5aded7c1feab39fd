import ArgumentParser
import DeskOperations

/// Shows one dossier with its history.
struct DossierCommand: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier", abstract: "Một hồ sơ và toàn bộ lịch sử của nó.")

  @Argument(help: ArgumentHelp("Mã hồ sơ hoặc số giấy hẹn.", valueName: "code"))
  var code: String

  @OptionGroup var query: QueryOptions

  func perform() throws {
    let desk = try query.openDesk()
    let dossier = try desk.dossier(code)
    let voidSlip = desk.voidSlip(code)
    let text = WholeDossier.text(dossier, rules: desk.rules, now: desk.now, words)
    try query.output.answer(
      WholeDossier(dossier, rules: desk.rules, now: desk.now, voidSlip: voidSlip),
      text: [voidSlip, text].compactMap { $0 }.joined(separator: "\n"))
  }
}
