import Foundation
import Testing

/// Dossiers on their way to the national portal and back, as scripts send them.
@Suite struct ExportTests {
  private func objects(_ folder: String, _ kind: String) throws -> [[String: Any]] {
    var objects: [[String: Any]] = []
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    for name in names where name.hasPrefix(kind) {
      let data = try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))
      objects += try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    }
    return objects
  }

  private func codes(_ folder: String, _ kind: String = "hoSo") throws -> [String] {
    try objects(folder, kind).compactMap { $0["MaHoSo"] as? String }
  }

  @Test func `what was not taken or has changed goes out again, and nothing else`() async throws {
    let desk = try await DeskFolderOnDisk()
    let clock = ["--at", "2026-11-20T16:00"]
    var sent: [String] = []
    for hour in ["08", "09", "10", "11"] {
      sent.append(
        try await desk.receive(name: "Nguyễn Văn \(hour)", at: "2026-11-20T\(hour):00"))
    }
    let local = try await desk.receive(
      "TAM-0001", at: "2026-11-20T14:00",
      more: ["--working-days", "5", "--time-source", "Điều mẫu"])
    func export(_ name: String, _ more: [String] = []) async throws -> String {
      let out = desk.file(name).path()
      let outcome = try await desk.run(["export", "portal", "--out", out] + clock + more)
      try #require(outcome.status == 0, "\(outcome)")
      return out
    }
    func acknowledge(_ text: String, _ more: [String] = []) async throws -> Product.Outcome {
      let file = desk.file("answer.json")
      try text.write(to: file, atomically: true, encoding: .utf8)
      return try await desk.run(["export", "acknowledge", file.path()] + clock + more)
    }

    let first = try await export("first")
    #expect(try codes(first) == sent && codes(first, "tienTrinh") == sent)
    let left = try String(contentsOfFile: "\(first)/left-out.json", encoding: .utf8)
    #expect(left.contains(local) && left.contains("localProcedure"))
    #expect(try await desk.run(["export", "portal", "--all", "--out", first] + clock).status == 1)

    // What nobody has answered yet waits and does not go out twice.
    let nothing = desk.file("nothing").path()
    let waiting = try await desk.run(["export", "portal", "--out", nothing] + clock)
    #expect(waiting.output.contains("4 hồ sơ đã gửi chưa có câu trả lời"), "\(waiting)")
    #expect(!FileManager.default.fileExists(atPath: nothing))
    let answers = """
      [{"MaHoSo": "\(sent[0])", "error_code": "0", "message": "Thành công"},
       {"MaHoSo": "\(sent[1])", "error_code": 3, "message": "Hồ sơ ĐÃ TỒN TẠI"},
       {"MaHoSo": "\(sent[2])", "error_code": "-1", "message": "Sai\\u0007 mã đơn vị\(String(repeating: " lỗi", count: 400))"},
       {"MaHoSo": "\(sent[3])", "error_code": "00", "message": ""},
       {"MaHoSo": "H00-000000-0000", "error_code": "0"}, {"MaHoSo": "H1"}, 7]
      """
    let told = try await acknowledge(answers)
    #expect(told.status == 0, "\(told)")
    for words in [
      "2 hồ sơ được nhận, 1 đã có", "1 không được nhận", "chưa từng gửi: H00", "2 mục",
      "mục 6 · H1\n  mục 7",
    ] {
      #expect(told.output.contains(words), "\(words): \(told)")
    }
    let steps = try await acknowledge(
      #"{"error_code": "0"}"#, ["--sent", "tienTrinh-0001.json"])
    for words in ["0 hồ sơ được nhận", "4 bước được nhận"] {
      #expect(steps.output.contains(words), "\(words): \(steps)")
    }
    let status = try await desk.run(["export", "status"])
    for words in ["2 hồ sơ được nhận, 2 chưa", "\(sent[2]) · không được nhận", "Sai mã đơn vị"] {
      #expect(status.output.contains(words), "\(words): \(status)")
    }

    // The last was taken and has changed since.
    #expect(
      try await desk.run(["pass", sent[3], "--to", "hotich", "--at", "2026-11-20T15:00"]).status
        == 0)
    let second = try await export("second")
    #expect(try codes(second).sorted() == Array(sent[1...]))
    #expect(try codes(second, "tienTrinh") == [sent[3]])
    let manifest = try JSONSerialization.jsonObject(
      with: Data(contentsOf: URL(filePath: "\(second)/manifest.json")))
    let files = try #require((manifest as? [String: Any])?["files"] as? [[String: Any]])
    let modes = files.filter { $0["kind"] as? String == "hoSo" }.compactMap {
      $0["mode"] as? String
    }
    #expect(modes == ["create", "update"])
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(second)/manifest.json")
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try await codes(export("whole", ["--all"])).sorted() == sent)
    let whole = try await acknowledge(#"{"file": "hoSo-0002.json", "error_code": "0"}"#)
    #expect(whole.output.contains("3 hồ sơ được nhận"), "\(whole)")
  }

  @Test func `answers that are none change nothing and say so`() async throws {
    let desk = try await DeskFolderOnDisk()
    _ = try await desk.receive(at: "2026-11-20T08:00")
    let file = desk.file("answer.json")
    for bytes in ["", "[[[", #"{"MaHoSo": "H1", "error_code": "0"}"#, "\u{FEFF}[]"].map({
      Data($0.utf8)
    })
      + [Data([0x7B, 0xFF])]
    {
      try bytes.write(to: file)
      let outcome = try await desk.run(["export", "acknowledge", file.path()])
      #expect(outcome.status == 1 && !outcome.errors.isEmpty, "\(outcome)")
    }
    let outcome = try await desk.run(["export", "acknowledge", "/nowhere.json"])
    #expect(outcome.status == 1 && outcome.errors.contains("Không có tệp"), "\(outcome)")
    #expect(!FileManager.default.fileExists(atPath: desk.file("exchange").path()))
  }
}
