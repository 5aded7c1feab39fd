/// Numbers over time as columns that stand on a line, several rows high.
public struct ColumnChart: Hashable, Sendable {
  /// The numbers, the oldest first.
  public var values: [Int]

  /// Columns of these heights.
  public init(_ values: [Int]) { self.values = values }

  /// The lines of the chart from the top down, each number so many columns wide with one between.
  ///
  /// The highest number takes all rows; what is more than nothing always shows.
  public func lines(rows: Int, width: Int) -> [String] {
    let most = max(1, values.max() ?? 0)
    return (0..<max(0, rows)).map { row in
      values.map { value in
        let eighths = value > 0 ? max(1, (value * rows * 8 + most / 2) / most) : 0
        let here = min(8, max(0, eighths - (rows - 1 - row) * 8))
        return String(repeating: ColumnChart.steps[here], count: width)
      }.joined(separator: " ")
    }
  }

  private static let steps = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
}
