import Foundation
import Testing

/// Point 14: old dossiers are entered with their past and a day by which they shall be cleared.
@Suite struct `Point 14: backlog` {
  private static let past = ["--happened-at", "2026-11-02T10:00", "--at", "2026-11-20T09:00"]

  @Test func `an old dossier is due as if it had been entered on its day`() async throws {
    let onTheDay = try await DeskFolderOnDisk()
    let fresh = try await onTheDay.json([
      "receive", "--procedure", "2.000181", "--name", "Nguyễn Văn Mẫu", "--at", "2026-11-02T10:00",
    ])
    let desk = try await DeskFolderOnDisk()
    _ = try await desk.receive(at: "2026-11-20T08:00")
    let old = try await desk.json(
      [
        "receive", "--procedure", "2.000181", "--name", "Nguyễn Văn Mẫu", "--clear-by",
        "2026-11-30", "--other-code", "H99.34.05-261102-0001",
      ] + Self.past)
    for key in ["due", "originalDue", "statutoryDue", "receivedAt"] {
      #expect(old[key] as? String == fresh[key] as? String, "\(key)")
    }
    // The code carries the day of receipt, and never that of another system's dossier.
    #expect(old["code"] as? String == "H99.34.05-261102-0002")
    let again = try await desk.json(
      [
        "receive", "--procedure", "1.001193", "--name", "Trần Thị Thử", "--clear-by", "2026-11-24",
      ] + Self.past)
    #expect(again["code"] as? String == "H99.34.05-261102-0003")
    #expect(again["due"] as? String == "2026-11-02T17:00")
    let today = try await desk.receive(at: "2026-11-20T09:05")
    #expect(today == "H99.34.05-261120-0002")
    let found = try await desk.run(["find", "H99.34.05-261102-0001"])
    #expect(found.output.contains("H99.34.05-261102-0002"))
  }

  @Test func `a procedure out of force is received for an old dossier alone`() async throws {
    let desk = try await DeskFolderOnDisk()
    let receive = ["receive", "--procedure", "2.002622", "--name", "Nguyễn Văn Mẫu"]
    let today = try await desk.run(receive + ["--at", "2026-11-20T09:00"])
    #expect(today.status == 1 && today.errors.contains("đã hết hiệu lực"))
    let old = try await desk.json(receive + ["--clear-by", "2026-12-31"] + Self.past)
    #expect(old["due"] as? String == "2026-11-13T17:00")
  }

  @Test func `its steps are told afterwards, and the list says what is past its day`() async throws
  {
    let desk = try await DeskFolderOnDisk()
    var codes: [String] = []
    for clearBy in ["2026-11-30", "2026-11-24"] {
      let answer = try await desk.json(
        ["receive", "--procedure", "2.000181", "--name", "Nguyễn Văn Mẫu", "--clear-by", clearBy]
          + Self.past)
      codes.append(try #require(answer["code"] as? String))
    }
    let late = ["--late-reason", "Nhập hồ sơ tồn", "--at", "2026-11-20T09:30"]
    for (step, moment) in [
      (["pass", codes[0], "--to", "kinhte"], "2026-11-03T08:00"),
      (["finish", codes[0], "--result", "Giấy phép số 12"], "2026-11-05T16:00"),
    ] {
      let outcome = try await desk.run(step + ["--happened-at", moment] + late)
      #expect(outcome.status == 0, "\(step): \(outcome.errors)")
    }
    let text = try await desk.run(["dossier", codes[0]]).output
    #expect(text.contains("08:00 03/11") && text.contains("ghi lúc 09:30 20/11/2026"))

    let list = try await desk.json(["backlog", "--at", "2026-11-25T08:00"])
    let open = try #require(list["open"] as? [[String: Any]])
    #expect(open.map { $0["code"] as? String } == [codes[1]])
    #expect(open.first?["clearBy"] as? String == "2026-11-24")
    #expect(open.first?["isPast"] as? Bool == true)
    #expect(list["past"] as? Int == 1)
    let cleared = try #require(list["cleared"] as? [[String: Any]])
    #expect(cleared.map { $0["code"] as? String } == [codes[0]])
    let lines = try await desk.run(["backlog", "--at", "2026-11-25T08:00"]).output
    #expect(lines.contains("Hồ sơ tồn: 1, quá hạn dứt điểm: 1, đã giải quyết: 1"))
    #expect(lines.contains("dứt điểm 24/11/2026 (QUÁ HẠN)"))
    let none = try await DeskFolderOnDisk().run(["backlog"])
    #expect(none.output.contains("Không có hồ sơ tồn."))
    let rebuilt = try await desk.run(["rebuild"])
    #expect(rebuilt.status == 0)
    #expect(try await desk.json(["backlog", "--at", "2026-11-25T08:00"])["past"] as? Int == 1)
  }

  @Test func `a past that cannot be is refused in words and nothing is written`() async throws {
    let desk = try await DeskFolderOnDisk()
    let old = try await desk.json(
      [
        "receive", "--procedure", "2.000181", "--name", "Nguyễn Văn Mẫu", "--clear-by",
        "2026-11-30", "--other-code", "12/2026",
      ] + Self.past)
    let code = try #require(old["code"] as? String)
    let journal = desk.file("journal/2026/2026-11-20.jsonl")
    func refuse(_ words: [String], saying sentence: String) async throws {
      let before = try Data(contentsOf: journal)
      let outcome = try await desk.run(words)
      #expect(outcome.status == 1, "\(words): \(outcome)")
      #expect(outcome.errors.contains(sentence), "\(words): \(outcome.errors)")
      #expect(try Data(contentsOf: journal) == before, "\(words)")
    }
    let receive = ["receive", "--procedure", "2.000181", "--name", "Trần Thị Thử"]
    try await refuse(
      receive + ["--clear-by", "2026-11-19"] + Self.past,
      saying: "Ngày 19/11/2026 (hạn giải quyết dứt điểm) đã qua")
    try await refuse(
      receive + ["--clear-by", "2026-11-30", "--at", "2026-11-20T09:00"],
      saying: "Hồ sơ tồn phải ghi ngày giờ đã tiếp nhận")
    try await refuse(
      receive + [
        "--clear-by", "2026-11-30", "--happened-at", "2026-11-21T09:00", "--at",
        "2026-11-20T09:00",
      ], saying: "chưa đến")
    try await refuse(
      receive + ["--clear-by", "2026-11-30", "--other-code", "12/2026"] + Self.past,
      saying: "đã được nhập với mã \(code)")

    func late(_ step: [String], at moment: String) -> [String] {
      step + [
        "--happened-at", moment, "--late-reason", "Nhập hồ sơ tồn", "--at", "2026-11-20T09:30",
      ]
    }
    let pass = ["pass", code, "--to", "kinhte"]
    try await refuse(late(pass, at: "2026-11-02T09:00"), saying: "sớm hơn việc đã ghi lúc 10:00")
    try await refuse(
      pass + ["--happened-at", "2026-11-03T09:00", "--at", "2026-11-20T09:30"],
      saying: "Chưa có lý do")
    let passed = try await desk.run(late(pass, at: "2026-11-04T09:00"))
    try #require(passed.status == 0, "\(passed.errors)")
    try await refuse(
      late(["finish", code], at: "2026-11-03T09:00"), saying: "sớm hơn việc đã ghi lúc 09:00")
    try await refuse(
      [
        "correct", code, "--reason", "Ghi nhầm", "--received", "2026-11-05T09:00", "--at",
        "2026-11-20T09:40",
      ], saying: "sau việc đã làm với hồ sơ lúc 09:00 04/11/2026")
  }
}
