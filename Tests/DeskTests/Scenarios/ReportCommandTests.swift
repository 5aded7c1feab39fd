import Foundation
import Testing

/// Reports from the command line, in every shape and into files.
@Suite struct ReportCommandTests {
  /// A desk with two dossiers, one of them of somebody whose name is a formula.
  private func desk() async throws -> DeskFolderOnDisk {
    let desk = try await DeskFolderOnDisk()
    _ = try await desk.receive(name: "=1+1", at: "2026-11-20T08:00")
    let code = try await desk.receive("2.000181", at: "2026-11-20T09:00")
    let passed = try await desk.run(
      ["pass", code, "--unit", "Kinh tế", "--at", "2026-11-20T10:00"])
    try #require(passed.status == 0, "\(passed.errors)")
    return desk
  }

  private let clock = ["--at", "2026-11-20T16:00"]

  @Test func `a report goes into a file of its owner in the shape that its name says`() async throws
  {
    let desk = try await desk()
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let starts = [
      "csv": "\u{FEFF}", "xlsx": "PK", "json": "{", "html": "<!DOCTYPE html>", "text": "Sổ",
    ]
    for (ending, start) in starts {
      let file = folder.appending(path: "so.\(ending)")
      let made = try await desk.run(
        ["report", "register", "--day", "2026-11-20", "--out", file.path()] + clock)
      #expect(made.status == 0 && made.output.isEmpty, "\(made.errors)")
      let data = try Data(contentsOf: file)
      #expect(data.starts(with: Data(start.utf8)), "\(ending)")
      let rights = try FileManager.default.attributesOfItem(atPath: file.path())[.posixPermissions]
      #expect(rights as? Int == 0o600)
      if ending == "csv" { #expect(String(decoding: data, as: UTF8.self).contains(",'=1+1,")) }
    }
    let before = try Data(contentsOf: folder.appending(path: "so.csv"))
    let noFile = try await desk.run(["report", "register", "--out", folder.path()] + clock)
    #expect(noFile.status != 0 && noFile.errors.contains("không phải tệp"))
    for place in [folder.appending(path: "khong-co/so.csv").path(), "\(desk.path)/so.csv"] {
      let refused = try await desk.run(["report", "register", "--out", place] + clock)
      #expect(refused.status != 0 && refused.errors.contains("so.csv"), "\(refused.errors)")
      #expect(!FileManager.default.fileExists(atPath: place))
    }
    #expect(try Data(contentsOf: folder.appending(path: "so.csv")) == before)
  }

  @Test func `every report answers for a quarter, narrowed down, with its dossiers`() async throws {
    let desk = try await desk()
    let scope = ["--quarter", "2026-q4", "--field", "cong thuong", "--dossiers"] + clock
    let names = [["register"], ["fees"], ["handovers"], ["certification", "--register", "SCT/BS"]]
    for name in names {
      let report = try await desk.json(["report"] + name + scope)
      #expect(report["from"] as? String == "2026-10-01" && report["to"] as? String == "2026-12-31")
      #expect((report["lines"] as? [String])?.count == 2, "\(name)")
      #expect((report["notes"] as? [String])?.isEmpty == false)
    }
    let report = try await desk.json(["report", "handovers"] + scope)
    let row = try #require((report["rows"] as? [[String: Any]])?.first)
    #expect((row["cells"] as? [String: Any])?["c2"] as? Int == 1)
    let codes = (row["dossiers"] as? [String: [String]])?["c2"]
    #expect(codes?.count == 1 && codes?[0].hasSuffix("-0002") == true)
  }

  @Test(arguments: [
    ["--quarter", "2026-Q5"], ["--week", "hôm nay"], ["--day", "2026-11-20", "--year", "2026"],
    ["--day", "2026-11-21"], ["--field", "Không có"], ["--procedure", "9.999"],
    ["--officer", "khong-ai"],
  ])
  func `what does not exist is refused with what it was`(options: [String]) async throws {
    let desk = try await DeskFolderOnDisk()
    let refused = try await desk.run(["report", "fees"] + options + clock)
    #expect(refused.status != 0 && refused.output.isEmpty && !refused.errors.isEmpty)
    if options.count == 2, options[0] != "--day" { #expect(refused.errors.contains(options[1])) }
  }
}
