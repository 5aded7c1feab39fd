import Foundation
import Testing

/// Immediate results: received, logged, counted and handed over in one go.
@Suite struct Point12Tests {
  private func receive(_ more: [String] = []) -> [String] {
    [
      "receive", "--immediate", "--procedure", "2.000635", "--name", "Nguyễn Văn Mẫu", "--at",
      "2026-11-20T09:00",
    ] + more
  }

  @Test func `an immediate result is in the register and the day's numbers`() async throws {
    let desk = try await DeskFolderOnDisk()
    let answer = try await desk.json(receive(["--result", "Trích lục số 12"]))
    #expect(answer["status"] as? String == "returned")
    #expect(answer["punctuality"] as? String != "late")
    let code = try #require(answer["code"] as? String)
    let whole = try await desk.json(["dossier", code])
    #expect(whole["result"] as? String == "Trích lục số 12")
    let kinds = try #require(whole["history"] as? [[String: Any]]).map { $0["type"] as? String }
    #expect(kinds == ["dossierReceived", "dossierFinished", "dossierReturned"])

    let summary = try await desk.json(["summary", "--date", "2026-11-20"])
    #expect(summary["handedOverAtOnce"] as? Int == 1)
    #expect(summary["returned"] as? Int == 1)
    #expect((summary["withoutSlip"] as? [Any])?.isEmpty == true)
    // The slip is there for whoever asks for one.
    let slip = try await desk.run(["form", "slip", code, "--at", "2026-11-20T09:05"])
    #expect(slip.status == 0 && slip.output.contains(code))
  }

  @Test func `the answer tells who took the result`() async throws {
    let desk = try await DeskFolderOnDisk()
    let answer = try await desk.run(
      receive(["--submitter", "Trần Thị Thử", "--recipient", "Trần Thị Thử"]))
    #expect(answer.output.contains("Đã trả kết quả ngay cho Trần Thị Thử"))
  }

  @Test func `what cannot be right is refused and written nowhere`() async throws {
    let desk = try await DeskFolderOnDisk()
    let stranger = try await desk.run(receive(["--recipient", "Lê Văn Thí Dụ"]))
    #expect(stranger.status == 1 && stranger.errors.contains("giấy ủy quyền"))
    let unknown = try await desk.run([
      "receive", "--immediate", "--procedure", "9.999999", "--name", "Nguyễn Văn Mẫu",
    ])
    #expect(unknown.status == 1)
    let halfSaid = try await desk.run([
      "receive", "--procedure", "2.000635", "--name", "Nguyễn Văn Mẫu", "--result", "Trích lục",
    ])
    #expect(halfSaid.status == 2)
    #expect(try await desk.run(["find", "Mẫu"]).output.contains("261120") == false)
  }

  @Test func `the clerk's key receives and hands over at once`() async throws {
    let desk = try await DeskFolderOnDisk()
    let here = try await TmuxTerminal(
      "'\(Product.path)' --data '\(desk.path)' --as mau --counter 1 --at 2026-11-20T09:41")
    try await here.see("Nguyễn Văn Mẫu")
    try await here.openIntake(of: "2.000635")
    try await here.see("^N Trả ngay")
    try await here.type("Lê Văn Thí Dụ")
    try await here.press("F9", "C-n")
    try await here.see("Đã trả kết quả ngay", "261120-0001")
    let found = try await desk.json(["dossier", "H99.34.05-261120-0001"])
    #expect(found["status"] as? String == "returned")
    try await here.close()
  }

  @Test func `what an agency elsewhere decides is not handed over here, nor what was long ago`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    let immediate = [
      "receive", "--immediate", "--procedure", "2.000635", "--name", "Lê Thị Mẫu", "--at",
      "2026-11-20T10:00",
    ]
    let elsewhere = try await desk.run(immediate + ["--agency", "UBND xã Thử"])
    #expect(elsewhere.status == 1 && elsewhere.errors.contains("UBND xã Thử giải quyết"))
    let silent = try await desk.run(immediate + ["--happened-at", "2026-11-10T16:00"])
    #expect(silent.status == 1 && silent.errors.contains("lý do"))
    let code = try await desk.receive(at: "2026-11-20T09:05")
    let early = try await desk.run([
      "contact", code, "--topic", "resultReady", "--at", "2026-11-20T09:10",
    ])
    #expect(early.status == 1 && early.errors.contains("khi đã có kết quả"))
    _ = try await desk.json(immediate)
    let summary = try await desk.run(["form", "summary", "--date", "2026-11-20"])
    #expect(summary.output.contains(/Trả ngay khi tiếp nhận +1\b/))
  }
}
