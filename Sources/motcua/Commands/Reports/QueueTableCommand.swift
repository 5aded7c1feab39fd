import ArgumentParser
import DeskApp
import DeskOperations

/// How the queue of a period went, as a table.
struct QueueTableCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "queue",
    abstract: "Hàng đợi: lấy số, xong, vắng, thời gian chờ và phục vụ theo ngày, nhóm hoặc quầy.")

  @OptionGroup var options: TableOptions

  @Option(
    help: ArgumentHelp("Mỗi dòng là gì.", valueName: "day|weekday|group|priority|counter"))
  var by: QueueBreakdown = .day

  var words: Words { options.words }

  func perform() throws {
    let desk = try options.openDesk()
    let scope = try options.scope(at: desk)
    guard scope.isWhole else {
      throw CommandFailure.usage(
        words(
          "Hàng đợi không tính riêng theo lĩnh vực, thủ tục, đơn vị hay người. Hãy bỏ các lựa chọn đó, hoặc dùng --by group.",
          "The queue is not told apart by field, procedure, unit or person. Leave those out, or use --by group."
        ))
    }
    let report = try desk.queueReport(of: scope.period)
    try options.answer(words.table(of: report, by: by, desk.rules), at: desk)
  }
}
