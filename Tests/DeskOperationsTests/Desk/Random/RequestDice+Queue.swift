import DeskOperations

/// Anything somebody might want in the queue.
extension RequestDice {
  mutating func queueing() -> QueueAct {
    switch number(0...41) {
    case 0..<7: return .take(order())
    case 7..<12: return .callNext
    case 12: return .pick(ticket(.waiting))
    case 13: return .recall(ticket(.called))
    case 14: return .begin(ticket(.called))
    case 15, 16: return .finish(ticket(.called, .serving))
    case 17: return .miss(ticket(.called))
    case 18: return .comeBack(ticket(.noShow))
    case 19: return .hold(ticket(.called, .serving), minutes: number(0...70))
    case 20: return .resume(ticket(.held))
    case 21: return .transfer(ticket(.called, .serving, .waiting), transfer())
    case 22: return .split(ticket(.called, .serving), happens(90) ? [errand(), errand()] : [])
    case 23: return .cancel(ticket(.waiting, .held))
    case 24: return .reactivate(ticket(.cancelled, .noShow, .served))
    case 25: return .serve(errand())
    case 26, 27: return .undo(ticket(.called, .serving, .served, .cancelled, .held))
    case 28:
      return .close(
        ticket(.waiting, .called, .serving, .held), as: pick(TicketClosed.Outcome.allCases))
    case 29: return .openCounter
    case 30: return .pauseCounter
    case 31: return .closeCounter(number(1...3))
    case 32: return .takeOverCounter
    case 33: return .help(happens(60))
    case 34: return happens(60) ? .book(booking()) : .cancelAppointment(appointment())
    case 35, 36: return .hold(ticket(.called, .serving), minutes: number(1...20))
    case 37, 38: return .resume(ticket(.held))
    case 39, 40: return .takeOverCounter
    default: return .endDay
    }
  }

  private mutating func order() -> TicketOrder {
    TicketOrder(
      group: group(), service: happens(30) ? "Hộ tịch" : nil,
      priority: happens(30) ? happens(90) ? "older" : "khác" : nil,
      appointment: happens(10) ? appointment() : nil)
  }

  private mutating func group() -> String? {
    happens(90) ? pick(["A", "B"]) : pick([nil, "", "Z"])
  }

  private mutating func errand() -> Errand {
    Errand(group: group() ?? "", service: happens(30) ? "Đất đai" : nil)
  }

  private mutating func transfer() -> TicketTransfer {
    TicketTransfer(
      group: group(), counter: happens(30) ? number(1...4) : nil,
      position: pick(LinePosition.allCases))
  }

  private mutating func booking() -> AppointmentOrder {
    let start = Moment(now.date.advanced(by: happens(60) ? 0 : number(-1...3)), now.time)
    return AppointmentOrder(
      moment: start.advanced(bySeconds: number(-3...30) * 600), errand: errand(),
      name: happens(95) ? "Lê Văn Thí Dụ" : " ")
  }

  private mutating func appointment() -> AppointmentID {
    let known = desk.queue.appointments.randomElement(using: &random)?.id
    return happens(85)
      ? known ?? AppointmentID(date: now.date, number: 1)
      : AppointmentID(date: now.date, number: number(1...9))
  }

  /// Mostly a ticket in one of these states, sometimes any, sometimes none there is.
  private mutating func ticket(_ states: Ticket.State...) -> TicketID {
    let fitting = desk.tickets(on: now.date).filter { states.contains($0.state) }
    let any = happens(85) && !fitting.isEmpty ? fitting : desk.tickets
    return any.randomElement(using: &random)?.id ?? TicketID(date: now.date, number: 7)
  }
}
