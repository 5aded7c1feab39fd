import Foundation
import Testing

/// Scanners at the real program: as a keyboard, as a paste, on a serial line.
@Suite struct ScannerTests {
  static let card =
    "087195000002||Trần Thị Thử|09111995|Nữ|Khóm 3, Phường Mẫu, Đồng Tháp|20122022"

  private func terminal(
    at desk: DeskFolderOnDisk, _ options: String = "", rows: Int = 24, columns: Int = 80
  ) async throws -> TmuxTerminal {
    let terminal = try await TmuxTerminal(
      "'\(Product.path)' --data '\(desk.path)' --at 2026-11-20T09:41 \(options)", rows: rows,
      columns: columns)
    try await terminal.see("Ngày làm việc tới")
    return terminal
  }

  @Test(arguments: [(24, 80), (50, 200)])
  func `a card types itself, and its holder is received in 25 keys without an arrow`(
    rows: Int, columns: Int
  ) async throws {
    let desk = try await DeskFolderOnDisk()
    let terminal = try await terminal(at: desk, rows: rows, columns: columns)
    try await terminal.type(ScannerTests.card + "\r")
    try await terminal.see("Tiếp nhận hồ sơ", "Đã điền Trần Thị Thử")
    let keys = [1: "1.001193", 2: "0999000123"]
    try await terminal.type(keys[1] ?? "")
    try await terminal.see(" 1 thủ tục")
    try await terminal.press("Enter")
    try await terminal.see("087195000002")
    try await terminal.type(keys[2] ?? "")
    try await terminal.press("F9", "F10")
    try await terminal.see("Đã nhận hồ sơ", "GIẤY TIẾP NHẬN")
    #expect(keys.values.reduce(0) { $0 + $1.count } + 3 <= 25)
    let found = try await desk.run(["find", "087195000002"])
    #expect(found.output.contains("Trần Thị Thử"))
  }

  @Test func `a card whose number stands in a field before it is known leaves nothing there`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    let terminal = try await terminal(at: desk)
    try await terminal.openIntake(of: "1.001193")
    try await terminal.type(String(ScannerTests.card.prefix(11)))
    try await terminal.see("08719500000")
    // From its `|` on a card may not rest for seconds, as keys sent one by one would.
    try await terminal.type(ScannerTests.card.dropFirst(11) + "\r")
    try await terminal.see("Đã điền Trần Thị Thử", "087195000002", "Khóm 3")
    let screen = try await terminal.screen()
    #expect(screen.components(separatedBy: "087195000002").count == 2, "\(screen)")
  }

  @Test func `a pasted card is a scan`() async throws {
    let desk = try await DeskFolderOnDisk()
    let terminal = try await terminal(at: desk)
    try await terminal.paste(ScannerTests.card + "\n")
    try await terminal.see("Đã điền Trần Thị Thử")
  }

  @Test func `where keys act, a slip opens its dossier and none of its letters acts`() async throws
  {
    let desk = try await DeskFolderOnDisk()
    let code = try await desk.receive(name: "Nguyễn Văn Mẫu", at: "2026-11-20T09:00")
    let terminal = try await terminal(at: desk)
    try await terminal.press("F5")
    try await terminal.see("› Hàng đợi")
    try await terminal.type(code + "\r")
    try await terminal.see("Hồ sơ \(code)", "Nguyễn Văn Mẫu")
    try await terminal.press("Escape")
    try await terminal.see("› Hàng đợi")
  }

  @Test func `a ticket that is scanned is shown, and who was missed is back in the line`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    let taken = try await desk.json([
      "queue", "take", "--service", "Hộ tịch", "--at", "2026-11-20T09:00",
    ])
    let label = try #require(taken["ticket"] as? String)
    let code = try #require(taken["code"] as? String)
    let terminal = try await terminal(at: desk)
    try await terminal.type(code + "\r")
    try await terminal.see("› Hàng đợi", "Số \(label):")
  }

  @Test func `a scanner on a serial line is read as it is plugged in, out and in again`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    let path = desk.file("scanner").path()
    let line = try SerialLine(at: path)
    let terminal = try await terminal(at: desk, "--scanner '\(line.path)'")
    try line.send(ScannerTests.card + "\r\n")
    try await terminal.see("Đã điền Trần Thị Thử")
    try line.unplug()
    try await terminal.see("Máy quét đã bị rút")
    try await terminal.type("1.001193")
    try await terminal.see(" 1 thủ tục")
    let again = try SerialLine(at: path)
    try await terminal.see("Máy quét đã sẵn sàng")
    try again.send("087090000001||Nguyễn Văn Mẫu|01021990|Nam|Xã Mẫu, Đồng Tháp|15082025\n")
    try await terminal.see("Đã điền người nộp: Nguyễn Văn Mẫu")
  }

  @Test func `a device that is none is told in a sentence, and the desk goes on`() async throws {
    let desk = try await DeskFolderOnDisk()
    let missing = try await terminal(at: desk, "--scanner /dev/khong-co")
    try await missing.see("Không thấy máy quét ở /dev/khong-co")
    let file = try await terminal(at: desk, "--scanner '\(desk.path)/desk.json'")
    try await file.see("không phải", "máy quét nối tiếp")
  }

  @Test func `no scan is written anywhere but into the dossier it was for`() async throws {
    let desk = try await DeskFolderOnDisk()
    let terminal = try await terminal(at: desk)
    try await terminal.type("087195000002||Trn Th Th|09111995|N|Khm 3|20122022\r")
    try await terminal.see("Cần gõ lại dấu")
    try await terminal.press("Escape", "Escape")
    try await terminal.type("087195000002|thieu\r")
    try await terminal.see("trong 7 mục của thẻ")
    try await terminal.press("C-q")
    try await terminal.see(TmuxTerminal.endMark)
    for (name, data) in try desk.content() {
      let text = String(decoding: data, as: UTF8.self)
      #expect(
        !text.contains("Trn Th Th") && !text.contains("|thieu"), "\(name)")
    }
  }

  @Test func `Vietnamese is typed by Telex and VNI, and never into a code`() async throws {
    let desk = try await DeskFolderOnDisk()
    let terminal = try await terminal(at: desk)
    try await terminal.see("· Telex")
    try await terminal.openIntake(of: "1.001193")
    try await terminal.type("Nguyeenx Thij Nguwowif Maaux")
    try await terminal.see("Nguyễn Thị Người Mẫu")
    try await terminal.press("Enter")
    try await terminal.type("as12")
    try await terminal.see("as12")
    try await terminal.press("F12")
    try await terminal.see("· ABC")
    try await terminal.press("C-Space")
    try await terminal.see("· Telex")
  }

  @Test func `the code that tries a scanner is one that scanners read`() async throws {
    guard try await Product.run(program: "sh", ["-c", "command -v zbarimg"]).status == 0 else {
      return
    }
    let desk = try await DeskFolderOnDisk()
    let terminal = try await terminal(at: desk)
    try await terminal.press("C-v")
    let screen = try await terminal.see("Quét mã này")
    let picture = ScannerTests.bitmap(of: screen)
    let file = desk.file("qr.pbm")
    try picture.write(to: file, atomically: true, encoding: .ascii)
    let read = try await Product.run(program: "zbarimg", ["-q", "--raw", file.path()])
    // Without a hint in the code, readers guess the encoding; the digits are the same in all.
    #expect(read.output.hasPrefix("000000000000||"), "\(read)")
  }

  /// The half blocks of a screen as a bitmap, eight dots for each.
  private static func bitmap(of screen: String) -> String {
    let rows = screen.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().prefix(
      21)
    var dots: [[Bool]] = []
    for row in rows {
      let cells = Array(row.prefix(41)) + Array(repeating: " ", count: max(0, 41 - row.count))
      dots.append(cells.map { $0 == "█" || $0 == "▀" })
      dots.append(cells.map { $0 == "█" || $0 == "▄" })
    }
    let blank = [[Bool]](repeating: [Bool](repeating: false, count: 41), count: 4)
    let scale = 8
    let lines = (blank + dots + blank).flatMap { row -> [String] in
      let line = ([false, false, false, false] + row + [false, false, false, false])
        .flatMap { [String](repeating: $0 ? "1" : "0", count: scale) }.joined(separator: " ")
      return [String](repeating: line, count: scale)
    }
    return "P1\n\((41 + 8) * scale) \(lines.count)\n" + lines.joined(separator: "\n") + "\n"
  }
}
