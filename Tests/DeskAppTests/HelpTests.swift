import Canvas
import DeskApp
import DeskOperations
import Testing

@Suite struct `The help` {
  @Test func `names the screen and all its keys`() throws {
    let rehearsal = try Rehearsal(.ordinaryDay())
    rehearsal.press(.function(5), .function(1))
    rehearsal.expectPicture("help-queue")
    rehearsal.press(.function(1))
    rehearsal.expect(shows: "› Hàng đợi")
  }

  @Test func `speaks English`() throws {
    let rehearsal = try Rehearsal(.ordinaryDay(), language: .english)
    rehearsal.press(.function(4), .function(1))
    rehearsal.expectPicture("help-english")
  }
}
