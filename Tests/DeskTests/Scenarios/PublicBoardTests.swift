import Foundation
import Testing

/// The board on the wall, in a real terminal, while counters call from elsewhere.
@Suite struct PublicBoardTests {
  private static let clock = ["--at", "2026-11-20T09:41"]

  /// A desk where three people wait, two for the first line and one for the second.
  private func desk() async throws -> DeskFolderOnDisk {
    let desk = try await DeskFolderOnDisk()
    for group in ["A", "A", "B"] {
      _ = try await desk.json(["queue", "take", "--group", group] + PublicBoardTests.clock)
    }
    return desk
  }

  private func board(
    of desk: DeskFolderOnDisk, term: String? = nil, environment: [String: String] = [:]
  ) async throws -> TmuxTerminal {
    try await TmuxTerminal(
      "'\(Product.path)' board --public --data '\(desk.path)' --at 2026-11-20T09:41", term: term,
      environment: environment)
  }

  private func call(_ counter: Int, by person: String, at desk: DeskFolderOnDisk) async throws {
    let outcome = try await desk.run(
      ["queue", "call", "--counter", "\(counter)", "--as", person] + PublicBoardTests.clock)
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test func `two counters call within a second, both numbers are seen large`() async throws {
    let desk = try await desk()
    let board = try await board(of: desk)
    try await board.see("Chưa gọi số nào.", "Đang chờ: 3 người")
    try await call(1, by: "mau", at: desk)
    try await call(2, by: "thu", at: desk)
    let screen = try await board.see(
      "MỜI SỐ A1 ĐẾN QUẦY 1", "MỜI SỐ B1 ĐẾN QUẦY 2", "Đang chờ: 1 người")
    #expect(screen.split(separator: "\n").filter { $0.contains("██") }.count == 10)
    #expect(!screen.contains("Mẫu"))
  }

  @Test(arguments: [
    (nil, ["NO_COLOR": "1"]), ("vt220", [:]), ("xterm", [:]), ("linux", [:]),
  ])
  func `it is read on any terminal, and nothing else of the desk is reached`(
    term: String?, environment: [String: String]
  ) async throws {
    let desk = try await desk()
    let board = try await board(of: desk, term: term, environment: environment)
    try await board.see("Chưa gọi số nào.")
    try await board.press("F1", "F2", "F5", "C-k", "Escape", "Enter", "1", "C-g")
    try await call(1, by: "mau", at: desk)
    let screen = try await board.see("MỜI SỐ A1 ĐẾN QUẦY 1", "██")
    #expect(!screen.contains("F1") && !screen.contains("Tìm"))
    try await board.press("C-q")
    try await board.see(TmuxTerminal.endMark)
  }

  @Test func `without a terminal it says so and ends`() async throws {
    let desk = try await DeskFolderOnDisk()
    let outcome = try await desk.run(["board", "--public"])
    #expect(outcome.status == 1 && !outcome.errors.isEmpty && outcome.output.isEmpty, "\(outcome)")
  }
}
