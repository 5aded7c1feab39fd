public import ArgumentParser
import Runtime
public import Vietnamese

extension TypingMethod: ExpressibleByArgument {}
extension ToneStyle: ExpressibleByArgument {}
extension TypingSettings.Gate: ExpressibleByArgument {}

/// Shows what keys would write, one line after the other.
struct TypeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "type", abstract: "Cho xem các phím gõ ra chữ gì.",
    discussion:
      "Đọc từng dòng phím ở đầu vào, in chữ gõ được, mỗi dòng một kết quả; <BS> là phím xóa lùi.")

  @Option(help: ArgumentHelp("Kiểu gõ.", valueName: "telex|vni|telex-simple|telex2"))
  var method: TypingMethod = .telex

  @Option(help: ArgumentHelp("Đặt dấu kiểu hòa hay hoà.", valueName: "old|new"))
  var toneStyle: ToneStyle = .old

  @Option(
    help: ArgumentHelp(
      "Chỉ bỏ dấu cho vần tiếng Việt, hay cả tên như Krông, Blơm.", valueName: "vietnamese|open"))
  var gate: TypingSettings.Gate = .vietnamese

  func run() throws {
    let settings = TypingSettings(method, toneStyle: toneStyle, gate: gate)
    while let line = readLine() {
      var text = TypedText(settings)
      var rest = line.composed[...]
      while let key = rest.first {
        if rest.hasPrefix("<BS>") {
          text.deleteLast()
          rest = rest.dropFirst(4)
        } else {
          text.type(key)
          rest = rest.dropFirst()
        }
      }
      try Console.write(text.text)
    }
  }
}
