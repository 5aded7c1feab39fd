import DeskOperations

extension Words {
  /// Why the queue will not, and what to do instead.
  func refusalAboutQueue(_ refusal: Refusal, _ rules: Rulebook) -> String {
    switch refusal {
    case .queueFull(let limit):
      self(
        "Đã phát hết số thứ tự của hôm nay (đến số \(limit)). Vui lòng phục vụ những người đang chờ trước.",
        "Today's numbers are used up (the last is \(limit)). Please serve those who wait first.")
    case .nobodyWaiting:
      self(
        "Hàng đợi đang trống nên chưa gọi được ai. Vui lòng gọi lại khi có người lấy số.",
        "Nobody is waiting, so nobody was called. Please call again once somebody takes a number.")
    case .nobodyForCounter(let counter, let others):
      self(
        "Không ai chờ ở hàng của quầy \(counter); \(others) người đang chờ hàng khác. Bật “giúp hàng khác” hoặc gọi đích danh một số kèm lý do.",
        "Nobody waits for counter \(counter); \(others) wait in other lines. Switch “help others” on, or call one of them by number with a reason."
      )
    case .unknownTicket(let label):
      self(
        "Hôm nay chưa phát số \(label). Vui lòng kiểm tra lại số trên phiếu.",
        "The number \(label) was not given out today. Please check the number on the slip.")
    case .ticketNotPossible(let id, let state):
      self(
        "Số \(id.label) \(ticketState(state)) nên không làm được việc này. Vui lòng xem lại danh sách, nay đã cập nhật.",
        "Number \(id.label) is \(ticketState(state)), so this cannot be done. Please look at the list; it is up to date."
      )
    case .ticketElsewhere(let id, let counter):
      self(
        "Số \(id.label) thuộc quầy \(counter) nên chỉ quầy đó hoặc người phụ trách làm được. Vui lòng gọi số khác.",
        "Number \(id.label) belongs to counter \(counter), so only that counter or a supervisor can do this. Please call another number."
      )
    case .calledEnough(let id, let times):
      self(
        "Số \(id.label) đã gọi \(times) lần. Vui lòng ghi vắng rồi gọi số tiếp; người đến muộn vẫn được trở lại hàng.",
        "Number \(id.label) was called \(times) times. Please note it absent and call the next; whoever comes late can be let back in."
      )
    case .nothingToTransfer(let id):
      self(
        "Số \(id.label) đang ở đúng hàng đó rồi. Vui lòng chọn hàng, quầy hoặc vị trí khác.",
        "Number \(id.label) is there already. Please choose another line, counter or place.")
    case .nothingToUndo(let id):
      self(
        "Số \(id.label) chưa có việc nào để hoàn tác. Nếu phát nhầm số, vui lòng hủy số này.",
        "Nothing was done with number \(id.label) that could be undone. If it was given by mistake, please cancel it."
      )
    case .nothingOpen:
      self(
        "Hàng đợi hôm nay đã kết thúc, không còn số nào mở. Vui lòng xem số liệu ở màn hình Cuối ngày (F7).",
        "Today's queue is over, no number is open. Please see its figures at the day's end (F7).")
    default: refusalAboutCounter(refusal, rules)
    }
  }

  private func refusalAboutCounter(_ refusal: Refusal, _ rules: Rulebook) -> String {
    switch refusal {
    case .onlySupervisor:
      self(
        "Chỉ người phụ trách làm được việc này. Vui lòng nhờ người phụ trách ở màn hình giám sát (Ctrl-B).",
        "Only a supervisor can do this. Please ask one, at the supervisor's board (Ctrl-B).")
    case .onlyReception:
      self(
        "Chỉ người tiếp nhận hoặc người phụ trách chốt được nên chưa ghi gì. Vui lòng nhờ người phụ trách.",
        "Only clerks and supervisors close a period, so nothing was written. Please ask one.")
    case .counterHeld(let counter, let person):
      self(
        "Quầy \(counter) đang do \(rules.people.name(of: person)) trực. Nếu trực thay, bấm T ở màn hình hàng đợi rồi làm lại.",
        "\(rules.people.name(of: person)) sits at counter \(counter). To stand in, press T on the queue screen, then try again."
      )
    case .counterBusy(let counter, let id):
      self(
        "Quầy \(counter) đang có số \(id.label). Vui lòng kết thúc hoặc giữ số đó trước.",
        "Counter \(counter) has number \(id.label) in hand. Please finish or hold it first.")
    case .counterNotPossible(let counter, let mode):
      self(
        "Quầy \(counter) \(self.mode(mode)) nên không làm được việc này. Vui lòng xem lại dòng trạng thái dưới tên quầy.",
        "Counter \(counter) is \(self.mode(mode)), so this cannot be done. Please look at the line below its name."
      )
    case .closedThen(let moment):
      self(
        "Lúc \(moment.clockAndDate) bộ phận không mở cửa. Vui lòng chọn giờ trong giờ mở cửa.",
        "The desk is closed at \(moment.clockAndDate). Please choose a time within opening hours.")
    case .unknownAppointment(let id):
      self(
        "Không có lịch hẹn số \(id.number) ngày \(id.date.slashed). Vui lòng xem lại danh sách lịch hẹn.",
        "There is no appointment \(id.number) on \(id.date.slashed). Please see the list of appointments."
      )
    case .appointmentOnOtherDay(let moment):
      self(
        "Lịch hẹn này là \(moment.clockAndDate), không phải hôm nay. Vui lòng phát số thường.",
        "This appointment is at \(moment.clockAndDate), not today. Please give an ordinary number.")
    case .appointmentTakenUp(let id):
      self(
        "Người có lịch hẹn này đã lấy số \(id.label). Vui lòng dùng số đó.",
        "The person with this appointment has number \(id.label) already. Please use that.")
    default: ""
    }
  }
}
