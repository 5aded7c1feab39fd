import ArgumentParser
import DeskApp
import DeskFiles
import DeskOperations
import Runtime

/// Checks that the history is what was written, that paper witnesses it, and what is derived from it.
struct VerifyCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Kiểm tra nhật ký còn nguyên vẹn, từ sự kiện đầu tiên; đối chiếu mã niêm phong.")

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Mã niêm phong trên bản in cuối ngày, ít nhất 12 chữ số đầu.", valueName: "hash"))
  var seal: [String] = []

  @OptionGroup var place: PlaceOptions
  @OptionGroup var output: OutputOptions

  var words: Words { output.words }

  func perform() throws {
    let sought = try soughtSeal()
    _ = try ReferenceData.load(place.deskFolder)
    let (report, derived) = try check(seeking: sought)
    let answer = VerificationAnswer(report, derived: derived, sought: sought, in: words)
    let troubles = troubles(report, derived, sought)
    if output.format == .json || report.isSound {
      try output.answer(answer, text: text(report, derived, sought))
    }
    guard troubles.isEmpty else {
      throw CommandFailure.damaged(troubles.joined(separator: "\n"))
    }
  }

  private func soughtSeal() throws -> PaperSeal? {
    guard !seal.isEmpty else { return nil }
    let typed = seal.joined(separator: " ")
    guard let sought = PaperSeal(typed) else {
      throw CommandFailure.usage(
        words(
          "“\(typed)” ở --seal không phải là mã niêm phong. Hãy tắt bộ gõ tiếng Việt rồi gõ một mã, từ \(PaperSeal.fewestDigits) chữ số đầu đến đủ \(PaperSeal.mostDigits) (0–9 và a–f).",
          "“\(typed)” of --seal is no seal. Type one, from its first \(PaperSeal.fewestDigits) digits to all \(PaperSeal.mostDigits) (0–9 and a–f)."
        ))
    }
    return sought
  }

  private func check(
    seeking sought: PaperSeal?
  ) throws -> (VerificationReport, Verification.Derived?) {
    let progress = ProgressLine()
    defer { progress.clear() }
    let report = try Verification.run(place.deskFolder, seeking: sought) { day, events in
      progress.show(words.reading(day, events: events), at: events)
    }
    // Of a damaged history nothing can be derived.
    guard report.isSound else { return (report, nil) }
    let derived = try Verification.checkDerived(place.deskFolder) { month in
      progress.show(words("Đang kiểm tra sổ lưu tháng \(month)…", "Checking the book of \(month)…"))
    }
    return (report, derived)
  }

  /// What is not as it must be, the history first.
  private func troubles(
    _ report: VerificationReport, _ derived: Verification.Derived?, _ sought: PaperSeal?
  ) -> [String] {
    var troubles: [String] = []
    if let fault = report.fault { troubles.append(words.fault(fault)) }
    if let sought {
      if let place = report.sealPlace {
        if !report.isSound { troubles += words.found(sought, at: place, of: report) }
      } else {
        troubles.append(words.missing(sought, isSound: report.isSound))
      }
    }
    if case .damaged(let fault) = derived { troubles.append(words.fault(fault)) }
    return troubles
  }

  /// Whether something else tells of lines that the history no longer has.
  private func isDoubtful(
    _ report: VerificationReport, _ derived: Verification.Derived?, _ sought: PaperSeal?
  ) -> Bool {
    if sought != nil, report.sealPlace == nil { return true }
    guard case .damaged(let fault) = derived, case .stateOfOtherHistory = fault.kind else {
      return false
    }
    return true
  }

  private func text(
    _ report: VerificationReport, _ derived: Verification.Derived?, _ sought: PaperSeal?
  ) -> String {
    var lines = [
      isDoubtful(report, derived, sought)
        ? words(
          "Các dòng đang có nối tiếp nhau đúng: \(report.events) sự kiện trong \(report.files) ngày.",
          "The lines that are there follow one another: \(report.events) events on \(report.files) days."
        )
        : words(
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
    if let sought, let place = report.sealPlace {
      lines += words.found(sought, at: place, of: report)
    }
    switch derived {
    case .sound:
      lines.append(
        words("state.json và sổ lưu khớp với nhật ký.", "state.json and the books fit the journal.")
      )
    case .ofOtherVersion:
      lines.append(
        words(
          "state.json do bản khác của chương trình ghi; lần mở tới sẽ tự lập lại.",
          "state.json is of another version; it is made again when the desk opens."))
    case .nothing, .damaged, nil: break
    }
    return lines.joined(separator: "\n")
  }
}
