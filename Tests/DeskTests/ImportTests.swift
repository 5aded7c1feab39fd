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
    #expect(clerk.status == 1 && clerk.errors.contains("phụ trách"), "\(clerk)")
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
}
