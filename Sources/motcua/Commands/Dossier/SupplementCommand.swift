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

  @Flag(help: "Mọi giấy tờ bắt buộc chưa nộp, theo danh mục thủ tục.")
  var missing = false

  @Option(help: ArgumentHelp("Lý do yêu cầu.", valueName: "text"))
  var reason: String?

  @Flag(help: "Yêu cầu sau khi chuyên môn đã thẩm định.")
  var afterCheck = false

  @Option(
    help: ArgumentHelp("Người phụ trách đồng ý yêu cầu từ lần thứ hai.", valueName: "person"))
  var approvedBy: String?

  @Flag(help: "Đã bổ sung đủ.")
  var complete = false

  @Option(
    help: ArgumentHelp(
      "Cùng --complete: giấy tờ đã nộp thêm; lặp lại được. Mặc định mọi giấy tờ trong danh mục đã yêu cầu.",
      valueName: "text"))
  var paper: [String] = []

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    let isRequest = !item.isEmpty || missing || reason != nil
    guard complete != isRequest, isRequest || (!afterCheck && approvedBy == nil),
      complete || paper.isEmpty
    else {
      throw CommandFailure.usage(
        "Hãy chọn: --item GIẤY TỜ hoặc --missing, cùng --reason LÝ DO, để yêu cầu bổ sung; hoặc chỉ --complete khi đã đủ."
      )
    }
    try step(code, reason: reason) { code, desk in
      guard !complete else {
        let asked = desk.desk[code].map(desk.rules.papersAsked) ?? []
        return .completeSupplement(code, papers: paper.isEmpty ? asked : paper)
      }
      let required = missing ? desk.desk[code].map(desk.rules.missingPapers) ?? [] : []
      let names = required.map(\.name)
      return .requestSupplement(
        code, items: names + item.filter { !names.contains($0) }, afterCheck: afterCheck,
        approvedBy: approvedBy)
    }
  }
}
