import Foundation
import Testing

/// The end of a day from the first look to the signed page, and what comes after it.
@Suite struct DayCloseTests {
  private static let evening = ["--at", "2026-11-20T17:05"]

  /// A day with one of each problem that must be done before closing.
  private func messyDay() async throws -> DeskFolderOnDisk {
    let desk = try await DeskFolderOnDisk()
    let back = try await desk.receive("2.000181", at: "2026-11-18T08:00")
    for step in [
      ["pass", back, "--to", "diachinh", "--at", "2026-11-18T09:00"],
      ["hand-back", back, "--at", "2026-11-19T09:00"],
      ["queue", "take", "--group", "A", "--at", "2026-11-20T08:00"],
      ["counter", "open", "--at", "2026-11-20T08:01"],
    ] {
      let outcome = try await desk.run(step)
      #expect(outcome.status == 0, "\(step): \(outcome)")
    }
    _ = try await desk.receive("2.000181", name: "Lê Văn Ví Dụ", at: "2026-11-20T09:00")
    return desk
  }

  @Test func `a clerk does what is left over by keyboard alone, closes and prints`() async throws {
    let desk = try await messyDay()
    let before = try await desk.run(["check"] + Self.evening)
    #expect(before.status == 1 && before.output.contains("! Số thứ tự còn mở: 1"), "\(before)")
    let screen = try await TmuxTerminal(
      "'\(Product.path)' --data '\(desk.path)' --at 2026-11-20T17:05")
    try await screen.see("Cuối ngày")
    try await screen.press("F7")
    try await screen.see("còn 5 việc phải xong")
    try await screen.press("Enter")
    try await screen.see("› Hàng đợi")
    try await screen.press("6", "Enter")
    try await screen.see("Đã hủy số A1")
    try await screen.press("d", "Enter")
    try await screen.see("Đã đóng quầy 1")
    try await screen.press("Escape")
    try await screen.see("✓ Số thứ tự còn mở", "✓ Quầy chưa đóng", "còn 3 việc phải xong")
    try await screen.press("Down", "Down", "Enter")
    try await screen.see("› Hồ sơ chưa in giấy hẹn", "Lê Văn Ví Dụ")
    try await screen.press("F9")
    try await screen.see("› 0 hồ sơ")
    try await screen.press("Escape")
    try await screen.see("✓ Hồ sơ chưa in giấy hẹn")
    try await screen.press("Down", "Enter")
    try await screen.see("› Bàn giao hồ sơ", "Lê Văn Ví Dụ")
    try await screen.press("g", "Enter")
    try await screen.see("Đã giao ──")
    try await screen.press("Escape")
    try await screen.see("✓ Hồ sơ giấy chưa chuyển", "còn 1 việc phải xong")
    try await screen.press("Down", "Enter")
    try await screen.see("› Đã nhận lại", "Nguyễn Văn Mẫu")
    try await screen.press("Enter", "c")
    try await screen.see("Chuyển cho")
    try await screen.press("Enter")
    try await screen.see("Đang giải quyết")
    try await screen.press("Escape", "Escape")
    try await screen.see("có thể chốt", "khớp")
    try await screen.press("c", "Enter")
    try await screen.see("Đã chốt lúc 17:05 20/11/2026")
    try await screen.press("F9")
    try await screen.see("Đã lưu: printed/2026/11/20/summary")
    try await screen.press("C-q")

    let printed = try String(
      contentsOf: desk.file("printed/2026/11/20/summary-2026-11-20.txt"), encoding: .utf8)
    #expect(printed.contains("Đã chốt lúc 17:05 20/11/2026") && !printed.contains("LỆCH"))
    let later = ["--at", "2026-11-24T09:00"]
    #expect(try await desk.run(["check", "--date", "2026-11-20"] + later).status == 0)
    let again = try await desk.run(["close", "--day", "2026-11-20"] + later)
    #expect(again.status == 1 && again.errors.contains("đã chốt lúc 17:05"), "\(again)")
    // A day later something of that day is written down; what was printed stays.
    _ = try await desk.receive(
      name: "Người Đến Muộn", at: "2026-11-24T09:00",
      more: ["--happened-at", "2026-11-20T16:00", "--late-reason", "Mất điện"])
    let corrected = try await desk.run(
      ["close", "--day", "2026-11-20", "--reason", "Ghi bổ sung"] + later)
    #expect(corrected.output.contains("Tiếp nhận: 1 → 2"), "\(corrected)")
    let first = try await desk.run(
      ["summary", "--date", "2026-11-20", "--number", "1", "--at", "2026-12-01T08:00"])
    #expect(first.output == printed + "\n")
    let second = try await desk.run(["summary", "--date", "2026-11-20"] + later)
    #expect(second.output.contains("BẢN ĐIỀU CHỈNH SỐ 1"), "\(second)")
    #expect(try await desk.run(["verify"]).status == 0)
  }

  @Test func `months and years close by command, and only once they end`() async throws {
    let desk = try await messyDay()
    for (period, status) in [
      (["--month", "2026-11"], Int32(1)), (["--quarter", "2026-5"], 2), (["--week", "x"], 2),
      (["--month", "2026-10"], 0), (["--month", "2026-10"], 1), (["--year", "2025"], 0),
      (["--day", "2026-11-20"], 1),
    ] {
      let outcome = try await desk.run(["close"] + period + Self.evening)
      #expect(outcome.status == status, "\(period): \(outcome)")
    }
    let month = try await desk.run(["summary", "--month", "2026-10"] + Self.evening)
    #expect(month.output.contains("BẢNG TỔNG HỢP CUỐI THÁNG"), "\(month)")
    let check = try await desk.run(["check", "--format", "json"] + Self.evening)
    #expect(try check.json["isClear"] as? Bool == false && check.status == 1)
  }
}
