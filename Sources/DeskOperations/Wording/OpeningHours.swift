/// Opening hours in few lines: neighbouring weekdays with the same hours stand together.
public enum OpeningHours {
  /// `Thứ Hai – Thứ Sáu` with `07:30 – 11:30, 13:00 – 17:00`; closed days are left out.
  public static func lines(of schedule: WeekSchedule) -> [(days: String, times: String)] {
    var runs: [(first: Weekday, last: Weekday, sessions: [Session])] = []
    var previous: [Session] = []
    for weekday in Weekday.allCases {
      let sessions = schedule.sessions[weekday] ?? []
      if !sessions.isEmpty {
        if sessions == previous {
          runs[runs.count - 1].last = weekday
        } else {
          runs.append((weekday, weekday, sessions))
        }
      }
      previous = sessions
    }
    return runs.map { run in
      (
        days: run.first == run.last
          ? run.first.wording : "\(run.first.wording) – \(run.last.wording)",
        times: run.sessions.map { "\($0.start) – \($0.end)" }.joined(separator: ", ")
      )
    }
  }
}
