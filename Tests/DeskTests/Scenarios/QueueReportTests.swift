import Foundation
import Testing

/// The report of the day's queue by command.
@Suite struct `Báo cáo hàng đợi` {
  @Test func `a day shows its figures, a day before its totals alone`() async throws {
    let desk = try await DeskFolderOnDisk()
    for (minute, act) in [
      ("00", ["take", "--group", "A"]), ("01", ["take", "--group", "A", "--class", "older"]),
      ("10", ["call", "--counter", "1"]), ("11", ["begin", "--counter", "1"]),
      ("21", ["finish", "--counter", "1"]),
    ] {
      _ = try await desk.json(["queue"] + act + ["--at", "2026-11-20T08:\(minute)"])
    }
    let report = try await desk.json(["queue", "report", "--at", "2026-11-20T09:00"])
    let all = try #require(report["all"] as? [String: Any])
    #expect(all["arrived"] as? Int == 2)
    // The older person came a minute later and was called first.
    #expect((all["waits"] as? [String: Any])?["mean"] as? Int == 540)
    #expect((all["walks"] as? [String: Any])?["mean"] as? Int == 60)
    #expect((all["services"] as? [String: Any])?["mean"] as? Int == 600)
    let text = try await desk.run(["queue", "report", "--at", "2026-11-20T09:00"]).output
    #expect(text.hasPrefix("HÀNG ĐỢI NGÀY 20/11/2026\nPhát 2 · xong 1 · vắng 0"))
    #expect(text.contains("Người cao tuổi") && text.contains("9:00") && text.contains("10:00"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let english = try await desk.run(
      ["queue", "report", "--at", "2026-11-20T09:00", "--lang", "en"])
    #expect(english.output.hasPrefix("THE QUEUE ON 20/11/2026\nGiven 2 · served 1"))

    _ = try await desk.json(["queue", "take", "--group", "B", "--at", "2026-11-23T07:30"])
    let past = try await desk.run(
      ["queue", "report", "--date", "2026-11-20", "--at", "2026-11-23T07:31"])
    #expect(past.status == 0 && past.output.contains("chỉ còn trong nhật ký"))
    #expect(past.output.contains("Phát 2 · xong 1 · vắng 1"))
    let totals = try await desk.json(
      ["queue", "report", "--date", "2026-11-20", "--at", "2026-11-23T07:31"])
    #expect(totals["all"] == nil && (totals["totals"] as? [String: Any])?["issued"] as? Int == 2)
  }
}
