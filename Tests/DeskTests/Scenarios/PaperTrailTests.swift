import Foundation
import Testing

/// Where the papers themselves are: brought, handed over, taken back, given back.
@Suite struct `The trail of the papers` {
  private func form(
    _ name: String, _ more: [String], at moment: String, of desk: DeskFolderOnDisk
  ) async throws -> String {
    let outcome = try await desk.run(["form", name] + more + ["--at", moment])
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.output
  }

  /// The last part of each dossier's code on a hand-over paper, in its order.
  private func serials(on paper: String) -> [String] {
    let list = paper.split(separator: "II. NHẬN KẾT QUẢ").first ?? ""
    return list.matches(of: #/ \d+ H99\.34\.05-(\d{6}-\d{4})/#).map { String($0.output.1) }
  }

  @Test func `what is brought after a request is neither asked for again nor kept for ever`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    let code = try await desk.receive(at: "2026-11-19T08:10")
    let ask = ["supplement", code, "--missing", "--reason", "Chưa có giấy tờ"]
    let asked = try await desk.json(ask + ["--at", "2026-11-19T08:20"])
    #expect(asked["status"] as? String == "waiting")
    _ = try await desk.json(["supplement", code, "--complete", "--at", "2026-11-19T09:00"])
    let dossier = try await desk.json(["dossier", code])
    let intake = try #require(dossier["intake"] as? [String: Any])
    let papers = try #require(intake["papers"] as? [[String: Any]])
    #expect(papers.contains { $0["name"] as? String == "Giấy chứng sinh" })
    #expect(papers.allSatisfy { $0["copies"] as? Int == 1 })

    let journal = try desk.journal()
    let again = try await desk.run(ask + ["--approved-by", "phutrach", "--at", "2026-11-19T10:00"])
    #expect(again.status == 1 && again.errors.contains("nội dung cần bổ sung"))
    #expect(try desk.journal() == journal)
    _ = try await desk.json(["pass", code, "--to", "thu", "--at", "2026-11-19T10:10"])
    _ = try await desk.json(["finish", code, "--at", "2026-11-19T15:00"])
    let handed = try await desk.json([
      "return", code, "--original", "Giấy chứng sinh", "--at", "2026-11-19T15:10",
    ])
    #expect(handed["status"] as? String == "returned")
  }

  @Test func `what was withdrawn comes home from the unit, and its originals to their owner`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    let code = try await desk.receive(at: "2026-11-19T08:10", more: ["--all-papers"])
    _ = try await desk.json(["pass", code, "--to", "thu", "--at", "2026-11-19T08:20"])
    let journal = try desk.journal()
    let same = try await desk.run(["pass", code, "--to", "thu", "--at", "2026-11-19T08:30"])
    #expect(same.status == 1 && same.errors.contains("rồi nên không phải chuyển"))
    let early = try await desk.run([
      "return", code, "--original", "Giấy chứng sinh", "--at", "2026-11-19T08:30",
    ])
    #expect(early.status == 1)
    #expect(try desk.journal() == journal)

    _ = try await desk.json([
      "withdraw", code, "--reason", "Người dân xin rút", "--at", "2026-11-19T09:00",
    ])
    let back = try await desk.json(["hand-back", code, "--at", "2026-11-19T09:30"])
    #expect(back["status"] as? String == "withdrawn" && back["holder"] == nil)
    let nothing = try await desk.run(["return", code, "--at", "2026-11-19T09:35"])
    #expect(nothing.status == 1 && nothing.errors.contains("bản chính trả lại"))
    let handed = try await desk.json([
      "return", code, "--original", "Giấy chứng sinh", "--at", "2026-11-19T09:40",
    ])
    #expect(handed["status"] as? String == "withdrawn")
    let twice = try await desk.run([
      "return", code, "--original", "Giấy chứng sinh", "--at", "2026-11-19T09:45",
    ])
    #expect(twice.status == 1)

    let receipt = try await form("receipt", [code], at: "2026-11-19T10:00", of: desk)
    #expect(receipt.contains("BIÊN NHẬN TRẢ GIẤY TỜ") && receipt.contains("Giấy chứng sinh"))
    #expect(!receipt.contains("Kết quả:"))
    let control = try await form("control", [code], at: "2026-11-19T10:00", of: desk)
    #expect(control.contains("09 giờ 30 phút"))
    let register = try await form(
      "register", ["--from", "2026-11-19", "--to", "2026-11-19", "--format", "html"],
      at: "2026-11-19T10:00", of: desk)
    #expect(register.contains("Trả lại giấy tờ ngày 19/11/2026"))
  }

  @Test func `the paper that a unit signs names what the list names, before and after`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    let forgotten = try await desk.receive(at: "2026-11-18T10:00")
    let late = try await desk.receive(name: "Trần Thị Thử", at: "2026-11-18T16:00")
    let today = try await desk.receive(name: "Lê Thị Thí Dụ", at: "2026-11-19T08:00")
    func short(_ codes: String...) -> [String] { codes.map { String($0.suffix(11)) } }
    func paper(_ batch: String, at moment: String) async throws -> [String] {
      let more = ["--date", "2026-11-19", "--batch", batch]
      return serials(on: try await form("handover", more, at: moment, of: desk))
    }
    #expect(try await paper("morning", at: "2026-11-19T08:30") == short(forgotten, late))
    _ = try await desk.json([
      "handover", "pass", "--batch", "morning", "--at", "2026-11-19T08:40",
    ])
    #expect(try await paper("morning", at: "2026-11-19T08:50") == short(forgotten, late))
    #expect(try await paper("afternoon", at: "2026-11-19T08:50") == short(today))
    _ = try await desk.json([
      "handover", "pass", "--batch", "afternoon", "--at", "2026-11-19T16:00",
    ])
    #expect(try await paper("morning", at: "2026-11-23T08:00") == short(forgotten, late))
    #expect(try await paper("afternoon", at: "2026-11-23T08:00") == short(today))
  }

  @Test func `a specialist cannot have checked what never left the desk`() async throws {
    let desk = try await DeskFolderOnDisk()
    let code = try await desk.receive(at: "2026-11-19T08:10")
    let journal = try desk.journal()
    let asked = try await desk.run([
      "supplement", code, "--item", "Tờ khai", "--reason", "Chưa rõ", "--after-check", "--at",
      "2026-11-19T09:00",
    ])
    #expect(asked.status == 1 && asked.errors.contains("chưa chuyển cho chuyên môn"))
    #expect(try desk.journal() == journal)
  }

  @Test func `slip and control slip tell the date that holds and what moved it`() async throws {
    let desk = try await DeskFolderOnDisk()
    let code = try await desk.receive("2.000181", at: "2026-11-09T08:10")
    _ = try await desk.json(["pass", code, "--to", "diachinh", "--at", "2026-11-09T08:20"])
    _ = try await desk.json([
      "fee", "demand", code, "--amount", "200000", "--purpose", "Phí thẩm định", "--at",
      "2026-11-10T08:00",
    ])
    _ = try await desk.json([
      "fee", "pay", code, "--line", "Phí thẩm định:phi:200000", "--at", "2026-11-12T08:00",
    ])
    let dossier = try await desk.json(["dossier", code])
    #expect(dossier["due"] as? String != dossier["originalDue"] as? String)
    for name in ["slip", "control"] {
      let paper = try await form(name, [code], at: "2026-11-12T09:00", of: desk)
      #expect(paper.contains("Hẹn lại sau khi nộp phí, lệ phí:"), "\(paper)")
    }
  }
}
