import Foundation
import Testing

/// Keys as different terminals send them, lines that are slow, and lines that break.
@Suite struct TerminalFaultTests {
  private static let clock = ["--at", "2026-11-20T09:41"]

  private func line(to desk: DeskFolderOnDisk) async throws -> PseudoTerminal {
    let line = try PseudoTerminal(["--data", desk.path] + TerminalFaultTests.clock)
    try await line.see("Ngày làm việc tới")
    return line
  }

  private func terminal(
    at desk: DeskFolderOnDisk, term: String = "xterm-256color"
  ) async throws -> TmuxTerminal {
    let terminal = try await TmuxTerminal(
      "'\(Product.path)' --data '\(desk.path)' --at 2026-11-20T09:41", term: term)
    try await terminal.see("Ngày làm việc tới")
    return terminal
  }

  @Test(arguments: ["putty", "linux"])
  func `function keys, ends and both backspaces work however a terminal sends them`(
    term: String
  ) async throws {
    let terminal = try await terminal(at: try await DeskFolderOnDisk(), term: term)
    for help in ["\u{1B}[11~", "\u{1B}OP"] {
      try await terminal.type(help)
      try await terminal.see("Trợ giúp ›")
      try await terminal.type("\u{1B}")
      try await terminal.seeNoMore("Trợ giúp ›")
    }
    try await terminal.type("\u{1B}[12~")
    try await terminal.see("Thủ tục:")
    try await terminal.type("qq")
    // To the front and the end in all their spellings; each letter lands where it must.
    let ways = [("\u{1B}[1~", "\u{1B}[4~"), ("\u{1B}[7~", "\u{1B}[8~"), ("\u{1B}[H", "\u{1B}OF")]
    for (front, end) in ways { try await terminal.type("\(front)x\(end)y") }
    try await terminal.see("xxxqqyyy")
    try await terminal.type("\u{7F}\u{08}\u{1B}OD\u{1B}[D\u{1B}[3~")
    try await terminal.see("xxxqy")
  }

  @Test func `a sequence nobody knows neither goes back nor types its letters`() async throws {
    let terminal = try await terminal(at: try await DeskFolderOnDisk(), term: "linux")
    try await terminal.press("F2")
    try await terminal.see("Thủ tục:")
    for sequence in ["\u{1B}[1;5C", "\u{1B}[?1;2c", "\u{1B}[I", "\u{1B}Oz", "\u{1B}[<0;5;5M"] {
      try await terminal.type("z\(sequence)")
    }
    try await terminal.see("zzzzz")
  }

  @Test func `a letter that arrives byte by byte is one letter, and broken bytes are nothing`()
    async throws
  {
    let line = try await line(to: try await DeskFolderOnDisk())
    line.send("\u{1B}OQ")
    try await line.see("561 thủ tục")
    line.send([0xE1])
    line.send([0xBA])
    line.send([0xBF])
    try await line.see("ế")
    line.send([0xFF, 0xC3] + Array("ợ".utf8))
    try await line.see("ợ")
  }

  @Test func `control keys are keys: no flow control, no stopping, no signals`() async throws {
    let line = try await line(to: try await DeskFolderOnDisk())
    let settings = line.settings
    #expect(settings.c_iflag & tcflag_t(IXON | IXOFF) == 0)
    #expect(settings.c_lflag & tcflag_t(ISIG | ICANON | ECHO | IEXTEN) == 0)
    // ^S would freeze a line with flow control, ^Z stop the program, ^C and ^\ end it.
    line.send("\u{13}\u{1A}\u{03}\u{1C}\u{1B}OP")
    try await line.see("Trợ giúp ›")
    kill(line.processID, SIGTSTP)
    line.send("\u{1B}")
    try await line.see("Quá hạn")
  }

  @Test func `a line that is cut ends the program, and the draft waits`() async throws {
    let desk = try await DeskFolderOnDisk()
    let line = try await line(to: desk)
    line.send("\u{1B}OQ")
    try await line.see("561 thủ tục")
    line.send("1.001193\r")
    try await line.see("Chủ hồ sơ")
    line.send("Trần Thị Thử")
    try await line.see("hử")
    line.hangUp()
    let status = try #require(try await line.ending(), "it still runs without a terminal")
    #expect(status == 0)
    try await desk.waitForDraft(holding: "Trần Thị Thử")
    let again = try await terminal(at: desk)
    try await again.press("F2")
    try await again.see("Trần Thị Thử")
  }

  @Test func `a hundred sizes one after the other end with the right picture`() async throws {
    let terminal = try await terminal(at: try await DeskFolderOnDisk())
    let before = try await terminal.screenAtRest()
    for step in 1...100 {
      try await terminal.resize(rows: 1 + step * 37 % 60, columns: 1 + step * 53 % 190)
    }
    try await terminal.resize(rows: 24, columns: 80)
    try await terminal.see("Ngày làm việc tới", "F1 Trợ giúp")
    #expect(try await terminal.screenAtRest(orShowing: before) == before)
  }
}
