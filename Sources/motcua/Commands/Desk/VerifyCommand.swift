import ArgumentParser
import DeskApp
import DeskFiles
import DeskOperations
import Runtime

/// Checks that the history is what was written.
struct VerifyCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Kiểm tra nhật ký còn nguyên vẹn, từ sự kiện đầu tiên.")

  /// The check as JSON.
  struct Answer: Encodable {
    var sound: Bool
    var files: Int
    var events: Int
    var unfinishedBytes: Int
    var fault: String?
    var heads: [String: String]
  }

  @OptionGroup var place: PlaceOptions
  @OptionGroup var output: OutputOptions

  var words: Words { output.words }

  func perform() throws {
    _ = try ReferenceData.load(place.deskFolder)
    let report = try Verification.run(place.deskFolder)
    let fault = report.fault.map { words.fault($0) }
    let answer = Answer(
      sound: report.isSound, files: report.files, events: report.events,
      unfinishedBytes: report.unfinishedBytes, fault: fault,
      heads: Dictionary(
        report.heads.map { ($0.day.description, $0.hash) }, uniquingKeysWith: { $1 }))
    if let fault {
      if output.format == .json { try output.answer(answer, text: "") }
      throw CommandFailure.damaged(fault)
    }
    try output.answer(answer, text: text(report))
  }

  private func text(_ report: VerificationReport) -> String {
    var lines = [
      words(
        "Nhật ký nguyên vẹn: \(report.events) sự kiện trong \(report.files) ngày.",
        "The journal is whole: \(report.events) events on \(report.files) days.")
    ]
    if report.unfinishedBytes > 0 {
      lines.append(
        words(
          "Cuối tệp có \(report.unfinishedBytes) byte dở dang chưa từng báo xong; sẽ được cắt khi mở lại.",
          "The last \(report.unfinishedBytes) bytes were never acknowledged; they are cut when the desk opens."
        ))
    }
    if let head = report.heads.last {
      lines.append(
        words("Mã niêm phong ngày \(head.day.slashed): ", "Seal of \(head.day): ") + head.hash)
    }
    return lines.joined(separator: "\n")
  }
}
