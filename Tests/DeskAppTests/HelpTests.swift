import Canvas
import DeskOperations
import Testing

@testable import DeskApp

@Suite struct `The help` {
  @Test func `names the screen and all its keys`() throws {
    let rehearsal = try Rehearsal(.ordinaryDay())
    rehearsal.press(.function(5), .function(1))
    rehearsal.expectPicture("help-queue")
    rehearsal.press(.function(1))
    rehearsal.expect(shows: "› Hàng đợi")
  }

  @Test func `names an action once with all its keys`() throws {
    let rehearsal = try Rehearsal(rows: 40)
    rehearsal.press(.function(1))
    rehearsal.expect(shows: "2, F2       Tiếp nhận", "7, F7       Cuối ngày")
  }

  @Test func `speaks English`() throws {
    let rehearsal = try Rehearsal(.ordinaryDay(), language: .english)
    rehearsal.press(.function(4), .function(1))
    rehearsal.expectPicture("help-english")
  }

  @Test(arguments: `The app`.places.filter { $0.name != "help" }.map(\.keys))
  func `says in both languages what every screen is for`(keys: [Key]) throws {
    let texts = try Language.allCases.map { language in
      let rehearsal = try Rehearsal(.ordinaryDay(), language: language)
      for key in keys { rehearsal.press(key) }
      _ = rehearsal.takeEffects()
      return rehearsal.model.top.about(rehearsal.model.context)
    }
    #expect(Set(texts).count == Language.allCases.count && !texts.contains(""))
  }
}
