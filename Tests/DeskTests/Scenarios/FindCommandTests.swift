import Foundation
import Testing

/// `motcua find`: what is at hand and what ended long ago, in the states one asks for.
@Suite struct FindCommandTests {
  /// A desk with dossiers in several states, the oldest of which were put away days ago.
  private func desk() async throws -> (DeskFolderOnDisk, [String]) {
    let desk = try await DeskFolderOnDisk()
    var codes: [String] = []
    for (name, minute) in [("Trần Thị Hòa Mẫu", "00"), ("Trần Văn Mẫu", "05")] {
      codes.append(
        try await desk.receive(
          "2.000181", name: name, at: "2026-11-16T08:\(minute)",
          more: ["--personal-id", "0013000098\(minute)", "--phone", "0999.000.7\(minute)"]))
    }
    let steps = [
      ["withdraw", codes[0], "--reason", "Xin rút hồ sơ", "--at", "2026-11-16T09:00"],
      ["withdraw", codes[1], "--reason", "Xin rút hồ sơ", "--at", "2026-11-16T09:05"],
    ]
    for step in steps {
      let outcome = try await desk.run(step)
      try #require(outcome.status == 0, "\(outcome.errors)")
    }
    for (day, name) in [("18", "Trần Thị Thử Mẫu"), ("20", "Trần Ví Dụ Mẫu")] {
      codes.append(try await desk.receive(name: name, at: "2026-11-\(day)T08:00"))
    }
    return (desk, codes)
  }

  private func codes(_ desk: DeskFolderOnDisk, _ arguments: [String]) async throws -> [String] {
    let outcome = try await desk.run(["find"] + arguments + ["--format", "json"])
    try #require(outcome.status == 0, "\(arguments): \(outcome.errors)")
    let list = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return (list as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
  }

  @Test func `several states are looked for at once, open ones first`() async throws {
    let (desk, all) = try await desk()
    #expect(try await codes(desk, ["mau", "tran"]) == all.reversed())
    #expect(
      try await codes(desk, ["tran", "--status", "withdrawn", "--status", "returned"])
        == [all[1], all[0]])
    #expect(
      try await codes(desk, ["tran", "--status", "received", "--status", "withdrawn"])
        == all.reversed())
    #expect(try await codes(desk, ["tran", "--status", "refused"]).isEmpty)
  }

  @Test func `what was put away is found by anything on it`() async throws {
    let (desk, all) = try await desk()
    for words in [
      ["hoà", "trần"], ["HOA", "tran"], ["0999", "000", "700"], ["0999.000.700"], ["0999000700"],
      ["000700"], ["001300009800"], ["9800"], [all[0]], [all[0] + "/1"],
      [String(all[0].suffix(11)) + "/1"],
    ] {
      #expect(try await codes(desk, words) == [all[0]], "\(words)")
    }
  }

  @Test func `more than were asked for are told, and a foreign state is refused`() async throws {
    let (desk, all) = try await desk()
    let few = try await desk.run(["find", "tran", "--limit", "3"])
    #expect(few.status == 0 && few.output.split(separator: "\n").count == 3)
    #expect(few.errors.contains("Còn hồ sơ khác cũng khớp"))
    #expect(few.output.contains(all[1]) && !few.output.contains(all[0]))
    let enough = try await desk.run(["find", "tran", "--limit", "4"])
    #expect(enough.errors.isEmpty && enough.output.split(separator: "\n").count == 4)
    let wrong = try await desk.run(["find", "tran", "--status", "đã rút"])
    #expect(wrong.status == 2 && wrong.output.isEmpty)
    #expect(
      wrong.errors.contains("hãy chọn filed, received, processing, waiting, paying, finished"))
    let help = try await Product.run(["find", "--help"]).output
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(help.contains("returned là “Đã trả kết quả”; refused là “Từ chối”"), "\(help)")
  }
}
