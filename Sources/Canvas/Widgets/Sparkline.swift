/// Numbers over time as a row of small columns, one for each number.
public struct Sparkline: Hashable, Sendable {
  /// The numbers, the oldest first.
  public var values: [Int]

  /// A row of small columns.
  public init(_ values: [Int]) {
    self.values = values
  }

  /// The newest numbers as text of at most so many columns; plain signs for terminals with few letters.
  ///
  /// Zero is the lowest sign only when it is zero: a small number among large ones still shows.
  public func text(columns: Int, plain: Bool = false) -> String {
    let shown = values.suffix(max(0, columns))
    let highest = shown.max() ?? 0
    let steps = plain ? Sparkline.plainSteps : Sparkline.steps
    return String(
      shown.map { value in
        guard value > 0, highest > 0 else { return steps[0] }
        let step = (Double(value) / Double(highest) * Double(steps.count - 1)).rounded()
        return steps[max(1, Int(step))]
      })
  }

  private static let steps = Array("▁▂▃▄▅▆▇█")
  private static let plainSteps = Array("_.:-=+*#")
}
