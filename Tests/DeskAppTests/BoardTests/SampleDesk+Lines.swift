import DeskApp
import DeskOperations

extension SampleDesk {
  /// A desk with three lines, two classes of priority and three open counters.
  static func withLines(classes: Bool = true) throws -> SampleDesk {
    var sample = SampleDesk()
    sample.rules.settings.queue.groups = [
      QueueSettings.Group(id: "A", name: "Tư pháp – Hộ tịch", prefix: "A", counters: [1]),
      QueueSettings.Group(id: "B", name: "Đất đai – Kinh tế", prefix: "B", counters: [2]),
      QueueSettings.Group(id: "T", name: "Nhận kết quả", prefix: "T", counters: [3]),
    ]
    if classes {
      sample.rules.settings.queue.priorities = [
        QueueSettings.PriorityClass(id: "older", name: "Người cao tuổi", headStart: 20),
        QueueSettings.PriorityClass(id: "disabled", name: "Người khuyết tật", headStart: 30),
      ]
    }
    for (person, counter) in [("mau", 1), ("thu", 2), ("vidu", 3)] {
      try sample.perform(
        .queue(.openCounter), at: "2026-11-20T07:30", by: person, counter: counter)
    }
    return sample
  }

  /// Somebody takes a number.
  @discardableResult
  mutating func take(_ group: String, at moment: String) throws -> TicketID {
    let events = try perform(.queue(.take(TicketOrder(group: group))), at: moment)
    guard case .queue(.taken(let taking))? = events.last?.change else {
      throw SampleFault.nothingReceived
    }
    return taking.id
  }

  /// A counter calls the next number.
  mutating func callNext(at moment: String, by person: String = "mau", counter: Int = 1) throws {
    try perform(.queue(.callNext), at: moment, by: person, counter: counter)
  }

  /// A quarter past eight: five numbers were called in turn, the last two in the same second.
  static func busyMorning() throws -> SampleDesk {
    var sample = try withLines()
    for minute in 1...4 {
      for group in ["A", "B", "T"] { try sample.take(group, at: "2026-11-20T08:0\(minute)") }
    }
    try sample.callNext(at: "2026-11-20T08:05")
    try sample.callNext(at: "2026-11-20T08:09", by: "vidu", counter: 3)
    try sample.callNext(at: "2026-11-20T08:12")
    try sample.callNext(at: "2026-11-20T08:14:40", by: "thu", counter: 2)
    try sample.callNext(at: "2026-11-20T08:14:40")
    return sample
  }

  /// Citizens whose data the desk holds, as dossier and as appointment.
  static func withCitizens() throws -> SampleDesk {
    var sample = try busyMorning()
    try sample.receive(at: "2026-11-20T08:14:41", name: "Đặng Thị Riêng Tư") {
      $0.applicant.phone = "0999 777 111"
      $0.applicant.personalID = "001199000001"
      $0.applicant.address = "Thôn Kín Đáo"
    }
    let nine = moment("2026-11-20T09:00")
    try sample.perform(
      .queue(
        .book(
          AppointmentOrder(
            moment: nine, errand: Errand(group: "B", service: "Tặng cho đất Bùi Văn Hẹn"),
            name: "Bùi Văn Hẹn", phone: "0999 777 222"))), at: "2026-11-20T08:14:42")
    return sample
  }

  /// What nobody in the waiting room may read.
  static let secrets = [
    "Riêng Tư", "0999 777", "0999777", "001199000001", "Kín Đáo", "Bùi", "Hẹn Bùi", "Tặng cho",
  ]
}
