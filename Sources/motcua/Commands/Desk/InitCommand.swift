import ArgumentParser
import DeskApp
import DeskFiles

/// Makes a new desk.
struct InitCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Tạo thư mục cho một bộ phận mới từ dữ liệu gốc.")

  @Argument(help: ArgumentHelp("Thư mục mới; mặc định theo --data.", valueName: "dir"))
  var folder: String?

  @OptionGroup var place: PlaceOptions
  @OptionGroup var output: OutputOptions

  var words: Words { output.words }

  func perform() throws {
    let made = try DeskFolder.create(at: folder ?? place.folder, from: try place.shippedData())
    try output.answer(
      ["folder": made.path],
      text: words(
        "Đã tạo bộ phận ở \(made.path). Hãy sửa desk.json, people.json cho đúng đơn vị, rồi chạy: motcua --data \(made.path)",
        "Made a desk at \(made.path). Put your unit into desk.json and people.json, then run: motcua --data \(made.path)"
      ))
  }
}
