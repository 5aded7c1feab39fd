import ArgumentParser
import DeskOperations

/// Notes that the person called is there.
struct BeginCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "begin", abstract: "Người được gọi đã đến quầy.")

  @Argument(help: ArgumentHelp("Số nào; bỏ trống là số đang phục vụ ở quầy.", valueName: "n"))
  var number: String?

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    try step(number) { .begin($0) }
  }
}
