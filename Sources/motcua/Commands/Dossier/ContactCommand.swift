import ArgumentParser
import DeskOperations

/// Notes that the applicant was told or reminded.
struct ContactCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "contact", abstract: "Ghi nhật ký liên hệ: báo có kết quả, nhắc nhận, hẹn lại.")

  @Argument(help: ArgumentHelp("Mã hồ sơ.", valueName: "code"))
  var code: String

  @Option(
    help: ArgumentHelp(
      "Liên hệ về việc gì.", valueName: "resultReady|reminder|newDate|supplement|other"))
  var topic: Dossier.Contact.Topic

  @Option(
    help: ArgumentHelp(
      "Bằng cách nào.", valueName: "telephone|message|zalo|email|letter|inPerson"))
  var means: Dossier.Contact.Means = .telephone

  @Option(help: ArgumentHelp("Nội dung, người nộp trả lời gì.", valueName: "text"))
  var note: String?

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    try step(code) { code, _ in
      .contactApplicant(code, topic: topic, means: means, note: note)
    }
  }
}
