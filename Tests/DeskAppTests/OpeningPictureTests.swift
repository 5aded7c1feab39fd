import Canvas
import DeskApp
import DeskOperations
import Testing

/// What is seen while the data is read.
@Suite struct OpeningPictureTests {
  @Test(arguments: [(24, 80), (50, 200), (20, 60), (5, 12), (1, 1)])
  func `names the desk and the time in any window`(rows: Int, columns: Int) throws {
    let now = try #require(Moment("2026-11-20T09:41"))
    let settings = SampleDesk.rules.settings
    let picture = OpeningPicture(settings, root: .overview, now: now, language: .vietnamese)
    let text = picture.draw(Size(rows: rows, columns: columns)).picture
    guard columns >= 60 else { return }
    #expect(text.contains(settings.unit.shortName))
    #expect(text.contains("F1 Trợ giúp"))
    #expect(text.contains("20/11/2026 09:41"))
    #expect(text.contains("Đang mở sổ của bộ phận…"))
  }

  @Test func `where nothing is known yet it says at least that it is coming`() throws {
    let now = try #require(Moment("2026-11-20T09:41"))
    let picture = OpeningPicture(nil, root: .publicBoard, now: now, language: .english)
    #expect(picture.draw(Size(rows: 24, columns: 80)).picture.contains("Opening the desk's books…"))
  }
}
