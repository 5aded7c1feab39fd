/// How the last finished dossiers of some procedures went: how much time each had, where it was when, and
/// whether it became late.
///
/// Read once for everything that is asked of it, because counting working minutes takes its time.
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
    for procedure in procedures {
      courses[procedure] = desk.courses[procedure].map { Course($0, calendar) }
    }
    // What was put away and taken back is among the kept ones.
    for record in desk.records where !record.wasPutAway {
      let dossier = record.dossier
      guard procedures.contains(dossier.intake.procedure) else { continue }
      guard let course = KeptCourses.Course(dossier) else { continue }
      courses[dossier.intake.procedure, default: []].append(Course(course, calendar))
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
  /// The course by the working minutes that were left.
  fileprivate init(_ course: KeptCourses.Course, _ calendar: WorkingCalendar) {
    func minutesLeft(at moment: Moment) -> Int {
      moment <= course.due ? calendar.workingMinutes(from: moment, to: course.due) : -1
    }
    atStart = minutesLeft(at: course.begun)
    atFinish = minutesLeft(at: course.finishedAt)
    moves = course.moves.map { (minutesLeft(at: $0.at), $0.isAway) }
    wasLate = course.wasLate
  }
}
