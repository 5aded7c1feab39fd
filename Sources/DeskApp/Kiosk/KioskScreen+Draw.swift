import Canvas
import DeskOperations

extension KioskScreen {
  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {
    canvas.unitLine(in: region.rows(from: 0, count: 1), context)
    let room = region.rows(from: 2).inset(columns: 2)
    switch page {
    case .groups, .classes: drawChoices(on: &canvas, in: room, context)
    case .appointment(let typed): drawAppointment(typed, on: &canvas, in: room, context)
    case .asking:
      drawHeading(
        ("ĐANG LẤY SỐ…", "TAKING A NUMBER…"), ("Xin chờ một lát.", "One moment, please."),
        on: &canvas, in: room, context)
    case .given(let id): drawNumber(id, on: &canvas, in: room, context)
    case .refused(let sentence):
      drawHeading(
        ("CHƯA LẤY ĐƯỢC SỐ", "NO NUMBER"),
        ("Vui lòng đọc dòng dưới.", "Please read the line below."), on: &canvas, in: room, context)
      canvas.paragraph(sentence, in: room.rows(from: 4), style: .alert)
      drawHint(anyKey, on: &canvas, in: room, context)
    }
  }

  /// The same words for everybody who comes.
  typealias Bilingual = (vietnamese: String, english: String)

  var anyKey: Bilingual { ("Bấm phím bất kỳ để trở về.", "Press any key to go back.") }

  /// The words of the page, and under them the same in the other language.
  func drawHeading(
    _ title: Bilingual, _ second: Bilingual, on canvas: inout Canvas, in room: Region,
    _ context: Context
  ) {
    let words = context.words
    canvas.write(words(title.vietnamese, title.english), in: room, style: .title)
    canvas.write(
      words.inOtherLanguage(second.vietnamese, second.english),
      at: Position(row: 1, column: 0), in: room, style: .muted)
  }

  /// What the keys beside the choices do, in both languages, at the bottom.
  func drawHint(
    _ hint: Bilingual, on canvas: inout Canvas, in room: Region, _ context: Context
  ) {
    let words = context.words
    canvas.pieces(
      [
        (words(hint.vietnamese, hint.english), .accent.bold),
        (words.inOtherLanguage(hint.vietnamese, hint.english), .muted),
      ], in: room.lastRows(1))
  }

  private func drawChoices(on canvas: inout Canvas, in room: Region, _ context: Context) {
    let sheet = choices(context)
    var hint: Bilingual?
    switch page {
    case .classes:
      drawHeading(
        ("ÔNG/BÀ THUỘC DIỆN NÀO?", "WHO ARE YOU?"),
        ("Xin bấm phím số.", "Who are you? Please choose."), on: &canvas, in: room, context)
      hint = sheet.hasMore ? ("0 Xem thêm", "0 More") : ("0 Quay lại", "0 Back")
    default:
      drawHeading(
        ("MỜI BẤM PHÍM SỐ CỦA VIỆC CẦN LÀM", "PLEASE PRESS THE NUMBER OF YOUR ERRAND"),
        ("Xin bấm phím số của việc cần làm.", "Please choose: press the number of your errand."),
        on: &canvas, in: room, context)
      if sheet.hasMore || turns > 0 { hint = ("0 Xem thêm", "0 More") }
    }
    if let hint { drawHint(hint, on: &canvas, in: room, context) }
    let list = room.rows(from: 3, count: max(0, room.rows - 4))
    let rows = min(KioskChoice.mostRows, list.rows / max(1, sheet.shown.count))
    for (place, choice) in sheet.shown.enumerated() {
      choice.draw(on: &canvas, in: list.rows(from: place * rows, count: rows))
    }
  }

  private func drawAppointment(
    _ typed: String, on canvas: inout Canvas, in room: Region, _ context: Context
  ) {
    let words = context.words
    drawHeading(
      ("MỜI GÕ SỐ LỊCH HẸN", "PLEASE TYPE YOUR APPOINTMENT'S NUMBER"),
      ("Xin gõ số lịch hẹn.", "Please type the number of your appointment."), on: &canvas, in: room,
      context)
    let box = canvas.box(
      room.rows(from: 4, count: LargeNumber.rows + 2).columns(from: 0, count: 36))
    LargeNumber(text: typed).draw(on: &canvas, in: box.inset(columns: 2), style: .accent)
    if let found = appointment(numbered: typed, context) {
      let errand = Errand(group: found.group)
      canvas.paragraph(
        words(
          "Lịch hẹn lúc \(found.time) · \(words.errand(errand, context.rules)). Bấm Enter để lấy số.",
          "Appointment at \(found.time) · \(words.errand(errand, context.rules)). Press Enter."),
        in: room.rows(from: 6 + LargeNumber.rows + 1), style: .normal.bold)
    }
    drawHint(
      ("Enter: lấy số · Esc: quay lại", "Enter: number · Esc: back"), on: &canvas, in: room, context
    )
  }

  /// The appointment of today with the number typed, if it was not taken up yet.
  private func appointment(numbered typed: String, _ context: Context) -> Appointment? {
    let queue = context.desk.queue
    return Int(typed).flatMap { number in
      queue.appointments.first { $0.id == AppointmentID(date: context.now.date, number: number) }
    }.flatMap { queue.ticket(for: $0.id) == nil ? $0 : nil }
  }
}
