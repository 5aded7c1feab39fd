import Canvas
import DeskOperations

/// What has to be asked before something is done in the queue.
enum QueueDeed: Hashable, Sendable {
  case pick(TicketID)
  case hold(TicketID)
  case transfer(TicketID)
  case split(TicketID)
  case cancel(TicketID)
  case serve
  case pause
  case closeCounter(Int)
  case book
  case cancelAppointment(AppointmentID)
  case reopen(TicketID)
  case close(TicketID)

  /// The title of the questions.
  func title(_ words: Words) -> String {
    switch self {
    case .pick(let id):
      words("Gọi số \(id.label) ngoài thứ tự", "Call \(id.label) out of order")
    case .hold(let id): words("Giữ số \(id.label)", "Hold \(id.label)")
    case .transfer(let id): words("Chuyển số \(id.label)", "Send \(id.label) on")
    case .split(let id): words("Thêm việc cho số \(id.label)", "More errands of \(id.label)")
    case .cancel(let id): words("Hủy số \(id.label)?", "Cancel number \(id.label)?")
    case .serve: words("Phục vụ ngay, không lấy số", "Serve without a ticket")
    case .pause: words("Tạm nghỉ quầy", "Make a break")
    case .closeCounter(let counter): words("Đóng quầy \(counter)", "Close counter \(counter)")
    case .book: words("Đặt lịch hẹn", "Give a time")
    case .cancelAppointment(let id):
      words("Hủy lịch hẹn số \(id.number)", "Cancel appointment \(id.number)")
    case .reopen(let id): words("Mở lại số \(id.label)", "Reopen \(id.label)")
    case .close(let id): words("Kết thúc số \(id.label)", "End \(id.label)")
    }
  }

  /// What one has to know to answer.
  func remark(_ context: Context) -> String? {
    let words = context.words
    switch self {
    case .cancel:
      return words(
        "Enter để hủy, Esc để giữ lại. Số đã hủy vẫn cho chờ lại được (Tab, rồi R).",
        "Enter cancels, Esc keeps it. A cancelled number can wait again (Tab, then R).")
    case .transfer:
      return words(
        "Giữ giờ cũ thì đứng theo lúc đến; lên đầu hàng phải ghi lý do.",
        "Keeping the time stands by arrival; to the front needs a reason.")
    case .split:
      return words(
        "Xong việc này, số tự chờ tiếp việc được đánh dấu, theo giờ đến ban đầu.",
        "When this is done, the number waits for what is ticked, by its first arrival.")
    case .close:
      return words(
        "Dùng khi số bị bỏ quên. Giờ phục vụ của số này không tính vào trung bình.",
        "For a forgotten number. Its times are left out of all averages.")
    default: return nil
    }
  }

  /// The questions.
  func questions(_ context: Context) -> [PanelField] {
    let words = context.words
    let queue = context.rules.settings.queue
    switch self {
    case .pick: return reasons(queue.reasons.pick, words)
    case .hold:
      return reasons(queue.reasons.hold, words) + [
        .text(
          words("Số phút *", "Minutes *"), TextField("15", maximumLength: 3, content: .code))
      ]
    case .transfer(let id): return transferQuestions(id, context)
    case .split:
      return [.ticks(words("Các việc khác", "Other errands"), TickList(groupNames(context)))]
    case .cancel: return []
    case .serve: return [groupQuestion(context), serviceQuestion(words)]
    case .pause: return reasons(queue.reasons.pause, words)
    case .closeCounter(let counter):
      let isOwn = context.desk.queue.counters[counter]?.person == context.person.id
      return isOwn ? [] : reasons([], words)
    case .cancelAppointment, .reopen: return reasons([], words)
    case .book:
      return [
        .text(
          words("Giờ và ngày *", "Time and day *"),
          TextField(nextBooking(context), maximumLength: 20, content: .code)),
        groupQuestion(context),
        .text(words("Họ tên *", "Name *"), TextField(maximumLength: 100)),
        .text(words("Điện thoại", "Telephone"), TextField(maximumLength: 30, content: .code)),
      ]
    case .close:
      return [
        .choice(
          words("Tính là", "Counts as"), QueueDeed.outcomes.map { words.outcome($0) }, 0)
      ] + reasons([], words)
    }
  }

  /// What a supervisor can make of a forgotten ticket.
  static let outcomes: [TicketClosed.Outcome] = [.served, .noShow, .cancelled]

  /// The positions in the order in which they are chosen.
  static let positions: [LinePosition] = [.keep, .front, .end]

  private func reasons(_ ready: [String], _ words: Words) -> [PanelField] {
    let typed = PanelField.text(
      ready.isEmpty ? words("Lý do *", "Reason *") : words("Lý do khác", "Another reason"),
      TextField(maximumLength: 200))
    guard !ready.isEmpty else { return [typed] }
    return [.list(words("Lý do", "Reason"), ready, ListState(count: ready.count)), typed]
  }

  private func transferQuestions(_ id: TicketID, _ context: Context) -> [PanelField] {
    let words = context.words
    let counters = context.rules.settings.counters.map {
      words("Quầy \($0.number) · \($0.name)", "Counter \($0.number) · \($0.name)")
    }
    let places = groupNames(context) + counters
    let positions = [
      words("giữ giờ cũ", "keeping its time"), words("lên đầu hàng", "to the front"),
      words("xuống cuối hàng", "to the end"),
    ]
    return [
      .list(words("Chuyển sang", "To"), places, ListState(count: places.count)),
      .choice(words("Đứng ở", "Place"), positions, 0),
      .text(
        context.person.role == .supervisor
          ? words("Lý do *", "Reason *")
          : words("Lý do (nếu lên đầu)", "Reason (to the front)"), TextField(maximumLength: 200)),
    ]
  }

  private func groupQuestion(_ context: Context) -> PanelField {
    let names = groupNames(context)
    return .list(context.words("Nhóm việc", "Group"), names, ListState(count: names.count))
  }

  private func serviceQuestion(_ words: Words) -> PanelField {
    .text(words("Việc cần làm", "Errand"), TextField(maximumLength: 60))
  }

  private func groupNames(_ context: Context) -> [String] {
    context.rules.settings.queue.lines.map { context.words.group($0.id, context.rules) }
  }

  /// The next full half hour, as a beginning for who asks for a time.
  private func nextBooking(_ context: Context) -> String {
    let step = 1800
    let seconds = (context.now.localSeconds / step + 1) * step
    return Moment(localSeconds: seconds).clockAndDate
  }
}
