extension Desk {
  /// The desk as a day finds it: with everything ended by its rule that days before have left open.
  ///
  /// Before the first act of a day nothing of that is written down; screens show it all the same.
  public func opened(at moment: Moment, by rules: Rulebook) -> Desk {
    isLeft(before: moment) ? morning(at: moment, by: rules).desk : self
  }

  /// Whether a day finds the desk otherwise than its events have left it: nothing has happened on it
  /// yet, or nothing in the queue that would have ended the day before.
  public func isLeft(before moment: Moment) -> Bool {
    guard let last = lastMoment else { return false }
    return last.date < moment.date || !queue.leftOpen.isEmpty
  }

  /// The desk as a day finds it, and what makes it so.
  ///
  /// The program need not run at night: the first act in the queue of the next day writes it down.
  func morning(at moment: Moment, by rules: Rulebook) -> (desk: Desk, night: [QueueChange]) {
    var today = self
    today.turnThePage(to: moment.date)
    let night = today.queue.leftOpen.map { ticket, day in
      QueueChange.closed(Desk.ending(ticket, of: day, by: rules.settings.queue))
    }
    for change in night { today.queue.apply(Event(imagining: change, at: moment)) }
    return (today, night)
  }

  /// Ends the queue of today.
  func endingDay(_ circumstances: Circumstances) throws(Refusal) -> [QueueChange] {
    let open = openTickets(circumstances)
    guard !open.isEmpty else { throw .nothingOpen }
    let date = circumstances.at.date
    let rules = circumstances.rules.settings.queue
    return open.map { .closed(Desk.ending($0, of: date, by: rules)) }
  }

  /// What is not over today.
  func openTickets(_ circumstances: Circumstances) -> [Ticket] {
    queue.tickets(on: circumstances.at.date).filter(\.isOpen)
  }

  /// Whoever was at a counter was served, though nobody can say when it ended; who waited or was
  /// held goes by the rule.
  static func ending(
    _ ticket: Ticket, of day: CivilDate, by rules: QueueSettings
  ) -> TicketClosed {
    let outcome: TicketClosed.Outcome =
      if ticket.isInService {
        .served
      } else {
        switch rules.overnight {
        case .close: .cancelled
        case .carryOver: .carried
        case .noShow: .noShow
        }
      }
    return TicketClosed(id: ticket.id, outcome: outcome, day: day)
  }
}
