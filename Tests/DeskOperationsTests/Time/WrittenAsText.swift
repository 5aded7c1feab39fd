import DeskOperations

// Dates and times in tests are written as text; a wrong one stops the test run at once.

extension CivilDate {
  /// The day written as `2026-11-20`.
  static func on(_ text: String) -> CivilDate {
    guard let date = CivilDate(text) else { preconditionFailure("\(text) is no date") }
    return date
  }
}

extension TimeOfDay {
  /// The time written as `15:00`.
  static func at(_ text: String) -> TimeOfDay {
    guard let time = TimeOfDay(text) else { preconditionFailure("\(text) is no time") }
    return time
  }
}

extension Moment {
  /// The moment written as `2026-11-20T08:15`.
  static func at(_ text: String) -> Moment {
    guard let moment = Moment(text) else { preconditionFailure("\(text) is no moment") }
    return moment
  }
}

extension Session {
  /// The session written as `07:30-11:30`.
  static func hours(_ text: String) -> Session {
    guard let session = Session(text) else { preconditionFailure("\(text) is no session") }
    return session
  }
}
