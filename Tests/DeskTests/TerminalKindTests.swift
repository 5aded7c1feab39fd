import Foundation
import Testing

/// Real work on every kind of terminal, with the bytes that each sends for its keys.
@Suite struct TerminalKindTests {
  /// A kind of terminal by its TERM, with how it sends some keys.
  struct Kind: Sendable, CustomTestStringConvertible {
    var term: String
    var f2: String
    var f10 = "\u{1B}[21~"
    var backspace: String
    var down: String
    var environment: [String: String] = [:]

    var testDescription: String {
      ([term] + environment.map { "\($0.key)=\($0.value)" }).joined(separator: " ")
    }
  }

  static let kinds = [
    Kind(term: "xterm-256color", f2: "\u{1B}OQ", backspace: "\u{7F}", down: "\u{1B}OB"),
    Kind(term: "xterm", f2: "\u{1B}OQ", backspace: "\u{8}", down: "\u{1B}[B"),
    // PuTTY as it comes: calls itself xterm, and numbers its function keys as a VT220.
    Kind(term: "xterm", f2: "\u{1B}[12~", backspace: "\u{7F}", down: "\u{1B}OB"),
    Kind(term: "putty", f2: "\u{1B}[12~", backspace: "\u{7F}", down: "\u{1B}OB"),
    Kind(term: "linux", f2: "\u{1B}[[B", backspace: "\u{7F}", down: "\u{1B}[B"),
    Kind(term: "tmux", f2: "\u{1B}OQ", backspace: "\u{7F}", down: "\u{1B}OB"),
    Kind(term: "screen", f2: "\u{1B}OQ", backspace: "\u{7F}", down: "\u{1B}OB"),
    Kind(term: "vt220", f2: "\u{1B}OQ", backspace: "\u{8}", down: "\u{1B}[B"),
    Kind(
      term: "xterm-256color", f2: "\u{1B}OQ", backspace: "\u{7F}", down: "\u{1B}OB",
      environment: ["NO_COLOR": "1", "LANG": "C"]),
  ]

  /// The kinds by the name of TERM, and the first of them once more without colours.
  static let kindsByName: [(name: String, term: String, environment: [String: String])] =
    ["xterm-256color", "xterm", "putty", "linux", "tmux", "screen", "vt220"].map { ($0, $0, [:]) }
    + [("no-color", "xterm-256color", ["NO_COLOR": "1"])]

  private func terminal(
    at desk: DeskFolderOnDisk, term: String, environment: [String: String] = [:]
  ) async throws -> TmuxTerminal {
    let terminal = try await TmuxTerminal(
      "'\(Product.path)' --data '\(desk.path)' --at 2026-11-20T09:41", term: term,
      environment: environment)
    try await terminal.see("Ngày làm việc tới")
    return terminal
  }

  @Test(arguments: kinds)
  func `a dossier is received by keyboard alone`(kind: Kind) async throws {
    let desk = try await DeskFolderOnDisk()
    let terminal = try await terminal(at: desk, term: kind.term, environment: kind.environment)
    try await terminal.type(kind.f2)
    try await terminal.see("Thủ tục:")
    try await terminal.type("1.001193")
    try await terminal.see(" 1 thủ tục")
    try await terminal.type("\r")
    try await terminal.see("Chủ hồ sơ")
    try await terminal.type("Đặng Thị Ngọc Ánhh\(kind.backspace)")
    try await terminal.type(kind.down)
    try await terminal.type("001199000001")
    try await terminal.see("Đặng Thị Ngọc Ánh\n", "001199000001")
    // F9, all papers are there, is the same everywhere.
    try await terminal.type("\u{1B}[20~\(kind.f10)")
    try await terminal.see("GIẤY TIẾP NHẬN", "Đặng Thị Ngọc Ánh")
    let found = try await desk.json(["dossier", "H99.34.05-261120-0001"])
    let text = String(describing: found["intake"] ?? found)
    #expect(text.contains("001199000001"), "\(text)")
  }

  /// The keys F1 to F8 and F10, as terminals spell them, F8 last, whose screen has a use of its own
  /// for F10; F9 is different on each screen.
  private static let spellings: [[String]] = [
    ["OP", "OQ", "OR", "OS", "[15~", "[17~", "[18~", "[21~", "[19~"],
    ["[11~", "[12~", "[13~", "[14~", "[15~", "[17~", "[18~", "[21~", "[19~"],
    ["[[A", "[[B", "[[C", "[[D", "[[E", "[17~", "[18~", "[21~", "[19~"],
    ["OP", "OQ", "OR", "OS", "OT", "OU", "OV", "OY", "OW"],
  ]

  private static let titles = [
    "Trợ giúp", "Tiếp nhận hồ sơ", "Hồ sơ", "Hạn trả kết quả", "Hàng đợi", "Thủ tục hành chính",
    "Cuối ngày", "Mai trễ gì?", "Chứng thực",
  ].map { "TTPVHCC › \($0) " }

  @Test(arguments: ["xterm-256color", "xterm", "putty", "linux", "tmux", "screen", "vt220"])
  func `function keys work in every spelling under every name`(term: String) async throws {
    let terminal = try await terminal(at: try await DeskFolderOnDisk(), term: term)
    for spelling in TerminalKindTests.spellings {
      for (key, title) in zip(spelling, TerminalKindTests.titles) {
        try await terminal.type("\u{1B}\(key)")
        let screen = try await terminal.see(title)
        #expect(screen.hasPrefix(" \(title)"), "\(term) \(key)")
      }
    }
  }

  @Test(arguments: ["xterm-256color", "xterm", "putty", "linux", "tmux", "screen", "vt220"])
  func `each Backspace takes one letter, Delete the next, and the number pad types digits`(
    term: String
  ) async throws {
    let terminal = try await terminal(at: try await DeskFolderOnDisk(), term: term)
    try await terminal.press("F2")
    try await terminal.see("Thủ tục:")
    for backspace in ["\u{7F}", "\u{8}"] {
      try await terminal.type("qxế")
      try await terminal.see("qxế")
      try await terminal.type(backspace)
      try await terminal.seeNoMore("ế ")
      try await terminal.type("y\(backspace)\(backspace)z")
      try await terminal.see("qz")
      for left in ["\u{1B}OD", "\u{1B}[D"] { try await terminal.type(left) }
      try await terminal.type("\u{1B}[3~\u{1B}[3~n")
      try await terminal.see(" n ")
      try await terminal.type("\u{15}")
    }
    // PuTTY's number pad once a program has taken the keypad.
    try await terminal.type("\u{1B}Op\u{1B}Oq\u{1B}Ou\u{1B}Oy\u{1B}On")
    try await terminal.see("0159.")
  }

  @Test(arguments: kindsByName.map(\.name))
  func `the row one stands on, a field and what is late look different from the rest`(
    name: String
  ) async throws {
    let kind = try #require(TerminalKindTests.kindsByName.first { $0.name == name })
    let desk = try await DeskFolderOnDisk()
    for moment in ["2026-11-16T08:00", "2026-11-16T08:01"] {
      _ = try await desk.receive(at: moment)
    }
    let terminal = try await terminal(
      at: desk, term: kind.term, environment: kind.environment)
    try await terminal.press("F3")
    try await terminal.see("TTPVHCC › Hồ sơ ", "261116-0002 ")
    let rows = try await terminal.looks().split(separator: "\n").map(String.init)
    func row(_ number: Int) throws -> String {
      try #require(rows.first { $0.hasPrefix("\(number): ") }, "\(rows)")
    }
    let hasColours = !["vt220", "no-color"].contains(name)
    #expect(try row(2).contains(name == "xterm-256color" ? "on-238" : "underlined"))
    #expect(try row(5).contains(hasColours ? "on-" : "reversed"))
    #expect(try row(6).contains(hasColours ? name == "xterm-256color" ? "160" : "red" : "bold"))
  }

  @Test func `a window that garbles letters gets plain ones once it has answered`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    let line = try PseudoTerminal(["--data", desk.path, "--at", "2026-11-20T09:41"], term: "xterm")
    // The question comes before the first picture, often in one piece with it.
    try await line.see("Ngày làm việc tới")
    #expect(line.everything.contains("\u{1B}[6n"))
    line.send("\u{1B}[2;4R")
    try await line.see("Cua so nay khong doc UTF-8")
    line.send("\u{1B}OQ")
    try await line.see("561 thu tuc")
    line.send("q")
    line.send("n")
    // Both letters stand side by side, with nothing of the answer between them.
    line.send("\u{1B}OP")
    try await line.see("Cac phim")
    line.send("\u{1B}")
    try await line.see("qn")
    line.send("\u{11}")
    #expect(try await line.ending() == 0)
  }

  @Test func `a window that reads UTF-8 is told nothing`() async throws {
    let desk = try await DeskFolderOnDisk()
    let line = try PseudoTerminal(["--data", desk.path, "--at", "2026-11-20T09:41"])
    try await line.see("\u{1B}[6n")
    line.send("\u{1B}[2;2R\u{1B}OQ")
    try await line.see("561 thủ tục")
    #expect(!line.everything.contains("Cua so"))
  }

  @Test func `marks that arrive long after their letter join it, and go with it`() async throws {
    let desk = try await DeskFolderOnDisk()
    let terminal = try await terminal(at: desk, term: "linux")
    try await terminal.openIntake(of: "1.001193")
    // As the Vietnamese keyboard layout of X sends them, each seen before the next is typed.
    for (key, text) in [("Le", "Le"), ("\u{302}", "Lê"), (" A", "Lê A"), ("\u{301}", "Lê Á")] {
      try await terminal.type(key)
      try await terminal.see("\(text)\n")
    }
    try await terminal.type("nhe")
    try await terminal.see("Lê Ánhe\n")
    try await terminal.type("\u{302}")
    try await terminal.see("Lê Ánhê\n")
    try await terminal.type("\u{323}")
    try await terminal.see("Lê Ánhệ\n")
    try await terminal.type("\u{7F}")
    try await terminal.see("Lê Ánh\n")
    try await terminal.type("\u{1B}[20~\u{1B}[21~")
    try await terminal.see("GIẤY TIẾP NHẬN")
    let found = String(
      describing: try await desk.json(["dossier", "H99.34.05-261120-0001"]))
    #expect(found.unicodeScalars.allSatisfy { !(0x300...0x36F).contains($0.value) })
  }

  @Test func `an input method that takes letters back by Backspaces is followed`() async throws {
    let terminal = try await terminal(at: try await DeskFolderOnDisk(), term: "xterm")
    try await terminal.openIntake(of: "1.001193")
    for burst in ["t", "i", "e", "\u{7F}ê", "n", "g", "\u{7F}\u{7F}\u{7F}ếng"] {
      try await terminal.type(burst)
    }
    try await terminal.see("tiếng\n")
    // And all of it in one piece, as over a slow line.
    try await terminal.type(" vie\u{8}ê\u{8}ệt\u{8}\u{8}ệt")
    try await terminal.see("tiếng việt\n")
  }
}
