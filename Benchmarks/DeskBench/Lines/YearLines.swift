import DeskFiles
import DeskOperations

/// How long a year's report takes, against a GROUP BY over a table of the same dossiers.
struct YearLines {
  let setting: Setting
  let tables: PeerTables

  func lines() throws -> [TableLine] {
    setting.tell("the report of a year")
    let base = try SQLite(tables.base)
    let store = try DeskStore(folder: setting.desk)
    guard let first = CivilDate(year: 2026, month: 1, day: 1),
      let last = CivilDate(year: 2026, month: 12, day: 31)
    else { return [] }
    let group = try base.prepare(
      """
      SELECT field, channel, count(*), sum(ended < due), sum(ended = due), sum(ended > due)
      FROM dossiers WHERE received BETWEEN \(first.dayNumber) AND \(last.dayNumber)
      GROUP BY field, channel
      """)
    var ours = Samples()
    var theirs = Samples()
    for _ in 1...setting.rounds {
      theirs.record(try Stopwatch.time { _ = try group.rows() })
      ours.record(Stopwatch.time { _ = FieldReport(store.desk, from: first, to: last) })
    }
    let form = try base.prepare(
      """
      SELECT field, count(*), sum(channel = 'online'), sum(received < \(first.dayNumber)),
        sum(ended < due), sum(ended = due), sum(ended > due), sum(ended IS NULL AND due >= \(last.dayNumber)),
        sum(ended IS NULL AND due < \(last.dayNumber))
      FROM dossiers WHERE received <= \(last.dayNumber)
        AND (ended IS NULL OR ended >= \(first.dayNumber))
      GROUP BY field
      """)
    let rule = CountingRule(
      id: "usual", name: "usual", waiting: .inTime, withoutResult: .onTime)
    let today = store.desk.lastMoment?.date ?? last
    var forms = Samples()
    var theirForms = Samples()
    for _ in 1...3 {
      theirForms.record(try Stopwatch.time { _ = try form.rows() })
      forms.record(
        Stopwatch.time {
          _ = PeriodFigures(
            store.desk, ReportScope(ReportPeriod(first...last)), rule: rule, today: today)
        })
    }
    return [
      .time(
        "II.06a of a year as known at its end, every figure with its dossiers", forms.median,
        against: "SQLite, GROUP BY over final states", theirForms.median),
      .time(
        "report of a year among \(setting.dossiers), in the open program", ours.median,
        against: "SQLite, GROUP BY", theirs.median, .ratioAtMost(1)),
    ]
  }
}
