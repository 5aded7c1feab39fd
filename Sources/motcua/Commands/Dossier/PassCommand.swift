import ArgumentParser
import DeskOperations

/// Hands a dossier over.
struct PassCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "pass", abstract: "Chuyển hồ sơ cho công chức hoặc đơn vị giải quyết.")

  @Argument(help: ArgumentHelp("Mã hồ sơ.", valueName: "code"))
  var code: String

  @Option(help: ArgumentHelp("Công chức nhận, theo mã người.", valueName: "person"))
  var to: String?

  @Option(help: ArgumentHelp("Đơn vị nhận, khi chưa rõ người.", valueName: "text"))
  var unit: String?

  @Option(help: ArgumentHelp("Ai ký nhận tại nơi nhận.", valueName: "text"))
  var receivedBy: String?

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    guard (to == nil) != (unit == nil) else {
      throw CommandFailure.usage("Hãy chọn đúng một: --to NGƯỜI hoặc --unit ĐƠN VỊ.")
    }
    try step(code) { code, _ in
      .passDossier(code, to: Dossier.Holder(officer: to, unit: unit ?? ""), receivedBy: receivedBy)
    }
  }
}
