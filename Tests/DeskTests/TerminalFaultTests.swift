import Foundation
import Testing

/// Keys as different terminals send them, lines that are slow, and lines that break.
@Suite struct TerminalFaultTests {
  private func clerk(_ desk: DeskFolderOnDisk, term: String = "xterm-256color") throws
    -> PseudoTerminal
  {
    let terminal = try PseudoTerminal(
      ["--data", desk.path, "--at", "2026-11-20T09:41"], term: term)
    try terminal.see("Ngày làm việc tới")
    return terminal
  }

  @Test(arguments: ["putty", "xterm-256color", "linux"])
  func `function keys, ends and both backspaces work however a terminal sends them`(
    term: String
  ) async throws {
    let desk = try await DeskFolderOnDisk()
    let terminal = try clerk(desk, term: term)
    for help in ["\u{1B}[11~", "\u{1B}OP"] {
      terminal.send(help)
      try terminal.see("Trợ giúp ›")
      terminal.send("\u{1B}")
      try terminal.see("Quá hạn")
    }
    terminal.send("\u{1B}[12~")
    try terminal.see("Thủ tục:")
    terminal.send("khong")
    try terminal.see("0 thủ tục")
    // To the end and the front in all their spellings; each letter lands where it must.
    for (front, end) in [
      ("\u{1B}[1~", "\u{1B}[4~"), ("\u{1B}[7~", "\u{1B}[8~"), ("\u{1B}[H", "\u{1B}OF"),
    ] {
      terminal.send("\(front)<\(end)>")
    }
    try terminal.see("<<<khong>>>")
    terminal.send("\u{7F}\u{08}\u{7F}")
    terminal.send(String(repeating: "\u{1B}[D", count: 5) + "\u{7F}\u{08}\u{7F}")
    terminal.send("\u{15}1.001193")
    try terminal.see("1 thủ tục")
  }

  @Test func `a letter that arrives byte by byte is one letter, and broken bytes are nothing`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    let terminal = try clerk(desk)
    terminal.send("\u{1B}OQ")
    try terminal.see("Thủ tục:")
    terminal.send([0xE1])
    terminal.send([0xBA])
    terminal.send([0xBF])
    terminal.send([0xFF, 0xC3] + Array("q".utf8))
    try terminal.see("ếq")
  }

  @Test(arguments: ["\u{1B}[1;5C", "\u{1B}[?1;2c", "\u{1B}[I", "\u{1B}Ox", "\u{1B}[<0;5;5M"])
  func `a sequence nobody knows neither goes back nor types its letters`(sequence: String)
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    let terminal = try clerk(desk, term: "linux")
    terminal.send("\u{1B}OQ")
    try terminal.see("Thủ tục:")
    terminal.send("ab\(sequence)c")
    try terminal.see("abc")
  }

  @Test func `control keys are keys: no flow control, no stopping, no signals`() async throws {
    let desk = try await DeskFolderOnDisk()
    let terminal = try clerk(desk)
    let settings = terminal.settings
    #expect(settings.c_iflag & tcflag_t(IXON | IXOFF | ICRNL) == 0)
    #expect(settings.c_lflag & tcflag_t(ISIG | ICANON | ECHO | IEXTEN) == 0)
    // ^S would freeze a line with flow control, ^Z would stop the program, ^C would end it.
    terminal.send("\u{13}\u{1A}\u{03}\u{1C}")
    terminal.send("\u{1B}OP")
    try terminal.see("Trợ giúp ›")
    kill(terminal.processID, SIGTSTP)
    terminal.send("\u{1B}")
    try terminal.see("Quá hạn")
  }

  @Test func `a line that is cut ends the program, and the draft waits`() async throws {
    let desk = try await DeskFolderOnDisk()
    let terminal = try clerk(desk)
    terminal.send("\u{1B}OQ")
    try terminal.see("Thủ tục:")
    terminal.send("1.001193")
    try terminal.see("1 thủ tục")
    terminal.send("\r")
    try terminal.see("Chủ hồ sơ")
    terminal.send("Trần Thị Thử")
    try terminal.see("Thử")
    terminal.hangUp()
    #expect(try await terminal.ending() != nil, "it still runs without a terminal")
    let drafts = try FileManager.default.contentsOfDirectory(
      atPath: desk.file("drafts").path())
    #expect(drafts.count == 1)
    let again = try PseudoTerminal(["--data", desk.path, "--at", "2026-11-20T09:42"])
    try again.see("Ngày làm việc tới")
    again.send("\u{1B}OQ")
    try again.see("Trần Thị Thử")
  }

  @Test func `a hundred sizes one after the other end with the right picture`() async throws {
    let desk = try await DeskFolderOnDisk()
    let terminal = try await TmuxTerminal(
      "'\(Product.path)' --data '\(desk.path)' --at 2026-11-20T09:41")
    try await terminal.see("Nguyễn Văn Mẫu")
    let before = try await terminal.screenAtRest()
    for step in 1...100 {
      try await terminal.resize(rows: 1 + step * 37 % 60, columns: 1 + step * 53 % 190)
    }
    try await terminal.resize(rows: 24, columns: 80)
    try await terminal.see("Nguyễn Văn Mẫu", "F1 Trợ giúp")
    #expect(try await terminal.screenAtRest() == before)
  }
}
