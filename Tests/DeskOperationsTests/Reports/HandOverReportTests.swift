import DeskOperations
import Testing

/// What went to units and came back in a period.
@Suite struct HandOverReportTests {
  @Test func `each way counts in its period, at its unit, in time or late`() throws {
    var desk = try PracticeDesk("2026-11-19T08:00")
    func go(_ code: DossierCode, to unit: String, at moment: String) throws {
      desk.now = try SampleRules.moment(moment)
      try desk.ask(.passDossier(code, to: .init(officer: nil, unit: unit)))
    }
    let (early, late, stays) = try (desk.receive(), desk.receive(), desk.receive())
    try go(early, to: "Tư pháp", at: "2026-11-19T10:00")
    // Accepted in the morning, it had to go the same day.
    try go(late, to: "Tư pháp", at: "2026-11-20T10:00")
    try go(stays, to: "Địa chính", at: "2026-11-20T11:00")
    try go(stays, to: "Tư pháp", at: "2026-11-20T14:00")
    desk.now = try SampleRules.moment("2026-11-23T09:00")
    try desk.ask(.finishDossier(early, result: "01"))
    try desk.ask(.handBack(early))

    func report(_ from: String, _ to: String, unit: String? = nil) throws -> HandOverReport {
      let days = try #require(CivilDate(from))...(#require(CivilDate(to)))
      var scope = ReportScope(ReportPeriod(days))
      scope.unit = unit
      return HandOverReport(desk.desk, in: scope)
    }
    let whole = try report("2026-11-19", "2026-11-23")
    #expect(whole.rows.map(\.unit) == ["Địa chính", "Tư pháp"])
    let justice = whole.rows[1]
    #expect(justice.wentInTime == [early] && justice.wentLate == [late])
    #expect(justice.passedOn == [stays] && justice.there == [late, stays])
    #expect(justice.came == [early] && justice.cameLate == [early])
    #expect(whole.rows[0].wentLate == [stays] && whole.rows[0].there.isEmpty)
    #expect(whole.total.went == [early, late, stays] && whole.total.there == [late, stays])

    let friday = try report("2026-11-20", "2026-11-20")
    #expect(friday.total.went == [late, stays] && friday.total.came.isEmpty)
    #expect(friday.rows[1].there == [early, late, stays])
    let only = try report("2026-11-19", "2026-11-23", unit: "Địa chính")
    #expect(only.rows == [whole.rows[0]] && only.total == only.rows[0])
    #expect(try report("2026-11-19", "2026-11-23", unit: "Không có").total.went.isEmpty)
  }
}
