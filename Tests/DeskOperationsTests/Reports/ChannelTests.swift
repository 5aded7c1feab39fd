import DeskOperations
import Testing

/// By which way dossiers come in and results go out.
@Suite struct ChannelTests {
  private func intake(
    _ channel: Channel, change: (inout Intake) -> Void = { _ in }
  ) -> Intake {
    var intake = SampleRules.intake(SampleRules.fifteenDays)
    intake.channel = channel
    change(&intake)
    return intake
  }

  private func summary(_ desk: PracticeDesk, on day: String) throws -> DaySummary {
    DaySummary(
      desk.desk, on: try #require(CivilDate(day)), calendar: desk.rules.calendar)
  }

  @Test func `the day counts every way of coming in, and what was only filed in none of them`()
    throws
  {
    var desk = try PracticeDesk()
    _ = try desk.receive(intake(.counter))
    _ = try desk.receive(intake(.counter) { $0.subChannel = .hamlet })
    _ = try desk.receive(intake(.online) { $0.onlineLevel = .full })
    _ = try desk.receive(intake(.counter) { $0.competentAgency = "UBND xã Thử" })
    try desk.ask(.fileDossier(intake(.online)))
    try desk.ask(.fileDossier(intake(.post)))
    let codes = Array(desk.desk.everyDossier.map(\.code))
    desk.now = try SampleRules.moment("2026-11-23T08:00")
    try desk.ask(.acceptDossier(codes[4]))
    try desk.ask(.refuseDossier(codes[5]), reason: "Không thuộc thẩm quyền")
    let friday = try summary(desk, on: "2026-11-20")
    #expect(friday.total.received == 4)
    #expect(friday.receivedByChannel == [.counter: 3, .online: 1])
    #expect(friday.receivedBySubChannel == [.hamlet: 1])
    #expect(friday.receivedByLevel == [.full: 1])
    #expect(friday.receivedForElsewhere == 1)
    #expect(friday.filed == 2 && friday.awaitingAcceptance == 2)
    let monday = try summary(desk, on: "2026-11-23")
    #expect(monday.total.received == 1 && monday.refused == 0)
    #expect(monday.filed == 0 && monday.awaitingAcceptance == 0)
    #expect(monday.total.isBalanced && friday.total.isBalanced)
  }

  @Test func `papers asked for before acceptance are counted on the day of asking`() throws {
    var desk = try PracticeDesk()
    try desk.ask(.fileDossier(intake(.online)))
    let code = try #require(desk.desk.everyDossier.map(\.code).first)
    try desk.ask(.requestSupplement(code, items: ["Tờ khai"]), reason: "Thiếu")
    desk.now = try SampleRules.moment("2026-11-23T08:00")
    try desk.ask(.completeSupplement(code))
    try desk.ask(.acceptDossier(code))
    let friday = try summary(desk, on: "2026-11-20")
    let monday = try summary(desk, on: "2026-11-23")
    #expect(friday.supplementsRequested == 1 && friday.supplementsCompleted == 0)
    #expect(monday.supplementsRequested == 0 && monday.supplementsCompleted == 1)
  }

  @Test func `guidance and assists are counted on their day`() throws {
    var desk = try PracticeDesk()
    try desk.ask(
      .giveGuidance(
        GuidanceOrder(procedure: SampleRules.sameDay, name: "Lê Văn Thí Dụ", means: .telephone)))
    try desk.ask(
      .giveGuidance(
        GuidanceOrder(
          procedure: SampleRules.sameDay, name: "Lê Văn Thí Dụ", means: .counter,
          items: ["Tờ khai"], notAccepted: true)), reason: "Sai mẫu")
    try desk.ask(.beginDuty())
    try desk.ask(.giveAssist(.form, note: nil))
    desk.now = try SampleRules.moment("2026-11-23T08:00")
    try desk.ask(.beginDuty())
    try desk.ask(.giveAssist(.mobility, note: nil))
    let friday = try summary(desk, on: "2026-11-20")
    #expect(friday.guidance == 2 && friday.notAccepted == 1 && friday.assists == [.form: 1])
    #expect(try summary(desk, on: "2026-11-23").assists == [.mobility: 1])
  }

  @Test func `the minutes list what the post brought and took on one day`() throws {
    var desk = try PracticeDesk()
    let code = try desk.receive(
      intake(.post) {
        $0.postal = Intake.Postal(item: "EM001", minutes: "12/BB")
        $0.papers = [Intake.Paper(name: "Bản chính hợp đồng", kind: .original, copies: 1)]
      })
    try desk.ask(
      .fileDossier(intake(.post) { $0.postal = Intake.Postal(item: "EM002", minutes: "13/BB") }))
    _ = try desk.receive(intake(.counter))
    let filed = Array(desk.desk.everyDossier.map(\.code))[1]
    desk.now = try SampleRules.moment("2026-11-23T09:00")
    try desk.ask(.acceptDossier(filed))
    try desk.ask(.passDossier(code, to: Dossier.Holder(officer: SampleRules.officer, unit: "")))
    try desk.ask(.finishDossier(code, result: "Giấy phép 1"))
    try desk.ask(
      .returnDossier(
        code, recipient: "Phạm Thị Mẫu", authorisation: nil, method: .post,
        originals: ["Bản chính hợp đồng"], item: "EM900"))
    let friday = PostalMinutes(desk.desk, on: try #require(CivilDate("2026-11-20")))
    #expect(friday.received.map(\.item) == ["EM001", "EM002"])
    #expect(friday.received.map(\.isComplete) == [true, false])
    #expect(friday.numbers == ["12/BB", "13/BB"] && friday.sent.isEmpty)
    let one = PostalMinutes(desk.desk, on: friday.date, minutes: "13/BB")
    #expect(one.received.map(\.code) == [filed])
    let monday = PostalMinutes(desk.desk, on: desk.now.date)
    #expect(monday.received.isEmpty)
    #expect(monday.sent.map(\.item) == ["EM900"])
    #expect(monday.sent.first?.originals == ["Bản chính hợp đồng"])
  }

  @Test func `a dossier decided elsewhere has no date until the other agency has it`() throws {
    var desk = try PracticeDesk()
    let code = try desk.receive(intake(.counter) { $0.competentAgency = "UBND xã Thử" })
    #expect(try desk.dossier(code).due == nil)
    #expect(try desk.dossier(code).awaitedAgency == "UBND xã Thử")
    desk.now = try SampleRules.moment("2026-11-23T09:00")
    try desk.ask(.startClock(code))
    #expect(try desk.dossier(code).awaitedAgency == nil)
    #expect(try desk.dossier(code).due?.minuteText == "2026-12-01T17:00")
  }
}
