public import DeskOperations

/// The one wording of everything in the queue.
extension Words {
  /// Where a number stands, as the predicate of a sentence and as a remark in lists.
  public func ticketState(_ state: Ticket.State) -> String {
    switch state {
    case .waiting: self("đang chờ", "waiting")
    case .called: self("đang gọi", "called")
    case .serving: self("đang phục vụ", "being served")
    case .held: self("đang giữ", "held")
    case .served: self("đã xong", "served")
    case .noShow: self("vắng", "absent")
    case .cancelled: self("đã hủy", "cancelled")
    }
  }

  /// What a counter does.
  public func mode(_ mode: CounterState.Mode) -> String {
    switch mode {
    case .open: self("đang mở", "open")
    case .paused: self("tạm nghỉ", "on break")
    case .closed: self("đóng", "closed")
    }
  }

  /// The name of a service group; of the only one, that it takes everything.
  public func group(_ id: String, _ rules: Rulebook) -> String {
    let name = rules.settings.queue.group(id)?.name ?? id
    return name.isEmpty ? self("Việc bất kỳ", "Any errand") : name
  }

  /// What somebody comes for: the errand, else the group.
  public func errand(_ errand: Errand, _ rules: Rulebook) -> String {
    errand.service ?? group(errand.group, rules)
  }

  /// The class of a ticket; that of most is ordinary.
  public func priority(_ priority: Ticket.Priority?, _ rules: Rulebook) -> String {
    guard let priority else { return self("Thường", "Ordinary") }
    return rules.settings.queue.priority(priority.id)?.name ?? priority.id
  }

  /// How long one waits, such as `10–20 phút`, or that too little is known.
  public func wait(_ range: WaitRange?) -> String {
    guard let range else { return self("chưa đủ số liệu", "too few figures yet") }
    return range.low == 0
      ? self("dưới \(range.high) phút", "less than \(range.high) min")
      : self("\(range.low)–\(range.high) phút", "\(range.low)–\(range.high) min")
  }

  /// A stretch of time in at most nine columns, like `9 phút` or `1 giờ 05`.
  public func minutes(_ minutes: Int) -> String {
    guard minutes >= 60 else { return self("\(minutes) phút", "\(minutes) min") }
    let rest = minutes % 60
    let shown = rest < 10 ? "0\(rest)" : "\(rest)"
    return self("\(minutes / 60) giờ \(shown)", "\(minutes / 60) h \(shown)")
  }

  /// How people are called, in one sentence for everybody to read.
  public func callingRule(_ rules: Rulebook) -> String {
    let classes = rules.settings.queue.priorities
    guard !classes.isEmpty else {
      return self(
        "Gọi theo giờ đến; có lịch hẹn thì tính theo giờ hẹn.",
        "Called by time of arrival; an appointment counts from its time.")
    }
    let starts = Set(classes.map(\.headStart)).sorted().map(String.init).joined(separator: "–")
    return self(
      "Gọi theo giờ đến; người ưu tiên tính như đến sớm \(starts) phút; có lịch hẹn thì tính theo giờ hẹn.",
      "Called by time of arrival; priority counts as \(starts) minutes earlier; an appointment from its time."
    )
  }

  /// Why a ticket stands where it stands, in one sentence.
  public func place(of ticket: Ticket, _ rules: Rulebook) -> String {
    let label = ticket.id.label
    var parts = [
      self("\(label) lấy số lúc \(ticket.takenAt.time)", "\(label) taken at \(ticket.takenAt.time)")
    ]
    if let booked = ticket.bookedFor {
      parts.append(self("hẹn \(booked.time)", "booked for \(booked.time)"))
    }
    if let priority = ticket.priority, priority.headStart > 0 {
      let name = self.priority(priority, rules)
      parts.append(
        self(
          "\(name.lowercased()): tính như đến sớm \(priority.headStart) phút",
          "\(name): counts as \(priority.headStart) minutes earlier"))
    }
    if let moved = moved(ticket) { parts.append(moved) }
    let sum =
      ticket.place.arrival == ticket.takenAt
      ? self("xếp theo giờ đến", "placed by arrival")
      : self(
        "xếp như đến lúc \(ticket.place.arrival.time)",
        "placed as if come at \(ticket.place.arrival.time)")
    return (parts + [sum]).joined(separator: ", ") + "."
  }

  /// What gave a ticket another place than that of its arrival.
  private func moved(_ ticket: Ticket) -> String? {
    if ticket.carriedAfter != nil { return self("từ hôm trước sang", "from the day before") }
    switch ticket.lastPlacing?.change {
    case .queue(.cameBack): return self("vắng khi gọi, nay trở lại", "came back late")
    case .queue(.transferred(let transfer)):
      switch transfer.position {
      case .keep: return self("chuyển sang, giữ giờ cũ", "sent on, keeping its time")
      case .front: return self("chuyển sang, lên đầu", "sent on, to the front")
      case .end: return self("chuyển sang, xuống cuối", "sent on, to the end")
      }
    default: return nil
    }
  }

  /// What somebody did in the queue, as the predicate to the person's name.
  func deed(_ change: QueueChange, counter: Int?, _ rules: Rulebook) -> String {
    let place = counter.map { self(" tại quầy \($0)", " at counter \($0)") } ?? ""
    switch change {
    case .taken(let taking):
      let errand = taking.service ?? taking.group.map { group($0, rules) }
      let what = errand.map { " (\($0))" } ?? ""
      return self("lấy số \(taking.id.label)\(what)", "took number \(taking.id.label)\(what)")
    case .called(let id):
      return self("gọi số \(id.label)\(place)", "called number \(id.label)\(place)")
    case .picked(let id):
      return self(
        "gọi số \(id.label) ngoài thứ tự\(place)", "called number \(id.label) out of order\(place)")
    case .begun(let id):
      return self("bắt đầu phục vụ số \(id.label)\(place)", "began with number \(id.label)\(place)")
    case .served(let id):
      return self("phục vụ xong số \(id.label)\(place)", "served number \(id.label)\(place)")
    case .missed(let id):
      return self("ghi vắng số \(id.label)\(place)", "noted that number \(id.label) did not come")
    case .cameBack(let back):
      return self("cho số \(back.id.label) trở lại hàng", "let number \(back.id.label) back in")
    case .held(let hold):
      return self(
        "giữ số \(hold.id.label) đến \(hold.until.time)",
        "held number \(hold.id.label) until \(hold.until.time)")
    case .resumed(let id):
      return self("phục vụ tiếp số \(id.label)\(place)", "went on with number \(id.label)\(place)")
    case .transferred(let transfer):
      let to =
        transfer.counter.map { self("quầy \($0)", "counter \($0)") }
        ?? errand(transfer.errand, rules)
      return self(
        "chuyển số \(transfer.id.label) sang \(to)", "sent number \(transfer.id.label) to \(to)")
    case .split(let split):
      let errands = split.errands.map { errand($0, rules) }.joined(separator: ", ")
      return self(
        "thêm việc cho số \(split.id.label): \(errands)",
        "noted more errands of number \(split.id.label): \(errands)")
    case .cancelled(let id):
      return self("hủy số \(id.label)", "cancelled number \(id.label)")
    case .reactivated(let back):
      return self("cho số \(back.id.label) chờ lại", "let number \(back.id.label) wait again")
    case .undone(let undoing):
      return self(
        "hoàn tác việc vừa làm với số \(undoing.id.label)",
        "undid the last act on number \(undoing.id.label)")
    case .closed(let closing):
      return self(
        "kết thúc số \(closing.id.label): \(outcome(closing.outcome))",
        "ended number \(closing.id.label): \(outcome(closing.outcome))")
    case .counterOpened(let mark):
      return self("mở quầy \(mark.counter)", "opened counter \(mark.counter)")
    case .counterPaused(let mark):
      return self("tạm nghỉ quầy \(mark.counter)", "paused counter \(mark.counter)")
    case .counterClosed(let mark):
      return self("đóng quầy \(mark.counter)", "closed counter \(mark.counter)")
    case .counterTakenOver(let taking):
      return self(
        "trực thay \(rules.people.name(of: taking.from)) ở quầy \(taking.counter)",
        "stands in for \(rules.people.name(of: taking.from)) at counter \(taking.counter)")
    case .counterHelping(let helping):
      return helping.isHelping
        ? self(
          "bật giúp hàng khác ở quầy \(helping.counter)", "counter \(helping.counter) helps others")
        : self(
          "thôi giúp hàng khác ở quầy \(helping.counter)",
          "counter \(helping.counter) helps no more")
    case .appointmentBooked(let appointment):
      return self(
        "đặt lịch hẹn \(appointment.moment.clockAndDate)",
        "booked \(appointment.moment.clockAndDate)")
    case .appointmentCancelled(let id):
      return self(
        "hủy lịch hẹn số \(id.number) ngày \(id.date.slashed)",
        "cancelled appointment \(id.number) of \(id.date.slashed)")
    }
  }

  /// What came of an act, for who asked for it.
  public func told(_ event: Event, _ rules: Rulebook) -> String {
    guard case .queue(let change) = event.change else { return "" }
    let label = if case .ticket(let id) = change.subject { id.label } else { "" }
    switch change {
    case .called, .picked: return self("Đang gọi số \(label).", "Calling number \(label).")
    case .begun, .resumed:
      return self("Đang phục vụ số \(label).", "Number \(label) is being served.")
    case .served: return self("Số \(label) đã phục vụ xong.", "Number \(label) was served.")
    case .missed: return self("Đã ghi số \(label) vắng mặt.", "Number \(label) did not come.")
    case .cancelled: return self("Đã hủy số \(label).", "Number \(label) was cancelled.")
    default:
      let deed = deed(change, counter: nil, rules)
      return self("Đã ", "Done: ") + deed + "."
    }
  }

  /// How the queue of a day went, in few words; what is nothing on most days is left out then.
  func queueFigures(_ queue: QueueTotals) -> String {
    let usual = [
      self("lấy số \(queue.issued)", "taken \(queue.issued)"),
      self("phục vụ \(queue.served)", "served \(queue.served)"),
      self("vắng \(queue.missed)", "missed \(queue.missed)"),
      self("hủy \(queue.cancelled)", "cancelled \(queue.cancelled)"),
      self("đang chờ \(queue.waiting)", "waiting \(queue.waiting)"),
    ]
    let rare: [(Int, String)] = [
      (queue.inService, self("ở quầy, đang giữ", "at counters or held")),
      (queue.broughtOver, self("từ hôm trước", "from the day before")),
      (queue.carriedOver, self("sang ngày sau", "carried on")),
    ]
    return (usual + rare.filter { $0.0 > 0 }.map { "\($0.1) \($0.0)" }).joined(separator: " · ")
  }

  /// What became of a ticket that was ended from outside.
  public func outcome(_ outcome: TicketClosed.Outcome) -> String {
    switch outcome {
    case .served: self("đã phục vụ, không tính giờ", "served, its times not counted")
    case .noShow: self("vắng", "absent")
    case .cancelled: self("hủy", "given up")
    case .carried: self("chuyển sang ngày sau", "carried to the next day")
    }
  }

  /// How the queue of a day went, in one line, by default with what became of the times told.
  public func totals(_ totals: QueueTotals, withPromises: Bool = true) -> String {
    let kept =
      withPromises && totals.promised > 0
      ? self(
        " · đúng giờ đã báo \(totals.kept)/\(totals.promised)",
        " · as told \(totals.kept)/\(totals.promised)") : ""
    let nights = [
      totals.broughtOver > 0
        ? self(" · từ hôm trước \(totals.broughtOver)", " · from before \(totals.broughtOver)")
        : "",
      totals.carriedOver > 0
        ? self(" · sang hôm sau \(totals.carriedOver)", " · carried on \(totals.carriedOver)") : "",
    ].joined()
    return self(
      "Phát \(totals.issued) · xong \(totals.served) · vắng \(totals.missed) · hủy \(totals.cancelled) · đang chờ \(totals.waiting) · ở quầy, đang giữ \(totals.inService)",
      "Given \(totals.issued) · served \(totals.served) · absent \(totals.missed) · cancelled \(totals.cancelled) · waiting \(totals.waiting) · at counters or held \(totals.inService)"
    ) + nights + kept
  }
}
