import Canvas
import DeskOperations

/// What the kiosk says to citizens.
extension Words {
  /// The same in the other language, for those who do not read the first.
  func inOtherLanguage(_ vietnamese: String, _ english: String) -> String {
    language == .vietnamese ? english : vietnamese
  }

  /// How many wait in a line, and about how long the last of them.
  func waiting(_ line: KioskScreen.Line) -> String {
    guard line.waiting > 0 else { return self("chưa có ai chờ", "nobody waits") }
    let people = self("\(line.waiting) người đang chờ", "\(line.waiting) waiting")
    guard let wait = line.wait else { return people }
    return people + self(", ước chờ ", ", wait ") + self.wait(wait)
  }

  /// What a class of priority means for the place in the line.
  func headStart(_ kind: QueueSettings.PriorityClass) -> String {
    guard kind.headStart > 0 else { return "" }
    return self(
      "tính như đến sớm \(kind.headStart) phút", "counts as \(kind.headStart) minutes earlier")
  }

  /// How many are called before somebody.
  func before(_ count: Int) -> String {
    count == 0
      ? self("Trước ông/bà không còn ai.", "Nobody is before you.")
      : self("Trước ông/bà còn \(count) người.", "\(count) people are before you.")
  }

  /// How far the paper with the number has come.
  func ticketPrint(_ state: PrintRecord.State) -> (String, Style) {
    switch state {
    case .begun, .sent, .turning:
      (self("Đang in phiếu…", "Your ticket is being printed…"), .normal)
    case .printed, .leftQueue:
      (self("Xin lấy phiếu ở máy in.", "Please take your ticket."), .done)
    case .byHand, .failed:
      (
        self(
          "Máy in phiếu đang hỏng. Xin nhớ số hoặc chụp lại màn hình.",
          "The ticket printer is out of order. Please remember your number."), .warning
      )
    }
  }

  /// Said where no number could be given, for whatever reason.
  var noNumber: String {
    self(
      "Máy chưa lấy được số. Mời ông/bà đến quầy để được giúp.",
      "No number could be given. Please ask at a counter.")
  }

  /// Why there is no number, for the one who wanted it.
  func refusalAtKiosk(_ refusal: Refusal) -> String {
    switch refusal {
    case .queueFull:
      self(
        "Rất tiếc, hôm nay đã phát hết số. Mời ông/bà đến quầy để được hướng dẫn.",
        "We are sorry: today's numbers are used up. Please ask at a counter.")
    case .unknownAppointment(let id):
      self(
        "Hôm nay không có lịch hẹn số \(id.number). Vui lòng xem lại số, hoặc lấy số thường.",
        "There is no appointment \(id.number) today. Please check it, or take an ordinary number.")
    case .appointmentTakenUp(let id):
      self(
        "Lịch hẹn này đã lấy số \(id.label). Vui lòng dùng số đó.",
        "This appointment has number \(id.label) already. Please use that.")
    default: noNumber
    }
  }
}
