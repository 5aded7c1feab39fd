import DeskOperations

extension SampleDesk {
  /// A Friday morning with something in every group: late, due today, due on Monday, later, waiting,
  /// without limit, and a result on the shelf.
  static func ordinaryDay(
    after past: SampleDesk = SampleDesk(), hasQueue: Bool = true
  ) throws -> SampleDesk {
    var sample = past
    let shelf = try sample.receive("2.000181", at: "2026-11-10T09:00")
    try sample.pass(shelf, to: "diachinh", at: "2026-11-10T10:00")
    let waiting = try sample.receive("2.000181", at: "2026-11-13T08:00")
    let late = try sample.receive("1.004873", at: "2026-11-16T09:00")
    try sample.pass(late, at: "2026-11-16T10:00")
    try sample.requestSupplement(waiting, at: "2026-11-17T09:00")
    let today = try sample.receive("1.004873", at: "2026-11-17T14:00")
    try sample.pass(today, at: "2026-11-17T15:00")
    try sample.finish(shelf, at: "2026-11-18T09:00")
    try sample.receive("1.004873", at: "2026-11-18T15:30", channel: .online)
    try sample.receive("2.001909", at: "2026-11-19T08:00")
    try sample.receive("1.013962", at: "2026-11-19T08:30", by: "thu", counter: 2)
    try sample.receive(at: "2026-11-20T07:35")
    let copy = try sample.receive("2.000815", at: "2026-11-20T07:40")
    try sample.pass(copy, at: "2026-11-20T07:45")
    try sample.receive("2.000181", at: "2026-11-20T08:05", channel: .online, by: "thu", counter: 2)
    guard hasQueue else { return sample }
    for _ in 1...3 {
      try sample.perform(.queue(.take(TicketOrder(service: nil))), at: "2026-11-20T08:06")
    }
    try sample.perform(.queue(.take(TicketOrder(service: "Hộ tịch"))), at: "2026-11-20T08:07")
    try sample.perform(.queue(.callNext), at: "2026-11-20T08:08", by: "thu", counter: 2)
    return sample
  }

  /// Two hundred open dossiers from a seed, received over some weeks.
  static func manyDossiers(seed: UInt64 = 7) throws -> SampleDesk {
    var sample = SampleDesk()
    var state = seed
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let procedures = ["1.001193", "1.004873", "2.000815", "2.000181", "1.013962", "2.001909"]
    for index in 0..<200 {
      let day = 2 + index / 11
      let minute = index % 11 * 5
      let moment = "2026-11-\(day < 10 ? "0" : "")\(day)T09:\(minute < 10 ? "0" : "")\(minute)"
      let code = try sample.receive(procedures[random(procedures.count)], at: moment)
      if random(3) > 0 {
        try sample.pass(code, to: random(2) == 0 ? "hotich" : "diachinh", at: moment)
      }
    }
    return sample
  }
}
