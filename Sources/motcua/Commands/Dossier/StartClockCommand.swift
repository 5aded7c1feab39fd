import ArgumentParser
import DeskOperations

/// Notes that the competent agency elsewhere has the dossier.
struct StartClockCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "start-clock",
    abstract: "Ghi cơ quan có thẩm quyền ở nơi khác đã nhận hồ sơ; hạn trả tính từ lúc này.")

  @Argument(help: ArgumentHelp("Mã hồ sơ.", valueName: "code"))
  var code: String

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    try step(code) { code, _ in .startClock(code) }
  }
}
