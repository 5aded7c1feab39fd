import DeskFiles

/// How long a year's report takes, against a GROUP BY over a table of the same dossiers.
struct YearLines {
  let setting: Setting
  let tables: PeerTables

  func lines() throws -> [TableLine] {
    setting.tell("the report of a year")
    let base = try SQLite(tables.base)
    let group = try base.prepare(
      """
      SELECT field, channel, count(*), sum(finished / 86400 < due / 86400),
        sum(finished <= due AND finished / 86400 = due / 86400), sum(finished > due)
      FROM dossiers
      WHERE received >= unixepoch('2026-01-01') AND received < unixepoch('2027-01-01')
      GROUP BY field, channel
      """)
    var ours: Samples?
    var theirs = Samples()
    for _ in 1...setting.rounds {
      theirs.record(try Stopwatch.time { _ = try group.rows() })
      guard !setting.yearCommand.isEmpty else { continue }
      let command =
        [setting.motcua] + setting.yearCommand
        + ["--data", setting.desk.path, "--at", Setting.now]
      var samples = ours ?? Samples()
      samples.record(try Program.time(command))
      ours = samples
    }
    return [
      .time(
        "report of a year among \(setting.dossiers), a process", ours?.median,
        against: "SQLite, GROUP BY", theirs.median, .ratioAtMost(1))
    ]
  }
}
