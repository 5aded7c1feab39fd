import ArgumentParser
import DeskApp
import DeskOperations

/// Lists the receipts of a day.
struct FeeReceiptsCommand: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "receipts", abstract: "Biên lai đã cấp trong một ngày.")

  @Option(help: ArgumentHelp("Ngày nào; mặc định hôm nay.", valueName: "date"))
  var date: String?

  @OptionGroup var query: QueryOptions

  func perform() throws {
    let date = try date.map { try Reading.date($0, of: "--date") }
    let desk = try query.openDesk()
    let day = date ?? desk.now.date
    let receipts = desk.desk.receipts(from: day, to: day)
    try query.output.answer(
      receipts,
      text: receipts.isEmpty
        ? words("Không có biên lai nào ngày \(day.slashed).", "No receipts on \(day.slashed).")
        : receipts.map(words.receipt).joined(separator: "\n"))
  }
}
