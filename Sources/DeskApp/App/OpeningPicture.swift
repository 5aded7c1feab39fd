public import Canvas
public import DeskOperations

/// What is seen while the desk's data is being read: which desk it is, and that it is coming.
public struct OpeningPicture: Sendable {
  private let desk: String
  private let now: Moment
  private let words: Words

  /// The picture of a desk that calls itself `desk`.
  public init(desk: String, now: Moment, words: Words) {
    (self.desk, self.now, self.words) = (desk, now, words)
  }

  /// The whole window.
  public func draw(_ size: Size) -> Canvas {
    var canvas = Canvas(size)
    HeadLine(title: desk, seat: [], now: now, words: words)
      .draw(on: &canvas, in: canvas.region.rows(from: 0, count: 1))
    canvas.write(
      words("Đang mở sổ của bộ phận…", "Opening the desk's books…"),
      in: canvas.region.rows(from: 2, count: 1).inset(columns: 2), style: .muted)
    return canvas
  }
}
