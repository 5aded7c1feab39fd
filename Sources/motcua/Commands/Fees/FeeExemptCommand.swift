import ArgumentParser
import DeskOperations

/// Notes that nothing is to be paid.
struct FeeExemptCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "exempt", abstract: "Ghi miễn phí, lệ phí theo một diện trong law.json.")

  @Argument(help: ArgumentHelp("Mã hồ sơ.", valueName: "code"))
  var code: String

  @Option(help: ArgumentHelp("Mã của diện miễn trong law.json.", valueName: "id"))
  var ground: String

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    try feeStep(code) { dossier, _ in .exemptFee(dossier.code, exemption: ground) }
  }
}
