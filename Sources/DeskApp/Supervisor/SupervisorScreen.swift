import Canvas
import DeskOperations

/// The queue as somebody sees it who leads the desk: who waits longest, what every counter does, what
/// is late, and the acts only a supervisor may do.
struct SupervisorScreen: Screen {
  /// Something in the list that can be acted on.
  enum Entry: Hashable, Sendable {
    case counter(Int)
    case ticket(TicketID)
  }

  /// What somebody has late, and what has to be finished by the end of the next working day.
  struct Load: Sendable {
    var name: String
    var late: Int
    var due: Int
  }

  private(set) var watch: DeskWatch?
  private(set) var halfHours: [QueueReport.HalfHour] = []
  private(set) var loads: [Load] = []
  private(set) var nextWorkingDay: CivilDate?
  private(set) var withoutSlip = 0
  private(set) var missedHandOvers = 0
  private(set) var list = GroupedList<Entry>()
  var panel = QueuePanel()

  func title(_ context: Context) -> String { context.words("Giám sát", "Supervisor") }

  func about(_ context: Context) -> String {
    context.words(
      "Màn hình giám sát: bao nhiêu người chờ, ai chờ lâu nhất, từng quầy đang làm gì, người đến và người được phục vụ từng nửa giờ, hồ sơ trễ theo người giải quyết, hồ sơ chưa in giấy hẹn, hồ sơ chưa bàn giao. Dòng có dấu ! là việc cần xử lý, theo ngưỡng trong desk.json. Chọn một quầy hoặc một số rồi chuyển, mở lại, kết thúc số hoặc đóng quầy; việc nào cũng ghi lý do.",
      "The supervisor's board: how many wait, who waits longest, what every counter does, who came and who was served in each half hour, what is late by officer, dossiers without a printed slip, hand-overs missed. A line with ! asks for an act, by the limits of desk.json. Choose a counter or a number to send on, reopen, end or close; each asks for a reason."
    )
  }

  mutating func opened(as id: String, _ context: Context) -> [Step] {
    panel.opened(as: id)
    return []
  }

  /// The ticket one stands on, or that of the counter one stands on.
  func ticket(_ context: Context) -> Ticket? {
    switch list.selected {
    case .ticket(let id): context.desk[ticket: id]
    case .counter(let number):
      context.desk.ticketInService(at: number, on: context.now.date)
    case nil: nil
    }
  }

  func bindings(_ context: Context) -> [Binding] {
    let words = context.words
    if panel.deed != nil { return QueuePanel.bindings(words) }
    let ticket = ticket(context)
    let isOpen = ticket?.isOpen ?? false
    let counter: Int? = if case .counter(let number) = list.selected { number } else { nil }
    let mode = counter.map(context.desk.queue.mode(of:)) ?? .closed
    let mayNot =
      context.person.role == .supervisor ? nil : words.refusal(.onlySupervisor, context.rules)
    let none =
      isOpen
      ? mayNot : words("Xin chọn một số chưa kết thúc.", "Please choose a number that is not over.")
    return [
      Binding(
        .character("c"), .transferTicket, words("Chuyển số", "Send on"),
        unavailableBecause: none
          ?? (ticket?.state == .held
            ? words("Số đang giữ thì quầy gọi tiếp trước.", "A held number is resumed first.")
            : nil)),
      Binding(
        .character("k"), .closeTicket, words("Kết thúc số", "End"), unavailableBecause: none),
      Binding(
        .character("m"), .reopenTicket, words("Mở lại số", "Reopen"),
        unavailableBecause: ticket != nil && !isOpen
          ? mayNot : words("Xin chọn một số đã kết thúc.", "Please choose a number that is over.")),
      Binding(
        .character("d"), .closeCounter, words("Đóng quầy", "Close counter"),
        unavailableBecause: counter != nil && mode != .closed
          ? mayNot : words("Xin chọn một quầy đang mở.", "Please choose an open counter.")),
      Binding(.tab, .nextGroup, words("Nhóm sau", "Next group")),
      Binding(.character("b"), .openQueueReport, words("Số liệu", "Figures")),
    ]
  }

  mutating func perform(_ action: Action, _ context: Context) -> [Step] {
    let id = ticket(context)?.id
    switch action {
    case .transferTicket: begin(id.map { .transfer($0) }, context)
    case .closeTicket: begin(id.map { .close($0) }, context)
    case .reopenTicket: begin(id.map { .reopen($0) }, context)
    case .closeCounter:
      if case .counter(let number) = list.selected { begin(.closeCounter(number), context) }
    case .nextGroup: list.goToNextGroup(rows: listRows(context))
    case .openQueueReport:
      return [.open(QueueReportScreen(ReportPeriod(.day, of: context.now.date)))]
    case .clear: panel.leave()
    case .confirm: return panel.confirm(context)
    default: return [.everywhere(action)]
    }
    return []
  }

  private mutating func begin(_ deed: QueueDeed?, _ context: Context) {
    if let deed { panel.begin(deed, context) }
  }

  mutating func handle(_ input: Input, _ context: Context) -> [Step] {
    if panel.deed != nil { return panel.handle(input, context) }
    if case .key(let key) = input { _ = list.handle(key, rows: listRows(context)) }
    return []
  }

  mutating func receive(_ answer: Answer, _ context: Context) -> [Step] {
    if panel.receive(answer, context), case .refused = answer { return [] }
    guard case .done(let events) = answer, let event = events.last else { return [] }
    return [.notice(Notice(.done, context.words.told(event, context.rules)))]
  }

  mutating func refresh(_ context: Context) {
    let (desk, now, rules) = (context.desk, context.now, context.rules)
    let watch = DeskWatch(desk.queue, at: now, by: rules.settings)
    self.watch = watch
    halfHours = QueueReport(desk, on: now.date, by: rules.settings).halfHours
    let board = DeadlineBoard(desk, at: now, calendar: rules.calendar)
    nextWorkingDay = board.nextWorkingDay
    let late = Dictionary(grouping: board.rows(.overdue), by: \.dossier.keeper)
    let due = Dictionary(
      grouping: board.rows(.today) + board.rows(.nextWorkingDay), by: \.dossier.keeper)
    loads = rules.people.inOrder(Set(late.keys).union(due.keys)).map { keeper in
      Load(
        name: context.words.keeper(keeper, rules), late: late[keeper]?.count ?? 0,
        due: due[keeper]?.count ?? 0)
    }
    let summary = DaySummary(desk, on: now.date, calendar: rules.calendar)
    withoutSlip = summary.withoutSlip.count
    missedHandOvers = HandOverPlan(desk, on: now.date, at: now, by: rules).missed.count
    list.setGroups(groups(watch, context)) { $0 == $1 }
  }

  private func groups(_ watch: DeskWatch, _ context: Context) -> [GroupedList<Entry>.Group] {
    let words = context.words
    let tickets = context.desk.tickets(on: context.now.date)
    func entries(_ tickets: [Ticket]) -> [Entry] { tickets.map { .ticket($0.id) } }
    let ended = tickets.filter { !$0.isOpen }
      .sorted { ($0.endedAt ?? $0.takenAt, $0.id) > ($1.endedAt ?? $1.takenAt, $1.id) }
    let parts: [(String, [Entry])] = [
      (words("Quầy", "Counters"), watch.counters.map { .counter($0.counter.number) }),
      (words("Đang chờ", "Waiting"), entries(context.desk.line(on: context.now.date))),
      (words("Đang giữ", "Held"), entries(tickets.filter { $0.state == .held })),
      (words("Đã kết thúc", "Over"), entries(ended)),
    ]
    return parts.filter { !$0.1.isEmpty }.map { title, entries in
      GroupedList<Entry>.Group(title: title, style: .title, entries: entries)
    }
  }
}
