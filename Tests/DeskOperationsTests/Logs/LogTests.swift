import DeskOperations
import Testing

/// What the desk writes down beside dossiers: guidance, duties and assists.
@Suite struct LogTests {
  private func order(
    _ name: String = "Lê Văn Thí Dụ", phone: String? = "0999 000 123", items: [String] = [],
    notAccepted: Bool = false
  ) -> GuidanceOrder {
    GuidanceOrder(
      procedure: SampleRules.sameDay, name: name, phone: phone, means: .zalo, items: items,
      notAccepted: notAccepted)
  }

  @Test func `guidance shares the numbers of the supplement requests`() throws {
    var desk = try PracticeDesk()
    try desk.ask(.giveGuidance(order(items: ["  Giấy chứng sinh ", " "])))
    let code = try desk.receive()
    try desk.ask(.requestSupplement(code, items: ["Tờ khai"]), reason: "Thiếu")
    try desk.ask(.giveGuidance(order(items: ["Tờ khai"], notAccepted: true)), reason: "Sai mẫu")
    let given = desk.desk.log.guidance
    #expect(given.map(\.content.number.description) == ["01/HDHS", "03/HDHS"])
    #expect(try desk.dossier(code).supplements.first?.number?.number == 2)
    #expect(given[0].content.items == ["Giấy chứng sinh"])
    #expect(given[0].content.procedureName == "Đăng ký khai sinh")
    #expect(given[1].reason == "Sai mẫu" && given[1].content.notAccepted)
  }

  @Test func `guidance that cannot be right is refused by its field`() throws {
    var desk = try PracticeDesk()
    func expect(_ refusal: Refusal, _ order: GuidanceOrder, reason: String? = nil) {
      #expect(throws: refusal) { try desk.ask(.giveGuidance(order), reason: reason) }
    }
    var unknown = order()
    unknown.procedure = "9.9"
    expect(.unknownProcedure("9.9"), unknown)
    expect(.missing(.listener), order("  "))
    expect(.malformed(.phone, "abc"), order(phone: "abc"))
    expect(.unclean(.items), order(items: ["\u{1B}[31mTờ khai"]))
    expect(.missing(.items), order(notAccepted: true), reason: "Sai mẫu")
    expect(.missing(.reason), order(items: ["Tờ khai"], notAccepted: true))
    #expect(desk.events.isEmpty)
  }

  @Test func `a guide comes on duty, helps, and goes off duty`() throws {
    var desk = try PracticeDesk()
    let guide = SampleRules.officer
    #expect(throws: Refusal.dutyNotPossible("Trần Thị Thử", isOnDuty: false)) {
      try desk.ask(.endDuty(), by: guide)
    }
    #expect(throws: Refusal.dutyNotPossible("Trần Thị Thử", isOnDuty: false)) {
      try desk.ask(.giveAssist(.form, note: nil, guide: guide))
    }
    #expect(throws: Refusal.unknownPerson("ai")) { try desk.ask(.beginDuty(guide: "ai")) }
    try desk.ask(.beginDuty(guide: guide))
    #expect(throws: Refusal.dutyNotPossible("Trần Thị Thử", isOnDuty: true)) {
      try desk.ask(.beginDuty(), by: guide)
    }
    try desk.ask(.giveAssist(.onlineFiling, note: "nộp khai sinh"), by: guide)
    try desk.ask(.giveAssist(.form, note: nil, guide: guide))
    desk.now = try SampleRules.moment("2026-11-20T11:30")
    try desk.ask(.endDuty(guide: guide))
    #expect(desk.desk.log.assists.map(\.content.number.description) == ["01/HT", "02/HT"])
    #expect(desk.desk.log.watches.map(\.to) == [desk.now])
    #expect(desk.desk.log.openWatch(of: guide, on: desk.now.date) == nil)
  }

  @Test func `a duty that nobody ended ends with its day`() throws {
    var desk = try PracticeDesk()
    try desk.ask(.beginDuty())
    desk.now = try SampleRules.moment("2026-11-23T08:00")
    #expect(throws: Refusal.dutyNotPossible("Nguyễn Văn Mẫu", isOnDuty: false)) {
      try desk.ask(.giveAssist(.other, note: nil))
    }
    try desk.ask(.beginDuty())
    try desk.ask(.giveAssist(.other, note: nil))
    #expect(desk.desk.log.watches.map(\.duty.number.number) == [1, 2])
  }

  @Test func `without books nothing is numbered and nothing written`() throws {
    var rules = try SampleRules.make()
    rules.law.books = nil
    var desk = try PracticeDesk(rules: rules)
    #expect(throws: Refusal.booksMissing) { try desk.ask(.beginDuty()) }
    #expect(throws: Refusal.booksMissing) { try desk.ask(.giveGuidance(order())) }
  }

  @Test func `a cost beyond counting is refused, and one that can be counted has its share`() throws
  {
    var desk = try PracticeDesk()
    func review(_ now: Int, _ after: Int) -> Command {
      .reviewProcedure(
        ProcedureReview(
          procedure: SampleRules.sameDay, verdict: .simplify, proposal: "Bỏ bản sao", costNow: now,
          costAfter: after))
    }
    #expect(throws: Refusal.malformed(.cost, "\(Int.max)")) {
      try desk.ask(review(.max, 0), reason: "Rườm rà")
    }
    #expect(desk.events.isEmpty)
    try desk.ask(review(1_000_000_000, 1), reason: "Rườm rà")
    #expect(desk.desk.log.reviews.first?.content.savingPercent == 99)
  }
}
