import Foundation
import Testing

/// The files that only a running program writes, against their schemas.
@Suite struct WrittenFormatTests {
  @Test func `a draft fits its schema, and so do the journal and the state`() async throws {
    let validator = try await Product.run(program: "python3", ["-c", "import jsonschema"])
    try #require(validator.status == 0, "python3 needs jsonschema; make test installs it")
    let desk = try await DeskFolderOnDisk()
    let terminal = try await TmuxTerminal(
      "'\(Product.path)' --data '\(desk.path)' --at 2026-11-20T09:41")
    try await terminal.see("Nguyễn Văn Mẫu")
    try await terminal.openIntake(of: "1.001193")
    try await terminal.type("Trần Thị Nhập Dở")
    try await terminal.press("Enter")
    try await terminal.press("Escape")
    try await terminal.see("QUÁ HẠN")
    try await terminal.press("C-q")
    try await terminal.see(TmuxTerminal.endMark)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: desk.file("drafts").path()
    ).filter { $0.hasSuffix(".draft") }
    #expect(names.count == 1)
    for name in names {
      try await expect(desk.file("drafts/\(name)").path(), fits: "draft")
    }
    _ = try await desk.receive(at: "2026-11-20T10:00")
    #expect(try await desk.run(["rebuild"]).status == 0)
    try await expect(desk.file("state.json").path(), fits: "state")
    let journal = try String(
      contentsOf: desk.file("journal/2026/2026-11-20.jsonl"), encoding: .utf8)
    for (number, line) in journal.split(separator: "\n").enumerated() {
      let file = desk.file("line-\(number).json")
      try line.write(to: file, atomically: true, encoding: .utf8)
      try await expect(file.path(), fits: "journal-event")
    }
    try await expect(
      Product.checkout.appending(path: "data/forms/forms.json").path(), fits: "forms")
  }

  private func expect(_ file: String, fits schema: String) async throws {
    let path = Product.checkout.appending(path: "docs/schema/\(schema).schema.json").path()
    let outcome = try await Product.run(
      program: "python3", ["-W", "ignore", "-m", "jsonschema", "-i", file, path])
    #expect(outcome.status == 0, "\(file): \(outcome.errors)")
  }
}
