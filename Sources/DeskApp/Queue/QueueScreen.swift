import Canvas
import DeskOperations

/// The line of today: who is served here, who comes next, and what the other counters do.
struct QueueScreen: Screen {
  /// What is being asked on the screen.
  enum Question: Sendable {
    case service(ServiceChoice)
    case cancel(TicketID)
  }

  private(set) var line: [Ticket] = []
  private(set) var list = ListState()
  private(set) var question: Question?

  func title(_ context: Context) -> String { context.words("Hàng đợi", "Queue") }

  func about(_ context: Context) -> String {
    context.words(
      "Hàng đợi hôm nay. Bên trái là số đang được phục vụ tại quầy này và các quầy khác, bên phải là những người đang chờ theo thứ tự. Gọi tiếp sẽ kết thúc số đang phục vụ và gọi số đầu hàng; F2 tiếp nhận hồ sơ của người đang được phục vụ.",
      "Today's line. To the left is the number being served here and at the other counters, to the right those who wait, in order. Calling next ends the number in service and calls the first in line; F2 receives a dossier of the person being served."
    )
  }

  func bindings(_ context: Context) -> [Binding] {
    let words = context.words
    switch question {
    case .service:
      return [
        Binding(.enter, .confirm, words("Phát số", "Give a number")),
        Binding(.escape, .clear, words("Thôi", "Leave it")),
      ]
    case .cancel(let id):
      return [
        Binding(.enter, .confirm, words("Hủy số \(id.label)", "Cancel \(id.label)")),
        Binding(.escape, .clear, words("Giữ lại", "Keep it")),
      ]
    case nil: break
    }
    let away =
      context.counter == nil
      ? words(
        "Chương trình đang mở ngoài quầy nên không gọi số được. Vui lòng mở lại với --counter và số quầy.",
        "The program was opened away from a counter, so it cannot call. Please open it again with --counter and a number."
      ) : nil
    let nobody =
      line.isEmpty
      ? words(
        "Hàng đợi đang trống nên chưa gọi được ai. Bấm 5 khi có người đến lấy số.",
        "Nobody is waiting, so nobody can be called. Press 5 when somebody comes.") : nil
    let idle =
      served(context) == nil
      ? words(
        "Quầy này chưa gọi số nào. Bấm 1 để gọi số đầu hàng.",
        "This counter has not called a number. Press 1 to call the first in line.") : nil
    let nothing =
      list.selected == nil
      ? words("Không có ai đang chờ để hủy số.", "Nobody is waiting whose number to cancel.") : nil
    return [
      Binding(
        .character("1"), .callNext, words("Gọi tiếp", "Next"), unavailableBecause: away ?? nobody),
      Binding(
        .character("2"), .recall, words("Gọi lại", "Again"), unavailableBecause: away ?? idle),
      Binding(
        .character("3"), .finishTicket, words("Xong", "Done"), unavailableBecause: away ?? idle),
      Binding(
        .character("4"), .missTicket, words("Vắng", "Absent"), unavailableBecause: away ?? idle),
      Binding(.character("5"), .takeTicket, words("Lấy số", "New")),
      Binding(
        .character("6"), .cancelTicket, words("Hủy", "Cancel"), unavailableBecause: nothing),
      Binding(.function(2), .openIntake, words("Tiếp nhận", "Receive")),
    ]
  }

  mutating func perform(_ action: Action, _ context: Context) -> [Step] {
    let id = served(context)?.id
    switch action {
    case .callNext: return [.perform(.queue(.callNext), reason: nil)]
    case .recall: return id.map { [.perform(.queue(.recall($0)), reason: nil)] } ?? []
    case .finishTicket: return id.map { [.perform(.queue(.finish($0)), reason: nil)] } ?? []
    case .missTicket: return id.map { [.perform(.queue(.miss($0)), reason: nil)] } ?? []
    case .takeTicket: question = .service(ServiceChoice(context))
    case .cancelTicket: question = list.selected.map { .cancel(line[$0].id) }
    case .clear: question = nil
    case .confirm: return confirm()
    default: return [.everywhere(action)]
    }
    return []
  }

  private mutating func confirm() -> [Step] {
    defer { question = nil }
    switch question {
    case .service(let choice):
      return [.perform(.queue(.take(TicketOrder(service: choice.chosen))), reason: nil)]
    case .cancel(let id): return [.perform(.queue(.cancel(id)), reason: nil)]
    case nil: return []
    }
  }

  mutating func handle(_ input: Input, _ context: Context) -> [Step] {
    if case .service(var choice) = question {
      choice.handle(input, rows: max(1, context.body.rows - 6), context)
      question = .service(choice)
    } else if question == nil, case .key(let key) = input {
      _ = list.handle(key, rows: max(1, context.body.rows - 3))
    }
    return []
  }

  mutating func receive(_ answer: Answer, _ context: Context) -> [Step] {
    guard case .done(let events) = answer, let event = events.last else { return [] }
    let words = context.words
    let sentence: String? =
      switch event.change {
      case .queue(.taken(let taking)):
        words(
          "Đã phát số \(taking.id.label); trước số này còn \(place(of: taking.id)) người.",
          "Number \(taking.id.label) was given out; \(place(of: taking.id)) come before it.")
      case .queue(.called(let id)):
        words("Đang gọi số \(id.label).", "Calling number \(id.label).")
      case .queue(.served(let id)):
        words("Số \(id.label) đã phục vụ xong.", "Number \(id.label) was served.")
      case .queue(.missed(let id)):
        words("Đã ghi số \(id.label) vắng mặt.", "Number \(id.label) did not come.")
      case .queue(.cancelled(let id)):
        words("Đã hủy số \(id.label).", "Number \(id.label) was cancelled.")
      default: nil
      }
    return sentence.map { [.notice(Notice(.done, $0))] } ?? []
  }

  private func place(of id: TicketID) -> Int {
    line.firstIndex { $0.id == id } ?? line.count
  }

  mutating func refresh(_ context: Context) {
    let before = list.selected.map { line[$0].id }
    line = context.desk.line(on: context.now.date)
    list.setCount(line.count)
    if let before, let position = line.firstIndex(where: { $0.id == before }) {
      list.select(position)
    }
    if case .cancel(let id) = question, !line.contains(where: { $0.id == id }) { question = nil }
  }

  /// The ticket in service at this counter.
  func served(_ context: Context) -> Ticket? {
    context.counter.flatMap { context.desk.ticketInService(at: $0, on: context.now.date) }
  }
}
