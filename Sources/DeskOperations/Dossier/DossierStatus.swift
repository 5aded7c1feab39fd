/// Where a dossier stands in its life at this desk.
public enum DossierStatus: String, CaseIterable, Hashable, Sendable, Codable {
  /// Accepted, still at the counter.
  case received
  /// With an officer or unit.
  case processing
  /// A supplement was asked for and is not complete.
  case waiting
  /// The result exists; the clock has stopped.
  case finished
  /// The result is in the citizen's hands.
  case returned
  /// Refused with a reason.
  case refused
  /// Taken back by the applicant.
  case withdrawn

  /// Whether the desk still owes a result.
  public var isOpen: Bool {
    switch self {
    case .received, .processing, .waiting: true
    case .finished, .returned, .refused, .withdrawn: false
    }
  }
}

/// How a dossier came in (hình thức nộp).
public enum Channel: String, CaseIterable, Hashable, Sendable, Codable {
  /// Trực tiếp at a counter.
  case counter
  /// Trực tuyến.
  case online
  /// Bưu chính công ích.
  case post
}

/// How the result reaches the citizen.
public enum ReturnMethod: String, CaseIterable, Hashable, Sendable, Codable {
  /// Collected at the desk.
  case counter
  /// Sent by the public postal service.
  case post
  /// As an electronic result.
  case online
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
