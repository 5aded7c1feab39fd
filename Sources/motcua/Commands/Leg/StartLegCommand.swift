import ArgumentParser
import DeskOperations

/// Notes that an agency of a linked procedure began.
struct StartLegCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Ghi nhận cơ quan của bước đã nhận hồ sơ.")

  @OptionGroup var options: LegOptions
  @OptionGroup var acting: ActingOptions

  func perform() throws {
    try step(options) { .startLeg($0.code, leg: $1) }
  }
}
