import ArgumentParser
import DeskOperations

/// Apologises and promises a later date.
struct ExtendCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "extend", abstract: "Xin lỗi và hẹn lại ngày trả kết quả, một lần.")

  @Argument(help: ArgumentHelp("Mã hồ sơ.", valueName: "code"))
  var code: String

  @Option(help: ArgumentHelp("Ngày hẹn mới.", valueName: "date"))
  var to: String

  @Option(help: ArgumentHelp("Người ký văn bản: thủ trưởng cơ quan giải quyết.", valueName: "text"))
  var signatory: String

  @Option(help: ArgumentHelp("Lý do chậm.", valueName: "text"))
  var reason: String?

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    let date = try Reading.date(to, of: "--to")
    try step(code, reason: reason) { code, _ in
      .extendDossier(code, to: date, signatory: signatory)
    }
  }
}
