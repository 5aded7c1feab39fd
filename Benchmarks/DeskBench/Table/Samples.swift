import Histogram

/// How long the same thing took, many times.
struct Samples {
  private var histogram = Histogram<UInt32>(numberOfSignificantValueDigits: .three)

  /// How many there are.
  var count: Int { Int(histogram.totalCount) }
  /// Half took no longer, in nanoseconds.
  var median: Double { Double(histogram.valueAtPercentile(50)) }
  /// One in a hundred took longer, in nanoseconds.
  var p99: Double { Double(histogram.valueAtPercentile(99)) }

  /// Takes in one more.
  mutating func record(_ nanoseconds: UInt64) {
    histogram.record(max(1, nanoseconds))
  }
}
