import Foundation
import Testing

/// The report of the day's queue by command.
@Suite struct `Báo cáo hàng đợi` {
  @Test func `any day and any period show their figures`() async throws {
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
    #expect(text.hasPrefix("HÀNG ĐỢI · T6 20/11/2026\nPhát 2 · xong 1 · vắng 0"))
    #expect(text.contains("Người cao tuổi") && text.contains("9:00") && text.contains("10:00"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let english = try await desk.run(
      ["queue", "report", "--at", "2026-11-20T09:00", "--lang", "en"])
    #expect(english.output.hasPrefix("THE QUEUE · FRI 20/11/2026\nGiven 2 · served 1"))

    _ = try await desk.json(["queue", "take", "--group", "B", "--at", "2026-11-23T07:30"])
    let past = try await desk.run(
      ["queue", "report", "--date", "2026-11-20", "--at", "2026-11-23T07:31"])
    #expect(past.status == 0 && past.output.contains("Phát 2 · xong 1 · vắng 1"))
    #expect(past.output.contains("10:00"))
    let month = try await desk.json(
      ["queue", "report", "--month", "2026-11", "--at", "2026-11-23T07:31"])
    let totals = (month["whole"] as? [String: Any])?["totals"] as? [String: Any]
    #expect(totals?["issued"] as? Int == 3 && (month["days"] as? [Any])?.count == 2)
    let week = try await desk.run(
      ["queue", "report", "--week", "2026-11-20", "--at", "2026-11-23T07:31"])
    #expect(week.output.hasPrefix("HÀNG ĐỢI · 16/11–22/11/2026\nPhát 2"))
    let table = try await desk.run(
      ["report", "queue", "--month", "2026-11", "--by", "group", "--format", "csv"]
        + ["--at", "2026-11-23T07:31"])
    #expect(table.status == 0 && table.output.contains(/Tất cả[,;]3[,;]/))
    for wrong in [
      ["--month", "2026-13"], ["--date", "2026-11-20", "--year", "2026"], ["--quarter", "2026-Q5"],
      ["--month", "2027-01"],
    ] {
      let refused = try await desk.run(["queue", "report", "--at", "2026-11-23T07:31"] + wrong)
      #expect(refused.status == 2 && refused.errors.contains(/[.]\s*$/), "\(wrong)")
    }
  }
}
