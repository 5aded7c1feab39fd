import Foundation
import Testing

/// Point 5: a wrong person, procedure or moment is put right; the slip before is void.
@Suite struct `Point 5: correction` {
  private static func journal(_ desk: DeskFolderOnDisk) throws -> [String] {
    try String(contentsOf: desk.file("journal/2026/2026-11-20.jsonl"), encoding: .utf8)
      .split(separator: "\n").map(String.init)
  }

  @Test func `a wrong person is put right with a reason, and the old slip says it is void`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    let code = try await desk.receive(
      "2.000181", name: "Nguyễn Văn Mấu", at: "2026-11-20T09:00",
      more: ["--phone", "0999000111"])
    let before = try await desk.json(["dossier", code])
    #expect(before["slip"] as? String == "\(code)/1")
    let corrected = try await desk.json([
      "correct", code, "--reason", "Gõ nhầm dấu", "--name", "Nguyễn Văn Mẫu", "--phone", "",
      "--address", "Thôn Mẫu", "--submitter", "Trần Thị Thử", "--at", "2026-11-20T09:10",
    ])
    #expect(corrected["applicant"] as? String == "Nguyễn Văn Mẫu")
    #expect(corrected["due"] as? String == before["due"] as? String)
    #expect(corrected["slip"] as? String == "\(code)/2")

    let after = try await desk.json(["dossier", "\(code)/1"])
    #expect(after["code"] as? String == code)
    #expect(after["slip"] as? String == "\(code)/2")
    #expect((after["voidSlip"] as? String)?.contains("\(code)/2") == true)
    let correction = try #require((after["corrections"] as? [[String: Any]])?.first)
    #expect(correction["reason"] as? String == "Gõ nhầm dấu")
    let values = try #require(correction["values"] as? [[String: String]])
    #expect(
      values == [
        ["field": "name", "old": "Nguyễn Văn Mấu", "new": "Nguyễn Văn Mẫu"],
        ["field": "phone", "old": "0999000111"], ["field": "address", "new": "Thôn Mẫu"],
        ["field": "submitter", "new": "Trần Thị Thử"],
      ])

    let old = try await desk.run(["dossier", "\(code)/1"])
    #expect(old.output.hasPrefix("Giấy hẹn \(code)/1 đã hết giá trị"))
    #expect(old.output.contains("Giấy hẹn: \(code)/2, thay \(code)/1"))
    #expect(old.output.contains("họ tên chủ hồ sơ “Nguyễn Văn Mấu” → “Nguyễn Văn Mẫu”"))
    let new = try await desk.run(["dossier", "\(code)/2"])
    #expect(new.status == 0 && !new.output.contains("hết giá trị"))
    let found = try await desk.run(["find", "\(code)/1"])
    #expect(found.output.contains(code) && found.errors.contains("đã hết giá trị"))
    let passed = try await desk.run(
      ["pass", "\(code)/1", "--to", "kinhte", "--at", "2026-11-20T09:20"])
    #expect(passed.status == 0 && passed.errors.contains("đã hết giá trị"))
  }

  @Test func `a wrong procedure takes the right one's name, time and papers`() async throws {
    let desk = try await DeskFolderOnDisk()
    let code = try await desk.receive(
      "1.001193", at: "2026-11-20T09:00", more: ["--all-papers", "--submitter", "Lê Văn Thí Dụ"])
    let corrected = try await desk.json([
      "correct", code, "--reason", "Chọn nhầm thủ tục", "--procedure", "1.000656", "--case",
      "cần xác minh", "--all-papers", "--at", "2026-11-20T09:30",
    ])
    #expect(corrected["procedure"] as? String == "1.000656")
    #expect(corrected["procedureName"] as? String == "Đăng ký khai tử")
    #expect(corrected["due"] as? String == "2026-11-26T17:00")
    #expect(corrected["code"] as? String == code)
    let dossier = try await desk.json(["dossier", code])
    let intake = try #require(dossier["intake"] as? [String: Any])
    let papers = try #require(intake["papers"] as? [[String: Any]]).compactMap {
      $0["name"] as? String
    }
    #expect(papers.contains { $0.hasPrefix("Tờ khai đăng ký khai tử") })
    #expect(!papers.contains("Giấy chứng sinh"))
  }

  @Test func `a wrong moment counts the dates again with the waits, and the code stays`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    let code = try await desk.receive("2.000181", at: "2026-11-20T16:30")
    for (step, moment) in [
      (["supplement", code, "--item", "Bản sao", "--reason", "Còn thiếu"], "2026-11-23T09:00"),
      (["supplement", code, "--complete"], "2026-11-25T09:00"),
    ] {
      let outcome = try await desk.run(step + ["--at", moment])
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    let waited = try await desk.json(["dossier", code])["due"] as? String
    let corrected = try await desk.json([
      "correct", code, "--reason", "Nhận từ chiều hôm trước", "--received", "2026-11-19T15:00",
      "--at", "2026-11-25T10:00",
    ])
    #expect(corrected["code"] as? String == code)
    #expect(corrected["receivedAt"] as? String == "2026-11-19T15:00")
    #expect(corrected["originalDue"] as? String == "2026-11-27T17:00")
    // The full time counts again from the completed supplement, whatever the receipt.
    #expect(corrected["due"] as? String == waited)
    let verified = try await desk.run(["verify"])
    #expect(verified.status == 0)
  }

  @Test func `what cannot be put right is refused in words and leaves the journal untouched`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    let code = try await desk.receive(
      "2.000181", name: "Nguyễn Văn Mẫu", at: "2026-11-20T09:00")
    let passed = try await desk.run(["pass", code, "--to", "kinhte", "--at", "2026-11-20T09:30"])
    try #require(passed.status == 0)
    let done = ["correct", code, "--reason", "Ghi nhầm", "--at", "2026-11-20T10:00"]
    func refuse(_ more: [String], saying sentence: String, from words: [String]) async throws {
      let before = try Self.journal(desk)
      let outcome = try await desk.run(words + more)
      #expect(outcome.status == 1, "\(more): \(outcome)")
      #expect(outcome.errors.contains(sentence), "\(more): \(outcome.errors)")
      #expect(try Self.journal(desk) == before, "\(more)")
    }
    try await refuse(["--received", "2026-11-20T11:00"], saying: "chưa đến", from: done)
    try await refuse(
      ["--received", "2026-11-20T09:45"], saying: "sau việc đã làm với hồ sơ lúc 09:30",
      from: done)
    try await refuse(["--name", "Nguyễn Văn Mẫu"], saying: "giống nội dung đang có", from: done)
    try await refuse([], saying: "giống nội dung đang có", from: done)
    try await refuse(["--name", " "], saying: "họ tên chủ hồ sơ", from: done)
    try await refuse(["--phone", "abc"], saying: "số điện thoại", from: done)
    try await refuse(["--procedure", "9.999999"], saying: "Danh mục không có", from: done)
    try await refuse(["--case", "không có"], saying: "không có trường hợp", from: done)
    try await refuse(
      ["--name", "Trần Thị Thử", "--reason", " "], saying: "Chưa có lý do",
      from: ["correct", code, "--at", "2026-11-20T10:00"])
    try await refuse(
      ["--name", "Trần Thị Thử"], saying: "Không có hồ sơ mang mã",
      from: ["correct", "\(code)/2", "--reason", "Ghi nhầm", "--at", "2026-11-20T10:00"])

    let finished = try await desk.run(["finish", code, "--at", "2026-11-20T10:10"])
    try #require(finished.status == 0)
    let later = ["correct", code, "--reason", "Ghi nhầm", "--at", "2026-11-20T10:20"]
    try await refuse(
      ["--received", "2026-11-20T08:45"], saying: "chỉ đính chính được thông tin người",
      from: later)
    try await refuse(
      ["--procedure", "1.001193"], saying: "chỉ đính chính được thông tin người", from: later)
    let person = try await desk.run(later + ["--name", "Trần Thị Thử"])
    #expect(person.status == 0, "\(person.errors)")
    let returned = try await desk.run(["return", code, "--at", "2026-11-20T10:30"])
    try #require(returned.status == 0, "\(returned.errors)")
    try await refuse(
      ["--name", "Lê Văn Thí Dụ"], saying: "không thể đính chính",
      from: ["correct", code, "--reason", "Ghi nhầm", "--at", "2026-11-20T10:40"])
  }

  @Test func `a linked procedure corrected into an ordinary one leaves no leg behind`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    let code = try await desk.receive("3.000722", at: "2026-11-19T08:00")
    let legs = try await desk.json([
      "correct", code, "--leg", "1", "--leg", "2", "--reason", "Không cấp thẻ", "--at",
      "2026-11-19T08:10",
    ])
    #expect((legs["legs"] as? [Any])?.count == 2)
    _ = try await desk.json([
      "correct", code, "--procedure", "1.001193", "--reason", "Chọn nhầm", "--at",
      "2026-11-19T08:20",
    ])
    let slip = try await desk.run(["form", "slip", code, "--at", "2026-11-19T08:30"])
    #expect(slip.status == 0 && !slip.output.contains("thường trú"))
    _ = try await desk.json(["pass", code, "--to", "hotich", "--at", "2026-11-19T08:40"])
    let finished = try await desk.json(["finish", code, "--at", "2026-11-19T15:00"])
    #expect(finished["status"] as? String == "finished")
  }

  @Test func `before acceptance there is no slip to become void`() async throws {
    let desk = try await DeskFolderOnDisk()
    let filed = try await desk.json([
      "file", "--procedure", "2.000181", "--name", "Lê Thị Mẫu", "--channel", "online", "--at",
      "2026-11-19T08:00",
    ])
    let code = try #require(filed["code"] as? String)
    _ = try await desk.json([
      "correct", code, "--name", "Lê Thị Mẫu Hai", "--reason", "Viết sai tên", "--at",
      "2026-11-19T08:10",
    ])
    _ = try await desk.json(["accept", code, "--at", "2026-11-19T08:20"])
    let slip = try await desk.run(["form", "slip", code, "--at", "2026-11-19T08:30"])
    #expect(slip.output.contains("\(code)/1") && !slip.output.contains("hết hiệu lực"))
  }
}
