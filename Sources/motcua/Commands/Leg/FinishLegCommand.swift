import ArgumentParser
import DeskOperations

/// Notes that an agency of a linked procedure has its result.
struct FinishLegCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "finish",
    abstract: "Ghi nhận bước đã có kết quả; bước cuối xong thì cả hồ sơ có kết quả.")

  @OptionGroup var options: LegOptions

  @Option(help: ArgumentHelp("Kết quả là gì.", valueName: "text"))
  var result: String?

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    try step(options) { .finishLeg($0.code, leg: $1, result: result) }
  }
}
