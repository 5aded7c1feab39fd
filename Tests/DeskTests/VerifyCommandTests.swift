import Foundation
import Testing

/// Tamper shows, and paper witnesses it: as the people at the desk meet it.
@Suite struct VerifyCommandTests {
  /// Three days with three dossiers each.
  private func worked() async throws -> DeskFolderOnDisk {
    let desk = try await DeskFolderOnDisk()
    for day in 18...20 {
      for hour in ["08", "09", "10"] {
        _ = try await desk.receive(at: "2026-11-\(day)T\(hour):15")
      }
    }
    return desk
  }

  private func hashes(_ desk: DeskFolderOnDisk, _ day: Int) throws -> [String] {
    try String(contentsOf: desk.file("journal/2026/2026-11-\(day).jsonl"), encoding: .utf8)
      .split(separator: "\n").map { String($0.dropLast(2).suffix(64)) }
  }

  /// The seal on a printed summary.
  private func seal(in text: String) -> String {
    let digits = text.components(separatedBy: "Mã niêm phong nhật ký:").last ?? ""
    return String(digits.filter { !$0.isWhitespace }.prefix(64))
  }

  @Test
  func `the summary of a day prints the seal of that day, and the last day's the present one`()
    async throws
  {
    let desk = try await worked()
    for (day, at) in [(18, 20), (19, 20), (20, 20), (20, 23)] {
      let printed = try await desk.run([
        "summary", "--date", "2026-11-\(day)", "--at", "2026-11-\(at)T17:00",
      ])
      #expect(try seal(in: printed.output) == hashes(desk, day).last, "\(printed)")
    }
    let saved = try await desk.json([
      "summary", "--date", "2026-11-18", "--at", "2026-11-20T17:00", "--save",
    ])
    for file in try #require(saved["files"] as? [String]) where !file.hasSuffix(".pdf") {
      let text = try String(contentsOfFile: file, encoding: .utf8)
      let last = try #require(hashes(desk, 18).last)
      #expect(text.filter { !$0.isWhitespace }.contains(last) && last.count == 64, "\(file)")
    }
    // The day after the last, on which nothing has happened: what stands at the end of it.
    let sunday = try await desk.run(["summary", "--at", "2026-11-22T09:00"])
    #expect(try seal(in: sunday.output) == hashes(desk, 20).last)
    let empty = try await DeskFolderOnDisk()
    let nothing = try await empty.run(["summary", "--at", "2026-11-20T17:00"])
    #expect(nothing.status == 0 && !nothing.output.contains("Mã niêm phong nhật ký"))
  }

  @Test func `a past day whose file was changed gives no seal to print`() async throws {
    let desk = try await worked()
    #expect(try await desk.run(["rebuild"]).status == 0)
    let file = desk.file("journal/2026/2026-11-18.jsonl")
    let text = try String(contentsOf: file, encoding: .utf8)
    try text.replacing("T10:15", with: "T10:14").write(to: file, atomically: true, encoding: .utf8)
    let printed = try await desk.run([
      "summary", "--date", "2026-11-18", "--at", "2026-11-20T17:00",
    ])
    #expect(printed.status == 3 && printed.errors.contains("2026-11-18.jsonl:3"), "\(printed)")
  }

  @Test func `a seal copied from paper is found, and what came since is counted`() async throws {
    let desk = try await worked()
    let seal = try #require(hashes(desk, 19).last)
    let words = stride(from: 0, to: 64, by: 8).map {
      String(seal.dropFirst($0).prefix(8)).uppercased()
    }
    for typed in [[seal], words, Array(words.prefix(2)), [words.joined(separator: " ")]] {
      let outcome = try await desk.run(["verify", "--seal"] + typed)
      #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome)")
      for told in ["10:15 T5 19/11/2026", "2026-11-19.jsonl, dòng 3", "ghi thêm 3 sự kiện"] {
        #expect(outcome.output.contains(told), "\(told): \(outcome)")
      }
      #expect(outcome.output.contains("Mới so 16 trong 64") == (typed.count == 2))
    }
    let answer = try await desk.json(["verify", "--seal", seal])
    let found = try #require(answer["seal"] as? [String: Any])
    #expect(found["found"] as? Bool == true && found["day"] as? String == "2026-11-19")
    #expect(found["line"] as? Int == 3 && found["sequence"] as? Int == 6)
    #expect(found["eventsSince"] as? Int == 3 && found["hash"] as? String == seal)
    let last = try await desk.run(["verify", "--seal", try #require(hashes(desk, 20).last)])
    #expect(last.output.contains("Từ đó chưa ghi thêm gì"), "\(last)")
  }

  @Test func `a seal that stands nowhere is damage, and what is no seal a question of typing`()
    async throws
  {
    let desk = try await worked()
    let seal = String(repeating: "ab12", count: 16)
    let outcome = try await desk.run(["verify", "--seal", seal])
    #expect(outcome.status == 3 && outcome.output.contains("nối tiếp nhau đúng: 9"), "\(outcome)")
    #expect(outcome.errors.contains("không có trong nhật ký"), "\(outcome)")
    let json = try await desk.run(["verify", "--seal", seal, "--format", "json"])
    #expect(json.status == 3)
    let found = try #require(try json.json["seal"] as? [String: Any])
    #expect(found["found"] as? Bool == false && found["digits"] as? String == seal)
    for typed in ["ab12", "ab12ab12ab1", "xyz9f86d081884c", "đ4fe1dfe1fd4", seal + "0"] {
      let refused = try await desk.run(["verify", "--seal", typed])
      #expect(refused.status == 2 && refused.errors.contains("bộ gõ tiếng Việt"), "\(refused)")
    }
  }

  @Test func `lines cut off at the very end are missed by the state and by paper`() async throws {
    let desk = try await worked()
    let seal = try #require(hashes(desk, 20).last)
    #expect(try await desk.run(["rebuild"]).status == 0)
    let file = desk.file("journal/2026/2026-11-20.jsonl")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    try lines.dropLast().map { $0 + "\n" }.joined().write(
      to: file, atomically: true, encoding: .utf8)
    let outcome = try await desk.run(["verify", "--seal", seal])
    #expect(outcome.status == 3 && outcome.output.contains("nối tiếp nhau đúng: 8"), "\(outcome)")
    #expect(outcome.errors.contains("không có trong nhật ký. Hãy so lại từng chữ số"))
    #expect(outcome.errors.contains("sự kiện số 9 mà nhật ký không có"), "\(outcome)")
  }

  @Test func `a damaged state is told after the journal's own verdict, and mended by rebuild`()
    async throws
  {
    let desk = try await worked()
    let rebuilt = try await desk.json(["rebuild"])
    #expect(rebuilt["events"] as? Int == 9 && rebuilt["days"] as? Int == 3)
    #expect(try await desk.run(["verify"]).output.contains("sổ lưu khớp với nhật ký"))
    let state = desk.file("state.json")
    let text = try String(contentsOf: state, encoding: .utf8)
    try text.replacing("Nguyễn Văn Mẫu", with: "Trần Thị Thử").write(
      to: state, atomically: true, encoding: .utf8)
    let outcome = try await desk.run(["verify"])
    #expect(outcome.status == 3, "\(outcome)")
    #expect(outcome.output.contains("Nhật ký nguyên vẹn") && !outcome.output.contains("khớp với"))
    #expect(outcome.errors.contains("state.json: ") && outcome.errors.contains("motcua rebuild"))
    let json = try await desk.run(["verify", "--format", "json"])
    #expect(json.status == 3)
    #expect(try json.json["sound"] as? Bool == false)
    let derived = try #require(try json.json["derived"] as? [String: Any])
    #expect((derived["file"] as? String)?.hasSuffix("/state.json") == true)
    #expect(try await desk.run(["rebuild"]).output.contains("state.json và sổ lưu từ 9 sự kiện"))
    #expect(try await desk.run(["verify"]).status == 0)
  }

  @Test func `whoever sits at the terminal sees how far it is`() async throws {
    let desk = try await worked()
    for command in ["verify", "rebuild"] {
      let terminal = try PseudoTerminal([command, "--data", desk.path])
      try await terminal.see("\rĐã đọc đến ngày 18/11/2026: 3 sự kiện…")
      #expect(try await terminal.ending() == 0)
      let outcome = try await desk.run([command])
      #expect(outcome.errors.isEmpty && !outcome.output.contains("Đã đọc đến"), "\(outcome)")
    }
  }
}
