import ArgumentParser
import DeskApp
import DeskOperations

/// Lists the procedures people may file by.
struct ProceduresCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "procedures", abstract: "Danh mục thủ tục; tìm không cần dấu.")

  @Argument(help: ArgumentHelp("Các từ cần tìm.", valueName: "words"))
  var text: [String] = []

  @Option(help: ArgumentHelp("Chỉ lĩnh vực này.", valueName: "text"))
  var field: String?

  @OptionGroup var place: PlaceOptions
  @OptionGroup var output: OutputOptions

  var words: Words { output.words }

  func perform() throws {
    let rules = try place.rulesOfDeskOrShipped()
    let found = rules.catalogue.search(text.joined(separator: " "))
      .filter { procedure in field.map { procedure.field == $0 } ?? true }
    let lines = found.map { procedure in
      let time =
        procedure.usableTime.map { words.period($0.period) }
        ?? words("chưa rõ thời hạn", "time not known")
      return "\(procedure.code) · \(procedure.field) · \(procedure.name) · \(time)"
    }
    try output.answer(
      found,
      text: lines.isEmpty
        ? words("Không có thủ tục nào khớp.", "No procedure matches.")
        : lines.joined(separator: "\n"))
  }
}
