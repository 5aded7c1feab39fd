import Canvas
import DeskApp
import DeskOperations
import Testing

@Suite struct `A code on the screen` {
  private func opened() throws -> (Rehearsal, String, String) {
    var sample = SampleDesk()
    let code = try sample.receive(at: "2026-11-20T08:00")
    let rehearsal = try Rehearsal(sample)
    rehearsal.press(.function(3), .enter, .character("5"))
    guard case .makeQR(let text, let key)? = rehearsal.takeEffects().last else {
      Issue.record("no code was asked for")
      return (rehearsal, "", "")
    }
    #expect(text == code.description)
    return (rehearsal, text, key)
  }

  /// A pattern of the size of a dossier code's, each module as its place says.
  private let modules = (0..<25).map { row in (0..<25).map { ($0 * row) % 3 == 0 } }

  @Test func `stands there in black and white with its quiet zone, and as text`() throws {
    let (rehearsal, text, key) = try opened()
    rehearsal.tell(.answered(key: key, .qrReady(modules)))
    rehearsal.expect(shows: text, "Quét bằng điện thoại")
    let frame = rehearsal.frame
    for row in 0..<15 {
      for column in 0..<29 {
        let cell = frame[row + 1, column + 1]
        for half in 0...1 {
          let place = (row: 2 * row + half - 2, column: column - 2)
          let isInside =
            modules.indices.contains(place.row) && modules.indices.contains(place.column)
          let isDark = isInside && modules[place.row][place.column]
          let isBlackAbove = cell.style == .paper.reverse
          let drawn = cell.character == "▄" && half == 1 ? !isBlackAbove : isBlackAbove
          #expect(drawn == isDark, "\(place)")
        }
      }
    }
  }

  @Test func `is told where nothing draws it`() throws {
    let (rehearsal, text, key) = try opened()
    rehearsal.tell(.answered(key: key, .qrReady(nil)))
    rehearsal.expect(shows: text, "chưa có chương trình qrencode")
  }

  @Test func `is not cut where the window is too small`() throws {
    let (rehearsal, text, key) = try opened()
    let large = Array(repeating: Array(repeating: true, count: 41), count: 41)
    rehearsal.tell(.answered(key: key, .qrReady(large)))
    rehearsal.expect(shows: text, "Cửa sổ nhỏ quá")
    rehearsal.expect(hides: "▄")
  }
}
