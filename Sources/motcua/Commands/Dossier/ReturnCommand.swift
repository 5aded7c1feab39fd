import ArgumentParser
import DeskOperations

/// Hands the result over.
struct ReturnCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "return",
    abstract: "Trả kết quả cho người dân; hồ sơ đã từ chối, rút hay dừng: trả lại giấy tờ.")

  @Argument(help: ArgumentHelp("Mã hồ sơ.", valueName: "code"))
  var code: String

  @Option(help: ArgumentHelp("Người nhận; mặc định chủ hồ sơ.", valueName: "text"))
  var recipient: String?

  @Option(help: ArgumentHelp("Giấy ủy quyền của người nhận thay.", valueName: "text"))
  var authorisation: String?

  @Option(
    help: ArgumentHelp(
      "Cách trả; mặc định cách đã chọn khi nộp.", valueName: "counter|post|home|online"))
  var method: ReturnMethod?

  @Option(help: ArgumentHelp("Bản chính trả lại; lặp lại được.", valueName: "text"))
  var original: [String] = []

  @Option(help: ArgumentHelp("Số hiệu bưu gửi.", valueName: "text"))
  var item: String?

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    try step(code) { code, desk in
      let dossier = try desk.dossier(code.description)
      // A proxy's paper without the proxy's name must not pass for the applicant.
      let applicant = authorisation == nil ? dossier.intake.applicant.name : ""
      if Refusal.Step.returnPapers.isLawful(in: dossier.status) {
        return .returnPapers(
          code, recipient: recipient ?? applicant, authorisation: authorisation,
          method: method ?? dossier.intake.returnMethod, originals: original, item: item)
      }
      return .returnDossier(
        code, recipient: recipient ?? applicant, authorisation: authorisation,
        method: method ?? dossier.intake.returnMethod,
        originals: original, item: item)
    }
  }
}
