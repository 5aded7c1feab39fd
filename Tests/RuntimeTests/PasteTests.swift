import Testing

@testable import Terminal

@Suite struct PasteTests {
  private func opened(_ text: String) -> Paste {
    var paste = Paste()
    paste.begin()
    for scalar in text.unicodeScalars { paste.append(scalar) }
    return paste
  }

  @Test func `text between the marks is handed on clean`() {
    var paste = opened("Nguye\u{302}\u{303}n\u{1B}[2J\u{7} Văn\r\nMẫu")
    #expect(paste.end() == "Nguyễn Văn\nMẫu")
    #expect(!paste.isOpen)
    #expect(paste.end() == nil)
  }

  @Test func `a paste without an end is ended once nothing has come for a while`() {
    var paste = opened("Mẫu")
    let start = SuspendingClock.now
    paste.rest(at: start)
    #expect(paste.endIfStalled(at: start + .seconds(1)) == nil)
    // Being looked at is no news.
    paste.rest(at: start + .seconds(1))
    #expect(paste.endIfStalled(at: start + .seconds(3)) == "Mẫu")
    #expect(!paste.isOpen)
    #expect(paste.end() == nil, "the late end mark says nothing twice")
  }

  @Test func `a slow paste is waited for`() {
    var paste = opened("Mẫ")
    let start = SuspendingClock.now
    paste.rest(at: start)
    paste.append("u")
    #expect(paste.endIfStalled(at: start + .seconds(60)) == nil)
    paste.rest(at: start + .seconds(60))
    #expect(paste.endIfStalled(at: start + .seconds(61)) == nil)
    #expect(paste.end() == "Mẫu")
  }

  @Test func `a file pasted by mistake is cut, not kept`() throws {
    var paste = opened(String(repeating: "ữ", count: 100_000))
    let kept = paste.end()
    #expect(try #require(kept).utf8.count <= 64 * 1024)
  }
}
