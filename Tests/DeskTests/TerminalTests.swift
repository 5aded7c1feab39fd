import Foundation
import Testing

/// The program on all kinds of terminals, and what it leaves behind.
@Suite struct TerminalTests {
  private func command(_ desk: DeskFolderOnDisk) -> String {
    "'\(Product.path)' --data '\(desk.path)' --at 2026-11-20T09:41"
  }

  @Test(arguments: [
    "xterm-256color", "xterm", "putty", "linux", "tmux", "screen", "vt220",
  ])
  func `it is readable on a terminal of this kind`(term: String) async throws {
    let desk = try await DeskFolderOnDisk()
    let terminal = try await TmuxTerminal(command(desk), term: term)
    try await terminal.see("Nguyễn Văn Mẫu", "Tiếp nhận")
    try await terminal.press("C-k")
    try await terminal.type("tong hop cuoi")
    try await terminal.press("Enter")
    try await terminal.see("TTPVHCC › Cuối ngày")
  }

  @Test(arguments: [["LANG": ""], ["LANG": "C"], ["LANG": "vi_VN.UTF-8"], ["NO_COLOR": "1"]])
  func `letters stay whole without a UTF-8 locale, and words without colour`(
    environment: [String: String]
  ) async throws {
    let desk = try await DeskFolderOnDisk()
    let terminal = try await TmuxTerminal(command(desk), environment: environment)
    try await terminal.see("Nguyễn Văn Mẫu", "Tiếp nhận")
  }

  @Test func `an unknown terminal is told in one sentence`() async throws {
    let desk = try await DeskFolderOnDisk()
    let terminal = try await TmuxTerminal(command(desk), term: "no-such-terminal")
    let screen = try await terminal.see("no-such-terminal", TmuxTerminal.endMark)
    #expect(!screen.contains("TTPVHCC"))
  }

  @Test func `without a terminal it says so and ends`() async throws {
    let desk = try await DeskFolderOnDisk()
    let outcome = try await desk.run([])
    #expect(outcome.status == 1 && !outcome.errors.isEmpty && outcome.output.isEmpty, "\(outcome)")
  }

  @Test func `a window too small asks for room and keeps what was typed`() async throws {
    let desk = try await DeskFolderOnDisk()
    let terminal = try await TmuxTerminal(command(desk))
    try await terminal.see("Nguyễn Văn Mẫu")
    try await terminal.press("F2")
    try await terminal.see("Thủ tục:")
    try await terminal.type("khai sinh")
    try await terminal.see("khai sinh")
    try await terminal.resize(rows: 10, columns: 40)
    try await terminal.see("40×10")
    try await terminal.resize(rows: 50, columns: 200)
    try await terminal.see("Thủ tục:", "khai sinh")
  }

  @Test(arguments: ["q", "TERM", "HUP", "SEGV"])
  func `the terminal is given back as it was found`(ending: String) async throws {
    let desk = try await DeskFolderOnDisk()
    let terminal = try await TmuxTerminal(
      "trap '' HUP; echo before; \(command(desk)); echo after; stty -a",
      environment: ["SWIFT_BACKTRACE": "enable=no"])
    try await terminal.see("Nguyễn Văn Mẫu")
    #expect(try await terminal.property("#{alternate_on}") == "1")
    if ending == "q" {
      try await terminal.press("C-q")
    } else {
      _ = try await Product.run(
        program: "pkill", ["-\(ending)", "-f", "^\(Product.path) --data \(desk.path)"])
    }
    let screen = try await terminal.see("after", " echo ")
    #expect(!screen.contains("-echo ") && !screen.contains("-icanon") && !screen.contains("-isig"))
    #expect(try await terminal.property("#{alternate_on}") == "0")
    #expect(try await terminal.property("#{cursor_flag}") == "1")
  }

  @Test func `hostile text is drawn harmless and refused or cleaned`() async throws {
    let desk = try await DeskFolderOnDisk()
    let terminal = try await TmuxTerminal(command(desk))
    try await terminal.see("Nguyễn Văn Mẫu")
    try await terminal.openIntake(of: "1.001193")
    try await terminal.paste("Nguye\u{302}\u{303}n\u{1B}[2J\u{7} Va\u{306}n\u{202E} Sạch")
    try await terminal.see("Nguyễn Văn Sạch")
    try await terminal.press("Enter")
    try await terminal.paste(String(repeating: "9", count: 10_000))
    try await terminal.see("Chủ hồ sơ", "Nguyễn Văn Sạch")
    try await terminal.press("C-u")
    try await terminal.press("F9")
    try await terminal.press("F10")
    try await terminal.see("GIẤY TIẾP NHẬN")
    let found = try await desk.json(["dossier", "H99.34.05-261120-0001"])
    let text = String(describing: found)
    #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}") && !text.contains("\u{302}"))
  }
}
