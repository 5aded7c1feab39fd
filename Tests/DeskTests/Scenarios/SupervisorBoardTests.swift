import Foundation
import Testing

/// The supervisor's board in a real terminal, while the desk works.
@Suite struct SupervisorBoardTests {
  private func desk() async throws -> DeskFolderOnDisk {
    let desk = try await DeskFolderOnDisk()
    for (group, time) in [("A", "09:00"), ("B", "09:05"), ("C", "09:06")] {
      _ = try await desk.json(["queue", "take", "--group", group, "--at", "2026-11-20T\(time)"])
    }
    let called = try await desk.run(["queue", "call", "--at", "2026-11-20T09:07"])
    #expect(called.status == 0)
    return desk
  }

  private func board(
    of desk: DeskFolderOnDisk, rows: Int = 24, columns: Int = 80, term: String? = nil,
    environment: [String: String] = [:]
  ) async throws -> TmuxTerminal {
    try await TmuxTerminal(
      "'\(Product.path)' board --data '\(desk.path)' --at 2026-11-20T09:41", rows: rows,
      columns: columns, term: term, environment: environment)
  }

  @Test(arguments: [
    (24, 80, nil, [:]), (50, 200, nil, [:]), (24, 80, "xterm", [:]), (24, 80, "vt220", [:]),
    (24, 80, nil, ["NO_COLOR": "1"]),
  ])
  func `it tells at any size and in any colours what asks for an act`(
    rows: Int, columns: Int, term: String?, environment: [String: String]
  ) async throws {
    let desk = try await desk()
    let board = try await board(
      of: desk, rows: rows, columns: columns, term: term, environment: environment)
    let screen = try await board.see("CHỜ LÂU NHẤT", "QUÁ 30", "không quầy nào mở")
    #expect(screen.contains("Phạm Văn Phụ Trách") && screen.contains("████"))
    #expect(try await desk.run(["verify"]).status == 0)
  }

  @Test func `what counters do is seen at once, and a supervisor acts with a reason`()
    async throws
  {
    let desk = try await desk()
    let board = try await board(of: desk)
    try await board.see("ĐANG CHỜ", "gọi 34 phút")
    let called = try await desk.run([
      "queue", "call", "--as", "thu", "--counter", "2", "--at", "2026-11-20T09:41",
    ])
    #expect(called.status == 0)
    try await board.see("gọi 0 phút")
    try await board.press("k")
    try await board.see("Kết thúc số A1")
    try await board.press("Enter")
    try await board.type("Người dân đã về")
    try await board.press("Enter")
    try await board.see("Đã kết thúc số A1")
    let journal = try await desk.run(["verify"])
    #expect(journal.status == 0)
    try await board.press("F5")
    try await board.see("Hàng đợi")
    try await board.press("C-b")
    try await board.see("CHỜ LÂU NHẤT")
  }
}
