import DeskOperations

extension SampleDesk {
  /// Half past nine on a busy Friday: three lines and one for results, two classes of priority, a
  /// break, somebody held, somebody absent, and a counter that could help.
  static func busyQueue() throws -> SampleDesk {
    var sample = try ordinaryDay(after: SampleDesk().withLines(), hasQueue: false)
    func at(_ minute: Int) -> String { "2026-11-20T09:\(minute < 10 ? "0" : "")\(minute)" }
    func take(_ group: String, _ minute: Int, _ priority: String? = nil) throws {
      let order = TicketOrder(group: group, priority: priority)
      try sample.perform(.queue(.take(order)), at: at(minute), counter: nil)
    }
    func act(
      _ act: QueueAct, _ minute: Int, by person: String = "mau", counter: Int = 1,
      reason: String? = nil
    ) throws {
      try sample.perform(
        .queue(act), at: at(minute), by: person, counter: counter, reason: reason)
    }
    let date = SampleDesk.morning.date
    func id(_ prefix: String, _ number: Int) -> TicketID {
      TicketID(date: date, prefix: prefix, number: number)
    }
    try take("B", 0)
    try take("A", 1)
    try take("B", 2, "older")
    try act(.callNext, 2)
    try act(.callNext, 3, by: "thu", counter: 2)
    try act(.begin(id("A", 1)), 3)
    try take("A", 4)
    try act(.hold(id("A", 1), minutes: 15), 8, reason: "Đi sao chụp")
    try take("C", 9)
    try take("A", 10, "disabled")
    try act(.callNext, 10)
    try act(.miss(id("A", 3)), 12)
    try act(.openCounter, 14, by: "vidu", counter: 3)
    try act(.callNext, 15, by: "vidu", counter: 3)
    try act(.finish(id("C", 1)), 17, by: "vidu", counter: 3)
    try act(.pauseCounter, 18, by: "vidu", counter: 3, reason: "Họp")
    try take("T", 19)
    try act(.callNext, 20)
    try take("B", 22)
    try take("A", 24)
    try act(.finish(id("A", 2)), 25)
    let order = AppointmentOrder(
      moment: SampleDesk.moment("2026-11-20T10:00"), errand: Errand(group: "A"),
      name: "Lê Văn Thí Dụ", phone: "0999 000 111")
    try act(.book(order), 26)
    return sample
  }

  /// The desk with a line for each counter and one for results.
  func withLines() -> SampleDesk {
    var sample = self
    var queue = QueueSettings(firstNumber: 1, lastNumber: 99)
    queue.groups = [
      .init(id: "A", name: "Tư pháp – Hộ tịch", prefix: "A", counters: [1]),
      .init(id: "B", name: "Đất đai – Kinh tế", prefix: "B", counters: [2]),
      .init(id: "C", name: "Văn hóa – Xã hội", prefix: "C", counters: [3]),
      .init(id: "T", name: "Nhận kết quả", prefix: "T", counters: [1, 2, 3]),
    ]
    queue.priorities = [
      .init(id: "older", name: "Người cao tuổi", headStart: 20),
      .init(id: "disabled", name: "Người khuyết tật", headStart: 30),
    ]
    queue.thresholds = .init(waiting: 20, serving: 25, pause: 10, idle: 3)
    queue.reasons = .init(
      pause: ["Nghỉ giữa giờ", "Họp"], hold: ["Đi lấy thêm giấy tờ", "Đi sao chụp"],
      pick: ["Chỉ hỏi nhanh"])
    sample.rules.settings.queue = queue
    return sample
  }
}
