/// What became of a job, as far as can be known.
public enum JobState: Equatable, Sendable {
  /// It waits; what the printer lacks.
  case waiting(PrinterCondition?)
  /// It is being printed; what the printer lacks.
  case printing(PrinterCondition?)
  /// Somebody keeps it back.
  case held
  /// The printer says that it is done.
  case printed
  /// It was taken back, here or at the printer; what is said of it, or nothing.
  case cancelled(String)
  /// The print server gave up; what is said of it, or nothing.
  case failed(String)
  /// It waits no longer. Whether it was printed cannot be known without `ipptool`.
  case leftQueue
  /// The print server does not know it any more.
  case unknown
  /// The print server does not answer.
  case unanswered

  /// Whether nothing more will become of it.
  public var isFinal: Bool {
    switch self {
    case .waiting, .printing, .held, .unanswered: false
    case .printed, .cancelled, .failed, .leftQueue, .unknown: true
    }
  }
}
