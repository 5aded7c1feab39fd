import Foundation
import Testing

/// The end of the journal is lost, or all of it: nothing is written over what citizens hold.
@Suite struct LostJournalTests {
  private static let take = ["queue", "take", "--group", "A", "--at", "2026-11-20T09:41"]

  /// A desk whose state knows of three numbers.
  private func practised() async throws -> DeskFolderOnDisk {
    let desk = try await DeskFolderOnDisk()
    for _ in 1...3 { #expect(try await desk.run(LostJournalTests.take).status == 0) }
    #expect(try await desk.run(["rebuild"]).status == 0)
    return desk
  }

  @Test func `a lost end is told with what to do, and numbers are not given twice`() async throws {
    let desk = try await practised()
    let day = desk.file("journal/2026/2026-11-20.jsonl")
    let whole = try Data(contentsOf: day)
    let state = try Data(contentsOf: desk.file("state.json"))
    let lines = String(decoding: whole, as: UTF8.self).split(separator: "\n")
    try lines.dropLast().map { $0 + "\n" }.joined().write(
      to: day, atomically: true, encoding: .utf8)

    let found = try await desk.run(["find", "mau"])
    #expect(found.errors.contains("mất phần cuối") && found.errors.contains("thiếu 1"), "\(found)")
    let taken = try await desk.run(LostJournalTests.take)
    #expect(taken.status == 3 && taken.errors.contains("motcua rebuild"), "\(taken)")
    #expect(try Data(contentsOf: desk.file("state.json")) == state)
    #expect(try await desk.run(["verify"]).status == 3)
    let backup = try await desk.run(["backup", desk.path + "-backup.tar.gz"])
    #expect(backup.status == 3 && backup.errors.contains("mất phần cuối"), "\(backup)")
    #expect(!FileManager.default.fileExists(atPath: desk.path + "-backup.tar.gz"))

    let terminal = try await TmuxTerminal(
      "'\(Product.path)' --data '\(desk.path)' --at 2026-11-20T09:41", columns: 200)
    try await terminal.see("Nhật ký mất phần cuối")
    try await terminal.press("F5")
    try await terminal.press("5", "Enter", "Enter")
    try await terminal.see("chưa ghi thêm")
    try whole.write(to: day)
    try await terminal.see("Đang chờ: 3 người")
    #expect(try await desk.run(LostJournalTests.take).status == 0)
    try await terminal.see("Đang chờ: 4 người")
    #expect(try await desk.run(["verify"]).status == 0)
  }

  @Test func `a lost journal is told as such, and its desk is not made anew`() async throws {
    let desk = try await practised()
    let away = desk.file("journal-away")
    try FileManager.default.moveItem(at: desk.file("journal"), to: away)
    for command in [["verify"], ["find", "mau"], LostJournalTests.take] {
      let outcome = try await desk.run(command)
      #expect(outcome.status == 3 && outcome.errors.contains("mất nhật ký"), "\(outcome)")
      #expect(!outcome.errors.contains("motcua init"))
    }
    // An empty folder in its place is no new beginning.
    try FileManager.default.createDirectory(
      at: desk.file("journal"), withIntermediateDirectories: true)
    let taken = try await desk.run(LostJournalTests.take)
    #expect(taken.status == 3 && taken.errors.contains("thiếu 3"), "\(taken)")
    try FileManager.default.removeItem(at: desk.file("journal"))
    try FileManager.default.moveItem(at: away, to: desk.file("journal"))
    #expect(try await desk.run(LostJournalTests.take).status == 0)
  }
}
