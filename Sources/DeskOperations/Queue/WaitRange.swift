/// How long somebody will have to wait, in minutes: from at least to at most.
public struct WaitRange: Hashable, Sendable, Codable {
  /// At least so many minutes.
  public var low: Int
  /// At most so many minutes.
  public var high: Int

  /// A range of minutes.
  public init(low: Int, high: Int) {
    self.low = low
    self.high = high
  }

  /// Whether a wait of so many seconds lies in it.
  public func holds(seconds: Int) -> Bool {
    low * 60 <= seconds && seconds <= high * 60
  }

  /// What is left of it after some seconds, never below nothing.
  func after(seconds: Int) -> WaitRange {
    let minutes = seconds / 60
    return WaitRange(low: max(0, low - minutes), high: max(0, high - minutes))
  }

  /// No shorter at either end than another.
  func noShorter(than other: WaitRange) -> WaitRange {
    WaitRange(low: max(low, other.low), high: max(high, other.high))
  }

  /// Widened to whole steps of minutes, never to nothing.
  func rounded(to step: Int) -> WaitRange {
    let step = max(1, step)
    let low = low / step * step
    return WaitRange(low: low, high: max(low + step, (high + step - 1) / step * step))
  }

  /// Both ends moved on to whole steps of minutes.
  func roundedUp(to step: Int) -> WaitRange {
    let step = max(1, step)
    return WaitRange(low: (low + step - 1) / step * step, high: (high + step - 1) / step * step)
  }
}
