import ArgumentParser
import DeskApp
import DeskOperations

/// Shows the queue of today.
struct QueueListCommand: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Hàng đợi hôm nay: người chờ theo thứ tự gọi, rồi các số khác.")

  /// The queue as JSON.
  struct Answer: Encodable {
    var date: CivilDate
    var totals: QueueTotals
    var counters: [CounterState]
    /// Those who wait, in the order of their places.
    var line: [String]
    var tickets: [TicketAnswer]
  }

  @OptionGroup var query: QueryOptions

  func perform() throws {
    let desk = try query.openDesk()
    let date = desk.now.date
    let line = desk.desk.line(on: date)
    let tickets = desk.desk.tickets(on: date)
    let forecast = WaitForecast(desk.desk.queue, at: desk.now, by: desk.rules.settings)
    let waiting = line.map { ticket in
      TicketAnswer.line(ticket, words, desk.rules)
        + words(" · còn chờ ", " · to wait ") + words.wait(forecast.range(for: ticket.id))
    }
    let others = tickets.filter { $0.state != .waiting }.map {
      TicketAnswer.line($0, words, desk.rules)
    }
    let totals = desk.desk.queueTotals(on: date)
    try query.output.answer(
      Answer(
        date: date, totals: totals,
        counters: desk.desk.queue.counters.values.sorted { $0.counter < $1.counter },
        line: line.map(\.id.label), tickets: tickets.map { TicketAnswer($0) }),
      text: tickets.isEmpty
        ? words("Hôm nay chưa ai lấy số.", "Nobody has taken a number today.")
        : (waiting + others + [words.totals(totals)]).joined(separator: "\n"))
  }
}
