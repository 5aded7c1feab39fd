import Foundation
import Testing

/// What happens to the folder under a running program: moved away, damaged, edited, put right.
@Suite struct FolderFaultTests {
  private func terminal(at desk: DeskFolderOnDisk) async throws -> TmuxTerminal {
    let terminal = try await TmuxTerminal(
      "'\(Product.path)' --data '\(desk.path)' --at 2026-11-20T09:41; echo status $?", columns: 200)
    try await terminal.see("Ngày làm việc tới")
    return terminal
  }

  private func take(_ desk: DeskFolderOnDisk) async throws {
    let taken = try await desk.run(["queue", "take", "--group", "A", "--at", "2026-11-20T09:41"])
    #expect(taken.status == 0, "\(taken)")
  }

  @Test func `a folder that goes away is told at once, and all goes on when it is back`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    let terminal = try await terminal(at: desk)
    let elsewhere = desk.path + "-elsewhere"
    try FileManager.default.moveItem(atPath: desk.path, toPath: elsewhere)
    defer { try? FileManager.default.removeItem(atPath: elsewhere) }
    try await terminal.see("Mất thư mục dữ liệu")
    // What is typed and asked for meanwhile makes no half folder in its place.
    try await terminal.openIntake(of: "1.001193")
    try await terminal.type("Trần Thị Thử")
    try await terminal.see("Mất thư mục dữ liệu")
    try await terminal.press("F9", "F10", "F10")
    try await terminal.see("Trần Thị Thử", "Mất thư mục dữ liệu")
    #expect(!FileManager.default.fileExists(atPath: desk.path))
    try FileManager.default.moveItem(atPath: elsewhere, toPath: desk.path)
    try await terminal.see("Đã nạp lại dữ liệu")
    try await terminal.press("F10")
    try await terminal.see("GIẤY TIẾP NHẬN")
    try await terminal.press("F5")
    try await take(desk)
    try await terminal.see("Đang chờ: 1 người")
    #expect(try await desk.run(["verify"]).status == 0)
  }

  @Test func `a journal damaged under a running program is told, and left alone until it is whole`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    try await take(desk)
    let terminal = try await terminal(at: desk)
    try await terminal.press("F5")
    try await terminal.see("Đang chờ: 1 người")
    let file = desk.file("journal/2026/2026-11-20.jsonl")
    let whole = try Data(contentsOf: file)
    let damaged = Data("rác\n".utf8) + whole
    try damaged.write(to: file)
    try await terminal.see("2026-11-20.jsonl:1")
    let refused = try await desk.run(["queue", "take", "--group", "A", "--at", "2026-11-20T09:41"])
    #expect(refused.status == 3 && refused.errors.contains("2026-11-20.jsonl:1"), "\(refused)")
    #expect(try Data(contentsOf: file) == damaged)
    try whole.write(to: file)
    try await take(desk)
    try await terminal.see("Đang chờ: 2 người")
  }

  @Test func `a broken file is told before the screen is taken`() async throws {
    let desk = try await DeskFolderOnDisk()
    let damages = [
      "people.json": "{", "calendar.json": #"{"schemaVersion": 9}"#, "codes.json": "[",
    ]
    for (name, damage) in damages {
      let file = desk.file(name)
      let whole = try Data(contentsOf: file)
      try Data(damage.utf8).write(to: file)
      let terminal = try await TmuxTerminal(
        "'\(Product.path)' --data '\(desk.path)'; echo status $?", columns: 200)
      let screen = try await terminal.see(name, "status 3", TmuxTerminal.endMark)
      #expect(screen.contains("Hãy"), "\(screen)")
      try whole.write(to: file)
    }
  }

  @Test func `people added and files broken and mended reach a running program`() async throws {
    let desk = try await DeskFolderOnDisk()
    let file = desk.file("people.json")
    let text = try String(contentsOf: file, encoding: .utf8)
      .replacing("\"id\": \"mau\"", with: "\"nickname\": \"Mẫu\",\n      \"id\": \"mau\"")
    try text.write(to: file, atomically: true, encoding: .utf8)
    let terminal = try await terminal(at: desk)
    let added = try await desk.run([
      "people", "add", "moi", "--name", "Lê Thị Mới", "--role", "clerk",
    ])
    #expect(added.status == 0, "\(added)")
    try await terminal.see("Đã nạp lại dữ liệu")
    let whole = try Data(contentsOf: file)
    #expect(String(decoding: whole, as: UTF8.self).contains("\"nickname\": \"Mẫu\""))
    try Data("{".utf8).write(to: file)
    try await terminal.see("people.json:1", "Vẫn dùng bản cũ")
    try whole.write(to: file)
    try await terminal.see("Đã nạp lại dữ liệu")
  }

  @Test func `a clock that can hardly be right is told on the screen and by commands`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    try await take(desk)
    for (moment, words) in [
      ("2026-11-19T09:00", "sớm hơn mốc trước đó"),
      ("2027-11-20T09:00", "muộn hơn mốc trước đó 364 ngày"),
    ] {
      let terminal = try await TmuxTerminal(
        "'\(Product.path)' --data '\(desk.path)' --at \(moment)", columns: 200)
      try await terminal.see(words)
    }
    let behind = try await desk.run(["queue", "take", "--group", "A", "--at", "2026-11-19T09:00"])
    #expect(behind.status == 1 && behind.errors.contains("Đồng hồ máy"))
    let ahead = try await desk.run(["queue", "take", "--group", "A", "--at", "2027-11-20T09:00"])
    #expect(ahead.status == 0 && ahead.errors.contains("364 ngày"), "\(ahead)")
  }
}
