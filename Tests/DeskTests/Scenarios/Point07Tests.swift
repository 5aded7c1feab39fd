import Foundation
import Testing

/// Channels and the ways of the communes: how dossiers come in, who was guided and helped.
@Suite struct `Point 7, channels and the ways of the communes` {
  private let friday = "2026-11-20T08:30"

  /// Fails where a refused command left anything in the journal.
  private func expectRefused(
    _ arguments: [String], status: Int = 1, saying text: String, on desk: DeskFolderOnDisk,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let journal = desk.file("journal/2026/2026-11-20.jsonl")
    let before = try? Data(contentsOf: journal)
    let outcome = try await desk.run(arguments + ["--at", friday])
    #expect(outcome.status == status, "\(arguments)", sourceLocation: sourceLocation)
    #expect(
      outcome.errors.contains(text), "\(arguments): \(outcome.errors)",
      sourceLocation: sourceLocation)
    let after = try? Data(contentsOf: journal)
    #expect(after == before, "\(arguments)", sourceLocation: sourceLocation)
  }

  @Test func `every way of coming in is kept, counted and found`() async throws {
    let desk = try await DeskFolderOnDisk()
    let hamlet = try await desk.receive(
      "2.000181", at: friday, more: ["--sub-channel", "hamlet"])
    _ = try await desk.receive("2.000181", at: friday, more: ["--sub-channel", "atHome"])
    let online = try await desk.receive(
      "2.000181", at: friday,
      more: [
        "--channel", "online", "--online-level", "full", "--filed-at", "2026-11-19T20:15",
        "--other-code", "G99.01-261119-0042",
      ])
    _ = try await desk.receive("2.000181", at: friday)
    let summary = try await desk.json(["summary", "--date", "2026-11-20"])
    #expect(summary["receivedByChannel"] as? [String: Int] == ["counter": 3, "online": 1])
    #expect(summary["receivedBySubChannel"] as? [String: Int] == ["hamlet": 1, "atHome": 1])
    #expect(summary["receivedByLevel"] as? [String: Int] == ["full": 1])
    let text = try await desk.run(["summary", "--date", "2026-11-20"]).output
    for line in ["Tại thôn, ấp", "Toàn trình", "Lượt hướng dẫn thủ tục"] {
      #expect(text.contains(line), "\(line)")
    }
    let slip = try await desk.run(["form", "slip", hamlet]).output
    #expect(slip.contains("Trực tiếp (tại thôn,"))
    #expect(try await desk.run(["form", "slip", online]).output.contains("G99.01-261119-0042"))
    #expect(try await desk.run(["find", "G99.01-261119-0042"]).output.contains(online))
    let dossier = try await desk.json(["dossier", online])
    let intake = try #require(dossier["intake"] as? [String: Any])
    #expect((intake["filedAt"] as? String)?.hasPrefix("2026-11-19T20:15") == true)
  }

  @Test func `the post's minutes list what came and what went, with item numbers and codes`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    let code = try await desk.receive(
      "2.000181", at: friday,
      more: [
        "--channel", "post", "--item", "EM001VN", "--minutes", "12/BB", "--return", "post",
        "--all-papers",
      ])
    let morning = try await desk.json(["post-minutes", "--date", "2026-11-20"])
    let row = try #require((morning["received"] as? [[String: Any]])?.first)
    #expect(row["code"] as? String == code && row["item"] as? String == "EM001VN")
    #expect(row["minutes"] as? String == "12/BB" && row["isComplete"] as? Bool == true)
    #expect((row["papers"] as? [Any])?.isEmpty == false)
    let other = try await desk.json(["post-minutes", "--date", "2026-11-20", "--minutes", "13/BB"])
    #expect((other["received"] as? [Any])?.isEmpty == true)
    for step in [
      ["pass", code, "--to", "kinhte"], ["finish", code, "--result", "Giấy phép số 01"],
      ["return", code, "--method", "post"],
    ] {
      let outcome = try await desk.run(step + ["--at", "2026-11-24T09:00"])
      #expect(outcome.status == 0, "\(step): \(outcome.errors)")
    }
    let late = try await desk.json([
      "receive", "--procedure", "2.000181", "--name", "Trần Thị Thử", "--channel", "post",
      "--minutes", "14/BB", "--happened-at", "2026-11-20T09:10", "--at", "2026-11-24T10:00",
    ])
    #expect((late["due"] as? String)?.hasPrefix("2026-11-30T17:00") == true)
    #expect((late["receivedAt"] as? String)?.hasPrefix("2026-11-20T09:10") == true)
    let text = try await desk.run(["post-minutes", "--date", "2026-11-24"])
    #expect(text.output.contains("Gửi qua bưu chính: 1") && text.output.contains(code))
  }

  @Test func `a dossier decided elsewhere has no date, and slip, screen line and sentence say so`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    let receipt = try await desk.json([
      "receive", "--procedure", "2.000181", "--name", "Trần Thị Thử", "--agency", "UBND xã Thử",
      "--at", friday,
    ])
    let code = try #require(receipt["code"] as? String)
    #expect(receipt["due"] is NSNull)
    let slip = try await desk.run(["form", "slip", code]).output
    #expect(slip.contains("tính từ khi UBND xã Thử nhận được hồ sơ"))
    #expect(try await desk.run(["find", code]).output.contains("chờ UBND xã Thử nhận"))
    let sentence = try await desk.run(["status", code, "--at", friday]).output
    #expect(sentence.contains("thời hạn tính từ khi UBND xã Thử nhận hồ sơ"))
    let summary = try await desk.json(["summary", "--date", "2026-11-20"])
    #expect(summary["receivedForElsewhere"] as? Int == 1)
  }

  @Test func `guidance by telephone and Zalo is logged with its number and the text to send`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    let first = try await desk.json([
      "guide", "--procedure", "1.001193", "--name", "Trần Thị Thử", "--phone", "0999 000 111",
      "--means", "zalo", "--at", friday,
    ])
    let number = try #require(first["number"] as? [String: Any])
    #expect(number["book"] as? String == "HDHS" && number["number"] as? Int == 1)
    let text = try #require(first["lines"] as? [String]).joined(separator: "\n")
    for part in [
      "Trần Thị Thử", "Đăng ký khai sinh", "Giấy chứng sinh (bản chính, 1 bản)",
      "Thời hạn giải quyết: trong ngày", "Phí, lệ phí", "Thứ Hai – Thứ Sáu", "0999 000 456",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    let message = try #require(first["message"] as? String)
    #expect(message.allSatisfy(\.isASCII) && message.contains("Dang ky khai sinh"))
    let second = try await desk.run([
      "guide", "--procedure", "2.000815", "--name", "Lê Văn Thí Dụ", "--not-accepted", "--item",
      "Bản chính để đối chiếu", "--reason", "Chỉ có bản sao", "--at", friday,
    ])
    #expect(second.output.contains("02/HDHS") && second.output.contains("chưa được tiếp nhận"))
    let book = try await desk.run(["guidance", "--date", "2026-11-20"]).output
    #expect(book.split(separator: "\n").count == 2)
    #expect(book.contains("qua Zalo · Trần Thị Thử") && book.contains("chưa tiếp nhận"))
    let later = try await desk.run(["guidance", "--from", "2026-11-21", "--to", "2026-11-30"])
    #expect(later.output.contains("Không có"))
    let summary = try await desk.json(["summary", "--date", "2026-11-20"])
    #expect(summary["guidance"] as? Int == 2 && summary["notAccepted"] as? Int == 1)
  }

  @Test func `guides come on duty, their help is counted by kind`() async throws {
    let desk = try await DeskFolderOnDisk()
    for arguments in [
      ["duty", "begin", "--as", "huongdan"], ["assist", "form", "--as", "huongdan"],
      ["assist", "onlineFiling", "--guide", "huongdan", "--note", "nộp khai sinh"],
      ["assist", "form", "--guide", "huongdan"],
    ] {
      let outcome = try await desk.run(arguments + ["--at", friday])
      #expect(outcome.status == 0, "\(arguments): \(outcome.errors)")
    }
    let end = try await desk.run(["duty", "end", "--as", "huongdan", "--at", "2026-11-20T11:30"])
    #expect(end.status == 0 && end.output.contains("11:30"))
    let report = try await desk.json(["duty", "list", "--date", "2026-11-20"])
    #expect(report["assists"] as? [String: Int] == ["form": 2, "onlineFiling": 1])
    let row = try #require((report["rows"] as? [[String: Any]])?.first)
    #expect(row["guide"] as? String == "huongdan" && row["total"] as? Int == 3)
    let summary = try await desk.json(["summary", "--date", "2026-11-20"])
    #expect(summary["assists"] as? [String: Int] == ["form": 2, "onlineFiling": 1])
    let people = try await desk.run(["people"]).output
    #expect(people.contains("Người hướng dẫn"))
  }

  @Test func `the sentence to read out names agency, person and times, and nobody's data`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    let code = try await desk.receive("2.000181", name: "Phạm Thị Riêng Tư", at: friday)
    _ = try await desk.run(["pass", code, "--to", "kinhte", "--at", "2026-11-20T10:00"])
    let sentence = try await desk.run(["status", code, "--at", "2026-11-23T08:00"]).output
    for part in [
      code, "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG XÃ MẪU", "Nguyễn Văn Mẫu", "08:30 20/11/2026",
      "Kinh tế (Bùi Văn Làm Mẫu) đang giải quyết từ 10:00 20/11/2026", "hẹn trả 17:00 30/11/2026",
      "0999 000 456",
    ] {
      #expect(sentence.contains(part), "\(part): \(sentence)")
    }
    #expect(!sentence.contains("Riêng Tư") && !sentence.contains("thuốc lá"))
    let message = try await desk.run(["status", code, "--sms", "--at", "2026-11-23T08:00"]).output
    #expect(message.allSatisfy(\.isASCII) && message.contains("hen tra 17:00 30/11/2026"))
    #expect(try await desk.run(["status", "H99.34.05-261120-9999"]).status == 1)
  }

  @Test func `what cannot be right is refused in words and leaves the journal as it was`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    _ = try await desk.receive(at: friday)
    let receive = ["receive", "--procedure", "2.000181", "--name", "Trần Thị Thử"]
    try await expectRefused(
      receive + ["--channel", "online", "--filed-at", "2026-11-21T08:00"], saying: "chưa đến",
      on: desk)
    try await expectRefused(
      receive + ["--channel", "post", "--item", "EM\u{1B}[31m001"], saying: "số hiệu bưu gửi",
      on: desk)
    try await expectRefused(
      receive + ["--channel", "post", "--minutes", "12\u{7}/BB"],
      saying: "số biên bản giao nhận", on: desk)
    try await expectRefused(
      receive + ["--sub-channel", "hamlet", "--channel", "post"], status: 2,
      saying: "--sub-channel không đi cùng", on: desk)
    try await expectRefused(
      receive + ["--channel", "online", "--filed-at", "hôm qua"], status: 2,
      saying: "không phải là thời điểm", on: desk)
    try await expectRefused(
      ["duty", "end", "--as", "huongdan"], saying: "hiện không trực", on: desk)
    try await expectRefused(
      ["assist", "form", "--as", "huongdan"], saying: "hiện không trực", on: desk)
    try await expectRefused(
      ["assist", "khieng"], status: 2, saying: "reception, onlineFiling", on: desk)
    try await expectRefused(
      ["guide", "--procedure", "9.999999", "--name", "Lê Văn Thí Dụ"], saying: "9.999999", on: desk)
    try await expectRefused(
      ["guide", "--procedure", "1.001193", "--name", " "], saying: "người được hướng dẫn",
      on: desk)
    try await expectRefused(
      ["guide", "--procedure", "1.001193", "--name", "Lê Văn Thí Dụ", "--not-accepted"],
      saying: "nội dung cần bổ sung", on: desk)
  }

  @Test func `an agency elsewhere has no result before it has the dossier`() async throws {
    let desk = try await DeskFolderOnDisk()
    let code = try await desk.receive(
      "2.000181", at: "2026-11-19T08:00", more: ["--agency", "UBND xã Thử"])
    _ = try await desk.json(["pass", code, "--unit", "UBND xã Thử", "--at", "2026-11-19T09:00"])
    let journal = try desk.journal()
    let early = try await desk.run(["finish", code, "--at", "2026-11-20T09:00"])
    #expect(early.status == 1 && early.errors.contains("chưa ghi lúc cơ quan đó nhận"))
    #expect(try desk.journal() == journal)
    _ = try await desk.json(["start-clock", code, "--at", "2026-11-20T09:10"])
    let finished = try await desk.json(["finish", code, "--at", "2026-11-23T09:00"])
    #expect(finished["status"] as? String == "finished" && finished["due"] as? String != nil)
  }

  @Test func `the words to be sent name the ways and the time that hold`() async throws {
    let desk = try await DeskFolderOnDisk()
    func text(_ procedure: String) async throws -> String {
      try await desk.run([
        "guide", "--procedure", procedure, "--name", "Lê Thị Mẫu", "--at", "2026-11-19T08:00",
      ]).output
    }
    let copies = try await text("2.000815")
    #expect(copies.contains("Nộp hồ sơ: trực tiếp") && !copies.contains("bưu chính"))
    #expect(try await text("1.001193").contains("trên Cổng Dịch vụ công quốc gia"))
    let chain = try await text("3.000722")
    #expect(chain.contains("tính như nhận ngày làm việc tiếp theo"))
    let former = try await desk.run(["guide", "--procedure", "2.000986", "--name", "Lê Thị Mẫu"])
    #expect(former.status == 1 && former.errors.contains("hết hiệu lực"))
  }
}
