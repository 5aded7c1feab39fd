import Foundation
import Testing

/// Tickets on a roll, two copies on a sheet and an office's own picture, by the real command line.
@Suite struct `Papers of every size` {
  private func form(
    _ desk: DeskFolderOnDisk, _ arguments: [String]
  ) async throws -> (output: String, errors: String) {
    let outcome = try await desk.run(["form"] + arguments + ["--at", "2026-11-20T09:05"])
    try #require(outcome.status == 0, "\(arguments): \(outcome.errors)")
    return (outcome.output, outcome.errors)
  }

  @Test func `a number comes out on the roll that the desk has`() async throws {
    let desk = try await DeskFolderOnDisk()
    for minute in 0...1 {
      let taken = try await desk.run(
        ["queue", "take", "--group", "A", "--at", "2026-11-20T09:0\(minute)"])
      try #require(taken.status == 0, "\(taken.errors)")
    }
    let label = "A2"
    for (paper, columns) in [([], 48), (["--paper", "58mm"], 32), (["--paper", "a5"], 48)] {
      let text = try await form(desk, ["ticket", label] + paper).output
      let lines = text.split(separator: "\n").filter { !$0.hasPrefix(" ") || $0.contains(label) }
      #expect(lines.contains { $0.hasSuffix(label) })
      #expect(lines.contains(Substring(String(repeating: "-", count: columns))))
      #expect(text.contains("Trước Ông/Bà còn 1 người."))
    }
    let page = try await form(desk, ["ticket", label, "--format", "html", "--paper", "58mm"]).output
    #expect(page.contains("@page { size: 58mm "))
    let unknown = try await desk.run(["form", "ticket", "Z9", "--at", "2026-11-20T09:05"])
    #expect(unknown.status == 1 && unknown.errors.contains("Z9"))
    let unnamed = try await desk.run(["form", "ticket", "--at", "2026-11-20T09:05"])
    #expect(unnamed.status == 2)
    let saved = try await form(desk, ["ticket", label, "--save"]).output
    #expect(saved.contains("ticket-2026-11-20-\(label).html"))
  }

  @Test func `both copies of a slip come out on one sheet`() async throws {
    let desk = try await DeskFolderOnDisk()
    let code = try await desk.receive("1.001193", name: "Nguyễn Văn Mẫu", at: "2026-11-20T09:00")
    let sheet = try await form(desk, ["slip", code, "--format", "html", "--paper", "a4x2"]).output
    #expect(sheet.contains(#"<table class="sheet two">"#))
    let roll = try await form(desk, ["slip", code, "--format", "html", "--paper", "80mm"]).output
    #expect(roll.contains("@page { size: A4 portrait;"))
  }

  @Test func `an office shows its own picture, and is told what it may not show`() async throws {
    let desk = try await DeskFolderOnDisk()
    let picture = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0])
    let folder = "\(desk.path)/forms"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try picture.write(to: URL(fileURLWithPath: "\(folder)/huy-hieu.png"))
    func write(_ text: String) throws {
      try text.write(toFile: "\(folder)/back.html.mustache", atomically: true, encoding: .utf8)
    }
    try write(#"<img src="huy-hieu.png" alt="">"#)
    let shown = try await form(desk, ["slip-back", "--format", "html"])
    #expect(shown.output.contains("data:image/png;base64,\(picture.base64EncodedString())"))
    #expect(shown.errors.isEmpty)
    try write("<p>Một</p>\n<img src=\"https://evil.example/huy-hieu.png\">")
    let refused = try await form(desk, ["slip-back", "--format", "html"])
    #expect(refused.errors.contains("back.html.mustache:2: “src=\"https://evil.example/"))
    #expect(refused.output.contains("ĐƯỜNG DÂY NÓNG"))
    #expect(!refused.output.contains("evil.example"))
  }
}
