public import Canvas
public import DeskOperations

/// What is seen while the desk's data is being read: which desk it is, that it is coming, and the keys
/// that can be pressed already, for what is typed waits.
public struct OpeningPicture: Sendable {
  private let settings: DeskSettings?
  private let root: RootScreen
  private let now: Moment
  private let language: Language

  /// The picture of a desk with these settings, before anything else of it is known.
  public init(_ settings: DeskSettings?, root: RootScreen, now: Moment, language: Language) {
    (self.settings, self.root, self.now, self.language) = (settings, root, now, language)
  }

  /// The whole window.
  public func draw(_ size: Size) -> Canvas {
    let words = Words(language)
    var canvas = Canvas(size)
    HeadLine(title: settings?.unit.shortName ?? "", seat: [], now: now, words: words)
      .draw(on: &canvas, in: canvas.region.rows(from: 0, count: 1))
    canvas.write(
      words("Đang mở sổ của bộ phận…", "Opening the desk's books…"),
      in: canvas.region.rows(from: 2, count: 1).inset(columns: 2), style: .muted)
    keys(size)?.draw(on: &canvas, in: canvas.region.lastRows(1))
    return canvas
  }

  /// The keys of the first screen as an empty desk has them.
  private func keys(_ size: Size) -> KeyBar? {
    guard let settings, !root.screen.standsAlone, let catalogue = try? Catalogue([]),
      let holidays = try? HolidayCalendar(years: [:])
    else { return nil }
    let rules = Rulebook(
      settings: settings, catalogue: catalogue, people: People([]), holidays: holidays)
    let context = Context(
      desk: Desk(), rules: rules, now: now, size: size,
      person: Person(id: "", name: "", role: .clerk), counter: nil, language: language)
    return Model(context: context, session: "", root: root).keyBar
  }
}
