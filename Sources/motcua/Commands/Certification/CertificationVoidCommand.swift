import ArgumentParser
import DeskOperations

/// Declares an entry of a certification register void.
struct CertificationVoidCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "void", abstract: "Hủy một số chứng thực; số vẫn còn trong sổ.")

  @Argument(help: ArgumentHelp("Mã hồ sơ.", valueName: "code"))
  var code: String

  @Argument(help: ArgumentHelp("Số chứng thực, như 12 hoặc 12/SCT/BS.", valueName: "number"))
  var number: String

  @Option(help: ArgumentHelp("Vì sao hủy.", valueName: "text"))
  var reason: String?

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    let parts = number.split(separator: "/", maxSplits: 1).map(String.init)
    guard let serial = parts.first.flatMap({ Int($0) }), serial > 0 else {
      throw CommandFailure.usage("“\(number)” không phải là số chứng thực; hãy viết như 12/SCT/BS.")
    }
    let desk = try acting.openDesk()
    let dossier = try desk.dossier(code)
    let entry = dossier.certification.first { entry in
      entry.number.number == serial && (parts.count < 2 || entry.number.book == parts[1])
    }
    // What the dossier does not have, the desk refuses in its own words.
    let wanted =
      entry?.number
      ?? BookNumber(
        book: parts.count > 1 ? parts[1] : dossier.certificationRequest?.register ?? "",
        year: desk.now.date.year, number: serial)
    _ = try acting.perform(
      .voidCertification(dossier.code, wanted), reason: reason, at: desk)
    let now = try desk.dossier(code)
    try acting.output.answer(
      CertificationAnswer(now), text: CertificationAnswer.text(now, words))
  }
}
