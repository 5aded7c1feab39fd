import Foundation
import Testing

/// Committed times and the review of procedures.
@Suite struct `13 Committed times and procedure review` {
  @Test func `shortened procedures are listed with their decision, what they save and the share`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    let report = try await desk.json(["commitments", "--date", "2026-11-20"])
    let rows = try #require(report["rows"] as? [[String: Any]])
    let licence = try #require(rows.first { $0["procedure"] as? String == "2.000181" })
    #expect((licence["statutory"] as? [String: Any])?["amount"] as? Int == 15)
    #expect((licence["committed"] as? [String: Any])?["amount"] as? Int == 5)
    #expect((licence["saved"] as? [String: Any])?["amount"] as? Int == 10)
    #expect((licence["decision"] as? String)?.contains("01/QĐ-UBND") == true)
    #expect(licence["validFrom"] as? String == "2026-07-20")
    let shortened = try #require(report["shortened"] as? [String: Any])
    let fields = try #require(report["fields"] as? [[String: Any]])
    let parts = fields.compactMap { ($0["shortened"] as? [String: Any])?["part"] as? Int }
    #expect(shortened["part"] as? Int == rows.count && parts.reduce(0, +) == rows.count)
    #expect((shortened["whole"] as? Int ?? 0) > 500)
    let before = try await desk.json(["commitments", "--date", "2026-07-19"])
    #expect((before["rows"] as? [Any])?.isEmpty == true)
    let text = try await desk.run(["commitments", "--date", "2026-11-20"])
    #expect(text.output.contains("Luật định 15 ngày làm việc, cam kết 5 ngày làm việc"))
  }

  @Test func `the last review of a procedure holds, the ones before stay`() async throws {
    let desk = try await DeskFolderOnDisk()
    let first = try await desk.json([
      "review", "1.001193", "--verdict", "simplify", "--proposal", "Bỏ Giấy chứng sinh",
      "--cost-now", "120000", "--cost-after", "90000", "--reason", "Đã có dữ liệu",
      "--at", "2026-11-19T08:00",
    ])
    #expect(first["savingPercent"] as? Int == 25)
    let kept = try await desk.run(
      ["review", "1.001193", "--verdict", "keep", "--at", "2026-11-20T08:00"])
    #expect(kept.status == 0, "\(kept.errors)")
    let table = try await desk.json(["reviews", "--date", "2026-11-20"])
    #expect(table["keep"] as? Int == 1 && table["simplify"] as? Int == 0)
    let row = try #require((table["rows"] as? [[String: Any]])?.first)
    let last = (row["last"] as? [String: Any])?["content"] as? [String: Any]
    #expect(last?["verdict"] as? String == "keep")
    let earlier = try #require((row["earlier"] as? [[String: Any]])?.first)
    #expect(earlier["savingPercent"] as? Int == 25)
    #expect(earlier["reason"] as? String == "Đã có dữ liệu")
    let before = try await desk.json(["reviews", "--date", "2026-11-19"])
    #expect(before["simplify"] as? Int == 1)
  }

  @Test(arguments: [
    (["9.999999", "--verdict", "keep"], "9.999999"),
    (["1.001193", "--verdict", "simplify", "--reason", "Mẫu"], "đề xuất"),
    (["1.001193", "--verdict", "abolish"], "lý do"),
    (["1.001193", "--verdict", "keep", "--cost-now", "-1"], "“-1”"),
    (["1.001193", "--verdict", "keep", "--cost-now", "5", "--cost-after", "6"], "“6”"),
    (["1.001193", "--verdict", "keep", "--cost-after", "6"], "chi phí"),
  ])
  func `a review that says nothing or sums wrongly is refused`(
    arguments: [String], saying: String
  ) async throws {
    let desk = try await DeskFolderOnDisk()
    let outcome = try await desk.run(["review"] + arguments + ["--at", "2026-11-20T08:00"])
    #expect(outcome.status == 1 && outcome.errors.contains(saying), "\(outcome)")
    let table = try await desk.json(["reviews"])
    #expect((table["rows"] as? [Any])?.isEmpty == true)
  }

  @Test func `a verdict that nobody knows is a wrong command line`() async throws {
    let desk = try await DeskFolderOnDisk()
    #expect(try await desk.run(["review", "1.001193", "--verdict", "burn"]).status == 2)
  }
}
