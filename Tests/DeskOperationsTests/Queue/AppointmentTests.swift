import DeskOperations
import Testing

/// Times given to people, and what they are worth when the people come.
@Suite struct AppointmentTests {
  private func order(
    _ moment: String, _ group: String = "A", name: String = "Lê Thị Mẫu"
  ) throws -> QueueAct {
    .book(
      AppointmentOrder(
        moment: try SampleRules.moment(moment), errand: Errand(group: group), name: name))
  }

  private func id(_ number: Int, _ date: String = "2026-11-20") throws -> AppointmentID {
    AppointmentID(date: try #require(CivilDate(date)), number: number)
  }

  @Test func `a time is given within opening hours and numbered by its day`() throws {
    var desk = try QueueDesk()
    try desk.ask(try order("2026-11-20T09:00"))
    try desk.ask(try order("2026-11-23T09:00"))
    try desk.ask(try order("2026-11-20T08:30"))
    let ids = [try id(2), try id(1), try id(1, "2026-11-23")]
    #expect(desk.desk.queue.appointments.map(\.id) == ids)
    let past = try SampleRules.moment("2026-11-20T07:45")
    desk.refuse(try order("2026-11-20T07:45"), with: .dayPassed(.appointment, past.date))
    for closed in [
      "2026-11-20T12:00", "2026-11-20T17:00", "2026-11-21T09:00", "2026-11-24T09:00",
    ] {
      desk.refuse(try order(closed), with: .closedThen(try SampleRules.moment(closed)))
    }
    desk.refuse(try order("2026-11-20T10:00", name: " "), with: .missing(.name))
    desk.refuse(try order("2026-11-20T10:00", "Z"), with: .unknownName(.group, "Z"))
  }

  @Test(
    arguments: [
      ("08:44", false), ("08:45", true), ("08:55", true), ("09:00", true), ("09:10", true),
      ("09:15", true), ("09:16", false),
    ])
  func `it counts from fifteen minutes before to fifteen after`(
    comes: String, isKept: Bool
  ) throws {
    var desk = try QueueDesk()
    try desk.ask(try order("2026-11-20T09:00"))
    try desk.go(to: "2026-11-20T\(comes)")
    let came = desk.now
    let id = try desk.take(appointment: try id(1))
    let ticket = try desk.ticket(id)
    let booked = try SampleRules.moment("2026-11-20T09:00")
    #expect(ticket.bookedFor == (isKept ? booked : nil))
    #expect(ticket.place.arrival == (isKept ? booked : came))
    #expect(ticket.waitsFrom == (isKept ? max(booked, came) : came))
  }

  @Test func `who is a little late is called before those who came meanwhile`() throws {
    var desk = try QueueDesk("2026-11-20T08:58")
    try desk.ask(try order("2026-11-20T09:00"))
    for _ in 1...5 { try desk.take() }
    #expect(try desk.take(appointment: try id(1)).label == "A6")
    // A3 came at the very minute, and had the lower number.
    #expect(desk.line == ["A1", "A2", "A3", "A6", "A4", "A5"])
  }

  @Test func `a class counts from the booked moment`() throws {
    var desk = try QueueDesk("2026-11-20T08:50")
    try desk.ask(try order("2026-11-20T09:00"))
    let id = try desk.take("A", "older", appointment: try id(1))
    let ticket = try desk.ticket(id)
    #expect(ticket.place.arrival.time.description == "08:40")
  }

  @Test func `it is taken up once, on its day, and its errand comes from it`() throws {
    var desk = try QueueDesk()
    try desk.ask(try order("2026-11-20T08:10", "B"))
    try desk.ask(try order("2026-11-23T09:00"))
    let monday = try SampleRules.moment("2026-11-23T09:00")
    desk.refuse(
      .take(TicketOrder(appointment: try id(1, "2026-11-23"))),
      with: .appointmentOnOtherDay(monday))
    desk.refuse(
      .take(TicketOrder(appointment: try id(7))), with: .unknownAppointment(try id(7)))
    let ticket = try desk.take("A", appointment: try id(1))
    #expect(ticket.label == "B101")
    desk.refuse(
      .take(TicketOrder(appointment: try id(1))), with: .appointmentTakenUp(ticket))
    desk.refuse(
      .cancelAppointment(try id(1)), reason: "Bận", with: .appointmentTakenUp(ticket))
    try desk.go(to: "2026-11-23T08:50")
    #expect(try desk.take("A", appointment: try id(1, "2026-11-23")).label == "A1")
  }

  @Test func `a time given back is gone, and its number is not given again`() throws {
    var desk = try QueueDesk()
    try desk.ask(try order("2026-11-20T09:00"))
    desk.refuse(.cancelAppointment(try id(1)), with: .missing(.reason))
    desk.refuse(
      .cancelAppointment(try id(2)), reason: "Bận", with: .unknownAppointment(try id(2)))
    try desk.ask(.cancelAppointment(try id(1)), reason: "Bận")
    desk.refuse(
      .take(TicketOrder(appointment: try id(1))), with: .unknownAppointment(try id(1)))
    try desk.ask(try order("2026-11-20T09:00"))
    #expect(desk.desk.queue.appointments.map(\.id) == [try id(2)])
  }
}
