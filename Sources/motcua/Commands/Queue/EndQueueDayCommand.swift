import ArgumentParser
import DeskApp
import DeskOperations

/// Ends the queue of the day by the rule of the desk.
struct EndQueueDayCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "end-day",
    abstract: "Kết thúc hàng đợi hôm nay theo quy định của bộ phận (desk.json: overnight).")

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    let desk = try acting.openDesk()
    try acting.perform(.queue(.endDay), at: desk)
    let totals = desk.desk.queueTotals(on: desk.now.date)
    try acting.output.answer(totals, text: words.totals(totals))
  }
}
