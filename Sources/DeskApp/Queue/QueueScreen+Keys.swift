import Canvas
import DeskOperations

extension QueueScreen {
  func bindings(_ context: Context) -> [Binding] {
    let words = context.words
    if panel.deed != nil { return QueuePanel.bindings(words) }
    if taking != nil {
      return [
        Binding(.enter, .confirm, words("Phát số", "Give a number")),
        Binding(.escape, .clear, words("Thôi", "Leave it")),
      ]
    }
    return callBindings(context) + ticketBindings(context) + counterBindings(context) + [
      Binding(.tab, .switchList, words("Danh sách khác", "Other list")),
      Binding(.function(2), .openIntake, words("Tiếp nhận", "Receive")),
    ]
  }

  /// What one does with the number in hand.
  private func callBindings(_ context: Context) -> [Binding] {
    let words = context.words
    let away = away(context)
    let nobody =
      line.isEmpty
      ? words(
        "Hàng đợi đang trống nên chưa gọi được ai. Bấm 5 khi có người đến lấy số.",
        "Nobody is waiting, so nobody can be called. Press 5 when somebody comes.") : nil
    let state = served(context)?.state
    let idle =
      state == nil
      ? words(
        "Quầy này chưa gọi số nào. Bấm 1 để gọi số đầu hàng.",
        "This counter has not called a number. Press 1 to call the first in line.") : nil
    let begun =
      state == .serving
      ? words("Người này đã ở quầy rồi.", "This person is at the counter already.") : nil
    return [
      Binding(
        .character("1"), .callNext, words("Gọi tiếp", "Next"), unavailableBecause: away ?? nobody),
      Binding(
        .character("2"), .recall, words("Gọi lại", "Again"),
        unavailableBecause: away ?? idle ?? begun),
      Binding(
        .enter, .beginTicket, words("Đã đến", "Is here"),
        unavailableBecause: away ?? idle ?? begun, isInKeyBar: state == .called),
      Binding(
        .character("3"), .finishTicket, words("Xong", "Done"), unavailableBecause: away ?? idle),
      Binding(
        .character("4"), .missTicket, words("Vắng", "Absent"),
        unavailableBecause: away ?? idle ?? begun),
      Binding(.character("5"), .takeTicket, words("Lấy số", "New")),
      Binding(
        .character("6"), .cancelTicket, words("Hủy", "Cancel"),
        unavailableBecause: side == .line && selected != nil || selected?.state == .held
          ? nil
          : side == .line
            ? words("Không có ai đang chờ để hủy số.", "Nobody is waiting whose number to cancel.")
            : words(
              "Chỉ hủy được số đang chờ hoặc đang giữ.",
              "Only who waits or is held can be cancelled.")),
      Binding(
        .character("7"), .holdTicket, words("Giữ", "Hold"), unavailableBecause: away ?? idle),
      Binding(
        .character("8"), .transferTicket, words("Chuyển", "Send on"),
        unavailableBecause: away ?? idle),
      Binding(
        .character("9"), .splitTicket, words("Thêm việc", "More errands"),
        unavailableBecause: away ?? idle),
      Binding(
        .character("0"), .undoTicket, words("Hoàn tác", "Undo"),
        unavailableBecause: undone(context) == nil
          ? words("Chưa có việc nào để hoàn tác.", "There is nothing to undo.") : nil),
    ]
  }

  /// What one does with somebody in a list, or with nobody's number.
  private func ticketBindings(_ context: Context) -> [Binding] {
    let words = context.words
    let isAside = side == .aside && selected != nil
    return [
      Binding(
        .character("g"), .pickTicket, words("Gọi số này", "Call this one"),
        unavailableBecause: away(context)
          ?? (side == .line && selected != nil
            ? nil
            : words("Xin chọn một người đang chờ.", "Please choose somebody who waits.")),
        isInKeyBar: false),
      Binding(
        .character("p"), .serveWalkUp, words("Không lấy số", "Without a ticket"),
        unavailableBecause: away(context), isInKeyBar: false),
      Binding(
        .character("r"), .bringBack, words("Cho trở lại", "Bring back"),
        unavailableBecause: isAside
          ? nil
          : words(
            "Bấm Tab để chọn một số đang giữ, vắng hoặc đã hủy.",
            "Press Tab to choose somebody held, absent or cancelled."), isInKeyBar: false),
      Binding(
        .character("i"), .preview, words("In phiếu số", "Print the ticket"),
        unavailableBecause: selected == nil
          ? words("Xin chọn một số trong danh sách.", "Please choose a number in the list.") : nil,
        isInKeyBar: false),
      Binding(
        .character("l"), .bookAppointment, words("Đặt lịch hẹn", "Give a time"), isInKeyBar: false),
      Binding(
        .character("c"), .checkIn, words("Người hẹn đã đến", "Came as booked"),
        unavailableBecause: needsAppointment(words), isInKeyBar: false),
      Binding(
        .character("x"), .cancelAppointment, words("Hủy lịch hẹn", "Cancel the time"),
        unavailableBecause: needsAppointment(words), isInKeyBar: false),
    ]
  }

  private func counterBindings(_ context: Context) -> [Binding] {
    let words = context.words
    let away = away(context)
    let state = context.counter.flatMap { context.desk.queue.counters[$0] }
    let mode = state?.mode ?? .closed
    let isOpen =
      mode == .open ? words("Quầy này đang mở rồi.", "This counter is open already.") : nil
    let isShut =
      mode != .open ? words("Quầy này chưa mở. Bấm O.", "This counter is not open. Press O.") : nil
    let isOwn =
      mode == .closed || state?.person == context.person.id
      ? words("Không có ai khác ở quầy này.", "Nobody else sits at this counter.") : nil
    let busy = served(context).map {
      words(
        "Xin kết thúc hoặc giữ số \($0.id.label) trước.",
        "Please finish or hold \($0.id.label) first.")
    }
    return [
      Binding(
        .character("o"), .openCounter, words("Mở quầy", "Open"),
        unavailableBecause: away ?? isOpen, isInKeyBar: false),
      Binding(
        .character("n"), .pauseCounter, words("Tạm nghỉ", "Break"),
        unavailableBecause: away ?? isShut ?? busy, isInKeyBar: false),
      Binding(
        .character("d"), .closeCounter, words("Đóng quầy", "Close"),
        unavailableBecause: away ?? (mode == .closed ? isShut : nil) ?? busy, isInKeyBar: false),
      Binding(
        .character("t"), .takeOverCounter, words("Trực thay", "Stand in"),
        unavailableBecause: away ?? isOwn, isInKeyBar: false),
      Binding(
        .character("h"), .helpOthers, words("Giúp hàng khác", "Help others"),
        unavailableBecause: away, isInKeyBar: false),
    ]
  }

  private func away(_ context: Context) -> String? {
    guard context.counter == nil else { return nil }
    return context.words(
      "Chương trình đang mở ngoài quầy nên không gọi số được. Vui lòng mở lại với --counter và số quầy.",
      "The program was opened away from a counter, so it cannot call. Please open it again with --counter and a number."
    )
  }

  private func needsAppointment(_ words: Words) -> String? {
    guard selectedAppointment == nil else { return nil }
    return words(
      "Bấm Tab để chọn một lịch hẹn hôm nay.", "Press Tab to choose an appointment of today.")
  }

  /// The ticket whose last act 0 undoes: the last touched at this counter.
  func undone(_ context: Context) -> TicketID? {
    context.desk.queue.lastTouched(at: context.counter)
  }

  mutating func perform(_ action: Action, _ context: Context) -> [Step] {
    let id = served(context)?.id
    func ask(_ act: QueueAct?) -> [Step] {
      act.map { [.perform(.queue($0), reason: nil)] } ?? []
    }
    switch action {
    case .callNext:
      if let hint = tooSoon(context) { return [.notice(Notice(.warning, hint))] }
      return ask(.callNext)
    case .recall: return ask(id.map { .recall($0) })
    case .beginTicket: return ask(id.map { .begin($0) })
    case .finishTicket: return ask(id.map { .finish($0) })
    case .missTicket: return ask(id.map { .miss($0) })
    case .undoTicket: return ask(undone(context).map { .undo($0) })
    case .openCounter: return ask(.openCounter)
    case .takeOverCounter: return ask(.takeOverCounter)
    case .helpOthers: return ask(.help(!isHelping(context)))
    case .preview: return selected.map { [.open(PreviewScreen(.ticket($0.id)))] } ?? []
    case .bringBack: return ask(selected.flatMap(bringingBack))
    case .checkIn:
      return ask(selectedAppointment.map { .take(TicketOrder(appointment: $0.id)) })
    case .takeTicket: taking = .service(ServiceChoice(context))
    case .switchList: switchSide()
    case .clear:
      if panel.deed != nil { panel.leave() }
      taking = nil
    case .confirm: return panel.deed != nil ? panel.confirm(context) : confirm(context)
    case .openIntake: return openIntake(context)
    default:
      guard let deed = deed(action, id, context) else { return [.everywhere(action)] }
      panel.begin(deed, context)
    }
    return []
  }

  /// A key pressed twice must not count somebody as served who was called a moment ago.
  private func tooSoon(_ context: Context) -> String? {
    let atLeast = 5
    guard let ticket = served(context), ticket.state == .called, let called = ticket.lastCalledAt,
      context.now.seconds(since: called) < atLeast
    else { return nil }
    return context.words(
      "Số \(ticket.id.label) vừa được gọi. Nếu đã đến bấm Enter, không đến bấm 4, rồi gọi tiếp.",
      "Number \(ticket.id.label) was called just now. Press Enter if they are here, 4 if not, then call the next."
    )
  }

  /// What has to be asked before an action is done.
  private func deed(_ action: Action, _ id: TicketID?, _ context: Context) -> QueueDeed? {
    switch action {
    case .cancelTicket: selected.map { .cancel($0.id) }
    case .holdTicket: id.map { .hold($0) }
    case .transferTicket: id.map { .transfer($0) }
    case .splitTicket: id.map { .split($0) }
    case .pickTicket: selected.map { .pick($0.id) }
    case .serveWalkUp: .serve
    case .pauseCounter: .pause
    case .closeCounter: context.counter.map { .closeCounter($0) }
    case .bookAppointment: .book
    case .cancelAppointment: selectedAppointment.map { .cancelAppointment($0.id) }
    default: nil
    }
  }

  /// Shows the ticket that somebody brings; who was held or absent is back in the line with it.
  mutating func checkIn(_ ticket: Ticket, _ context: Context) -> [Step] {
    taking = nil
    if panel.deed != nil { panel.leave() }
    side = ticket.state == .waiting ? .line : .aside
    refresh(context)
    let shown = side == .line ? line : aside
    if let place = shown.firstIndex(where: { $0.id == ticket.id }) { list.select(place) }
    if let act = bringingBack(ticket), ticket.state == .held || ticket.state == .noShow {
      return [.perform(.queue(act), reason: nil)]
    }
    let state = context.words.ticketState(ticket.state).lowercased()
    return [
      .notice(
        Notice(
          .hint,
          context.words(
            "Số \(ticket.id.label): \(state).", "Number \(ticket.id.label): \(state).")))
    ]
  }

  private func bringingBack(_ ticket: Ticket) -> QueueAct? {
    switch ticket.state {
    case .held: .resume(ticket.id)
    case .noShow: .comeBack(ticket.id)
    case .cancelled, .served: .reactivate(ticket.id)
    case .waiting, .called, .serving: nil
    }
  }

  /// Whether this counter helps other lines now.
  func isHelping(_ context: Context) -> Bool {
    context.counter.map { counter in
      context.desk.queue.isHelping(counter, by: context.rules.settings)
    } ?? false
  }

  /// Whoever is received has come.
  private func openIntake(_ context: Context) -> [Step] {
    let begin = served(context).flatMap { ticket -> Step? in
      ticket.state == .called ? .perform(.queue(.begin(ticket.id)), reason: nil) : nil
    }
    return [begin, .everywhere(.openIntake)].compactMap { $0 }
  }

  private mutating func confirm(_ context: Context) -> [Step] {
    switch taking {
    case .service(let choice):
      let order = choice.order
      guard !context.rules.settings.queue.priorities.isEmpty else {
        taking = nil
        return [.perform(.queue(.take(order)), reason: nil)]
      }
      taking = .priority(
        order, ListState(count: context.rules.settings.queue.priorities.count + 1))
      return []
    case .priority(let order, let list): return take(order, priority: list.selected ?? 0, context)
    case nil: return []
    }
  }

  /// Takes a number for the class at a place of the list, whose first entry is no class.
  mutating func take(_ order: TicketOrder, priority: Int, _ context: Context) -> [Step] {
    taking = nil
    var order = order
    let classes = context.rules.settings.queue.priorities
    order.priority = priority > 0 ? classes[priority - 1].id : nil
    return [.perform(.queue(.take(order)), reason: nil)]
  }
}
