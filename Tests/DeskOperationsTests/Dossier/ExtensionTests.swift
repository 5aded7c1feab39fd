import DeskOperations
import Testing

/// The apology with a later date, the stop and the withdrawal.
@Suite struct ExtensionTests {
  private let holder = Dossier.Holder(officer: SampleRules.officer, unit: "")

  /// Due on Monday 30 November.
  private func received() throws -> (PracticeDesk, DossierCode) {
    var desk = try PracticeDesk("2026-11-20T08:00")
    let code = try desk.receive(SampleRules.intake(SampleRules.fifteenDays))
    try desk.ask(.passDossier(code, to: holder))
    return (desk, code)
  }

  private func extend(_ code: DossierCode, to date: String = "2026-12-04") -> Command {
    .extendDossier(code, to: .on(date), signatory: "Chủ tịch Lê Văn Thí Dụ")
  }

  @Test func `one working day before the due date is the last day, over the weekend`() throws {
    let article = SampleLaw.article(.extend)
    for (moment, isInTime) in [("2026-11-27T17:00", true), ("2026-11-28T08:00", false)] {
      var (desk, code) = try received()
      desk.now = .at(moment)
      if isInTime {
        try desk.ask(extend(code), reason: "Chờ ý kiến cơ quan khác")
      } else {
        #expect(
          throws: Refusal.tooLateToExtend(lastDay: .on("2026-11-27"), article: article)
        ) { try desk.ask(extend(code), reason: "Chờ ý kiến cơ quan khác") }
      }
    }
  }

  @Test func `the due date stays the one that lateness is counted on`() throws {
    var (desk, code) = try received()
    try desk.ask(extend(code), reason: "Chờ ý kiến cơ quan khác")
    var dossier = try desk.dossier(code)
    #expect(dossier.due?.minuteText == "2026-11-30T17:00")
    #expect(dossier.newDate?.minuteText == "2026-12-04T17:00")
    #expect(dossier.extensions.first?.number.description == "01/PXL")
    #expect(dossier.flags == [.extended])
    desk.now = .at("2026-12-01T09:00")
    #expect(try desk.dossier(code).isOverdue(at: desk.now))
    try desk.ask(.finishDossier(code, result: nil))
    dossier = try desk.dossier(code)
    #expect(dossier.punctuality == .late)
  }

  @Test func `a second extension is refused, and a bad date or name`() throws {
    var (desk, code) = try received()
    #expect(throws: Refusal.dateNotLater(.on("2026-11-30"), than: .at("2026-11-30T17:00"))) {
      try desk.ask(extend(code, to: "2026-11-30"), reason: "Chậm")
    }
    #expect(throws: Refusal.dateNotLater(.on("2026-12-05"), than: .at("2026-11-30T17:00"))) {
      try desk.ask(extend(code, to: "2026-12-05"), reason: "Chậm")
    }
    #expect(throws: Refusal.missing(.reason)) { try desk.ask(extend(code)) }
    #expect(throws: Refusal.missing(.signatory)) {
      try desk.ask(
        .extendDossier(code, to: .on("2026-12-04"), signatory: " "), reason: "Chậm")
    }
    try desk.ask(extend(code), reason: "Chậm")
    #expect(
      throws: Refusal.extendedBefore(times: 1, article: SampleLaw.article(.extend))
    ) { try desk.ask(extend(code, to: "2026-12-11"), reason: "Chậm") }
  }

  @Test func `a wait that carries the due date past the promised day makes it stale`() throws {
    var (desk, code) = try received()
    try desk.ask(extend(code, to: "2026-12-01"), reason: "Chậm")
    try desk.ask(.requestSupplement(code, items: ["Tờ khai"]), reason: "Thiếu")
    desk.now = .at("2026-11-27T08:00")
    try desk.ask(.completeSupplement(code))
    let dossier = try desk.dossier(code)
    #expect(dossier.due?.minuteText == "2026-12-04T17:00")
    #expect(dossier.newDate == nil && dossier.extensions.count == 1)
  }

  @Test func `a withdrawal is answered by a stop, which says what becomes of the fees`() throws {
    var desk = try PracticeDesk()
    var intake = SampleRules.intake(SampleRules.fifteenDays)
    intake.feePaid = 20_000
    let code = try desk.receive(intake)
    try desk.ask(.withdrawDossier(code), reason: "Không còn nhu cầu")
    desk.now = .at("2026-11-23T08:00")
    #expect(throws: Refusal.missing(.settlement)) {
      try desk.ask(.stopDossier(code, fees: nil), reason: "Theo đề nghị")
    }
    try desk.ask(.stopDossier(code, fees: "Hoàn 20.000 đồng"), reason: "Theo đề nghị")
    let dossier = try desk.dossier(code)
    #expect(dossier.status == .stopped)
    #expect(dossier.closedAt?.minuteText == "2026-11-20T08:00")
    #expect(dossier.closing?.number?.description == "01/TBD")
    #expect(dossier.closing?.fees == "Hoàn 20.000 đồng")
  }

  @Test func `nobody is promised a day of a year whose days off are unknown`() throws {
    var (desk, code) = try received()
    let due = try desk.dossier(code).due
    for date in ["2062-12-04", "9999-12-31"] {
      #expect(throws: Refusal.dateNotLater(.on(date), than: due)) {
        try desk.ask(extend(code, to: date), reason: "Chờ ý kiến cơ quan khác")
      }
    }
  }
}
