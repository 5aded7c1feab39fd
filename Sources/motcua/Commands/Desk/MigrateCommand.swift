import ArgumentParser
import DeskApp
import DeskFiles
import Runtime

/// Brings a folder of an earlier version to the present format.
struct MigrateCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: "Chuyển thư mục của bản cũ sang dạng hiện nay; sao lưu trước khi làm.")

  /// What was done, as JSON.
  struct Answer: Encodable {
    var folder: String
    var from: Int
    var to: Int
    var done: [String]
    var backup: String?
  }

  @OptionGroup var clock: ClockOptions
  @OptionGroup var place: PlaceOptions
  @OptionGroup var output: OutputOptions

  var words: Words { output.words }

  func perform() throws {
    let report = try Migration(of: place.deskFolder, shippedData: try place.shippedData())
      .run(at: try clock.clock().now)
    let answer = Answer(
      folder: place.folder, from: report.from, to: report.to,
      done: report.changes.map { words.change($0) }, backup: report.backup?.file)
    try output.answer(answer, text: text(answer))
  }

  private func text(_ answer: Answer) -> String {
    guard let backup = answer.backup else {
      return words(
        "\(answer.folder) đã ở dạng \(answer.to), là dạng hiện nay; không phải chuyển gì.",
        "\(answer.folder) has form \(answer.to), the present one; there is nothing to do.")
    }
    return
      ([
        words("Đã sao lưu trước vào \(backup).", "Made a backup first: \(backup).")
      ] + answer.done + [
        words(
          "\(answer.folder) đã chuyển từ dạng \(answer.from) sang dạng \(answer.to). Có thể mở màn hình làm việc.",
          "\(answer.folder) was brought from form \(answer.from) to \(answer.to). The screens can be opened."
        )
      ]).joined(separator: "\n")
  }
}
