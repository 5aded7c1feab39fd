import ArgumentParser
import DeskOperations

/// Notes further errands of the person being served.
struct SplitCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract: "Thêm việc cho người đang được phục vụ; xong việc này, số chờ tiếp việc kia.")

  @Argument(help: ArgumentHelp("Số nào.", valueName: "n"))
  var number: String

  @Option(
    parsing: .upToNextOption, help: ArgumentHelp("Các nhóm việc, theo thứ tự.", valueName: "id"))
  var group: [String]

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    try step(number) { .split($0, group.map { Errand(group: $0) }) }
  }
}
