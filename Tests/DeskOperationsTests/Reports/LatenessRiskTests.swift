import DeskOperations
import FoundationEssentials
import Testing

/// What the desk's own history says about an open dossier.
@Suite struct LatenessRiskTests {
  private let holder = Dossier.Holder(officer: SampleRules.officer, unit: "")

  /// Past dossiers due on Friday the 20th at 17:00, all received on Monday, passed on and finished
  /// at these moments.
  private func pasts(
    passedAt: String = "2026-11-16T09:00", finishedAt: [String], in desk: inout PracticeDesk
  ) throws {
    let codes = try finishedAt.map { _ in
      try desk.receive(SampleRules.intake(SampleRules.pausing))
    }
    desk.now = try SampleRules.moment(passedAt)
    for code in codes { try desk.ask(.passDossier(code, to: holder)) }
    for (code, moment) in zip(codes, finishedAt) {
      desk.now = try SampleRules.moment(moment)
      try desk.ask(.finishDossier(code, result: nil))
    }
  }

  /// A desk where that procedure takes four working days.
  private func desk() throws -> PracticeDesk {
    var desk = try PracticeDesk("2026-11-16T08:00")
    desk.rules.catalogue = try Catalogue(
      desk.rules.catalogue.procedures.map { procedure in
        var procedure = procedure
        procedure.statutoryTime = StatutoryTime(.workingDays(4))
        return procedure
      })
    return desk
  }

  /// The risk of a dossier received on the Monday after and due on its Friday, at a moment.
  private func risk(
    at moment: String, isPassed: Bool = true, in desk: PracticeDesk
  ) throws -> LatenessRisk {
    var desk = desk
    desk.now = try SampleRules.moment("2026-11-30T08:00")
    let code = try desk.receive(SampleRules.intake(SampleRules.pausing))
    if isPassed { try desk.ask(.passDossier(code, to: holder)) }
    desk.now = try SampleRules.moment(moment)
    let board = TomorrowBoard(desk.desk, at: desk.now, by: desk.rules)
    return try #require(board.groups.flatMap(\.rows).first?.risk)
  }

  @Test func `those count that were still without a result with as much time left`() throws {
    var desk = try desk()
    try pasts(
      finishedAt: [
        "2026-11-18T10:00", "2026-11-20T10:00", "2026-11-20T16:00", "2026-11-23T09:00",
      ], in: &desk)
    // A day and a half before the end one had a result, in the last hour three had.
    #expect(try risk(at: "2026-12-03T13:00", in: desk).cases == Share(part: 1, whole: 3))
    #expect(try risk(at: "2026-12-04T15:00", in: desk).cases == Share(part: 1, whole: 2))
    #expect(try risk(at: "2026-12-04T16:00", in: desk).cases == Share(part: 1, whole: 1))
    #expect(try risk(at: "2026-12-04T17:00", in: desk).cases == Share(part: 1, whole: 1))
  }

  @Test func `a result on the day it is due is not late, whatever the hour`() throws {
    var desk = try desk()
    try pasts(finishedAt: ["2026-11-20T20:00"], in: &desk)
    #expect(try risk(at: "2026-12-04T17:00", in: desk).cases == Share(part: 0, whole: 1))
  }

  @Test func `those at the desk are compared with those that were still at the desk`() throws {
    var desk = try desk()
    let early = try desk.receive(SampleRules.intake(SampleRules.pausing))
    try desk.ask(.passDossier(early, to: holder))
    let late = try desk.receive(SampleRules.intake(SampleRules.pausing))
    desk.now = try SampleRules.moment("2026-11-20T10:00")
    try desk.ask(.passDossier(late, to: holder))
    desk.now = try SampleRules.moment("2026-11-20T16:00")
    try desk.ask(.finishDossier(early, result: nil))
    desk.now = try SampleRules.moment("2026-11-23T09:00")
    try desk.ask(.finishDossier(late, result: nil))
    let atDesk = try risk(at: "2026-12-04T09:00", isPassed: false, in: desk)
    #expect(atDesk.cases == Share(part: 1, whole: 1))
    #expect(try risk(at: "2026-12-04T09:00", in: desk).cases == Share(part: 0, whole: 1))
    #expect(try risk(at: "2026-12-04T11:00", in: desk).cases == Share(part: 1, whole: 2))
  }

  @Test func `other procedures and what is still open say nothing`() throws {
    var desk = try desk()
    try pasts(finishedAt: ["2026-11-23T09:00"], in: &desk)
    desk.now = try SampleRules.moment("2026-11-30T08:00")
    _ = try desk.receive(SampleRules.intake(SampleRules.fifteenDays))
    let same = try desk.receive(SampleRules.intake(SampleRules.pausing))
    _ = try desk.receive(SampleRules.intake(SampleRules.pausing))
    try desk.ask(.passDossier(same, to: holder))
    desk.now = try SampleRules.moment("2026-12-04T09:00")
    let board = TomorrowBoard(desk.desk, at: desk.now, by: desk.rules)
    let rows = Dictionary(
      board.groups.flatMap(\.rows).map { ($0.dossier.code, $0.risk.cases) }
    ) { $1 }
    #expect(rows[same] == Share(part: 1, whole: 1))
    #expect(rows.values.map(\.whole).reduce(0, +) == 1)
  }

  @Test func `after a wait only the time counted anew is looked at`() throws {
    var desk = try desk()
    let code = try desk.receive(SampleRules.intake(SampleRules.pausing))
    try desk.ask(.passDossier(code, to: holder))
    desk.now = try SampleRules.moment("2026-11-19T08:00")
    try desk.ask(.requestSupplement(code, items: ["Tờ khai"]), reason: "Thiếu")
    desk.now = try SampleRules.moment("2026-11-20T15:00")
    try desk.ask(.completeSupplement(code))
    #expect(try desk.dossier(code).due?.date.description == "2026-11-23")
    desk.now = try SampleRules.moment("2026-11-25T09:00")
    try desk.ask(.finishDossier(code, result: nil))
    // It came back with ten hours left; with more than that it was only before it waited.
    #expect(try risk(at: "2026-12-03T16:00", in: desk).cases == Share(part: 1, whole: 1))
    #expect(try risk(at: "2026-12-03T14:00", in: desk).cases == Share(part: 0, whole: 0))
  }

  @Test func `nine cases are hidden and ten are shown, or as many as the desk has set`() throws {
    var (few, desk) = (try desk(), try desk())
    let days = ["2026-11-20T16:20", "2026-11-20T16:30"]
    let late = Array(repeating: "2026-11-23T09:00", count: 7)
    try pasts(finishedAt: days + late, in: &few)
    let nine = try risk(at: "2026-12-04T09:00", in: few)
    #expect(nine.cases == Share(part: 7, whole: 9) && nine.shown == nil)
    try pasts(finishedAt: ["2026-11-20T16:10"] + days + late, in: &desk)
    #expect(try risk(at: "2026-12-04T09:00", in: desk).shown == Share(part: 7, whole: 10))
    desk.rules.settings.risk = .init(least: 11)
    #expect(try risk(at: "2026-12-04T09:00", in: desk).shown == nil)
    desk.rules.settings.risk = .init(least: 1)
    #expect(try risk(at: "2026-12-04T09:00", in: desk).shown?.whole == 10)
  }

  @Test func `nothing is shown of no case at all, and the number is at least one`() throws {
    #expect(LatenessRisk(cases: Share(part: 0, whole: 0), least: 0).shown == nil)
    let decode = { (text: String) in
      try JSONDecoder().decode(DeskSettings.Risk.self, from: Data(text.utf8)).least
    }
    #expect(try decode(#"{"least": 1}"#) == 1)
    #expect(throws: DecodingError.self) { try decode(#"{"least": 0}"#) }
  }

  @Test func `a plain count over random days comes to the same`() throws {
    var compared = 0
    var (late, onTime) = (0, 0)
    var kinds: Set<Bool> = []
    for seed in 0..<40 {
      var days = try RandomDays(seed: 5000 + seed)
      while days.done < 250 { days.ask() }
      let desk = days.desk
      let first = try #require(desk.events.first?.at)
      for hours in stride(from: 0, to: 24 * 12, by: 5) {
        let moment = first.advanced(bySeconds: hours * 3600 + hours * 7)
        let board = TomorrowBoard(desk.desk, at: moment, by: desk.rules)
        for row in board.groups.flatMap(\.rows) {
          let plain = PlainRiskCount.lateShare(
            for: row.dossier, minutesLeft: row.minutesLeft, in: desk.desk,
            calendar: desk.rules.calendar)
          #expect(row.risk.cases == plain, "\(row.dossier.code) at \(moment)")
          if plain.whole > 0 {
            compared += 1
            kinds.insert(row.dossier.status == .processing)
          }
          late += plain.part
          onTime += plain.whole - plain.part
        }
      }
    }
    #expect(
      compared > 100 && late > 50 && onTime > 10 && kinds.count == 2,
      "\(compared) \(late) \(onTime) \(kinds)")
  }
}
