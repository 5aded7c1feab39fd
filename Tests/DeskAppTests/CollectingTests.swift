import Canvas
import DeskApp
import DeskOperations
import Testing

@Suite struct `The results to collect` {
  /// Results of several ages: one void soon, one early and not announced, one told of, one to post.
  private static func shelf() throws -> SampleDesk {
    var sample = SampleDesk()
    func result(
      _ procedure: String, _ name: String, received: String, finished: String, place: String?,
      method: ReturnMethod = .counter
    ) throws -> DossierCode {
      let code = try sample.receive(procedure, at: received, name: name) {
        $0.applicant.phone = "0999000111"
        $0.returnMethod = method
        $0.papers = [
          Intake.Paper(name: "Tờ khai", kind: .original, copies: 1),
          Intake.Paper(name: "Căn cước công dân", kind: .present, copies: 1),
        ]
      }
      try sample.pass(code, to: "diachinh", at: received)
      try sample.perform(.finishDossier(code, result: nil, shelf: place), at: finished)
      return code
    }
    let told = try result(
      "1.004873", "Lê Văn Đã Báo", received: "2026-11-10T08:00", finished: "2026-11-11T09:00",
      place: "Kệ A1")
    try sample.perform(
      .contactApplicant(told, topic: .resultReady, means: .zalo, note: "Hẹn thứ Hai"),
      at: "2026-11-16T09:00")
    _ = try result(
      "2.000181", "Phạm Thị Trả Sớm", received: "2026-11-16T09:30", finished: "2026-11-18T09:00",
      place: nil)
    _ = try result(
      "1.004873", "Trần Thị Bưu Chính", received: "2026-11-18T10:00", finished: "2026-11-19T09:00",
      place: "Kệ B", method: .post)
    return sample
  }

  private static let early = DossierCode("H99.34.05-261116-0001")

  @Test func `a small window keeps what is to be done, and tells place and telephone below`() throws
  {
    let rehearsal = try Rehearsal(Self.shelf(), rows: 20, columns: 60)
    rehearsal.press(.control("t"))
    rehearsal.expect(shows: "CẦN BÁO", "nhắc từ 23/11", "gửi bưu chính", "0999000111 · chưa xếp kệ")
    rehearsal.press(.down)
    rehearsal.expect(shows: "0999000111 · Kệ A1")
    rehearsal.expectPicture("uncollected-60x20")
  }

  @Test(arguments: [(24, 80), (43, 132)])
  func `stand by what is to be done, with age, shelf and telephone`(
    rows: Int, columns: Int
  ) throws {
    let rehearsal = try Rehearsal(Self.shelf(), rows: rows, columns: columns)
    rehearsal.press(.control("t"))
    rehearsal.expect(
      shows: "Cần báo, nhắc hôm nay", "CẦN BÁO", "chưa xếp kệ", "Chờ người nhận", "Kệ A1",
      "9 ngày", "0999000111", "nhắc từ 23/11", "Cần gửi đi", "gửi bưu chính")
    rehearsal.expectPicture("uncollected-\(columns)x\(rows)")
  }

  @Test func `a call is logged without leaving the list, and puts off the next reminder`() throws {
    let rehearsal = try Rehearsal(Self.shelf())
    rehearsal.press(.control("t"), .character("l"))
    rehearsal.expect(shows: "báo đã có kết quả", "điện thoại", "Điện thoại: 0999000111")
    rehearsal.press(.enter, .right, .enter)
    rehearsal.type("Chiều mai đến")
    rehearsal.press(.enter)
    rehearsal.expect(shows: "Đã ghi liên hệ", "nhắc từ 27/11")
    rehearsal.expect(hides: "CẦN BÁO")
    let contact = try #require(Self.early.flatMap { rehearsal.desk[$0] }?.contacts.last)
    #expect(contact.topic == .resultReady && contact.means == .message)
    #expect(contact.note == "Chiều mai đến")
  }

  @Test func `what was typed about a result comes back with it, and not with another`() throws {
    let rehearsal = try Rehearsal(Self.shelf())
    rehearsal.press(.control("t"), .character("x"))
    rehearsal.type("Kệ D, ô 7")
    rehearsal.press(.escape)
    rehearsal.expect(shows: "Chữ vừa gõ còn giữ")
    rehearsal.press(.down, .character("x"))
    rehearsal.expect(hides: "Kệ D, ô 7")
    rehearsal.type("Kệ E")
    rehearsal.press(.escape, .up, .character("x"))
    rehearsal.expect(shows: "Kệ D, ô 7")
    rehearsal.expect(hides: "Kệ E")
  }

  @Test func `a result is put in its place and returned with the originals ticked`() throws {
    let rehearsal = try Rehearsal(Self.shelf())
    rehearsal.press(.control("t"), .character("x"), .enter)
    rehearsal.expect(shows: "Xin ghi nơi để kết quả")
    rehearsal.type("Kệ C2")
    rehearsal.press(.enter, .character("t"))
    rehearsal.expect(shows: "Kết quả để tại Kệ C2", "[ ] Tờ khai", "[ ] Căn cước công dân")
    rehearsal.press(.enter, .enter, .enter, .enter, .down, .character(" "))
    rehearsal.expect(shows: "[x] Căn cước công dân")
    rehearsal.press(.enter)
    rehearsal.expect(shows: "Đã trả kết quả")
    let dossier = try #require(Self.early.flatMap { rehearsal.desk[$0] })
    #expect(dossier.status == .returned && dossier.shelf?.place == "Kệ C2")
    #expect(dossier.handing?.originals == ["Căn cước công dân"])
    rehearsal.expect(hides: "Phạm Thị Trả Sớm")
  }

  @Test func `somebody else is asked for the paper, and what was typed stays`() throws {
    let rehearsal = try Rehearsal(Self.shelf())
    rehearsal.press(.control("t"), .character("t"), .control("u"))
    rehearsal.type("Lê Văn Thay")
    rehearsal.press(.function(10))
    rehearsal.expect(shows: "cần giấy ủy quyền", "Lê Văn Thay")
    #expect(rehearsal.requests.isEmpty)
    rehearsal.press(.escape)
    rehearsal.expect(shows: "Chưa ghi gì")
  }

  @Test func `a result whose time to collect it has passed is void, in words`() throws {
    var sample = SampleDesk()
    sample.rules.law.collecting?.limits[0].procedure = "1.004873"
    let code = try sample.receive("1.004873", at: "2026-09-03T08:00")
    try sample.pass(code, at: "2026-09-03T09:00")
    try sample.finish(code, at: "2026-09-08T09:00")
    let rehearsal = try Rehearsal(sample, at: SampleDesk.moment("2026-11-20T08:15"))
    rehearsal.press(.control("t"))
    rehearsal.expect(shows: "HẾT HẠN NHẬN", "đã quá 11 ngày", "Nghị định mẫu")
    rehearsal.press(.character("t"), .function(10))
    rehearsal.expect(shows: "chỉ được nhận đến hết")
    #expect(rehearsal.desk[code]?.status == .finished)
  }

  @Test func `Enter opens the dossier, and nothing to collect says so`() throws {
    let rehearsal = try Rehearsal(Self.shelf())
    rehearsal.press(.control("t"), .enter)
    rehearsal.expect(shows: "Phạm Thị Trả Sớm", "Trạng thái")
    let empty = try Rehearsal()
    empty.press(.control("t"), .character("l"))
    empty.expect(shows: "Không có kết quả nào chờ nhận.")
  }
}
