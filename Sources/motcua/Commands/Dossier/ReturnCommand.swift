import ArgumentParser
import DeskOperations

/// Hands the result over.
struct ReturnCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "return", abstract: "Trả kết quả cho người dân.")

  @Argument(help: ArgumentHelp("Mã hồ sơ.", valueName: "code"))
  var code: String

  @Option(help: ArgumentHelp("Người nhận; mặc định chủ hồ sơ.", valueName: "text"))
  var recipient: String?

  @Option(help: ArgumentHelp("Giấy ủy quyền của người nhận thay.", valueName: "text"))
  var authorisation: String?

  @Option(help: ArgumentHelp("Cách trả.", valueName: "counter|post|online"))
  var method: ReturnMethod = .counter

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    try step(code) { code, desk in
      let dossier = try desk.dossier(code.description)
      return .returnDossier(
        code, recipient: recipient ?? dossier.intake.applicant.name, authorisation: authorisation,
        method: method)
    }
  }
}
