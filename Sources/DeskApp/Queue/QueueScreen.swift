import Canvas
import DeskOperations

/// The line of today: who is served here, who comes next, and what the other counters do.
struct QueueScreen: Screen {
  /// Which list stands to the right.
  enum Side: CaseIterable, Sendable {
    case line, aside, appointments
  }

  /// For whom and what a number is being taken.
  enum Taking: Sendable {
    case service(ServiceChoice)
    case priority(TicketOrder, ListState)
  }

  var side = Side.line
  var list = ListState()
  var taking: Taking?
  var panel = QueuePanel()
  private(set) var line: [Ticket] = []
  /// Held, absent, given up and served, those one will want back first.
  private(set) var aside: [Ticket] = []
  private(set) var appointments: [Appointment] = []
  /// How long those who wait will still have to.
  private(set) var waits: [TicketID: WaitRange] = [:]

  func title(_ context: Context) -> String { context.words("Hàng đợi", "Queue") }

  func about(_ context: Context) -> String {
    context.words(
      "Hàng đợi hôm nay. Bên trái là số đang ở quầy này và các quầy khác, bên phải là những người đang chờ theo thứ tự gọi; Tab xem số giữ, vắng, hủy, xong và lịch hẹn. Gọi tiếp sẽ kết thúc số đang phục vụ và gọi người đứng đầu trong các hàng của quầy; F2 tiếp nhận hồ sơ của người đó. 0 hoàn tác việc vừa làm. ",
      "Today's line. To the left is the number at this counter and at the others, to the right those who wait, in order; Tab shows who is held, absent, cancelled or served, and the appointments. Calling next ends the number in service and calls the first of this counter's lines; F2 receives a dossier of that person. 0 undoes the last act. "
    ) + context.words.callingRule(context.rules)
  }

  mutating func opened(as id: String, _ context: Context) -> [Step] {
    panel.opened(as: id)
    return []
  }

  /// The ticket in service at this counter.
  func served(_ context: Context) -> Ticket? {
    context.counter.flatMap { context.desk.ticketInService(at: $0, on: context.now.date) }
  }

  /// The ticket one stands on, in the line or beside it.
  var selected: Ticket? {
    switch side {
    case .line: list.selected.map { line[$0] }
    case .aside: list.selected.map { aside[$0] }
    case .appointments: nil
    }
  }

  /// The appointment one stands on.
  var selectedAppointment: Appointment? {
    side == .appointments ? list.selected.map { appointments[$0] } : nil
  }

  mutating func handle(_ input: Input, _ context: Context) -> [Step] {
    if panel.deed != nil { return panel.handle(input, context) }
    let rows = max(1, context.body.rows - 6)
    switch taking {
    case .service(var choice):
      choice.handle(input, rows: rows, context)
      taking = .service(choice)
    case .priority(let order, var list):
      guard case .key(let key) = input else { return [] }
      if case .character(let sign) = key, let digit = sign.wholeNumberValue, digit >= 1,
        digit <= list.count
      {
        return take(order, priority: digit - 1, context)
      }
      _ = list.handle(key, rows: rows)
      taking = .priority(order, list)
    case nil:
      if case .key(let key) = input { _ = list.handle(key, rows: rows) }
    }
    return []
  }

  mutating func receive(_ answer: Answer, _ context: Context) -> [Step] {
    if panel.receive(answer, context), case .refused = answer { return [] }
    guard case .done(let events) = answer, let event = events.last else { return [] }
    let notice = Step.notice(Notice(.done, told(event, context)))
    guard case .queue(.taken(let taking)) = event.change, context.printsTickets else {
      return [notice]
    }
    return [notice, .effect(.print(.ticket(taking.id), key: ""))]
  }

  /// What came of it; of a number just taken also how many come first and how long it will take.
  private func told(_ event: Event, _ context: Context) -> String {
    let words = context.words
    guard case .queue(.taken(let taking)) = event.change else {
      return words.told(event, context.rules)
    }
    let ahead = line.firstIndex { $0.id == taking.id } ?? line.count
    let wait =
      taking.promise.map {
        $0.low == 0
          ? words("chờ \(words.wait($0))", "to wait \(words.wait($0))")
          : words("chờ khoảng \(words.wait($0))", "to wait \(words.wait($0))")
      }
      ?? words("chưa đủ số liệu để ước giờ chờ", "too few figures to tell the wait")
    return words(
      "Đã phát số \(taking.id.label); trước số này \(ahead == 0 ? "không còn ai" : "còn \(ahead) người"), \(wait).",
      "Number \(taking.id.label) was given out; \(ahead) come before it, \(wait).")
  }

  mutating func refresh(_ context: Context) {
    let date = context.now.date
    let before = selected?.id
    line = context.desk.line(on: date)
    let rank: [Ticket.State] = [.held, .noShow, .cancelled, .served]
    aside = context.desk.tickets(on: date).compactMap { ticket in
      rank.firstIndex(of: ticket.state).map { ($0, ticket) }
    }.sorted { left, right in
      let ends = (left.1.endedAt?.localSeconds ?? 0, right.1.endedAt?.localSeconds ?? 0)
      return (left.0, -ends.0, left.1.id) < (right.0, -ends.1, right.1.id)
    }.map(\.1)
    appointments = context.desk.queue.appointments.filter { $0.id.date == date }
    let forecast = WaitForecast(context.desk.queue, at: context.now, by: context.rules.settings)
    waits = Dictionary(
      uniqueKeysWithValues: line.compactMap { ticket in
        forecast.range(for: ticket.id).map { (ticket.id, $0) }
      })
    list.setCount(count)
    if let before,
      let position = (side == .line ? line : aside).firstIndex(where: { $0.id == before })
    {
      list.select(position)
    }
    if case .cancel(let id) = panel.deed, !(context.desk[ticket: id]?.isOpen ?? false) {
      panel.leave()
    }
  }

  private var count: Int {
    switch side {
    case .line: line.count
    case .aside: aside.count
    case .appointments: appointments.count
    }
  }

  /// Shows the next of the lists.
  mutating func switchSide() {
    let sides = Side.allCases
    side = sides[((sides.firstIndex(of: side) ?? 0) + 1) % sides.count]
    list = ListState(count: count)
  }
}
