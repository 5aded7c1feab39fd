import ArgumentParser
import DeskOperations

/// Notes that nobody came.
struct SkipCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "skip", abstract: "Ghi nhận số đã gọi mà vắng.")

  @Argument(help: ArgumentHelp("Số nào; bỏ trống là số đang phục vụ ở quầy.", valueName: "n"))
  var number: String?

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    try step(number) { .miss($0) }
  }
}
