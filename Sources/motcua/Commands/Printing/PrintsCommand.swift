import ArgumentParser
import DeskApp
import DeskFiles
import DeskOperations
import Runtime

/// The print log.
struct PrintsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prints", abstract: "Nhật ký in: xem, in lại y nguyên, in mặt sau, hủy lệnh.",
    subcommands: [
      PrintListCommand.self, PrintAgainCommand.self, PrintBacksCommand.self,
      CancelPrintCommand.self,
    ],
    defaultSubcommand: PrintListCommand.self)
}

/// Lists what was printed on a day.
struct PrintListCommand: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Đã in gì, ai in, máy in báo gì.")

  @Option(help: ArgumentHelp("Ngày nào; mặc định hôm nay.", valueName: "date"))
  var date: String?

  @OptionGroup var query: QueryOptions

  func perform() throws {
    let date = try date.map { try Reading.date($0, of: "--date") }
    let desk = try query.openDesk()
    let records = PrintLog(query.place.deskFolder).records(on: date ?? desk.now.date)
    let lines = records.map { PrintAnswer.line($0, words) }
    try query.output.answer(
      records.map { PrintAnswer($0, words) },
      text: lines.isEmpty
        ? words("Ngày này chưa in gì.", "Nothing was printed on this day.")
        : lines.joined(separator: "\n"))
  }
}

/// Which printing.
struct PrintingOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("Số hiệu lần in, như ở nhật ký in.", valueName: "id"))
  var id: String

  @Option(help: ArgumentHelp("In ngày nào; mặc định tìm từ hôm nay trở lại.", valueName: "date"))
  var date: String?

  @Option(help: ArgumentHelp("Chờ máy in nhiều nhất mấy giây.", valueName: "n"))
  var wait = 60

  private static let daysBack = 60

  /// The printing meant.
  func record(at desk: OpenDesk, in folder: DeskFolder) throws -> PrintRecord {
    let date = try date.map { try Reading.date($0, of: "--date") }
    let log = PrintLog(folder)
    for back in 0...(date == nil ? PrintingOptions.daysBack : 0) {
      let day = (date ?? desk.now.date).advanced(by: -back)
      if let record = log.records(on: day).first(where: { $0.id == id }) { return record }
    }
    throw CommandFailure.refused(
      "Nhật ký in không có lần in \(id). Xem: motcua prints, thêm --date cho ngày khác.")
  }
}

extension ActingCommand {
  /// A printing, and the bench on which to go on with it.
  fileprivate func find(_ printing: PrintingOptions) throws -> (FormBench, PrintRecord) {
    let desk = try acting.openDesk()
    return (
      try FormBench(desk: desk, place: acting.place, seat: acting.seat),
      try printing.record(at: desk, in: acting.place.deskFolder)
    )
  }
}

/// Prints the very pages of an earlier printing.
struct PrintAgainCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "again", abstract: "In lại y nguyên trang đã in.")

  @OptionGroup var printing: PrintingOptions
  @OptionGroup var acting: ActingOptions

  func perform() throws {
    let (bench, record) = try find(printing)
    try acting.output.answer(try bench.printAgain(record, atMost: printing.wait))
  }
}

/// Prints the back sides of one whose sheets are turned.
struct PrintBacksCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "backs", abstract: "In mặt sau, khi chồng giấy đã lật.")

  @OptionGroup var printing: PrintingOptions
  @OptionGroup var acting: ActingOptions

  func perform() throws {
    let (bench, record) = try find(printing)
    guard record.state == .turning else {
      throw CommandFailure.refused(
        words("Lần in này không chờ lật giấy.", "This printing does not wait for turned sheets."))
    }
    try acting.output.answer(try bench.printBacks(of: record, atMost: printing.wait))
  }
}

/// Takes a printing out of its queue.
struct CancelPrintCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel", abstract: "Hủy lệnh in còn trong hàng đợi máy in.")

  @OptionGroup var printing: PrintingOptions
  @OptionGroup var acting: ActingOptions

  func perform() throws {
    let (bench, record) = try find(printing)
    guard !record.state.isEnd else {
      throw CommandFailure.refused(
        words("Lần in này đã xong, không còn gì để hủy.", "This printing has ended."))
    }
    let cancelled = try bench.cancel(record)
    try acting.output.answer(
      PrintAnswer(cancelled, words), text: words.printing(cancelled).text)
  }
}
