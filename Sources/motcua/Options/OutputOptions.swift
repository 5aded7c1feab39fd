import ArgumentParser
import DeskApp
import Runtime

/// In which shape an answer is wanted.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json
}

/// How to answer: on every command.
struct OutputOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Trả lời bằng chữ hay JSON.", valueName: "text|json"))
  var format: OutputFormat = .text

  @Option(help: ArgumentHelp("Ngôn ngữ của câu trả lời.", valueName: "vi|en"))
  var lang: Language = .vietnamese

  /// Words of the language asked for.
  var words: Words { Words(lang) }

  /// Writes the answer in the shape asked for.
  func answer(_ value: some Encodable, text: @autoclosure () -> String) throws {
    switch format {
    case .text: try Console.write(text())
    case .json: try Console.write(JSONText.encode(value))
    }
  }
}
