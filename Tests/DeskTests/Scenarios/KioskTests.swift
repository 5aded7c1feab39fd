import Foundation
import Testing

/// The kiosk where citizens take their numbers, in a real terminal.
@Suite struct KioskTests {
  private static let clock = ["--at", "2026-11-20T09:41"]

  private func kiosk(
    of desk: DeskFolderOnDisk, _ options: String = "", term: String? = nil,
    environment: [String: String] = [:]
  ) async throws -> TmuxTerminal {
    try await TmuxTerminal(
      "'\(Product.path)' queue take \(options) --data '\(desk.path)' --at 2026-11-20T09:41",
      term: term, environment: environment)
  }

  private func list(_ desk: DeskFolderOnDisk) async throws -> String {
    try await desk.run(["queue", "list"] + KioskTests.clock).output
  }

  @Test(arguments: [
    (nil, [:]), (nil, ["NO_COLOR": "1"]), ("vt220", [:]), ("xterm", [:]),
  ])
  func `digits alone lead to a number, and to the next`(
    term: String?, environment: [String: String]
  ) async throws {
    let desk = try await DeskFolderOnDisk()
    let kiosk = try await kiosk(of: desk, term: term, environment: environment)
    try await kiosk.see("MỜI BẤM PHÍM SỐ", "Please choose", "Tư pháp – Hộ tịch", "chưa có ai chờ")
    try await kiosk.press("F1", "F2", "C-k", "2")
    try await kiosk.see("DIỆN NÀO", "Người khuyết tật")
    try await kiosk.press("1")
    try await kiosk.see("SỐ CỦA ÔNG/BÀ LÀ B1", "Trước ông/bà không còn ai.")
    #expect(try await list(desk).contains("B1"))
    try await kiosk.press("Enter")
    try await kiosk.see("1 người đang chờ")
    try await kiosk.press("2")
    try await kiosk.see("DIỆN NÀO")
    try await kiosk.press("3")
    try await kiosk.see("SỐ CỦA ÔNG/BÀ LÀ B2", "tính như đến sớm")
    #expect(try await list(desk).contains("B2"))
    try await kiosk.press("C-q")
    try await kiosk.see(TmuxTerminal.endMark)
  }

  @Test func `somebody with an appointment types its number`() async throws {
    let desk = try await DeskFolderOnDisk()
    let booked = try await desk.run(
      [
        "appointment", "book", "--on", "2026-11-20T09:45", "--group", "B", "--name",
        "Bùi Văn Hẹn",
      ] + KioskTests.clock)
    try #require(booked.status == 0, "\(booked.errors)")
    let kiosk = try await kiosk(of: desk)
    try await kiosk.see("Tôi có lịch hẹn hôm nay")
    try await kiosk.press("9")
    try await kiosk.see("MỜI GÕ SỐ LỊCH HẸN")
    try await kiosk.press("1")
    try await kiosk.see("Lịch hẹn lúc 09:45")
    try await kiosk.press("Enter")
    let screen = try await kiosk.see("SỐ CỦA ÔNG/BÀ LÀ B1", "Lịch hẹn lúc 09:45")
    #expect(!screen.contains("Bùi"))
  }

  @Test func `a number that is named is taken at once, on a terminal too`() async throws {
    let desk = try await DeskFolderOnDisk()
    let terminal = try await kiosk(of: desk, "--group A")
    let screen = try await terminal.see("Số A1", TmuxTerminal.endMark)
    #expect(!screen.contains("MỜI BẤM"))
  }

  @Test func `without a terminal the kiosk is refused and takes nothing`() async throws {
    let desk = try await DeskFolderOnDisk()
    let outcome = try await desk.run(["queue", "take", "--kiosk"] + KioskTests.clock)
    #expect(outcome.status == 1 && !outcome.errors.isEmpty && outcome.output.isEmpty, "\(outcome)")
    let mixed = try await desk.run(["queue", "take", "--kiosk", "--group", "A"] + KioskTests.clock)
    #expect(mixed.status == 2, "\(mixed)")
    #expect(try await !list(desk).contains("A1"))
  }
}
