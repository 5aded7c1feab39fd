import Foundation
import Testing

/// The whole job by the command line, as a script would do it.
@Suite struct CommandLineTests {
  @Test func `a dossier goes from receipt to return, and its history shows every step`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    let receipt = try await desk.json([
      "receive", "--procedure", "2.000181", "--name", "Nguyễn Văn Mẫu", "--phone", "0999000111",
      "--at", "2026-11-20T09:00", "--as", "mau", "--counter", "1",
    ])
    let code = try #require(receipt["code"] as? String)
    #expect(code == "H99.34.05-261120-0001")
    #expect((receipt["due"] as? String)?.hasPrefix("2026-11-30T17:00") == true)
    #expect((receipt["statutoryDue"] as? String)?.hasPrefix("2026-12-14T17:00") == true)
    for step in [
      ["pass", code, "--to", "kinhte"],
      ["supplement", code, "--item", "Bản sao giấy chứng nhận", "--reason", "Còn thiếu"],
      ["supplement", code, "--complete"],
      ["finish", code, "--result", "Giấy phép số 01"],
      ["return", code],
    ] {
      let outcome = try await desk.run(step + ["--at", "2026-11-23T09:00"])
      #expect(outcome.status == 0, "\(step): \(outcome.errors)")
    }
    let dossier = try await desk.json(["dossier", code])
    #expect(dossier["status"] as? String == "returned")
    #expect((dossier["history"] as? [Any])?.count == 6)
    let found = try await desk.run(["find", "nguyen", "mau"])
    #expect(found.status == 0 && found.output.contains(code))
  }

  @Test func `unlawful steps and unknown things are refused in words, with exit 1`() async throws {
    let desk = try await DeskFolderOnDisk()
    let code = try await desk.receive(at: "2026-11-20T09:00")
    for arguments in [
      ["finish", code], ["return", code], ["supplement", code, "--complete"],
      ["dossier", "H99-000000-9999"], ["receive", "--procedure", "9.999999", "--name", "Mẫu"],
      ["receive", "--procedure", "1.001193", "--name", " "], ["queue", "call"],
      ["pass", code, "--to", "khongco"],
      [
        "receive", "--procedure", "1.001193",
        "--name", "Mẫu", "--as", "khongco",
      ],
    ] {
      let outcome = try await desk.run(arguments + ["--at", "2026-11-20T10:00"])
      #expect(outcome.status == 1, "\(arguments): \(outcome)")
      #expect(!outcome.errors.isEmpty && outcome.output.isEmpty, "\(arguments)")
    }
    let verified = try await desk.run(["verify"])
    #expect(verified.status == 0)
  }

  @Test(arguments: [
    ["due"], ["due", "--received", "2026-02-30T09:00", "--working-days", "3"],
    ["due", "--received", "2026-03-02T09:00", "--working-days", "0"],
    ["due", "--received", "2026-03-02T09:00"], ["receive"], ["nosuchcommand"],
    ["due", "--received", "2026-03-02T09:00", "--working-days", "3", "--wait", "2026"],
  ])
  func `a wrong command line is told with exit 2`(arguments: [String]) async throws {
    let outcome = try await Product.run(arguments)
    #expect(outcome.status == 2, "\(outcome)")
    #expect(!outcome.errors.isEmpty)
  }

  @Test func `the same key does nothing twice, in any process`() async throws {
    let desk = try await DeskFolderOnDisk()
    let more = ["--key", "quay-1-phieu-7"]
    let first = try await desk.receive(at: "2026-11-20T09:00", more: more)
    let second = try await desk.receive(at: "2026-11-20T09:00", more: more)
    #expect(first == second)
    let third = try await desk.receive(at: "2026-11-20T09:00")
    #expect(third.hasSuffix("-0002"))
  }

  @Test func `four processes at once never give a number twice`() async throws {
    let desk = try await DeskFolderOnDisk()
    let codes = try await withThrowingTaskGroup(of: [String].self) { group in
      for _ in 1...4 {
        group.addTask {
          var codes: [String] = []
          for _ in 1...8 { codes.append(try await desk.receive()) }
          return codes
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(Set(codes).count == 32)
    #expect(Set(codes.compactMap { Int($0.suffix(4)) }) == Set(1...32))
    #expect(try await desk.run(["verify"]).status == 0)
  }

  @Test func `tickets are taken, called and done`() async throws {
    let desk = try await DeskFolderOnDisk()
    let clock = ["--at", "2026-11-20T08:00"]
    for number in 1...3 {
      let taken = try await desk.json(["queue", "take", "--group", "A"] + clock)
      #expect(taken["number"] as? Int == number)
    }
    #expect(
      try await desk.json(["queue", "call", "--counter", "1"] + clock)["number"] as? Int == 1)
    for arguments in [
      ["queue", "recall", "1", "--counter", "1"], ["queue", "finish", "A1", "--counter", "1"],
      ["queue", "cancel", "3"], ["queue", "call", "--counter", "1"],
      ["queue", "skip", "2", "--counter", "1"], ["queue", "list"],
    ] {
      let outcome = try await desk.run(arguments + clock)
      #expect(outcome.status == 0, "\(arguments): \(outcome.errors)")
    }
    let summary = try await desk.json(["summary", "--date", "2026-11-20"])
    let queue = try #require(summary["queue"] as? [String: Any])
    #expect(queue["issued"] as? Int == 3 && queue["served"] as? Int == 1)
    #expect(queue["missed"] as? Int == 1 && queue["cancelled"] as? Int == 1)
  }

  @Test func `a practised desk is the same for the same seed, and its books balance`()
    async throws
  {
    var journals: [String] = []
    for _ in 1...2 {
      let desk = try await DeskFolderOnDisk()
      let made = try await desk.run([
        "demo", "--days", "6", "--per-day", "12", "--seed", "7", "--at", "2026-11-20T16:00",
      ])
      #expect(made.status == 0, "\(made.errors)")
      #expect(try await desk.run(["verify"]).status == 0)
      let journal = try String(
        contentsOf: desk.file("journal/2026/2026-11-18.jsonl"), encoding: .utf8)
      journals.append(journal)
      let summary = try await desk.json(["summary", "--date", "2026-11-18"])
      for row in try #require(summary["fields"] as? [[String: Any]]) {
        let finished = try #require(row["finished"] as? [String: Int])
        func figure(_ name: String) -> Int { row[name] as? Int ?? -1_000 }
        #expect(
          figure("carriedOver") + figure("received") == finished.values.reduce(0, +)
            + figure("closed") + figure("openInTime") + figure("openLate") + figure("waiting"))
      }
    }
    #expect(journals[0] == journals[1] && !journals[0].isEmpty)
  }

  @Test func `the slip and its back carry the law's captions and the hotline`() async throws {
    let desk = try await DeskFolderOnDisk()
    let code = try await desk.receive(name: "Trần Thị <Thử> & Mẫu", at: "2026-11-20T09:00")
    let text = try await desk.run(["form", "slip", code])
    #expect(text.status == 0, "\(text.errors)")
    for caption in [
      "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", "Mã hồ sơ", code, "Trần Thị <Thử> & Mẫu",
      "0999 000 123",
    ] {
      #expect(text.output.contains(caption), "\(caption) is missing")
    }
    #expect(text.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let page = try await desk.run(["form", "slip", code, "--format", "html"])
    #expect(page.output.contains("Trần Thị &lt;Thử&gt; &amp; Mẫu"))
    #expect(!page.output.contains("<Thử>"))
  }
}
