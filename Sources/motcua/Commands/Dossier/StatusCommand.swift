import ArgumentParser
import DeskApp
import DeskOperations

/// Says in one sentence where a dossier stands.
struct StatusCommand: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Một câu về tình trạng hồ sơ, để đọc hoặc nhắn cho người dân.")

  @Argument(help: ArgumentHelp("Mã hồ sơ.", valueName: "code"))
  var code: String

  @Flag(help: "Viết không dấu, để nhắn tin.")
  var sms = false

  @OptionGroup var query: QueryOptions

  private struct Answer: Encodable {
    var code: DossierCode
    var status: DossierStatus
    var nationalStatus: NationalCodes.Status?
    var sentence: String
    var message: String
  }

  func perform() throws {
    let desk = try query.openDesk()
    let dossier = try desk.dossier(code)
    let text = StatusText(dossier, rules: desk.rules, now: desk.now)
    try query.output.answer(
      Answer(
        code: dossier.code, status: dossier.status,
        nationalStatus: desk.rules.codes?.status(of: dossier.status), sentence: text.sentence,
        message: text.message), text: sms ? text.message : text.sentence)
  }
}
