import ArgumentParser
import DeskOperations

/// Hands the result of one agency over.
struct ReturnLegCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "return", abstract: "Trả kết quả của một bước cho người dân.")

  @OptionGroup var options: LegOptions

  @Option(help: ArgumentHelp("Người nhận; mặc định chủ hồ sơ.", valueName: "text"))
  var recipient: String?

  @Option(help: ArgumentHelp("Giấy ủy quyền của người nhận thay.", valueName: "text"))
  var authorisation: String?

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    try step(options) { dossier, leg in
      .returnLeg(
        dossier.code, leg: leg, recipient: recipient ?? dossier.intake.applicant.name,
        authorisation: authorisation)
    }
  }
}
