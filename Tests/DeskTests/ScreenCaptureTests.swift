import Foundation
import Testing

/// Every screen of the real program, captured from a real terminal for the documents.
///
/// The captures stand in `docs/screens`, and the fenced blocks after `<!-- screen: NAME -->` in the
/// documents repeat them. `RECORD_PICTURES=1` writes both anew.
@Suite(.serialized) struct ScreenCaptureTests {
  static let isRecording = ProcessInfo.processInfo.environment["RECORD_PICTURES"] == "1"
  static let folder = Product.checkout.appending(path: "docs/screens")

  /// A way to a screen: keys after the program has started, and a text that shows it has come.
  struct Visit: Sendable {
    var name: String
    var steps: [Step]
    var shows: String
    var rows = 24
    var columns = 80
    var options: [String] = []
    var command = ""
    /// What others do at the desk before the program starts.
    var before: [[String]] = []
    /// A text that shows that the program has started.
    var begins = "TTPVHCC"
    /// The kind of terminal; what it shows is told with the looks of its letters.
    var term: String?
    var environment: [String: String] = [:]

    enum Step: Sendable {
      case press(String)
      case type(String)
      case see(String)
    }
  }

  static let visits: [Visit] =
    [
      Visit(name: "overview", steps: [], shows: "QUÁ HẠN"),
      Visit(name: "overview-wide", steps: [], shows: "QUÁ HẠN", rows: 50, columns: 200),
      Visit(
        name: "intake-procedure", steps: [.press("F2"), .see("Thủ tục:"), .type("khai sinh")],
        shows: "Đăng ký khai sinh"),
      Visit(name: "intake-form", steps: intake, shows: "Hạn trả: 17:00 T6 20/11/2026"),
      Visit(
        name: "intake-why", steps: intake + [.see("Hạn trả: 17:00"), .press("F8")],
        shows: "Thời hạn"),
      Visit(
        name: "slip", steps: intake + [.press("F9"), .press("F10")], shows: "GIẤY TIẾP NHẬN"),
      Visit(
        name: "dossiers", steps: [.press("F3"), .see("Mã hồ sơ"), .type("thi mau"), .see("· 1/")],
        shows: "Thị"),
      Visit(
        name: "dossiers-states",
        steps: [
          .press("F3"), .see("Mã hồ sơ"), .press("Tab"), .see("[ ] Chờ bổ sung"), .press("Space"),
        ] + (1...4).map { _ in .press("Down") } + [.press("Space")],
        shows: "› [x] Chờ bổ sung"),
      Visit(
        name: "dossier",
        steps: [
          .press("F3"), .see("Mã hồ sơ"), .type("261111-0012"), .see("· 1/1"), .press("Enter"),
        ],
        shows: "Đang ở"),
      Visit(name: "deadlines", steps: [.press("F4")], shows: "Người giải quyết"),
      Visit(name: "tomorrow", steps: [.press("F10")], shows: "hồ sơ phải xong"),
      Visit(
        name: "queue",
        steps: [.press("F5"), .see("Các quầy khác")]
          + (1...3).flatMap { _ -> [Visit.Step] in
            [
              .press("5"), .see("Lấy số cho việc gì?"), .press("Enter"), .see("diện ưu tiên nào"),
              .press("Enter"), .see("Đã phát số"),
            ]
          } + [.press("1")], shows: "gọi lần 1"),
      Visit(
        name: "public-board", steps: [], shows: "Đã gọi trước đó", command: "board --public",
        before: calls, begins: "MỜI SỐ"),
      Visit(
        name: "supervisor", steps: [], shows: "Còn thiếu", command: "board", before: calls,
        begins: "ĐANG CHỜ"),
      Visit(
        name: "kiosk", steps: [], shows: "Nhận kết quả", command: "queue take",
        begins: "MỜI BẤM PHÍM"),
      Visit(
        name: "supplement",
        steps: [
          .press("F3"), .see("Mã hồ sơ"), .type("261118-0013"), .see("· 1/1"), .press("Enter"),
          .see("Đang ở"), .press("b"),
        ],
        shows: "Yêu cầu bổ sung"),
      Visit(
        name: "papers",
        steps: [
          .press("F3"), .see("Mã hồ sơ"), .type("261111-0012"), .see("· 1/1"), .press("Enter"),
          .see("Đang ở"), .press("g"),
        ],
        shows: "Văn bản xin lỗi"),
      Visit(
        name: "certify",
        steps: [
          .press("F8"), .see("Người yêu cầu"), .type("Lê Thị Mẫu"), .press("Enter"),
          .press("Enter"), .press("Enter"), .type("Căn cước"), .press("Enter"), .type("2"),
          .press("Enter"), .type("3"), .press("Enter"), .type("Bằng tốt nghiệp"),
        ],
        shows: "Cộng: 2 giấy tờ, 4 bản"),
      Visit(name: "hand-over", steps: [.press("C-g")], shows: "Bàn giao hồ sơ"),
      Visit(name: "uncollected", steps: [.press("C-t")], shows: "Kết quả chờ nhận"),
      Visit(
        name: "guidance",
        steps: [
          .press("C-n"), .see("Thủ tục:"), .type("1.001193"), .see("1 thủ tục"), .press("Enter"),
        ],
        shows: "Lời gửi"),
      Visit(name: "procedures", steps: [.press("F6")], shows: "Tìm:"),
      Visit(
        name: "procedure",
        steps: [.press("F6"), .see("Tìm:"), .type("1.001193"), .see("1 thủ tục"), .press("Enter")],
        shows: "Thành phần hồ sơ"),
      Visit(name: "day-end", steps: [.press("F7")], shows: "Đối chiếu"),
      Visit(
        name: "queue-week", steps: [.press("C-b"), .see("Còn thiếu"), .type("b"), .press("Tab")],
        shows: "T2 16/11"),
      Visit(name: "reminders", steps: [.press("F11")], shows: "chưa xin lỗi"),
      Visit(name: "reports", steps: [.press("C-x"), .see("Tổng số")], shows: "đối chiếu khớp"),
      Visit(
        name: "reports-chooser", steps: [.press("C-x"), .see("Tổng số"), .press("Tab")],
        shows: "Ngày (từ-đến)"),
      Visit(
        name: "reports-targets", steps: [.press("C-x"), .see("Tổng số"), .type("4")],
        shows: "Mức độ hài lòng"),
      Visit(name: "summary", steps: [.press("F7"), .type("s")], shows: "Người nhận"),
      Visit(name: "help", steps: [.press("F1")], shows: "Các phím"),
      Visit(
        name: "palette", steps: [.press("C-k"), .see("› "), .type("ket hon"), .see("› ket hon")],
        shows: "kết hôn"),
      Visit(
        name: "rekey",
        steps: [
          .press("F3"), .see("Mã hồ sơ"), .type("261111-0012"), .see("· 1/1"), .press("Enter"),
          .see("Đang ở"), .press("4"), .see("Ngày hẹn trả"), .press("Enter"), .see("Đã chép"),
        ] + (1...5).map { _ in .press("Enter") }, shows: "Đã chép: Họ và tên chủ hồ sơ"),
      Visit(
        name: "card",
        steps: [
          .type(
            "087195000002||Trần Thị Thử|09111995|Nữ|Ấp 1, Xã Tân Mẫu, Huyện Mẫu, Đồng Tháp|20122022"
          ),
          .press("Enter"), .see("Đã điền"), .type("1.001193"), .see("1 thủ tục"), .press("Enter"),
        ], shows: "hỏi xã, phường hiện nay"),
      Visit(name: "scanner", steps: [.press("C-v")], shows: "Quét mã này"),
      Visit(name: "overview-english", steps: [], shows: "OVERDUE", options: ["--lang", "en"]),
    ]
    + TerminalKindTests.kindsByName.map { name, term, environment in
      Visit(
        name: "terminal-\(name)",
        steps: [.press("F3"), .see("Mã hồ sơ"), .type("261111-001"), .see("· 1/")], shows: "QUÁ",
        term: term, environment: environment)
    }

  /// Three counters call one after the other.
  private static let calls = [
    ("mau", "1", "A", "57"), ("vidu", "3", "C", "58"), ("vidu", "4", "D", "59"),
  ].flatMap { person, counter, group, second in
    [
      ["queue", "take", "--group", group],
      ["queue", "call", "--as", person, "--counter", counter],
    ].map { $0 + ["--at", "2026-11-20T09:40:\(second)"] }
  }

  private static let intake: [Visit.Step] = [
    .press("F2"), .see("Thủ tục:"), .type("1.001193"), .see("1 thủ tục"), .press("Enter"),
    .see("Chủ hồ sơ"), .type("Nguyễn Thị Mẫu"), .press("Enter"), .type("001199000001"),
    .press("Enter"), .type("0999 000 111"), .press("Enter"), .type("Thôn Ví Dụ, xã Mẫu"),
    .see("Ví Dụ"),
  ]

  @Test func `every screen looks as the documents show it`() async throws {
    let template = try await DeskFolderOnDisk()
    let made = try await template.run([
      "demo", "--days", "20", "--per-day", "30", "--seed", "8", "--at", "2026-11-20T09:41",
    ])
    try #require(made.status == 0, "\(made.errors)")
    // A visit mostly waits for a terminal, so several go on side by side.
    let (lanes, path) = (4, template.path)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for lane in 0..<lanes {
        group.addTask {
          for (index, visit) in ScreenCaptureTests.visits.enumerated() where index % lanes == lane {
            try await look(at: visit, of: path)
          }
        }
      }
      try await group.waitForAll()
    }
    try expectDocumentsShowCaptures()
  }

  private func look(at visit: Visit, of template: String) async throws {
    let file = ScreenCaptureTests.folder.appending(path: "\(visit.name).txt")
    let expected =
      ScreenCaptureTests.isRecording ? nil : try? String(contentsOf: file, encoding: .utf8)
    let picture = try await capture(visit, of: template, expecting: expected)
    guard ScreenCaptureTests.isRecording else {
      #expect(
        picture == expected, "\(visit.name) has changed; run make pictures and look:\n\(picture)")
      return
    }
    try FileManager.default.createDirectory(
      at: ScreenCaptureTests.folder, withIntermediateDirectories: true)
    try picture.write(to: file, atomically: true, encoding: .utf8)
  }

  private func capture(
    _ visit: Visit, of template: String, expecting expected: String?
  ) async throws -> String {
    let copy = template + "-\(visit.name)"
    _ = try await Product.run(program: "cp", ["-a", template, copy])
    defer { try? FileManager.default.removeItem(atPath: copy) }
    for command in visit.before {
      let outcome = try await Product.run(command + ["--data", copy])
      try #require(outcome.status == 0, "\(command): \(outcome.errors)")
    }
    let options = visit.options.joined(separator: " ")
    let terminal = try await TmuxTerminal(
      "'\(Product.path)' \(visit.command) --data '\(copy)' --at 2026-11-20T09:41 \(options)",
      rows: visit.rows,
      columns: visit.columns, term: visit.term, environment: visit.environment)
    try await terminal.see(visit.begins)
    for step in visit.steps {
      switch step {
      case .press(let key): try await terminal.press(key)
      case .type(let text): try await terminal.type(text)
      case .see(let text): try await terminal.see(text)
      }
    }
    try await terminal.see(visit.shows)
    // Of a kind of terminal, the looks of the letters stand below the picture.
    let expectedPicture =
      visit.term == nil
      ? expected : expected.map { $0.components(separatedBy: "\n\n1: ")[0] + "\n" }
    var picture = try await terminal.screenAtRest(orShowing: expectedPicture)
    if visit.term != nil { picture += "\n" + (try await terminal.looks()) }
    try await terminal.close()
    return picture
  }

  private func expectDocumentsShowCaptures() throws {
    for name in ["README.md", "docs/huong-dan.md", "docs/terminals.md"] {
      let file = Product.checkout.appending(path: name)
      let text = try String(contentsOf: file, encoding: .utf8)
      var shown = 0
      let renewed = try text.replacing(/<!-- screen: ([a-z0-9-]+) -->\n```\n[^`]*```/) { match in
        shown += 1
        let capture = ScreenCaptureTests.folder.appending(path: "\(match.output.1).txt")
        let picture = try String(contentsOf: capture, encoding: .utf8)
        return "<!-- screen: \(match.output.1) -->\n```\n\(picture)```"
      }
      #expect(shown > 0, "\(name) shows no screen")
      if ScreenCaptureTests.isRecording {
        try renewed.write(to: file, atomically: true, encoding: .utf8)
      }
      #expect(
        try String(contentsOf: file, encoding: .utf8) == renewed, "\(name) shows an old screen")
    }
  }
}
