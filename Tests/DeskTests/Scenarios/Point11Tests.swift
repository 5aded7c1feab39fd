import Foundation
import Testing

/// Point 11: a paper may be replaced by a look-up in a database.
@Suite struct `Point 11: papers replaced by data` {
  @Test func `a look-up at intake and one later stand for the papers, on screen and slip`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    let code = try await desk.receive(
      at: "2026-11-20T09:00",
      more: ["--all-papers", "--lookup", "Giấy chứng sinh=hotich=Số 12, đã có = trùng khớp"])
    let intake = try #require(try await desk.json(["dossier", code])["intake"] as? [String: Any])
    let papers = try #require(intake["papers"] as? [[String: Any]])
    #expect(papers.count == 3)
    let birth = try #require(papers.first { $0["name"] as? String == "Giấy chứng sinh" })
    #expect(birth["copies"] as? Int == 0)
    let lookup = try #require(birth["lookup"] as? [String: String])
    #expect(
      lookup == [
        "source": "Cơ sở dữ liệu hộ tịch điện tử", "at": "2026-11-20T09:00:00+07:00",
        "result": "Số 12, đã có = trùng khớp",
      ])

    let residence = try await desk.run([
      "lookup", code, "--paper", "noi cu tru", "--source", "dancu", "--result",
      "Thường trú tại thôn Mẫu", "--looked-at", "2026-11-20T09:20", "--at", "2026-11-20T09:25",
    ])
    #expect(residence.status == 0, "\(residence.errors)")
    let text = try await desk.run(["dossier", code]).output
    #expect(
      text.contains(
        "Giấy tờ chứng minh nơi cư trú (khai thác từ Cơ sở dữ liệu quốc gia về dân cư lúc 09:20 20/11/2026: Thường trú tại thôn Mẫu)"
      ), "\(text)")
    #expect(text.contains("tra cứu thay giấy tờ “Giấy tờ chứng minh nơi cư trú”"))
    let slip = try await desk.run(["form", "slip", code, "--at", "2026-11-20T09:30"]).output
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(slip.contains("Giấy chứng sinh (khai thác từ Cơ sở dữ liệu hộ tịch điện tử)"))
    #expect(slip.contains("(khai thác từ Cơ sở dữ liệu quốc gia về dân cư)"))
  }

  @Test func `what is no look-up is refused and nothing is written`() async throws {
    let desk = try await DeskFolderOnDisk()
    let code = try await desk.receive(at: "2026-11-20T09:00")
    let journal = desk.file("journal/2026/2026-11-20.jsonl")
    let before = try Data(contentsOf: journal)
    let lookup = ["lookup", code, "--paper", "Giấy chứng sinh", "--at", "2026-11-20T10:00"]
    for (more, sentence) in [
      (["--source", "sổ tay", "--result", "Có"], "Danh sách không có cơ sở dữ liệu “sổ tay”"),
      (["--source", "", "--result", "Có"], "Chưa có cơ sở dữ liệu"),
      (["--source", "dancu", "--result", " "], "Chưa có kết quả tra cứu dữ liệu"),
      (
        ["--source", "dancu", "--result", "Có", "--looked-at", "2026-11-20T11:00"], "chưa đến"
      ),
    ] {
      let outcome = try await desk.run(lookup + more)
      #expect(outcome.status == 1, "\(more): \(outcome)")
      #expect(outcome.errors.contains(sentence), "\(more): \(outcome.errors)")
    }
    let unclear = try await desk.run([
      "receive", "--procedure", "1.001193", "--name", "Mẫu", "--lookup", "Giấy chứng sinh=hotich",
    ])
    #expect(unclear.status == 2 && unclear.errors.contains("--lookup"))
    #expect(try Data(contentsOf: journal) == before)
    let ended = try await desk.run(
      ["withdraw", code, "--reason", "Công dân xin rút", "--at", "2026-11-20T10:00"])
    try #require(ended.status == 0)
    let late = try await desk.run(lookup + ["--source", "dancu", "--result", "Có"])
    #expect(late.status == 1 && late.errors.contains("không thể ghi tra cứu dữ liệu"))
  }

  @Test func `a paper that nobody asks for is not looked up`() async throws {
    let desk = try await DeskFolderOnDisk()
    let code = try await desk.receive(at: "2026-11-20T08:00")
    let journal = try desk.journal()
    let stray = try await desk.run([
      "lookup", code, "--paper", "Giấy không hề có", "--source", "dancu", "--result", "Khớp",
      "--at", "2026-11-20T09:00",
    ])
    #expect(stray.status == 1 && stray.errors.contains("Giấy không hề có"))
    #expect(try desk.journal() == journal)
  }

  @Test func `a look-up that finds nothing is kept, and the paper is still asked for`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    let code = try await desk.receive(at: "2026-11-20T08:00")
    let found = try await desk.run([
      "lookup", code, "--paper", "Giấy chứng sinh", "--source", "hotich", "--result",
      "Không tìm thấy", "--not-found", "--at", "2026-11-20T09:00",
    ])
    #expect(found.status == 0, "\(found.errors)")
    let whole = try await desk.run(["dossier", code])
    #expect(whole.output.contains("không có: Không tìm thấy"))
    let asked = try await desk.json([
      "supplement", code, "--missing", "--reason", "Chưa có giấy tờ", "--at", "2026-11-20T09:10",
    ])
    #expect(asked["status"] as? String == "waiting")
    let paper = try await desk.run(["form", "supplement", code, "--at", "2026-11-20T09:20"])
    #expect(paper.output.contains("Giấy chứng sinh"))
  }
}
