/// How the finished dossiers of some procedures went: how much time each had, where it was when, and
/// whether it became late.
///
/// Read once for everything that is asked of it, because a desk has tens of thousands of them.
struct PastCourses {
  /// One finished dossier, measured by the working minutes that were left before its due moment.
  fileprivate struct Course {
    /// When its time began.
    var atStart: Int
    /// When the result was there; less than nothing once the due moment had passed.
    var atFinish: Int
    /// When it went to a unit or came back, in order.
    var moves: [(minutesLeft: Int, isAway: Bool)]
    var wasLate: Bool

    /// Whether it once had that much time left, without a result, at the same step.
    func stood(at minutesLeft: Int, isAway: Bool) -> Bool {
      guard atFinish < minutesLeft, minutesLeft <= atStart else { return false }
      let before = moves.last { $0.minutesLeft >= minutesLeft }
      return (before?.isAway ?? false) == isAway
    }
  }

  private var courses: [String: [Course]] = [:]

  /// The courses at a desk of the procedures with these codes.
  init(of procedures: Set<String>, _ desk: Desk, calendar: WorkingCalendar) {
    for dossier in desk.dossiersInOrder where procedures.contains(dossier.intake.procedure) {
      guard let course = Course(dossier, calendar) else { continue }
      courses[dossier.intake.procedure, default: []].append(course)
    }
  }

  /// Of the past dossiers of the same procedure that were at the same step, without a result, when
  /// they had as much time left: how many became late.
  ///
  /// - Parameter minutesLeft: The working minutes the open dossier has left, at least 0.
  func lateShare(for dossier: Dossier, minutesLeft: Int) -> Share {
    let isAway = dossier.status == .processing
    return (courses[dossier.intake.procedure] ?? []).reduce(into: Share(part: 0, whole: 0)) {
      guard $1.stood(at: minutesLeft, isAway: isAway) else { return }
      $0.whole += 1
      if $1.wasLate { $0.part += 1 }
    }
  }
}

extension PastCourses.Course {
  /// The course of a dossier that has a result and had a due moment.
  ///
  /// After a wait its time was counted anew, so it is looked at from the end of its last wait on.
  init?(_ dossier: Dossier, _ calendar: WorkingCalendar) {
    guard let due = dossier.due, let finishedAt = dossier.finishedAt else { return nil }
    func minutesLeft(at moment: Moment) -> Int {
      moment <= due ? calendar.workingMinutes(from: moment, to: due) : -1
    }
    let begun = dossier.clockFrom ?? dossier.receivedAt
    let passes = dossier.passes.map { (at: $0.at, isAway: $0.to != nil) }
    let legs = dossier.legs.compactMap(\.startedAt).min()
    atStart = minutesLeft(at: dossier.waits.compactMap(\.to).reduce(begun, max))
    atFinish = minutesLeft(at: finishedAt)
    moves = passes.map { (minutesLeft(at: $0.at), $0.isAway) }
    if let legs { moves.append((minutesLeft(at: legs), true)) }
    wasLate = dossier.punctuality == .late
  }
}
