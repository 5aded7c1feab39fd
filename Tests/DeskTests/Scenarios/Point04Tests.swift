import Foundation
import Testing

/// Point 4: hand-over lists, with the morning's and the afternoon's batch.
@Suite struct `Point 4, hand-over lists` {
  private static let civilStatus = "Tư pháp – Hộ tịch"

  private func codes(_ entries: Any?) -> [String] {
    (entries as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
  }

  /// The codes of one batch by unit.
  private func batch(_ name: String, of list: [String: Any]) throws -> [String: [String]] {
    let batches = try #require(list["batches"] as? [[String: Any]])
    let batch = try #require(batches.first { $0["batch"] as? String == name })
    let units = try #require(batch["units"] as? [[String: Any]])
    return Dictionary(
      uniqueKeysWithValues: units.map { ($0["unit"] as? String ?? "", codes($0["dossiers"])) })
  }

  @Test func `two batches go to their units, what was forgotten first, each with its receiver`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    let forgotten = try await desk.receive(at: "2026-11-19T08:10")
    let afterThree = try await desk.receive(name: "Trần Thị Thử", at: "2026-11-19T15:20")
    _ = try await desk.receive(
      name: "Lê Thị Thí Dụ", at: "2026-11-19T15:25", more: ["--channel", "online"])
    let licence = try await desk.receive(
      "2.000181", name: "Phạm Văn Thử", at: "2026-11-20T08:00")

    let morning = try await desk.json(["handover", "list", "--at", "2026-11-20T08:30"])
    #expect(codes(morning["missed"]) == [forgotten])
    let missed = try #require((morning["missed"] as? [[String: Any]])?.first)
    #expect(missed["limit"] as? String == "2026-11-19T17:00")
    #expect(try batch("morning", of: morning) == [Self.civilStatus: [afterThree]])
    let units = try batch("afternoon", of: morning)
    let trade = try #require(units.keys.first)
    #expect(units == [trade: [licence]] && trade != Self.civilStatus && !trade.isEmpty)
    let text = try await desk.run(["handover", "--at", "2026-11-20T08:30"])
    for words in ["CHƯA GIAO ĐÚNG HẸN: 1", "lẽ ra giao trước 17:00 T5 19/11/2026", "trước 09:00"] {
      #expect(text.output.contains(words), "\(words) is missing in \(text.output)")
    }

    let pass = [
      "handover", "pass", "--batch", "morning", "--received-by", "Lê Văn Nhận Mẫu", "--key", "sang",
      "--at", "2026-11-20T08:40",
    ]
    #expect(codes(try await desk.json(pass)["passed"]) == [forgotten, afterThree])
    let journal = try desk.journal()
    #expect(codes(try await desk.json(pass)["passed"]).isEmpty)
    #expect(try desk.journal() == journal)
    _ = try await desk.json([
      "handover", "pass", "--batch", "afternoon", "--unit", trade, "--at", "2026-11-20T16:30",
    ])

    let evening = try await desk.json(["handover", "list", "--at", "2026-11-20T16:50"])
    #expect(codes(evening["missed"]).isEmpty)
    let passed = try #require(evening["passed"] as? [[String: Any]])
    #expect(codes(passed) == [forgotten, afterThree, licence])
    #expect(passed.map { $0["late"] as? Bool } == [true, false, false])
    #expect(passed.first?["receivedBy"] as? String == "Lê Văn Nhận Mẫu")
    let dossier = try await desk.json(["dossier", forgotten])
    let control = try #require((dossier["passes"] as? [[String: Any]])?.first)
    #expect(control["from"] == nil && control["at"] as? String == "2026-11-20T08:40")

    // Thursday's list, looked up later, still tells what had not gone.
    let thursday = try await desk.json([
      "handover", "list", "--date", "2026-11-19", "--at", "2026-11-20T17:00",
    ])
    #expect(codes(thursday["missed"]) == [forgotten] && codes(thursday["later"]) == [afterThree])
    #expect(try await desk.run(["verify"]).status == 0)
  }

  @Test(arguments: [
    // Friday after the cutoff; a day off in the week; before Tết; a Saturday worked instead.
    ("2026-11-20T15:30", "2026-11-23T09:00"), ("2026-11-23T16:00", "2026-11-25T09:00"),
    ("2026-02-13T16:00", "2026-02-23T09:00"), ("2026-08-21T15:01", "2026-08-22T09:00"),
  ])
  func `papers accepted after the cutoff go with the next working morning`(
    receivedAt: String, expected: String
  ) async throws {
    let desk = try await DeskFolderOnDisk()
    _ = try await desk.receive(at: receivedAt)
    let list = try await desk.json(["handover", "list", "--at", receivedAt])
    let entry = try #require((list["later"] as? [[String: Any]])?.first)
    #expect(entry["limit"] as? String == expected && entry["batch"] as? String == "morning")
  }

  @Test func `what came back is on the day's list`() async throws {
    let desk = try await DeskFolderOnDisk()
    let code = try await desk.receive("2.000181", at: "2026-11-20T08:00")
    _ = try await desk.json([
      "handover", "pass", "--batch", "afternoon", "--at", "2026-11-20T16:00",
    ])
    let back = try await desk.run(["hand-back", code, "--at", "2026-11-23T09:00"])
    #expect(back.status == 0, "\(back.errors)")
    let list = try await desk.json(["handover", "list", "--at", "2026-11-23T10:00"])
    #expect(codes(list["cameBack"]) == [code] && codes(list["passed"]).isEmpty)
    #expect(try batch("afternoon", of: list).values.flatMap { $0 } == [code])
  }

  @Test func `the same by keyboard: a whole group goes with one receiver`() async throws {
    let desk = try await DeskFolderOnDisk()
    let first = try await desk.receive(at: "2026-11-19T08:10")
    let second = try await desk.receive(name: "Trần Thị Thử", at: "2026-11-19T09:20")
    let terminal = try await TmuxTerminal(
      "'\(Product.path)' --data '\(desk.path)' --as mau --counter 1 --at 2026-11-20T08:00")
    try await terminal.see("CHƯA GIAO 2 ^G")
    try await terminal.press("C-g")
    try await terminal.see("CHƯA GIAO ĐÚNG HẸN", "TRỄ từ 17:00 T5 19/11")
    try await terminal.type("g")
    try await terminal.see("Giao 2 hồ sơ cho \(Self.civilStatus)")
    try await terminal.type("Lê Văn Nhận Mẫu")
    try await terminal.press("Enter")
    try await terminal.see("Đã giao 2 hồ sơ", "MUỘN 08:00")
    try await terminal.press("C-q")
    let list = try await desk.json(["handover", "list", "--at", "2026-11-20T09:00"])
    #expect(codes(list["passed"]) == [first, second] && codes(list["missed"]).isEmpty)
  }

  @Test func `a field nobody is named for is told, and the rest goes`() async throws {
    let desk = try await DeskFolderOnDisk()
    let birth = try await desk.receive(at: "2026-11-20T08:00")
    let licence = try await desk.receive("2.000181", at: "2026-11-20T08:05")
    let people = desk.file("people.json")
    let text = try String(contentsOf: people, encoding: .utf8)
    try text.replacing("\"Hộ tịch\",", with: "").write(
      to: people, atomically: true, encoding: .utf8)
    let outcome = try await desk.run([
      "handover", "pass", "--batch", "afternoon", "--at", "2026-11-20T16:00", "--format", "json",
    ])
    #expect(outcome.status == 1 && outcome.errors.contains(birth), "\(outcome)")
    let answer = try outcome.json
    #expect(codes(answer["passed"]) == [licence] && codes(answer["refused"]) == [birth])
    #expect(try await desk.json(["dossier", birth])["status"] as? String == "received")
  }

  @Test func `a unit with nothing to take and a receiver without end are refused`() async throws {
    let desk = try await DeskFolderOnDisk()
    _ = try await desk.receive(at: "2026-11-20T08:00")
    let pass = ["handover", "pass", "--batch", "afternoon", "--at", "2026-11-20T16:00"]
    try await desk.refuse(pass + ["--unit", "Đơn vị không có"])
    try await desk.refuse(pass + ["--received-by", String(repeating: "Mẫu ", count: 80)])
    for arguments in [
      ["handover", "pass"], ["handover", "pass", "--batch", "night"],
      ["handover", "list", "--date", "2026-02-30"],
    ] {
      #expect(try await desk.run(arguments).status == 2, "\(arguments)")
    }
    let nothing = try await desk.run([
      "handover", "pass", "--batch", "morning", "--at", "2026-11-20T08:30",
    ])
    #expect(nothing.status == 0 && nothing.output.contains("Không giao hồ sơ nào"))
  }
}
