import ArgumentParser
import DeskOperations

/// Puts right what was written down wrongly.
struct CorrectCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "Đính chính người, thủ tục hoặc ngày giờ tiếp nhận; giấy hẹn cũ hết giá trị.",
    discussion: "Chỉ nêu chỗ sai, phần còn lại giữ nguyên. Ghi \"\" để bỏ trống một ô.")

  @Argument(help: ArgumentHelp("Mã hồ sơ.", valueName: "code"))
  var code: String

  @Option(help: ArgumentHelp("Vì sao đính chính.", valueName: "text"))
  var reason: String

  @OptionGroup(title: "Nội dung đúng") var correction: CorrectionOptions
  @OptionGroup(title: "Ai, ở đâu, lúc nào") var acting: ActingOptions

  func perform() throws {
    let receivedAt = try correction.received.map { try Reading.moment($0, of: "--received") }
    let desk = try acting.openDesk()
    let wrong = try desk.dossier(try desk.code(code).description)
    let command = Command.correctDossier(
      wrong.code, try correction.intake(from: wrong.intake, at: desk),
      receivedAt: receivedAt ?? wrong.receivedAt)
    let performance = try acting.perform(command, reason: reason, at: desk)
    let dossier = try desk.dossier(wrong.code.description)
    try acting.output.answer(
      DossierAnswer(dossier, alreadyDone: performance.wasRepeated),
      text: ReceiptAnswer(dossier: dossier, rules: desk.rules, words: words).text)
  }
}
