import ArgumentParser
import DeskApp
import DeskFiles
import Runtime

/// Makes a desk again from a backup.
struct RestoreCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Khôi phục bộ phận từ tệp sao lưu vào thư mục --data còn trống.")

  @Argument(help: ArgumentHelp("Tệp do “motcua backup” tạo.", valueName: "file"))
  var file: String

  @OptionGroup var place: PlaceOptions
  @OptionGroup var output: OutputOptions

  var words: Words { output.words }

  func perform() throws {
    let report = try Restoration(from: file).run(into: place.deskFolder)
    var answer = BackupAnswer(report.manifest, file: file, size: report.size)
    answer.folder = report.folder.path
    try output.answer(answer, text: text(answer))
  }

  private func text(_ answer: BackupAnswer) -> String {
    let folder = answer.folder ?? place.folder
    let next =
      answer.format < FolderFormat.present
      ? words(
        "Bản sao lưu này ở dạng cũ. Trước khi làm việc, hãy chạy: motcua migrate --data \(folder)",
        "This backup has an earlier form. Before working, run: motcua migrate --data \(folder)")
      : words(
        "Những gì ghi sau lúc đó không có trong bản này; hãy nhập lại từ giấy nếu cần.",
        "What was written after that is not in it; enter it again from paper if need be.")
    return
      ([
        words(
          "Đã khôi phục \(answer.events) sự kiện của \(answer.days) ngày vào \(folder) từ bản sao lưu lúc \(words.moment(answer.madeAt)) (\(answer.files) tệp, \(words.size(answer.size))).",
          "Restored \(answer.events) events of \(answer.days) days to \(folder) from the backup of \(words.moment(answer.madeAt)) (\(answer.files) files, \(words.size(answer.size)))."
        ),
        words(
          "Đã đối chiếu từng tệp; nhật ký nguyên vẹn. \(next)",
          "Every file was compared; the journal is whole. \(next)"),
      ] + answer.seal(in: words)).joined(separator: "\n")
  }
}
