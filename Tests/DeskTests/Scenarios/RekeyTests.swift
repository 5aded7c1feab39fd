import Foundation
import Testing

/// A dossier goes into the province's system without being typed again.
@Suite struct `Chép từng ô` {
  private func opened(
    _ desk: DeskFolderOnDisk, term: String, name: String = "Nguyễn Thị Ngọc Ánh"
  ) async throws -> (TmuxTerminal, code: String) {
    let code = try await desk.receive(
      name: name, at: "2026-11-20T09:00", more: ["--phone", "0999 000 111"])
    let terminal = try await TmuxTerminal(
      "'\(Product.path)' --data '\(desk.path)' --at 2026-11-20T09:41", term: term)
    try await terminal.allowCopying()
    try await terminal.see("TTPVHCC")
    try await terminal.press("F3")
    try await terminal.see("261120-0001")
    try await terminal.press("Enter")
    try await terminal.see("Việc tiếp theo")
    try await terminal.press("4")
    try await terminal.see("Chép từng ô", "Họ và tên chủ hồ sơ")
    return (terminal, code)
  }

  @Test(arguments: ["tmux-256color", "xterm-256color", "screen"])
  func `the terminal takes over what Enter and a key copy`(term: String) async throws {
    let desk = try await DeskFolderOnDisk()
    let (terminal, code) = try await opened(desk, term: term)
    try await terminal.press("Enter")
    #expect(try await terminal.copied() == code)
    try await terminal.forgetCopied()
    try await terminal.press("6")
    try await terminal.see("Đã chép: Họ và tên chủ hồ sơ: Nguyễn Thị Ngọc Ánh")
    #expect(try await terminal.copied() == "Nguyễn Thị Ngọc Ánh")
    // The next Enter goes on behind the field copied by its key.
    try await terminal.forgetCopied()
    try await terminal.press("Enter")
    #expect(try await terminal.copied() == "0999 000 111")
    try await terminal.see("xong Số điện thoại")
  }

  @Test(arguments: ["linux", "vt220"])
  func `a terminal that cannot copy shows no letters of the request, and the value alone`(
    term: String
  ) async throws {
    let desk = try await DeskFolderOnDisk()
    let (terminal, _) = try await opened(desk, term: term)
    try await terminal.press("6")
    let screen = try await terminal.see("Chép bằng chuột: Họ và tên chủ hồ sơ")
    #expect(screen.split(separator: "\n").contains("Nguyễn Thị Ngọc Ánh"))
    #expect(!screen.contains("52;c"))
  }

  @Test func `a form with an unknown field is refused with the fields there are`() async throws {
    let desk = try await DeskFolderOnDisk()
    let file = desk.file("desk.json")
    let text = try String(contentsOf: file, encoding: .utf8)
    try text.replacing(#""field": "applicantName""#, with: #""field": "birthday""#)
      .write(to: file, atomically: true, encoding: .utf8)
    let refused = try await desk.run(["find", "Mau"])
    #expect(refused.status != 0)
    #expect(refused.errors.contains("“rekey.fields[5].field” “birthday”"), "\(refused.errors)")
    #expect(refused.errors.contains("là một trong: code, otherCode, procedure"))
  }
}
