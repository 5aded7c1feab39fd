import ArgumentParser
import DeskOperations

/// Demands money before the work goes on.
struct FeeDemandCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "demand", abstract: "Yêu cầu nộp tiền trước khi giải quyết tiếp; thời hạn chờ.")

  @Argument(help: ArgumentHelp("Mã hồ sơ.", valueName: "code"))
  var code: String

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Số tiền, bằng đồng.", valueName: "n"))
  var amount: Int

  @Option(help: ArgumentHelp("Nội dung thu.", valueName: "text"))
  var purpose: String

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    try feeStep(code) { dossier, _ in
      .demandPayment(dossier.code, amount: amount, purpose: purpose)
    }
  }
}
