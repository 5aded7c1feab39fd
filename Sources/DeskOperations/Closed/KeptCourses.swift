/// How the last finished dossiers of each procedure went, so that the risk of lateness can be read
/// without reading every dossier that was put away.
public struct KeptCourses: Hashable, Sendable, Codable {
  /// One finished dossier, by the moments that count.
  struct Course: Hashable, Sendable {
    /// A hand-over.
    struct Move: Hashable, Sendable {
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

  /// How many of each procedure are kept: several times what the desk wants to see before it believes
  /// them, and few enough to be read at each start.
  private static let most = 40

  private var courses: [String: [Course]] = [:]

  subscript(procedure: String) -> [Course] { courses[procedure] ?? [] }

  mutating func add(_ dossier: Dossier) {
    guard let course = Course(dossier) else { return }
    let kept = courses[dossier.intake.procedure, default: []].suffix(KeptCourses.most - 1)
    courses[dossier.intake.procedure] = kept + [course]
  }
}

extension KeptCourses.Course: Codable {
  /// Decodes numbers, as `encode(to:)` writes them.
  init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    let numbers = text.utf8.split(separator: UInt8(ascii: " ")).compactMap { Int(Substring($0)) }
    guard numbers.count >= 4 else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "four numbers or more"))
    }
    (begun, due, finishedAt) = (
      Moment(localSeconds: numbers[0]), Moment(localSeconds: numbers[1]),
      Moment(localSeconds: numbers[2])
    )
    wasLate = numbers[3] == 1
    moves = numbers.dropFirst(4).map {
      Move(at: Moment(localSeconds: abs($0)), isAway: $0 > 0)
    }
  }

  /// Encodes begin, due, end, 1 where it was late, and each hand-over, negative for one that came
  /// back; moments as seconds since 1970 on the clock of the wall.
  ///
  /// One text of numbers with spaces between: thousands are read at each start.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    let moments = [begun, due, finishedAt].map(\.localSeconds)
    let numbers =
      moments + [wasLate ? 1 : 0] + moves.map { $0.at.localSeconds * ($0.isAway ? 1 : -1) }
    try container.encode(numbers.map { "\($0)" }.joined(separator: " "))
  }
}
