import ArgumentParser
import DeskApp
import Runtime

/// Reads the QR codes of identity cards, as scanners send them.
struct ScanCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan", abstract: "Đọc mã QR của thẻ căn cước.",
    discussion: """
      Mỗi dòng đầu vào là nội dung một mã QR; mỗi dòng trả lời luôn là một đối tượng JSON. \
      Không cần thư mục của bộ phận và không ghi lại gì.
      """)

  @OptionGroup var place: PlaceOptions
  @OptionGroup var output: OutputOptions

  var words: Words { output.words }

  func perform() throws {
    // Answered line by line, so that a scanner on a serial line is heard at once.
    while let text = readLine() {
      try Console.write(CardAnswer(reading: text, words).line())
    }
  }
}
