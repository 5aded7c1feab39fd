/// Where a dossier stands in its life at this desk.
public enum DossierStatus: String, CaseIterable, Hashable, Sendable, Codable {
  /// Filed from afar, not accepted yet; no time runs.
  case filed
  /// Accepted, still at the counter.
  case received
  /// With an officer or unit.
  case processing
  /// A supplement was asked for and is not complete.
  case waiting
  /// Money was demanded and is not paid.
  case paying
  /// The result exists; the clock has stopped.
  case finished
  /// The result is in the citizen's hands.
  case returned
  /// Refused with a reason.
  case refused
  /// Taken back by the applicant.
  case withdrawn
  /// Stopped at the applicant's wish, with a notice.
  case stopped

  /// Whether the desk still owes a result.
  public var isOpen: Bool {
    switch self {
    case .received, .processing, .waiting, .paying: true
    case .filed, .finished, .returned, .refused, .withdrawn, .stopped: false
    }
  }

  /// Whether nothing more is to be done, but for what somebody puts right or collects late.
  public var isFinal: Bool {
    switch self {
    case .returned, .refused, .withdrawn, .stopped: true
    case .filed, .received, .processing, .waiting, .paying, .finished: false
    }
  }

  /// Whether the desk waits for the applicant, so that nothing can become late.
  public var isWaiting: Bool { self == .waiting || self == .paying }
}

/// How a dossier came in (hình thức nộp).
public enum Channel: String, CaseIterable, Hashable, Sendable, Codable, CodingKeyRepresentable {
  /// Trực tiếp at a counter.
  case counter
  /// Trực tuyến.
  case online
  /// Bưu chính công ích.
  case post
}

/// In which special way a dossier came to the counter.
public enum SubChannel: String, CaseIterable, Hashable, Sendable, Codable, CodingKeyRepresentable {
  /// Tại nhà.
  case atHome
  /// Tại thôn, ấp.
  case hamlet
  /// Đăng ký lưu động.
  case mobile
  /// Ngoài giờ.
  case afterHours
}

/// How the result reaches the citizen.
public enum ReturnMethod: String, CaseIterable, Hashable, Sendable, Codable {
  /// Collected at the desk.
  case counter
  /// Sent by the public postal service.
  case post
  /// As an electronic result.
  case online
  /// Brought to the citizen's home.
  case home
}

/// How an end compares with the due date, by date and not by clock.
public enum Punctuality: String, CaseIterable, Hashable, Sendable, Codable {
  /// Trước hạn.
  case early
  /// Đúng hạn, also where there is no limit.
  case onTime
  /// Quá hạn.
  case late

  /// Compares the end of the work with the due moment.
  public init(end: Moment, due: Moment?) {
    guard let due else {
      self = .onTime
      return
    }
    self = end.date < due.date ? .early : end.date == due.date ? .onTime : .late
  }
}
