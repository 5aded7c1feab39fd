import ArgumentParser
import DeskApp
import DeskOperations

/// Shows the queue of today.
struct QueueListCommand: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Hàng đợi hôm nay.")

  /// The queue as JSON.
  struct Answer: Encodable {
    var date: CivilDate
    var totals: QueueTotals
    var tickets: [TicketAnswer]
  }

  @OptionGroup var query: QueryOptions

  func perform() throws {
    let desk = try query.openDesk()
    let date = desk.now.date
    let tickets = desk.desk.tickets(on: date)
    let lines = tickets.map { TicketAnswer.line($0, words) }
    try query.output.answer(
      Answer(
        date: date, totals: desk.desk.queueTotals(on: date),
        tickets: tickets.map { TicketAnswer($0) }),
      text: lines.isEmpty
        ? words("Hôm nay chưa ai lấy số.", "Nobody has taken a number today.")
        : lines.joined(separator: "\n"))
  }
}
