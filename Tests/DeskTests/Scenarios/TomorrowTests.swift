import Foundation
import Testing

/// What will be late tomorrow: by command and by one key.
@Suite struct `Mai trễ gì` {
  /// The codes of all dossiers to be finished, in the order of the answer.
  private func codes(_ answer: [String: Any]) -> [String] {
    groups(answer).flatMap { $0 }.compactMap { $0["code"] as? String }
  }

  private func groups(_ answer: [String: Any]) -> [[[String: Any]]] {
    (answer["groups"] as? [[String: Any]] ?? []).map { $0["dossiers"] as? [[String: Any]] ?? [] }
  }

  private func ask(_ desk: DeskFolderOnDisk, at moment: String) async throws -> [String: Any] {
    try await desk.json(["tomorrow", "--at", moment])
  }

  @Test func `Friday asks about Monday, a make-up Saturday counts, Tết does not`() async throws {
    let desk = try await DeskFolderOnDisk()
    for (now, day) in [
      ("2026-11-20T16:55", "2026-11-23"), ("2026-08-21T16:55", "2026-08-22"),
      ("2026-08-22T16:55", "2026-08-24"), ("2027-02-03T16:55", "2027-02-11"),
    ] {
      #expect(try await ask(desk, at: now)["day"] as? String == day)
    }
    let text = try await desk.run(["tomorrow", "--at", "2027-02-03T16:55"])
    #expect(text.output.hasPrefix("Đến hết ngày làm việc tới, Thứ Năm 11/02: không hồ sơ nào"))
    let english = try await desk.run(["tomorrow", "--at", "2026-11-20T16:55", "--lang", "en"])
    #expect(english.output.contains("Next working day, Monday 23/11: nothing is due"))
  }

  @Test func `what is due stands by officer, without what waits and what is finished`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    let morning = "2026-11-18T08:00"
    var dossiers: [String] = []
    for _ in 1...5 { dossiers.append(try await desk.receive("1.001731", at: morning)) }
    for code in dossiers.prefix(3) {
      _ = try await desk.json(["pass", code, "--to", "xahoi", "--at", "2026-11-18T09:00"])
    }
    _ = try await desk.json(["finish", dossiers[0], "--at", "2026-11-19T09:00"])
    _ = try await desk.json([
      "supplement", dossiers[1], "--item", "Tờ khai", "--reason", "Thiếu",
      "--at", "2026-11-19T09:05",
    ])
    let late = try await desk.receive("1.001193", at: "2026-11-19T09:10")
    let answer = try await ask(desk, at: "2026-11-20T16:55")
    #expect(codes(answer) == [dossiers[3], dossiers[4], dossiers[2]])
    let keepers = (answer["groups"] as? [[String: Any]] ?? []).map { $0["officer"] as? String }
    #expect(keepers == [nil, "xahoi"])
    #expect(groups(answer).first?.first?["workingMinutesLeft"] as? Int == 485)
    #expect((answer["late"] as? [[String: Any]])?.map { $0["code"] as? String } == [late])
    let results = answer["uncollected"] as? [[String: Any]]
    #expect(results?.map { $0["code"] as? String } == [dossiers[0]])
    let text = try await desk.run(["tomorrow", "--at", "2026-11-20T16:55"])
    #expect(text.output.contains("Còn tại một cửa: 2\n") && text.output.contains("Đã trễ: 1\n"))
    #expect(text.output.contains("còn 1 ngày"))
  }

  @Test func `history speaks from ten dossiers on, or from the number the desk has set`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    var past: [String] = []
    for _ in 1...10 { past.append(try await desk.receive("1.001731", at: "2026-11-02T08:00")) }
    for code in past {
      _ = try await desk.json(["pass", code, "--to", "xahoi", "--at", "2026-11-02T08:00"])
    }
    for (place, code) in past.enumerated() {
      let end = place < 8 ? "2026-11-05T16:50" : "2026-11-06T09:00"
      _ = try await desk.json(["finish", code, "--at", end])
    }
    let open = try await desk.receive("1.001731", at: "2026-11-16T08:00")
    _ = try await desk.json(["pass", open, "--to", "xahoi", "--at", "2026-11-16T08:00"])
    let answer = try await ask(desk, at: "2026-11-18T16:00")
    let risk = try #require(groups(answer).first?.first?["risk"] as? [String: Int])
    #expect(risk == ["late": 2, "of": 10, "permille": 200])
    let text = try await desk.run(["tomorrow", "--at", "2026-11-18T16:00"])
    #expect(text.output.contains(" · 2/10 trễ (20%) · "))

    let settings = desk.file("desk.json")
    let before = try String(contentsOf: settings, encoding: .utf8)
    func set(_ least: String) throws {
      try before.replacing(/"least": 10/, with: "\"least\": \(least)")
        .write(to: settings, atomically: true, encoding: .utf8)
    }
    try set("11")
    let careful = try await ask(desk, at: "2026-11-18T16:00")
    #expect(groups(careful).first?.first?["risk"] == nil && careful["leastCases"] as? Int == 11)
    try set("0")
    let broken = try await desk.run(["tomorrow", "--at", "2026-11-18T16:00"])
    #expect(broken.status == 3 && broken.errors.contains("risk.least"), "\(broken)")
    try before.replacing(/"risk": \{[^}]*\},/, with: "")
      .write(to: settings, atomically: true, encoding: .utf8)
    #expect(try await ask(desk, at: "2026-11-18T16:00")["leastCases"] as? Int == 10)
  }

  @Test func `one key asks from another screen, and Enter opens what is to be done`() async throws {
    let desk = try await DeskFolderOnDisk()
    let code = try await desk.receive("1.001731", at: "2026-11-18T08:00")
    let here = try await TmuxTerminal(
      "'\(Product.path)' --data '\(desk.path)' --as mau --counter 1 --at 2026-11-20T16:55")
    try await here.see("Nguyễn Văn Mẫu", "F10 Mai trễ gì?")
    try await here.press("F6")
    try await here.see("Tìm:")
    try await here.press("F10")
    try await here.see(
      "› Mai trễ gì?", "ngày làm việc tới, Thứ Hai 23/11: 1 hồ sơ phải xong.",
      "Còn tại một cửa", "còn 1 ngày")
    try await here.press("Enter")
    try await here.see(code)
    try await here.press("F2")
    try await here.see("Thủ tục:")
    try await here.press("C-l")
    try await here.see("› Mai trễ gì?")
    try await here.close()
  }
}
