import Foundation
import Testing

/// The queue by the command line, as scripts and other machines would use it.
@Suite struct QueueScenarioTests {
  private func at(_ time: String) -> [String] { ["--at", "2026-11-20T\(time)"] }

  private func line(_ desk: DeskFolderOnDisk, at time: String) async throws -> [String] {
    let queue = try await desk.json(["queue", "list"] + at(time))
    return try #require(queue["line"] as? [String])
  }

  private func state(
    _ desk: DeskFolderOnDisk, _ label: String, at time: String
  ) async throws -> String? {
    let queue = try await desk.json(["queue", "list"] + at(time))
    let tickets = try #require(queue["tickets"] as? [[String: Any]])
    return tickets.first { $0["ticket"] as? String == label }?["state"] as? String
  }

  private func does(
    _ desk: DeskFolderOnDisk, _ arguments: [String], at time: String
  ) async throws {
    let outcome = try await desk.run(arguments + at(time))
    #expect(outcome.status == 0, "\(arguments): \(outcome.errors)")
  }

  private func refuses(
    _ desk: DeskFolderOnDisk, _ arguments: [String], at time: String, saying words: String
  ) async throws {
    let outcome = try await desk.run(arguments + at(time))
    #expect(outcome.status == 1 && outcome.errors.contains(words), "\(arguments): \(outcome)")
  }

  @Test func `a head start is an earlier arrival, and an appointment its time`() async throws {
    let desk = try await DeskFolderOnDisk()
    try await does(
      desk,
      ["appointment", "book", "--on", "2026-11-20T09:00", "--group", "A", "--name", "Lê Văn Thí"],
      at: "08:00")
    try await does(desk, ["queue", "take", "--group", "A"], at: "08:38")
    try await does(desk, ["queue", "take", "--group", "A"], at: "08:45")
    try await does(desk, ["queue", "take", "--group", "A"], at: "09:01")
    try await does(desk, ["queue", "take", "--appointment", "1"], at: "09:02")
    try await does(desk, ["queue", "take", "--group", "A", "--class", "older"], at: "09:04")
    #expect(try await line(desk, at: "09:05") == ["A1", "A5", "A2", "A4", "A3"])
    #expect(try await line(desk, at: "11:20") == ["A1", "A5", "A2", "A4", "A3"])
    try await refuses(
      desk, ["queue", "take", "--appointment", "1"], at: "09:06", saying: "đã lấy số A4")
    try await refuses(desk, ["queue", "take"], at: "09:06", saying: "nhóm việc")
    try await refuses(
      desk, ["queue", "take", "--group", "A", "--class", "vip"], at: "09:06", saying: "vip")
  }

  @Test func `every verb is done by a command, and undone`() async throws {
    let desk = try await DeskFolderOnDisk()
    for (group, time) in [("A", "08:00"), ("A", "08:01"), ("B", "08:02"), ("T", "08:03")] {
      try await does(desk, ["queue", "take", "--group", group], at: time)
    }
    let steps: [([String], String, String)] = [
      (["queue", "call"], "A1", "called"), (["queue", "recall"], "A1", "called"),
      (["queue", "begin"], "A1", "serving"),
      (["queue", "hold", "A1", "--minutes", "10", "--reason", "Đi sao chụp"], "A1", "held"),
      (["queue", "resume", "A1"], "A1", "serving"),
      (["queue", "split", "A1", "--group", "T"], "A1", "serving"),
      (["queue", "finish"], "A1", "waiting"), (["queue", "call"], "A1", "called"),
      (["queue", "finish"], "A1", "served"), (["queue", "call"], "A2", "called"),
      (["queue", "skip"], "A2", "noShow"), (["queue", "back", "A2"], "A2", "waiting"),
      (["queue", "call", "A2", "--reason", "Gọi sót"], "A2", "called"),
      (["queue", "transfer", "A2", "--group", "B", "--position", "end"], "A2", "waiting"),
      (["queue", "undo", "A2"], "A2", "called"), (["queue", "finish"], "A2", "served"),
      (["queue", "cancel", "B1"], "B1", "cancelled"),
      (["queue", "reactivate", "B1"], "B1", "waiting"),
      (["queue", "serve", "--group", "A"], "A3", "serving"),
    ]
    for (minute, (arguments, label, expected)) in steps.enumerated() {
      let time = "08:\(10 + minute)"
      try await does(desk, arguments, at: time)
      #expect(try await state(desk, label, at: time) == expected, "\(arguments)")
    }
    try await refuses(
      desk, ["queue", "close", "A3", "--as-outcome", "served", "--reason", "Quên"], at: "08:40",
      saying: "Chỉ người phụ trách")
    try await does(
      desk,
      [
        "queue", "close", "A3", "--as-outcome", "served", "--reason", "Quên", "--as", "phutrach",
      ], at: "08:41")
    let verified = try await desk.run(["verify"])
    #expect(verified.status == 0, "\(verified.errors)")
  }

  @Test func `a counter is opened, rests, is taken over and helps others`() async throws {
    let desk = try await DeskFolderOnDisk()
    try await does(desk, ["queue", "take", "--group", "B"], at: "08:00")
    try await does(desk, ["counter", "open"], at: "08:00")
    try await refuses(desk, ["queue", "call"], at: "08:01", saying: "giúp hàng khác")
    try await does(desk, ["counter", "help-others"], at: "08:02")
    try await does(desk, ["queue", "call"], at: "08:03")
    try await refuses(
      desk, ["counter", "pause", "--reason", "Họp"], at: "08:04", saying: "đang có số B1")
    try await refuses(
      desk, ["queue", "finish", "B1", "--counter", "2"], at: "08:04", saying: "thuộc quầy 1")
    try await does(desk, ["queue", "finish"], at: "08:05")
    try await does(desk, ["counter", "pause", "--reason", "Họp"], at: "08:06")
    try await refuses(
      desk, ["counter", "open", "--as", "thu"], at: "08:07", saying: "đang do Nguyễn Văn Mẫu trực")
    try await does(desk, ["counter", "take-over", "--as", "thu"], at: "08:08")
    try await does(desk, ["counter", "close", "--as", "thu"], at: "08:09")
  }

  @Test(arguments: [("noShow", "missed"), ("close", "cancelled"), ("carryOver", "carriedOver")])
  func `the night ends the day by the rule of the desk`(
    rule: String, figure: String
  ) async throws {
    let desk = try await DeskFolderOnDisk()
    let settings = desk.file("desk.json")
    let text = try String(contentsOf: settings, encoding: .utf8)
    try text.replacingOccurrences(
      of: "\"overnight\": \"noShow\"", with: "\"overnight\": \"\(rule)\""
    )
    .write(to: settings, atomically: true, encoding: .utf8)
    for time in ["16:40", "16:41"] {
      try await does(desk, ["queue", "take", "--group", "A"], at: time)
    }
    try await does(desk, ["queue", "call"], at: "16:50")
    let monday = ["--at", "2026-11-23T07:35"]
    let taken = try await desk.json(["queue", "take", "--group", "A"] + monday)
    let isCarried = rule == "carryOver"
    #expect(taken["ticket"] as? String == (isCarried ? "A1" : "A1"))
    let queue = try await desk.json(["queue", "list"] + monday)
    #expect(queue["line"] as? [String] == (isCarried ? ["A2", "A1"] : ["A1"]))
    let friday = try await desk.json(["summary", "--date", "2026-11-20"] + monday)
    let figures = try #require(friday["queue"] as? [String: Any])
    #expect(figures["served"] as? Int == 1 && figures[figure] as? Int == 1, "\(figures)")
    #expect(figures["waiting"] as? Int == 0 && figures["inService"] as? Int == 0)
  }

  @Test func `after a kill the number is at its counter, and its clock goes on`() async throws {
    let desk = try await DeskFolderOnDisk()
    try await does(desk, ["queue", "take", "--group", "A"], at: "08:00")
    let program = "'\(Product.path)' --data '\(desk.path)' --at"
    let before = try await TmuxTerminal("\(program) 2026-11-20T08:10")
    try await before.press("F5", "1")
    try await before.see("Đang gọi số A1.")
    try await before.press("Enter")
    try await before.see("đang phục vụ")
    _ = try await Product.run(program: "pkill", ["-9", "-f", desk.path])
    let after = try await TmuxTerminal("\(program) 2026-11-20T08:25")
    try await after.press("F5")
    try await after.see("đang phục vụ, 15 phút", "Tư pháp – Hộ tịch")
  }
}
