import ArgumentParser
import DeskOperations

/// Takes a dossier or its result back from a unit.
struct HandBackCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "hand-back", abstract: "Nhận lại hồ sơ hoặc kết quả từ đơn vị giải quyết.")

  @Argument(help: ArgumentHelp("Mã hồ sơ.", valueName: "code"))
  var code: String

  @Option(help: ArgumentHelp("Ai nhận tại bộ phận, khi không phải người ghi.", valueName: "text"))
  var receivedBy: String?

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    try step(code) { code, _ in .handBack(code, receivedBy: receivedBy) }
  }
}
