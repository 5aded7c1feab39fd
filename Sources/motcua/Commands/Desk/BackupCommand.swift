import ArgumentParser
import DeskApp
import DeskFiles
import DeskOperations
import Runtime

/// Puts all of a desk into one file.
struct BackupCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Sao lưu cả bộ phận vào một tệp nén, trong khi các quầy vẫn làm việc.")

  @Argument(
    help: ArgumentHelp(
      "Tệp sao lưu mới, như /media/usb/motcua-2026-11-20.tar.gz.", valueName: "file"))
  var file: String

  @OptionGroup var clock: ClockOptions
  @OptionGroup var place: PlaceOptions
  @OptionGroup var output: OutputOptions

  var words: Words { output.words }

  func perform() throws {
    let report = try Backup(of: place.deskFolder).write(to: file, at: try clock.clock().now)
    let answer = BackupAnswer(report.manifest, file: report.file, size: report.size)
    try output.answer(answer, text: text(answer))
  }

  private func text(_ answer: BackupAnswer) -> String {
    ([
      words(
        "Đã sao lưu \(answer.events) sự kiện của \(answer.days) ngày vào \(answer.file) (\(answer.files) tệp, \(words.size(answer.size))).",
        "Backed up \(answer.events) events of \(answer.days) days to \(answer.file) (\(answer.files) files, \(words.size(answer.size)))."
      ),
      words(
        "Đã đọc lại và đối chiếu từng tệp. Trong đó có dữ liệu công dân: hãy cất ở nơi an toàn, tốt nhất là ổ đĩa khác.",
        "Read back and compared, file by file. It holds citizens' data: keep it in a safe place, best on another disk."
      ),
    ] + answer.seal(in: words)).joined(separator: "\n")
  }
}
