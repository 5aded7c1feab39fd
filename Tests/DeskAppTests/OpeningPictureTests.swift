import Canvas
import DeskApp
import DeskOperations
import Testing

/// What is seen while the data is read.
@Suite struct OpeningPictureTests {
  @Test(arguments: [(24, 80), (50, 200), (20, 60), (5, 12), (1, 1)])
  func `names the desk and the time in any window`(rows: Int, columns: Int) throws {
    let now = try #require(Moment("2026-11-20T09:41"))
    let picture = OpeningPicture(desk: "UBND xã Mẫu", now: now, words: Words(.vietnamese))
    let text = picture.draw(Size(rows: rows, columns: columns)).picture
    guard columns >= 60 else { return }
    #expect(text.contains("UBND xã Mẫu") && text.contains("20/11/2026 09:41"))
    #expect(text.contains("Đang mở sổ của bộ phận…"))
  }
}
