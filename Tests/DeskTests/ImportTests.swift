import Foundation
import Testing

/// What comes from other systems: looked at first, taken over by `--accept`.
@Suite struct ImportTests {
  @Test func `a second desk is merged once, and shown before`() async throws {
    let (here, there) = (try await DeskFolderOnDisk(), try await DeskFolderOnDisk())
    let settings = try String(contentsOf: there.file("desk.json"), encoding: .utf8)
    try settings.replacing(
      "\"unit\": \"H99.34.05\"", with: "\"unit\": \"H99.34.05\", \"desk\": \"B\""
    )
    .write(to: there.file("desk.json"), atomically: true, encoding: .utf8)
    let own = try await here.receive(at: "2026-11-20T08:00")
    let code = try await there.receive(at: "2026-11-20T08:00")
    #expect(own == "H99.34.05-261120-0001" && code == "H99.34.05.B-261120-0001")
    let command = ["import", "desk", there.path, "--as", "phutrach", "--at", "2026-11-20T17:00"]
    let before = try here.content()
    let shown = try await here.run(command)
    #expect(shown.status == 0 && shown.output.contains("1 hồ sơ mới"), "\(shown)")
    #expect(try here.content() == before)
    let clerk = try await here.run(["import", "desk", there.path, "--accept"])
    #expect(clerk.status == 1 && clerk.errors.contains("--as MÃ"), "\(clerk)")
    let lost = try await here.run(["import", "desk", "/", "--as", "phutrach"])
    #expect(lost.status == 1 && lost.errors.contains("kiểm tra lại đường dẫn"), "\(lost)")
    #expect(!lost.errors.contains("init"))
    let done = try await here.run(command + ["--accept"])
    #expect(done.status == 0 && done.output.contains("Đã gộp"), "\(done)")
    let dossier = try await here.json(["dossier", code])
    #expect((dossier["receivedAt"] as? String)?.hasPrefix("2026-11-20T08:00") == true)
    #expect(try await here.run(command).output.contains("không có gì mới"))
    #expect(try await here.receive(at: "2026-11-20T18:00") == "H99.34.05-261120-0002")
    #expect(try await here.run(["verify"]).status == 0)
    let itself = try await here.run(["import", "desk", here.path, "--as", "phutrach"])
    #expect(itself.status == 1 && itself.errors.contains("dossierCode.desk"), "\(itself)")
  }

  @Test func `what citizens filed online is filed here once, and what is unfit is told`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    let file = desk.file("online.json")
    func dossier(_ code: String, _ more: [String: String]) -> [String: Any] {
      var object: [String: Any] = [
        "DinhDanhCHS": [["SoDinhDanh": "001090000001"]], "MaHoSo": code, "MaTTHC": "1.001193",
        "ChuHoSo": "Nguye\u{302}\u{303}n Văn Mẫu",
        "KenhThucHien": "2", "NgayNopHoSo": "20261120070000", "SoDienThoai": "0999 000 789",
      ]
      for (key, value) in more { object[key] = value }
      return object
    }
    let objects = [
      dossier("G01-261120-1", [:]), dossier("G01-261120-2", ["GhiChu": "Nộp buổi tối"]),
      dossier("G01-261120-2", [:]), dossier("G01-261120-3", ["MaTTHC": "9.999999"]),
      dossier("G01-261120-4", ["ChuHoSo": "a\u{1B}[31m"]), dossier("G01-261120-5", ["ChuHoSo": ""]),
      dossier("G01-261120-6", ["KenhThucHien": "1"]),
      dossier("G01-261120-7", ["NgayNopHoSo": "20/11/2026"]),
      dossier("G01-261120-8", ["NgayNopHoSo": "20271120070000"]),
    ]
    try JSONSerialization.data(withJSONObject: objects).write(to: file)
    let command = ["import", "dossiers", file.path(), "--at", "2026-11-20T09:00"]
    let before = try desk.content()
    let shown = try await desk.run(command)
    #expect(shown.status == 0 && shown.output.contains("Có thể ghi 2 hồ sơ"), "\(shown)")
    for words in [
      "9.999999", "ChuHoSo có ký tự", "ChuHoSo để trống", "KenhThucHien 1", "20261120081503",
    ] {
      #expect(shown.output.contains(words), "\(words): \(shown)")
    }
    #expect(!shown.output.contains("\u{1B}") && shown.output.contains("G01-261120-8"))
    #expect(try desk.content() == before)
    let done = try await desk.json(command + ["--accept"])
    let filed = try #require(done["filed"] as? [[String: Any]])
    let code = try #require(filed.first?["code"] as? String)
    let whole = try await desk.json(["dossier", code])
    #expect(whole["status"] as? String == "filed")
    let intake = try #require(whole["intake"] as? [String: Any])
    #expect(
      intake["channel"] as? String == "online" && intake["otherCode"] as? String == "G01-261120-1")
    let applicant = try #require(intake["applicant"] as? [String: Any])
    #expect(applicant["name"] as? String == "Nguyễn Văn Mẫu")
    #expect(applicant["personalID"] as? String == "001090000001")
    let again = try await desk.run(command + ["--accept"])
    #expect(again.output.contains("Đã ghi 0 hồ sơ") && again.output.contains("Đã có từ trước: 3"))

    // It goes back under the portal's own code, as an update.
    #expect(try await desk.run(["accept", code, "--at", "2026-11-20T10:00"]).status == 0)
    let out = desk.file("out").path()
    let sent = try await desk.json(
      ["export", "portal", "--out", out, "--at", "2026-11-20T11:00"])
    let files = try #require(sent["files"] as? [[String: Any]])
    #expect(files.first?["mode"] as? String == "update")
    let text = try String(contentsOfFile: "\(out)/hoSo-0001.json", encoding: .utf8)
    #expect(text.contains("\"MaHoSo\": \"G01-261120-1\"") && !text.contains(code))

    // What has gone on since is not new, and what this desk itself has is there.
    let own = try await desk.receive(at: "2026-11-20T12:00")
    let others = [
      dossier("G01-261120-9", ["TrangThaiHoSo": "4"]), dossier(own, ["TrangThaiHoSo": "2"]),
      dossier("G01-261120-10", ["TrangThaiHoSo": "1"]),
    ]
    let second = desk.file("second.json")
    try JSONSerialization.data(withJSONObject: others).write(to: second)
    let mixed = try await desk.run(
      ["import", "dossiers", second.path(), "--at", "2026-11-20T12:00"])
    for words in ["Có thể ghi 1 hồ sơ", "Đã có từ trước: 1", "TrangThaiHoSo 4"] {
      #expect(mixed.output.contains(words), "\(words): \(mixed)")
    }
  }
}
