import ArgumentParser
import DeskApp
import DeskOperations
import Runtime

/// Takes a number; at a terminal where nothing is said of it, the kiosk asks.
struct TakeCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "take", abstract: "Lấy số thứ tự.",
    discussion: """
      Trên màn hình mà không nêu gì thì mở máy lấy số cho người dân; nêu --group, --service, \
      --class hoặc --appointment thì lấy ngay một số.
      """)

  @Option(help: ArgumentHelp("Nhóm việc.", valueName: "id"))
  var group: String?

  @Option(help: ArgumentHelp("Lĩnh vực hoặc việc cần làm.", valueName: "text"))
  var service: String?

  @Option(
    name: .customLong("class"), help: ArgumentHelp("Diện ưu tiên.", valueName: "id"))
  var priority: String?

  @Option(help: ArgumentHelp("Số của lịch hẹn hôm nay.", valueName: "n"))
  var appointment: Int?

  @Flag(help: "Mở máy lấy số toàn màn hình cho người dân bấm.")
  var kiosk = false

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    if kiosk || saysNothing && Surroundings.current.canShowScreens {
      try openKiosk()
    } else {
      try take()
    }
  }

  /// Whether all is left to be asked.
  private var saysNothing: Bool {
    group == nil && service == nil && priority == nil && appointment == nil
      && acting.seat.key == nil && acting.seat.happenedAt == nil && acting.output.format == .text
  }

  private func openKiosk() throws {
    guard saysNothing else {
      throw CommandFailure.usage(
        "--kiosk mở máy lấy số để người dân tự chọn nên không đi cùng --group, --service, --class, --appointment, --key hay --format json. Hãy bỏ bớt."
      )
    }
    try Surroundings.current.checkTerminal()
    let seat = DeskSession.Seat(
      folder: acting.place.deskFolder, shippedData: acting.place.shippedDataIfAny,
      person: acting.seat.person, counter: acting.seat.counter, clock: try acting.clock.clock(),
      language: acting.output.lang, root: .kiosk)
    try DeskSession(at: seat).run()
  }

  private func take() throws {
    try answerTicket { desk in
      .take(
        TicketOrder(
          group: group, service: service, priority: priority,
          appointment: appointment.map { AppointmentID(date: desk.now.date, number: $0) }))
    }
  }
}
