import Testing

/// Urging on by command.
@Suite struct `Đôn đốc` {
  @Test func `keepers, messages and sheets come out`() async throws {
    let desk = try await DeskFolderOnDisk()
    let code = try await desk.receive("1.001731", at: "2026-11-18T08:00")
    let late = ["--at", "2026-12-20T08:00"]
    let answer = try await desk.json(["remind", "--late-only"] + late)
    let groups = try #require(answer["groups"] as? [[String: Any]])
    #expect(groups.count == 1 && (groups[0]["dossiers"] as? [Any])?.count == 1)
    let message = try await desk.run(["remind", "--message"] + late)
    #expect(message.output.contains("- \(code): quá hạn"))
    let sheet = try await desk.run(["form", "reminder"] + late)
    #expect(sheet.output.contains("PHIẾU ĐÔN ĐỐC GIẢI QUYẾT HỒ SƠ"))
    #expect(try await desk.run(["remind", "--officer", "khongco"] + late).status == 1)
    let unknown = try await desk.run(["remind", "--unit", "xyz"] + late)
    #expect(unknown.status == 1 && unknown.errors.contains("“Còn tại một cửa”"))
    for (unit, count) in [("con tai MOT cua", 1), ("cong an xa", 0)] {
      let answer = try await desk.json(["remind", "--unit", unit] + late)
      #expect((answer["groups"] as? [Any])?.count == count)
    }
    let nobody = try await desk.run(["form", "reminder", "--unit", "Không có"] + late)
    #expect(nobody.status == 1 && nobody.errors.contains(/[.]\s*$/))
  }
}
