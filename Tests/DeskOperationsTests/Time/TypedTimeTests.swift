import DeskOperations
import Testing

@Suite struct TypedTimeTests {
  @Test(arguments: ["20/11/2026", "2026-11-20"])
  func `a day is read as papers write it`(text: String) {
    #expect(CivilDate.typed(text)?.description == "2026-11-20")
  }

  @Test(arguments: [
    "08:05 20/11/2026", "8:05 20/11/2026", "20/11/2026 08:05", "2026-11-20T08:05",
    "8:05  20/11/2026",
  ])
  func `a moment is read in either order`(text: String) {
    #expect(Moment.typed(text)?.minuteText == "2026-11-20T08:05")
  }

  @Test(arguments: [
    "", "20/11", "20/11/26", "31/02/2026", "20/13/2026", "a/b/2026", "20//2026", "1/2/3/2026",
    "99999/1/2026", "-1/1/2026",
  ])
  func `what is no day is not guessed`(text: String) {
    #expect(CivilDate.typed(text) == nil)
    #expect(Moment.typed("08:00 " + text) == nil)
  }

  @Test(arguments: ["24:00 20/11/2026", "8h05 20/11/2026", "20/11/2026", "08:05"])
  func `what is no moment is not guessed`(text: String) {
    #expect(Moment.typed(text) == nil)
  }

  @Test func `what papers write is read again`() throws {
    let moment = try #require(Moment("2026-02-05T07:09"))
    #expect(Moment.typed(moment.clockAndDate) == moment)
    #expect(CivilDate.typed(moment.date.slashed) == moment.date)
  }
}
