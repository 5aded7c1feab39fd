import Foundation
import Testing

/// Point 6: who collects, what goes with the result, and results that nobody collects.
@Suite struct `Point 6, return of results` {
  private static let birthPaper = "Giấy chứng sinh"

  /// A dossier of a birth whose result lies at the desk since Friday, 16:00.
  private func finished(
    _ desk: DeskFolderOnDisk, more: [String] = ["--all-papers"]
  ) async throws -> String {
    let code = try await desk.receive(at: "2026-11-20T08:00", more: more)
    for step in [["pass", code, "--to", "hotich"], ["finish", code, "--shelf", "Kệ A, ngăn 3"]] {
      let outcome = try await desk.run(step + ["--at", "2026-11-20T16:00"])
      try #require(outcome.status == 0, "\(step): \(outcome.errors)")
    }
    return code
  }

  private func results(
    _ desk: DeskFolderOnDisk, at moment: String, more: [String] = []
  ) async throws -> [[String: Any]] {
    let answer = try await desk.json(["uncollected", "--at", moment] + more)
    return try #require(answer["results"] as? [[String: Any]])
  }

  @Test func `only who may collect gets the result, and nothing else is written`() async throws {
    let desk = try await DeskFolderOnDisk()
    let open = try await desk.receive(at: "2026-11-20T07:45")
    let early = try await desk.refuse(["return", open, "--at", "2026-11-20T07:50"])
    #expect(early.contains("không thể"))
    let code = try await finished(desk)
    let at = ["--at", "2026-11-20T16:30"]
    let stranger = try await desk.refuse(["return", code, "--recipient", "Lê Văn Lạ"] + at)
    #expect(stranger.contains("giấy ủy quyền") && stranger.contains("Điều 20"))
    let nameless = try await desk.refuse(
      ["return", code, "--authorisation", "Giấy ủy quyền số 1"] + at)
    #expect(nameless.contains("người nhận"))
    try await desk.refuse(
      ["return", code, "--recipient", " ", "--authorisation", "Giấy ủy quyền số 1"] + at)
    let original = try await desk.refuse(["return", code, "--original", "Hộ chiếu"] + at)
    #expect(original.contains("Hộ chiếu"))
    try await desk.refuse(["shelve", code, "--place", " "] + at)
    try await desk.refuse(["shelve", open, "--place", "Kệ B"] + at)
    #expect(try await desk.run(["contact", code, "--topic", "gossip"] + at).status == 2)

    let proxy = try await desk.json(
      [
        "return", code, "--recipient", "Lê Văn Thí Dụ", "--authorisation", "Giấy ủy quyền số 1",
        "--original", Self.birthPaper,
      ] + at)
    #expect(proxy["status"] as? String == "returned")
    let text = try await desk.run(["dossier", code])
    for words in ["Lê Văn Thí Dụ", "Giấy ủy quyền số 1", Self.birthPaper] {
      #expect(text.output.contains(words), "\(words) is missing in \(text.output)")
    }
    try await desk.refuse(["return", code] + at)
    try await desk.refuse(["contact", code, "--topic", "reminder"] + at)
  }

  @Test(arguments: [
    ("counter", [String]()), ("post", ["--item", "EB123456789VN"]), ("home", []), ("online", []),
  ])
  func `a result goes by the way named, with the number of the postal item`(
    method: String, more: [String]
  ) async throws {
    let desk = try await DeskFolderOnDisk()
    let code = try await finished(desk)
    let outcome = try await desk.run(
      ["return", code, "--method", method, "--at", "2026-11-20T16:30"] + more)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let dossier = try await desk.json(["dossier", code])
    let handing = try #require(dossier["handing"] as? [String: Any])
    #expect(handing["method"] as? String == method)
    #expect(handing["item"] as? String == more.last)
  }

  @Test func `an early result is announced, and each reminder is logged and put off`() async throws
  {
    let desk = try await DeskFolderOnDisk()
    let code = try await desk.receive(
      "2.000181", name: "Phạm Văn Thử", at: "2026-11-16T08:00", more: ["--phone", "0999000111"])
    _ = try await desk.run(["pass", code, "--to", "kinhte", "--at", "2026-11-16T09:00"])
    _ = try await desk.run(["finish", code, "--at", "2026-11-18T09:00"])
    _ = try await desk.json(["shelve", code, "--place", "Kệ B", "--at", "2026-11-18T09:05"])
    let now = try await results(desk, at: "2026-11-18T10:00", more: ["--to-remind"])
    #expect(now.map { $0["code"] as? String } == [code])
    #expect(now[0]["shelf"] as? String == "Kệ B" && now[0]["phone"] as? String == "0999000111")
    _ = try await desk.json([
      "contact", code, "--topic", "resultReady", "--means", "zalo", "--note", "Hẹn sáng mai",
      "--at", "2026-11-18T10:05",
    ])
    #expect(try await results(desk, at: "2026-11-24T17:00", more: ["--to-remind"]).isEmpty)
    let week = try await results(desk, at: "2026-11-25T07:30")
    #expect(week[0]["remindNow"] as? Bool == true && week[0]["ageDays"] as? Int == 7)
    let text = try await desk.run(["uncollected", "--at", "2026-11-25T07:30"])
    #expect(text.output.contains("CẦN NHẮC") && text.output.contains("Kệ B"))
    _ = try await desk.json([
      "contact", code, "--topic", "reminder", "--at", "2026-11-25T08:00",
    ])
    let after = try await results(desk, at: "2026-11-25T09:00")
    #expect(after[0]["remindNow"] as? Bool == false)
    #expect(after[0]["nextReminder"] as? String == "2026-12-02")
    let history = try await desk.run(["dossier", code])
    #expect(history.output.contains("Hẹn sáng mai"))
  }

  @Test func `a foreign-element marriage can be collected for sixty days and then no more`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    let code = try await desk.receive("2.000806", at: "2026-09-03T08:00")
    _ = try await desk.run(["pass", code, "--to", "hotich", "--at", "2026-09-03T09:00"])
    _ = try await desk.run(["finish", code, "--at", "2026-09-08T09:00"])
    // The sixtieth day is a Saturday, so the Monday after counts.
    let soon = try #require(try await results(desk, at: "2026-11-05T08:00").first)
    let limit = try #require(soon["limit"] as? [String: Any])
    #expect(limit["lastDay"] as? String == "2026-11-09" && limit["daysLeft"] as? Int == 4)
    #expect(limit["days"] as? Int == 60)
    #expect((limit["source"] as? String)?.contains("2.000806") == true)
    let words = try await desk.refuse(["return", code, "--at", "2026-11-10T08:00"])
    #expect(words.contains("09/11/2026") && words.contains("2.000806"))
    let late = try await desk.run(["uncollected", "--at", "2026-11-10T08:00"])
    #expect(late.output.contains("HẾT HẠN NHẬN") && late.output.contains("đã quá 1 ngày"))
    let inTime = try await desk.run(["return", code, "--at", "2026-11-09T16:00"])
    #expect(inTime.status == 0, "\(inTime.errors)")
  }

  @Test func `the same by keyboard: a call logged, a stranger refused, the result handed over`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    let code = try await finished(desk, more: ["--all-papers", "--phone", "0999000111"])
    let terminal = try await TmuxTerminal(
      "'\(Product.path)' --data '\(desk.path)' --as mau --counter 1 --at 2026-11-27T08:00")
    try await terminal.see("Kết quả chờ nhận 1 ^T")
    try await terminal.press("C-t")
    try await terminal.see("CẦN BÁO", "7 ngày", "Kệ A, ngăn 3", "0999000111")

    try await terminal.type("l")
    try await terminal.see("Ghi liên hệ với người nộp")
    try await terminal.press("Enter", "Enter")
    try await terminal.type("Sáng nay đến")
    try await terminal.press("Enter")
    try await terminal.see("Đã ghi liên hệ", "nhắc từ 04/12")

    let before = try desk.journal()
    try await terminal.type("t")
    try await terminal.see("Người nhận", "[ ] \(Self.birthPaper)")
    try await terminal.press("C-u")
    try await terminal.type("Lê Văn Lạ")
    try await terminal.press("F10")
    try await terminal.see("cần giấy ủy quyền", "Lê Văn Lạ")
    #expect(try desk.journal() == before)
    try await terminal.type("Giấy ủy quyền số 2")
    try await terminal.press("Enter", "Enter", "Enter", "Down", "Space")
    try await terminal.see("[x] \(Self.birthPaper)")
    try await terminal.press("F10")
    try await terminal.see("Đã trả kết quả", "Không có kết quả nào chờ nhận")
    try await terminal.press("C-q")

    let text = try await desk.run(["dossier", code])
    for words in [
      "liên hệ người nộp (báo đã có kết quả, điện thoại): Sáng nay đến",
      "trả kết quả cho Lê Văn Lạ",
      "ủy quyền: Giấy ủy quyền số 2", "trả lại bản chính: \(Self.birthPaper)",
    ] {
      #expect(text.output.contains(words), "\(words) is missing in \(text.output)")
    }
    #expect(try await desk.run(["verify"]).status == 0)
  }
}
