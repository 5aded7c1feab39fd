/// How the last finished dossiers of each procedure went, so that the risk of lateness can be read
/// without reading every dossier that was put away.
struct KeptCourses: Hashable, Sendable, Codable {
  /// One finished dossier, by the moments that count.
  struct Course: Hashable, Sendable, Codable {
    /// A hand-over.
    struct Move: Hashable, Sendable, Codable {
      var at: Moment
      /// Whether it went to a unit; otherwise it came back.
      var isAway: Bool
    }

    /// When its time began, after its last wait.
    var begun: Moment
    /// When it was due.
    var due: Moment
    /// When the result was there.
    var finishedAt: Moment
    var moves: [Move]
    var wasLate: Bool

    /// The course of a dossier; nil where it has no result or had no due moment.
    init?(_ dossier: Dossier) {
      guard let due = dossier.due, let finishedAt = dossier.finishedAt else { return nil }
      self.due = due
      self.finishedAt = finishedAt
      // After a wait the time was counted anew, so only what came after it compares.
      begun = dossier.waits.compactMap(\.to).reduce(dossier.clockFrom ?? dossier.receivedAt, max)
      moves = dossier.passes.map { Move(at: $0.at, isAway: $0.to != nil) }
      if let leg = dossier.legs.compactMap(\.startedAt).min() {
        moves.append(Move(at: leg, isAway: true))
      }
      wasLate = dossier.punctuality == .late
    }
  }

  /// How many of each procedure are kept: many times what the desk wants to see before it believes
  /// them, and few enough to be read at each start.
  private static let most = 60

  private var courses: [String: [Course]] = [:]

  subscript(procedure: String) -> [Course] { courses[procedure] ?? [] }

  mutating func add(_ dossier: Dossier) {
    guard let course = Course(dossier) else { return }
    let kept = courses[dossier.intake.procedure, default: []].suffix(KeptCourses.most - 1)
    courses[dossier.intake.procedure] = kept + [course]
  }
}
