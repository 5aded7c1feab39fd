import Foundation
import Testing

/// Point 1: the states of a dossier, its flags, and the ten national statuses at every step.
@Suite struct `Point 1, states and codes` {
  /// The national code after each event of a dossier.
  private func codes(_ dossier: [String: Any]) throws -> [Int] {
    try #require(dossier["history"] as? [[String: Any]]).map { step in
      let status = try #require(step["nationalStatus"] as? [String: Any])
      #expect((status["name"] as? String)?.isEmpty == false)
      return try #require(status["code"] as? Int)
    }
  }

  private func run(
    _ desk: DeskFolderOnDisk, _ steps: [[String]], at moment: String
  ) async throws {
    for step in steps {
      let outcome = try await desk.run(step + ["--at", moment])
      #expect(outcome.status == 0, "\(step): \(outcome.errors)")
    }
  }

  @Test func `a dossier filed online shows all codes from 1 to 10 on its way`() async throws {
    let desk = try await DeskFolderOnDisk()
    let filed = try await desk.json([
      "file", "--procedure", "2.000181", "--name", "Nguyễn Văn Mẫu", "--channel", "online",
      "--online-level", "full", "--filed-at", "2026-11-19T20:00", "--at", "2026-11-20T08:00",
    ])
    let code = try #require(filed["code"] as? String)
    #expect(filed["status"] as? String == "filed" && filed["due"] is NSNull)
    #expect(filed["acceptBy"] as? String == "2026-11-20T17:00")
    try await run(
      desk,
      [
        ["supplement", code, "--missing", "--reason", "Thiếu giấy tờ theo danh mục"],
        ["supplement", code, "--complete"], ["accept", code], ["pass", code, "--to", "kinhte"],
        ["fee", "demand", code, "--amount", "50000", "--purpose", "Phí thẩm định"],
        ["fee", "pay", code, "--line", "Phí thẩm định:phi:50000"],
        ["finish", code, "--result", "Giấy phép số 01"], ["return", code],
      ], at: "2026-11-20T09:00")
    let dossier = try await desk.json(["dossier", code])
    #expect(try codes(dossier) == [1, 5, 1, 2, 4, 6, 6, 4, 9, 10])
    #expect((dossier["nationalStatus"] as? [String: Any])?["name"] as? String == "Đã trả kết quả")
    #expect(dossier["due"] as? String == "2026-11-30T17:00")
    #expect(dossier["number"] as? String == "01/STD")
    let text = try await desk.run(["dossier", code])
    #expect(text.output.contains("[5 Yêu cầu bổ sung giấy tờ]"))
  }

  @Test func `a refusal, a withdrawal and a stop show 3, 7 and 8`() async throws {
    let desk = try await DeskFolderOnDisk()
    let refused = try await desk.receive(at: "2026-11-20T08:00")
    let withdrawn = try await desk.receive(name: "Trần Thị Thử", at: "2026-11-20T08:00")
    try await run(
      desk,
      [
        ["refuse", refused, "--reason", "Không thuộc thẩm quyền giải quyết của cơ quan"],
        ["withdraw", withdrawn, "--reason", "Không còn nhu cầu"],
        ["stop", withdrawn, "--reason", "Theo đề nghị của người nộp"],
      ], at: "2026-11-20T09:00")
    #expect(try codes(try await desk.json(["dossier", refused])) == [2, 3])
    #expect(try codes(try await desk.json(["dossier", withdrawn])) == [2, 7, 8])
  }

  @Test func `an unlawful step is refused with its article and leaves the journal untouched`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    let code = try await desk.receive("2.000181", at: "2026-11-20T08:00")
    let at = ["--at", "2026-11-20T09:00"]
    try await desk.refuse(["finish", code] + at, saying: "Điều 19")
    try await desk.refuse(["return", code] + at, saying: "Điều 20")
    try await desk.refuse(["supplement", code, "--complete"] + at, saying: "Điều 19 khoản 4")
    try await desk.refuse(["accept", code] + at, saying: "Điều 17 khoản 3")
    try await desk.refuse(["start-clock", code] + at, saying: "Điều 17 khoản 3")
    try await desk.refuse(["hand-back", code] + at, saying: "Điều 18")
    try await run(
      desk, [["pass", code, "--to", "kinhte"], ["finish", code]], at: "2026-11-20T09:00")
    let reason = ["--reason", "Lý do mẫu"]
    try await desk.refuse(["refuse", code] + reason + at, saying: "Điều 19 khoản 8")
    try await desk.refuse(["withdraw", code] + reason + at, saying: "chỉ khi chưa có kết quả")
    try await desk.refuse(["stop", code] + reason + at, saying: "chỉ khi chưa có kết quả")
    try await desk.refuse(
      ["extend", code, "--to", "2026-12-04", "--signatory", "Chủ tịch"] + reason + at,
      saying: "hẹn lại không quá một lần")
    #expect(try await desk.run(["verify"]).status == 0)
  }

  @Test func `a dossier for another agency counts from its receipt, told afterwards`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    let code = try await desk.receive(
      "2.000181", at: "2026-11-20T08:00", more: ["--agency", "Ủy ban nhân dân xã Thử"])
    let at = ["--at", "2026-11-25T08:00"]
    try await desk.refuse(
      ["start-clock", code, "--happened-at", "2026-11-26T08:00", "--late-reason", "Báo sau"] + at,
      saying: "chưa đến")
    try await desk.refuse(
      ["start-clock", code, "--happened-at", "2026-11-20T07:00", "--late-reason", "Báo sau"] + at,
      saying: "sớm hơn việc đã ghi")
    try await desk.refuse(
      ["start-clock", code, "--happened-at", "2026-11-23T10:00"] + at, saying: "lý do")
    let both = [
      "--reason", "Rút hồ sơ", "--happened-at", "2026-11-23T10:00", "--late-reason", "Báo sau",
    ]
    #expect(try await desk.run(["withdraw", code] + both + at).status == 2)
    let started = try await desk.json(
      ["start-clock", code, "--happened-at", "2026-11-23T10:00", "--late-reason", "Báo sau"] + at)
    #expect(started["due"] as? String == "2026-12-01T17:00")
    #expect(started["flags"] as? [String] == ["crossBoundary", "writtenLater"])
    let text = try await desk.run(["dossier", code])
    #expect(text.output.contains("Lưu ý: phi địa giới, có việc ghi sau"))
  }

  @Test func `entered weeks later, a dossier has the dates of the day`() async throws {
    let desk = try await DeskFolderOnDisk()
    let onTheDay = try await desk.receive("2.000181", at: "2026-11-02T15:30")
    let later = try await desk.receive(
      "2.000181", at: "2026-11-20T08:00",
      more: [
        "--happened-at", "2026-11-02T15:30", "--late-reason", "Mất điện",
      ])
    let (one, other) = (
      try await desk.json(["dossier", onTheDay]), try await desk.json(["dossier", later])
    )
    for key in ["due", "originalDue", "statutoryDue", "receivedAt"] {
      #expect(one[key] as? String == other[key] as? String, "\(key)")
    }
    #expect(other["flags"] as? [String] == ["writtenLater"])
    #expect(later == "H99.34.05-261102-0002")
  }
}
