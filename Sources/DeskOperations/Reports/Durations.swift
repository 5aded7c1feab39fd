/// How long something took, of everything that can be told, and how much was left out and why.
public struct Durations: Hashable, Sendable, Codable {
  /// Why a time says nothing.
  public enum LeftOut: String, CaseIterable, Hashable, Sendable, Codable, CodingKeyRepresentable {
    /// Nobody noted that the person was there.
    case notBegun
    /// A night lay between.
    case overNight
    /// It was ended from outside, long after the person had gone.
    case forgotten
    /// The person came without a number and waited for nothing.
    case walkUp
    /// The person was sent on and not served to the end.
    case sentOn
  }

  /// How many were counted.
  public var counted: Int
  /// How many were left out, by why.
  public var leftOut: [LeftOut: Int]
  /// The mean in seconds, rounded half up; nil of nothing.
  public var mean: Int?
  /// The middle one in seconds; of an even number the mean of the two in the middle.
  public var median: Int?
  /// What nine of ten did not exceed, in seconds: the value at nine tenths of the ranks, rounded up.
  public var ninetieth: Int?
  /// The longest, in seconds.
  public var longest: Int?

  /// The figures of these seconds.
  public init(_ seconds: [Int], leftOut: [LeftOut: Int] = [:]) {
    let sorted = seconds.sorted()
    counted = sorted.count
    self.leftOut = leftOut
    guard let last = sorted.last else { return }
    mean = (sorted.reduce(0, +) * 2 + counted) / (counted * 2)
    median = (sorted[(counted - 1) / 2] + sorted[counted / 2] + 1) / 2
    ninetieth = sorted[(counted * 9 + 9) / 10 - 1]
    longest = last
  }
}
