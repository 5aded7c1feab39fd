public import DeskOperations
import Glibc

/// What time it is: the system's clock, or a fixed moment for practice and tests.
public struct Clock: Sendable {
  private let fixed: Moment?

  /// The system's clock, or one that always shows the same moment.
  public init(fixedAt moment: Moment? = nil) {
    fixed = moment
  }

  /// The moment now.
  public var now: Moment {
    if let fixed { return fixed }
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Moment(unixSeconds: time.tv_sec)
  }
}
