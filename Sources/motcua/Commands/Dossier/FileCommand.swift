import ArgumentParser
import DeskOperations

/// Notes a dossier that came in from afar, to be accepted or not.
struct FileCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "file",
    abstract: "Ghi hồ sơ nộp từ xa, chờ kiểm tra để tiếp nhận; chưa tính hạn trả.")

  @OptionGroup(title: "Hồ sơ") var intake: IntakeOptions
  @OptionGroup(title: "Ai, ở đâu, lúc nào") var acting: ActingOptions

  func perform() throws {
    try take(intake) { .fileDossier($0) }
  }
}
