import Foundation
import Testing

/// Point 2: the supplement request, its countdowns, the ledger of waits and the second request.
@Suite struct `Point 2, supplement requests` {
  private static let licence = "2.000181"

  @Test func `everything missing from the checklist is asked for at once`() async throws {
    let desk = try await DeskFolderOnDisk()
    let application = "Đơn đề nghị cấp Giấy phép bán lẻ sản phẩm thuốc lá"
    let code = try await desk.receive(
      Self.licence, at: "2026-11-20T09:00", more: ["--paper", application])
    _ = try await desk.json([
      "supplement", code, "--missing", "--item", "Sơ đồ kho hàng", "--reason", "Hồ sơ chưa đủ",
      "--at", "2026-11-20T10:00",
    ])
    let dossier = try await desk.json(["dossier", code])
    let request = try #require((dossier["supplements"] as? [[String: Any]])?.first)
    let items = try #require(request["items"] as? [String])
    #expect(items.last == "Sơ đồ kho hàng" && items.count > 1)
    #expect(request["reason"] as? String == "Hồ sơ chưa đủ")
    let paper = try await desk.run(["form", "supplement", code])
    #expect(paper.output.contains("01/HDHS"), "\(paper)")
  }

  @Test func `what is filed must be accepted or asked for in time, and the board counts down`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    let file = ["file", "--procedure", Self.licence, "--name", "Nguyễn Văn Mẫu"]
    let online = try await desk.json(
      file + ["--channel", "online", "--at", "2026-11-20T08:30"])
    let post = try await desk.json(file + ["--channel", "post", "--at", "2026-11-20T08:30"])
    // Eight working hours; one working day.
    #expect(online["acceptBy"] as? String == "2026-11-23T08:30")
    #expect(post["acceptBy"] as? String == "2026-11-23T17:00")
    let board = try await desk.json(["deadlines", "--at", "2026-11-23T09:00"])
    let rows = try #require(board["rows"] as? [[String: Any]])
    #expect(rows.map { $0["urgency"] as? String } == ["toAccept", "toAccept"])
    #expect(rows.map { $0["workingMinutesLeft"] as? Int } == [-30, 390])
    let text = try await desk.run(["deadlines", "--at", "2026-11-23T09:00"])
    #expect(text.output.contains("Chờ tiếp nhận hoặc yêu cầu bổ sung: 2"))
    #expect(text.output.contains("làm trước 08:30"))
    let summary = try await desk.json(["summary", "--date", "2026-11-20"])
    #expect(summary["filed"] as? Int == 2)
    let late = try #require(online["code"] as? String)
    _ = try await desk.json(["accept", late, "--at", "2026-11-23T09:00"])
    #expect(
      try await desk.json(["dossier", late])["flags"] as? [String] == ["acceptedLate"])
  }

  @Test func `the specialist may ask within three working days, later is marked`() async throws {
    for (moment, flags) in [("2026-11-26T16:00", []), ("2026-11-27T08:00", ["askedLate"])] {
      let desk = try await DeskFolderOnDisk()
      let code = try await desk.receive(Self.licence, at: "2026-11-20T09:00")
      _ = try await desk.json(["pass", code, "--to", "kinhte", "--at", "2026-11-20T10:00"])
      // The 24th is a day off.
      #expect(
        try await desk.json(["dossier", code])["askBy"] as? String == "2026-11-26T17:00")
      let asked = try await desk.json([
        "supplement", code, "--item", "Bản sao hợp đồng", "--reason", "Thẩm định thấy thiếu",
        "--after-check", "--at", moment,
      ])
      #expect(asked["flags"] as? [String] == flags)
    }
  }

  @Test(arguments: [("restart", "2026-12-07T17:00"), ("pause", "2026-12-02T17:00")])
  func `time starts again or goes on after a wait, as the procedure says`(
    afterWait: String, due: String
  ) async throws {
    let desk = try await DeskFolderOnDisk()
    let settings = desk.file("desk.json")
    let text = try String(contentsOf: settings, encoding: .utf8)
    try text.replacing(#""afterWait": "restart""#, with: #""afterWait": "\#(afterWait)""#)
      .write(to: settings, atomically: true, encoding: .utf8)
    let code = try await desk.receive(Self.licence, at: "2026-11-20T09:00")
    _ = try await desk.json([
      "supplement", code, "--item", "Bản sao hợp đồng", "--reason", "Thiếu", "--at",
      "2026-11-26T09:00",
    ])
    let done = try await desk.json(["supplement", code, "--complete", "--at", "2026-11-30T09:00"])
    #expect(done["due"] as? String == due)
    #expect(done["originalDue"] as? String == "2026-11-30T17:00")
    let dossier = try await desk.json(["dossier", code])
    let waits = try #require(dossier["waits"] as? [[String: Any]])
    #expect(waits.map { $0["from"] as? String } == ["2026-11-26T09:00"])
    #expect(waits.map { $0["to"] as? String } == ["2026-11-30T09:00"])
    #expect(waits.map { $0["cause"] as? String } == ["papers"])
  }

  @Test func `waits for papers and for money stand in one ledger`() async throws {
    let desk = try await DeskFolderOnDisk()
    let code = try await desk.receive(Self.licence, at: "2026-11-20T09:00")
    for step in [
      ["supplement", code, "--item", "Bản sao hợp đồng", "--reason", "Thiếu"],
      ["supplement", code, "--complete"],
      ["fee", "demand", code, "--amount", "50000", "--purpose", "Phí thẩm định"],
    ] {
      #expect(try await desk.run(step + ["--at", "2026-11-20T10:00"]).status == 0)
    }
    try await desk.refuse(
      ["supplement", code, "--item", "Giấy khác", "--reason", "Thiếu", "--at", "2026-11-20T10:00"],
      saying: "Chờ nộp tiền")
    let dossier = try await desk.json(["dossier", code])
    let waits = try #require(dossier["waits"] as? [[String: Any]])
    #expect(waits.map { $0["cause"] as? String } == ["papers", "money"])
    #expect(waits.last?["to"] == nil && waits.last?["amount"] as? Int == 50_000)
    let text = try await desk.run(["dossier", code])
    #expect(text.output.contains("Các lần chờ:"))
    #expect(text.output.contains("Nộp 50.000 đ: Phí thẩm định"))
  }

  @Test func `a second request needs a supervisor and a reason, and is marked`() async throws {
    let desk = try await DeskFolderOnDisk()
    let code = try await desk.receive(Self.licence, at: "2026-11-20T09:00")
    let at = ["--at", "2026-11-20T10:00"]
    let ask = ["supplement", code, "--item", "Bản sao hợp đồng"]
    let reason = ["--reason", "Giấy đã nộp hết hạn"]
    try await desk.refuse(ask + at, saying: "lý do")
    _ = try await desk.json(ask + reason + at)
    _ = try await desk.json(["supplement", code, "--complete"] + at)
    try await desk.refuse(ask + reason + at, saying: "lần yêu cầu bổ sung thứ 2")
    try await desk.refuse(
      ask + reason + ["--approved-by", "thu"] + at, saying: "phải có người phụ trách đồng ý")
    let asked = try await desk.json(ask + reason + ["--approved-by", "phutrach"] + at)
    #expect(asked["flags"] as? [String] == ["repeatedSupplement"])
    let summary = try await desk.json(["summary", "--date", "2026-11-20"])
    #expect(summary["repeatedSupplements"] as? Int == 1)
    let text = try await desk.run(["dossier", code])
    #expect(text.output.contains("yêu cầu bổ sung nhiều lần"))
    #expect(try await desk.run(["supplement", code, "--complete", "--after-check"]).status == 2)
    try await desk.refuse(
      ["supplement", code, "--item", " ", "--reason", "Thiếu", "--at", "2026-11-20T10:00"],
      saying: "Chờ bổ sung")
  }
}

extension `Point 2, supplement requests` {
  @Test
  func `on the screen everything missing is asked at once, and a second time by a supervisor`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    let code = try await desk.receive(Self.licence, at: "2026-11-20T08:00")
    let clock = "--at 2026-11-20T09:41"
    let terminal = try await TmuxTerminal(
      "'\(Product.path)' --data '\(desk.path)' --as mau --counter 1 \(clock)")
    try await terminal.see("Nguyễn Văn Mẫu")
    try await terminal.press("F3")
    try await terminal.see("261120-0001")
    try await terminal.press("Enter")
    try await terminal.see("Đã tiếp nhận", "[2 Được tiếp nhận]", "Hạn yêu cầu bổ sung")
    try await terminal.press("b")
    try await terminal.see("Giấy tờ còn thiếu", "[x]", "hướng dẫn đầy đủ một lần")
    try await terminal.press("Enter", "Enter")
    try await terminal.type("Hồ sơ chưa đủ")
    try await terminal.press("Enter")
    try await terminal.see("Chờ bổ sung [5 Yêu cầu bổ sung giấy tờ]", "đang dừng, chờ bổ sung")
    try await terminal.press("d")
    try await terminal.see("hạn trả mới là")
    try await terminal.press("Enter")
    try await terminal.see("Đã tiếp nhận [2 Được tiếp nhận]")
    try await terminal.press("b")
    try await terminal.see("lần yêu cầu thứ 2", "Người phụ trách đồng ý")
    try await terminal.type("Phương án kinh doanh còn hạn")
    try await terminal.press("F10")
    try await terminal.see("Xin ghi rõ lý do")
    try await terminal.type("Giấy đã nộp hết hạn")
    try await terminal.press("F10")
    try await terminal.see("yêu cầu bổ sung nhiều lần")
    try await terminal.press("C-q")
    let dossier = try await desk.json(["dossier", code])
    let requests = try #require(dossier["supplements"] as? [[String: Any]])
    #expect(requests.map { $0["approvedBy"] as? String } == [nil, "phutrach"])
  }
}
