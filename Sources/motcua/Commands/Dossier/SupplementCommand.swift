import ArgumentParser
import DeskOperations

/// Asks for missing papers, or notes that they are complete.
struct SupplementCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "supplement", abstract: "Yêu cầu bổ sung giấy tờ, hoặc ghi nhận đã bổ sung đủ.")

  @Argument(help: ArgumentHelp("Mã hồ sơ.", valueName: "code"))
  var code: String

  @Option(help: ArgumentHelp("Giấy tờ còn thiếu; lặp lại được.", valueName: "text"))
  var item: [String] = []

  @Option(help: ArgumentHelp("Lý do yêu cầu.", valueName: "text"))
  var reason: String?

  @Flag(help: "Đã bổ sung đủ.")
  var complete = false

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    guard complete != (!item.isEmpty || reason != nil) else {
      throw CommandFailure.usage(
        "Hãy chọn: --item GIẤY TỜ --reason LÝ DO để yêu cầu bổ sung, hoặc --complete khi đã đủ.")
    }
    try step(code, reason: reason) { code, _ in
      complete ? .completeSupplement(code) : .requestSupplement(code, items: item)
    }
  }
}
