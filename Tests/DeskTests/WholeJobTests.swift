import Foundation
import Testing

/// The whole job by keyboard in a real terminal, with a second counter looking on.
@Suite struct WholeJobTests {
  private static let clock = "--at 2026-11-20T09:41"

  private func terminal(
    _ desk: DeskFolderOnDisk, person: String, counter: Int
  ) async throws -> TmuxTerminal {
    try await TmuxTerminal(
      "'\(Product.path)' --data '\(desk.path)' --as \(person) --counter \(counter) \(Self.clock)")
  }

  @Test func `from the number called to the result in the hand and the summary on paper`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    let here = try await terminal(desk, person: "mau", counter: 1)
    let there = try await terminal(desk, person: "thu", counter: 2)
    try await here.see("Nguyễn Văn Mẫu")
    try await there.see("Trần Thị Thử")

    // Two numbers are taken, and the first is called.
    try await here.press("F5")
    try await here.see("Hàng đợi")
    for number in 1...2 {
      try await here.press("5")
      try await here.see("Lấy số cho việc gì?")
      try await here.press("Enter")
      try await here.see("diện ưu tiên nào")
      try await here.press("Enter")
      try await here.see("Đang chờ: \(number) người")
    }
    try await here.press("1")
    try await here.see("Đang chờ: 1 người")
    try await there.press("F5")
    try await there.see("Đang chờ: 1 người", "Quầy 1")

    // A birth is registered: due the same day.
    try await here.openIntake(of: "1.001193")
    try await here.type("Nguyễn Thị Mẫu")
    try await here.press("F9")
    try await here.see("Hạn trả: 17:00 T6 20/11/2026")
    try await here.press("F10")
    let slip = try await here.see("GIẤY TIẾP NHẬN", "H99.34.05-261120-0001")
    #expect(slip.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
    try await here.press("End")
    try await here.press("PgUp")
    try await here.see("0999 000 123")
    try await here.press("F9")
    try await here.see("Đã lưu: printed/2026/11/20/")
    let slipPage = try String(
      contentsOf: desk.file("printed/2026/11/20/slip-H99.34.05-261120-0001.html"), encoding: .utf8)
    #expect(slipPage.contains("Nguyễn Thị Mẫu") && slipPage.contains("0999 000 123"))

    // A procedure of fifteen working days, promised in five.
    try await here.openIntake(of: "2.000181")
    try await here.type("Phạm Văn Thử")
    try await here.press("F9")
    try await here.see("Hạn trả: 17:00 T2 30/11/2026")
    try await here.press("F10")
    try await here.see("H99.34.05-261120-0002")
    try await here.press("Enter")
    try await here.see("Trạng thái", "Đã tiếp nhận")

    // The other counter finds it, and both see every step.
    try await there.press("F3")
    try await there.see("› Hồ sơ")
    try await there.type("pham thu")
    try await there.seeNoMore("261120-0001")
    try await there.press("Enter")
    try await there.see("Trạng thái          Đã tiếp nhận")

    try await here.type("c")
    try await here.see("Chuyển")
    try await here.press("Enter")
    // The words alone stand there before as well: in what is to be done next.
    for screen in [here, there] { try await screen.see("Trạng thái          Đang giải quyết") }
    try await there.type("k")
    try await there.see("Kết quả, số giấy")
    try await there.type("Giấy phép số 01")
    try await there.press("Enter")
    for screen in [there, here] { try await screen.see("Trạng thái          Đã có kết quả") }
    try await here.type("t")
    try await here.see("Người nhận")
    try await here.press("F10")
    for screen in [here, there] { try await screen.see("Trạng thái          Đã trả kết quả") }

    // The day is summed up and printed to files.
    try await here.press("F7")
    try await here.see("› Cuối ngày")
    try await here.press("F9")
    try await here.see("Đã lưu: printed/2026/11/20/summary")
    let page = try String(
      contentsOf: desk.file("printed/2026/11/20/summary-2026-11-20.txt"), encoding: .utf8)
    #expect(page.contains("BẢNG TỔNG HỢP CUỐI NGÀY") && page.contains("Khớp"))
    try await here.press("C-q")
    try await there.press("C-q")
    #expect(try await desk.run(["verify"]).status == 0)
  }

  @Test(arguments: ["KILL", "HUP", "TERM"])
  func `a half-filled intake is offered again after the program was ended`(signal: String)
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    let first = try await terminal(desk, person: "mau", counter: 1)
    try await first.see("Nguyễn Văn Mẫu")
    try await first.openIntake(of: "1.001193")
    try await first.type("Trần Thị Nhập Dở")
    try await first.press("Enter")
    try await first.type("0011")
    try await first.see("0011")
    try await desk.waitForDraft(holding: "0011")
    _ = try await Product.run(
      program: "pkill", ["-\(signal)", "-f", "^\(Product.path) --data \(desk.path)"])
    try await first.see(TmuxTerminal.endMark)

    let second = try await terminal(desk, person: "mau", counter: 1)
    try await second.see("nhập dở")
    try await second.press("F2")
    try await second.see("Trần Thị Nhập Dở")
    try await second.press("Enter")
    try await second.see("Chủ hồ sơ", "Trần Thị Nhập Dở", "0011")
  }

  @Test func `a key pressed while the desk is full of other work does nothing twice`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    let here = try await terminal(desk, person: "mau", counter: 1)
    try await here.see("Nguyễn Văn Mẫu")
    try await here.openIntake(of: "1.001193")
    try await here.type("Nguyễn Văn Mẫu")
    try await here.press("F9")
    try await here.press("F10", "F10", "F10")
    try await here.see("GIẤY TIẾP NHẬN")
    try await here.press("F3")
    try await here.see("› Hồ sơ", "261120-0001")
    #expect(try await !here.screenAtRest().contains("261120-0002"))
  }
}
