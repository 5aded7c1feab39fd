/// What the queue was like for some of its people: all, those of a group, of a class, of a day of the
/// week, or those of a counter.
public struct QueueFigures: Hashable, Sendable, Codable {
  /// Numbers taken; nil for a counter, which nobody comes for.
  public var arrived: Int?
  /// What became of those who came, by what they came for first; nil for a counter.
  public var totals: QueueTotals?
  /// From taking the number, or the booked moment, to the first call.
  public var waits: Durations
  /// How many of the waits were no longer than the desk's threshold.
  public var waitsWithinThreshold: Share
  /// From the call to the counter.
  public var walks: Durations
  /// Errands at the counter, time away not counted.
  public var services: Durations

  init(_ totals: QueueTotals?, _ samples: [QueueSample], threshold seconds: Int) {
    self.totals = totals
    arrived = totals?.issued
    waits = Durations(samples, of: .wait)
    walks = Durations(samples, of: .walk)
    services = Durations(samples, of: .service)
    let within = samples.count { sample in
      if sample.kind == .wait, case .seconds(let waited) = sample.reading {
        waited <= seconds
      } else {
        false
      }
    }
    waitsWithinThreshold = Share(part: within, whole: waits.counted)
  }
}

extension Durations {
  fileprivate init(_ samples: [QueueSample], of kind: QueueSample.Kind) {
    var seconds: [Int] = []
    var leftOut: [LeftOut: Int] = [:]
    for sample in samples where sample.kind == kind {
      switch sample.reading {
      case .seconds(let some): seconds.append(some)
      case .leftOut(let reason): leftOut[reason, default: 0] += 1
      }
    }
    self.init(seconds, leftOut: leftOut)
  }
}
