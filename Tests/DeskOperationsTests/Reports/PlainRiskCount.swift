import DeskOperations

/// The late ones among past dossiers, counted by walking back from each due moment and reading where
/// the dossier stood then.
///
/// Written apart from the product on purpose: nothing here measures time between two moments.
enum PlainRiskCount {
  static func lateShare(
    for dossier: Dossier, minutesLeft: Int, in desk: Desk, calendar: WorkingCalendar
  ) -> Share {
    var share = Share(part: 0, whole: 0)
    for past in desk.everyDossier where past.intake.procedure == dossier.intake.procedure {
      guard let finished = past.finishedAt, let due = past.due else { continue }
      let then = moment(minutesLeft, before: due, calendar)
      let waits = past.waits.compactMap(\.to)
      let begun = ([past.clockFrom ?? past.receivedAt] + waits).max() ?? past.receivedAt
      guard begun <= then, then < finished else { continue }
      let stood = past.course.last { $0.event.moment <= then }?.status
      guard (stood == .processing) == (dossier.status == .processing) else { continue }
      share.whole += 1
      if finished.date > due.date { share.part += 1 }
    }
    return share
  }

  /// The last moment from which so many working minutes are left.
  private static func moment(
    _ minutes: Int, before due: Moment, _ calendar: WorkingCalendar
  ) -> Moment {
    var secondsToGo = minutes * 60
    var end = due
    while secondsToGo > 0 {
      let date = end.date
      for session in calendar.sessions(on: date).reversed() {
        let (from, to) = (Moment(date, session.start), min(end, Moment(date, session.end)))
        let worked = to.localSeconds - from.localSeconds
        if worked >= secondsToGo { return to.advanced(bySeconds: -secondsToGo) }
        secondsToGo -= max(0, worked)
      }
      end = Moment(localSeconds: date.dayNumber * 86_400 - 1)
    }
    return due
  }
}
