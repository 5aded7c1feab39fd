import ArgumentParser
import DeskOperations

/// Receives a dossier.
struct ReceiveCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "receive", abstract: "Tiếp nhận hồ sơ, cấp mã và hạn trả.")

  @OptionGroup(title: "Hồ sơ") var intake: IntakeOptions
  @Flag(help: "Có kết quả và trả ngay, không cần giấy hẹn.")
  var immediate = false

  @Option(help: ArgumentHelp("Kết quả trả ngay là gì.", valueName: "text"))
  var result: String?

  @Option(help: ArgumentHelp("Người nhận kết quả ngay.", valueName: "text"))
  var recipient: String?

  @OptionGroup(title: "Ai, ở đâu, lúc nào") var acting: ActingOptions

  func perform() throws {
    guard immediate || (result == nil && recipient == nil) else {
      throw CommandFailure.usage("--result và --recipient chỉ dùng cùng --immediate.")
    }
    try take(intake) { intake in
      immediate
        ? .receiveImmediate(intake, result: result, recipient: recipient)
        : .receiveDossier(intake)
    }
  }
}
