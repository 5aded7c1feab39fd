import Glibc

/// Nanoseconds on a clock that nobody sets.
struct Stopwatch {
  /// When it was started.
  let start = Stopwatch.now

  /// How long it has run.
  var nanoseconds: UInt64 { Stopwatch.now - start }

  /// Nanoseconds since the machine started.
  static var now: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  /// How long something takes.
  static func time(_ body: () throws -> Void) rethrows -> UInt64 {
    let watch = Stopwatch()
    try body()
    return watch.nanoseconds
  }
}
