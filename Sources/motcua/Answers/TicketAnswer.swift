import DeskApp
import DeskOperations

/// A number of the queue, as commands answer it.
struct TicketAnswer: Encodable {
  var number: Int
  var date: CivilDate
  var state: Ticket.State
  var service: String?
  var counter: Int?
  var takenAt: String
  var calledAt: String?
  var endedAt: String?
  var calls: Int

  init(_ ticket: Ticket) {
    number = ticket.id.number
    date = ticket.id.date
    state = ticket.state
    service = ticket.service
    counter = ticket.counter
    takenAt = ticket.takenAt.minuteText
    calledAt = ticket.calledAt?.minuteText
    endedAt = ticket.endedAt?.minuteText
    calls = ticket.calls
  }

  /// One line: number, state, counter, service.
  static func line(_ ticket: Ticket, _ words: Words) -> String {
    let parts = [
      "\(words("Số", "Number")) \(ticket.id.number)", words.state(ticket.state),
      ticket.counter.map { "\(words("quầy", "counter")) \($0)" }, ticket.service,
    ]
    return parts.compactMap { $0 }.joined(separator: " · ")
  }
}

extension Words {
  /// Where a number stands.
  func state(_ state: Ticket.State) -> String {
    switch state {
    case .waiting: self("đang chờ", "waiting")
    case .called: self("đang phục vụ", "in service")
    case .served: self("đã xong", "served")
    case .noShow: self("vắng", "not there")
    case .cancelled: self("đã bỏ", "given up")
    }
  }
}
