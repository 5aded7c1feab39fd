import Foundation
import Testing

/// Point 3: refusal, apology and extension, stop, withdrawal and the control slip.
@Suite struct `Point 3, refusal, extension, stop and control slip` {
  private static let licence = "2.000181"

  private func extend(_ code: String, to date: String = "2026-12-04") -> [String] {
    [
      "extend", code, "--to", date, "--signatory", "Chủ tịch Lê Văn Thí Dụ", "--reason",
      "Chờ ý kiến cơ quan phối hợp",
    ]
  }

  @Test func `a refusal has a number and a reason, and ends the dossier`() async throws {
    let desk = try await DeskFolderOnDisk()
    let code = try await desk.receive(Self.licence, at: "2026-11-20T09:00")
    let at = ["--at", "2026-11-20T10:00"]
    try await desk.refuse(["refuse", code] + at, saying: "lý do")
    _ = try await desk.json(["refuse", code, "--reason", "Không thuộc thẩm quyền"] + at)
    let dossier = try await desk.json(["dossier", code])
    let closing = try #require(dossier["closing"] as? [String: Any])
    #expect((closing["number"] as? [String: Any])?["book"] as? String == "PTC")
    #expect(closing["reason"] as? String == "Không thuộc thẩm quyền")
    let paper = try await desk.run(["form", "refusal", code])
    #expect(paper.output.contains("Không thuộc thẩm quyền"), "\(paper)")
    try await desk.refuse(["pass", code, "--to", "kinhte"] + at, saying: "đã kết thúc")
  }

  @Test func `an extension is told in time and once, and lateness counts on the first date`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    let code = try await desk.receive(Self.licence, at: "2026-11-20T09:00")
    _ = try await desk.json(["pass", code, "--to", "kinhte", "--at", "2026-11-20T10:00"])
    let inTime = ["--at", "2026-11-27T16:00"]
    try await desk.refuse(extend(code, to: "2026-11-30") + inTime, saying: "phải là ngày làm việc")
    try await desk.refuse(extend(code, to: "2026-12-05") + inTime, saying: "phải là ngày làm việc")
    #expect(try await desk.run(extend(code, to: "04/12") + inTime).status == 2)
    let extended = try await desk.json(extend(code) + inTime)
    #expect(extended["due"] as? String == "2026-11-30T17:00")
    #expect(extended["newDate"] as? String == "2026-12-04T17:00")
    #expect(extended["flags"] as? [String] == ["extended"])
    try await desk.refuse(extend(code, to: "2026-12-11") + inTime, saying: "đã gia hạn đủ 1 lần")
    for command in [["dossier", code], ["deadlines"], ["find", "mau"]] {
      let told = try await desk.run(command + ["--at", "2026-11-30T08:00"])
      #expect(told.output.contains("hẹn lại 17:00 T6 04/12/2026"), "\(command): \(told.output)")
    }
    let board = try await desk.json(["deadlines", "--at", "2026-12-01T08:00"])
    #expect((board["rows"] as? [[String: Any]])?.first?["urgency"] as? String == "overdue")
    let done = try await desk.json(["finish", code, "--at", "2026-12-03T09:00"])
    #expect(done["punctuality"] as? String == "late")
  }

  @Test(arguments: ["2026-11-30T08:00", "2026-11-28T09:00", "2026-12-01T08:00"])
  func `too late to extend on the day itself, at the weekend before it, and after it`(
    moment: String
  ) async throws {
    let desk = try await DeskFolderOnDisk()
    let code = try await desk.receive(Self.licence, at: "2026-11-20T09:00")
    try await desk.refuse(
      extend(code) + ["--at", moment], saying: "Đã quá ngày cuối được xin gia hạn (27/11/2026)")
  }

  @Test func `a stop says what becomes of the fees, and nothing is stopped after a result`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    let code = try await desk.receive(
      "1.004222", at: "2026-11-20T09:00", more: ["--fee", "20000"])
    let at = ["--at", "2026-11-20T10:00"]
    let stop = ["stop", code, "--reason", "Không còn nhu cầu"]
    try await desk.refuse(["stop", code, "--fees", "Hoàn lại"] + at, saying: "lý do")
    try await desk.refuse(stop + at, saying: "cách xử lý phí, lệ phí đã nộp")
    _ = try await desk.json(stop + ["--fees", "Hoàn 20.000 đồng"] + at)
    let dossier = try await desk.json(["dossier", code])
    #expect(dossier["status"] as? String == "stopped")
    #expect((dossier["closing"] as? [String: Any])?["fees"] as? String == "Hoàn 20.000 đồng")
    let paper = try await desk.run(["form", "stop", code])
    #expect(paper.output.contains("Hoàn 20.000 đồng"), "\(paper)")
    try await desk.refuse(["withdraw", code, "--reason", "Rút"] + at, saying: "đã kết thúc")

    let finished = try await desk.receive(Self.licence, at: "2026-11-20T10:00")
    for step in [["pass", finished, "--to", "kinhte"], ["finish", finished]] {
      #expect(try await desk.run(step + at).status == 0)
    }
    for command in ["stop", "withdraw", "refuse"] {
      try await desk.refuse(
        [command, finished, "--reason", "Lý do mẫu"] + at, saying: "Kết quả đã có")
    }
  }

  @Test func `the control slip has a row for each hand-over, in time or late`() async throws {
    let desk = try await DeskFolderOnDisk()
    let code = try await desk.receive(Self.licence, at: "2026-11-20T09:00")
    for (step, moment) in [
      (["pass", code, "--to", "kinhte", "--received-by", "Trần Thị Thử"], "2026-11-23T10:30"),
      (["pass", code, "--unit", "Công an xã"], "2026-11-25T08:10"),
      (["finish", code], "2026-11-30T16:00"),
      (["hand-back", code, "--received-by", "Nguyễn Văn Mẫu"], "2026-11-30T16:20"),
    ] {
      let outcome = try await desk.run(step + ["--at", moment])
      #expect(outcome.status == 0, "\(step): \(outcome.errors)")
    }
    let dossier = try await desk.json(["dossier", code])
    let passes = try #require(dossier["passes"] as? [[String: Any]])
    #expect(
      passes.map { $0["at"] as? String } == [
        "2026-11-23T10:30", "2026-11-25T08:10", "2026-11-30T16:20",
      ])
    #expect(passes.map { $0["late"] as? Bool } == [true, false, false])
    #expect(
      passes.map { $0["due"] as? String } == ["2026-11-20T17:00", nil, "2026-11-30T17:00"])
    #expect(
      passes.map { $0["receivedBy"] as? String } == ["Trần Thị Thử", nil, "Nguyễn Văn Mẫu"])
    #expect(dossier["flags"] as? [String] == ["passedLate"])
    let text = try await desk.run(["dossier", code])
    #expect(text.output.contains("TRỄ, hạn 17:00 20/11/2026"))
    let slip = try await desk.run(["form", "control", code])
    #expect(slip.status == 0 && slip.output.contains("Trần Thị Thử"), "\(slip)")
    try await desk.refuse(["hand-back", code, "--at", "2026-11-30T17:00"], saying: "Điều 18")
  }
}

extension `Point 3, refusal, extension, stop and control slip` {
  @Test func `on the screen a dossier is extended once, and another refused for a usual reason`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    let extended = try await desk.receive(Self.licence, at: "2026-11-20T08:00")
    _ = try await desk.json(["pass", extended, "--to", "kinhte", "--at", "2026-11-20T08:30"])
    let refused = try await desk.receive(
      name: "Trần Thị Thử", at: "2026-11-20T09:00")
    let terminal = try await TmuxTerminal(
      "'\(Product.path)' --data '\(desk.path)' --as mau --counter 1 --at 2026-11-20T09:41")
    try await terminal.see("Nguyễn Văn Mẫu")
    try await terminal.press("F3")
    try await terminal.see("261120-0001")
    try await terminal.type("261120-0001")
    try await terminal.see("1/1")
    try await terminal.press("Enter")
    try await terminal.see("Đang giải quyết")
    // The menu of the rarer steps leads to the same questions as the letter.
    try await terminal.press("m")
    try await terminal.see("Việc khác với hồ sơ", "Xin lỗi và hẹn lại")
    try await terminal.press("w")
    try await terminal.see("chậm nhất ngày 27/11/2026")
    try await terminal.type("05/12/2026")
    try await terminal.press("Enter")
    try await terminal.type("Chủ tịch Lê Văn Thí Dụ")
    try await terminal.press("Enter")
    try await terminal.type("Chờ ý kiến cơ quan phối hợp")
    try await terminal.press("Enter")
    try await terminal.see("phải là ngày làm việc")
    try await terminal.press("BTab", "BTab", "C-u")
    try await terminal.type("04/12/2026")
    try await terminal.press("F10")
    try await terminal.see("hẹn lại 17:00 T6 04/12/2026", "đã gia hạn")
    try await terminal.press("w")
    try await terminal.see("đã gia hạn đủ 1 lần")

    try await terminal.press("F3", "C-u")
    try await terminal.type("tran thu")
    try await terminal.see("1/1")
    try await terminal.press("Enter")
    try await terminal.see("Trần Thị Thử")
    try await terminal.press("u")
    try await terminal.see("Lý do có sẵn", "Không thuộc thẩm quyền")
    try await terminal.press("Enter", "Down", "Enter")
    try await terminal.see("Từ chối [3 Không được tiếp nhận]")
    try await terminal.press("C-q")
    let dossier = try await desk.json(["dossier", extended])
    #expect(dossier["due"] as? String == "2026-11-30T17:00")
    let closing = try await desk.json(["dossier", refused])["closing"] as? [String: Any]
    #expect(
      closing?["reason"] as? String == "Không thuộc thẩm quyền giải quyết của cơ quan")
  }
}
