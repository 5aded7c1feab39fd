import Canvas
import DeskApp
import DeskOperations
import Testing

@Suite struct `The certification counter` {
  /// A desk whose kinds of certification are procedures of its own catalogue.
  private func sample() -> SampleDesk {
    var sample = SampleDesk()
    let kinds = sample.rules.law.certification?.kinds ?? []
    sample.rules.law.certification?.kinds = kinds.map { kind in
      var kind = kind
      kind.procedure = "2.000815"
      return kind
    }
    return sample
  }

  private func filled(
    rows: Int = 24, columns: Int = 80, language: Language = .vietnamese,
    at moment: String = "2026-11-20T08:15"
  ) throws -> Rehearsal {
    let rehearsal = try Rehearsal(
      sample(), at: SampleDesk.moment(moment), rows: rows, columns: columns, language: language)
    rehearsal.type("8")
    rehearsal.type("Trần Thị Thử")
    rehearsal.press(.enter, .enter, .enter)
    rehearsal.type("Bằng tốt nghiệp")
    rehearsal.press(.enter)
    rehearsal.type("5")
    rehearsal.press(.enter)
    rehearsal.type("3")
    rehearsal.press(.enter)
    rehearsal.type("Căn cước")
    rehearsal.press(.enter, .enter, .enter)
    return rehearsal
  }

  @Test func `one visitor by Enter alone, and the next begins at once`() throws {
    let rehearsal = try filled()
    defer { _ = rehearsal.takeEffects() }
    rehearsal.expect(shows: "21.000 đ", "2.000 đ", "2 giấy tờ, 4 bản, 23.000 đ")
    rehearsal.expectPicture("certify-filled")
    rehearsal.press(.enter)
    rehearsal.type("Phạm Văn Phụ Trách")
    rehearsal.press(.enter, .enter)
    rehearsal.expect(shows: "Đã ghi: số 01/SCT/BS, 02/SCT/BS · 23.000 đ, biên lai 01/BL")
    let first = try #require(rehearsal.desk.everyDossier.first)
    #expect(first.status == .returned)
    #expect(first.certification.map(\.document.pages) == [5, 1])
    rehearsal.expectPicture("certify-next")

    // Kind and signer stay: the second visitor needs neither.
    rehearsal.type("Lê Văn Thí Dụ")
    rehearsal.press(.enter, .enter, .enter)
    rehearsal.type("Sổ hộ khẩu cũ")
    rehearsal.press(.enter)
    rehearsal.type("2")
    rehearsal.press(.enter, .enter, .enter, .enter)
    let second = try #require(rehearsal.desk.everyDossier.last)
    #expect(second.intake.applicant.name == "Lê Văn Thí Dụ")
    #expect(second.certification.map(\.number.number) == [3])
    #expect(second.certification.first?.signer == "Phạm Văn Phụ Trách")
    // They stay for a screen opened anew, too.
    rehearsal.press(.escape)
    rehearsal.type("8")
    rehearsal.expect(shows: "Phạm Văn Phụ Trách")
  }

  @Test func `papers that stay open the slip with its hour`() throws {
    let rehearsal = try filled(at: "2026-11-20T15:20")
    defer { _ = rehearsal.takeEffects() }
    rehearsal.press(.enter)
    rehearsal.type("Phạm Văn Phụ Trách")
    rehearsal.press(.enter, .up, .right)
    rehearsal.expect(shows: "Hẹn trả: 17:00 T2 23/11/2026", "Thu khi trả")
    rehearsal.press(.function(10))
    let dossier = try #require(rehearsal.desk.everyDossier.first)
    #expect(dossier.status == .received && dossier.payments.isEmpty)
    #expect(dossier.certificationRequest?.total == 23_000)
    guard case .render(.slip(dossier.code), _)? = rehearsal.takeEffects().last else {
      Issue.record("the slip is not shown")
      return
    }
    rehearsal.press(.escape)
    rehearsal.expect(shows: "Người yêu cầu", "Cộng: 0 giấy tờ")
  }

  @Test func `a refusal keeps what was typed and shows where`() throws {
    let rehearsal = try filled()
    defer { _ = rehearsal.takeEffects() }
    rehearsal.press(.function(10))
    #expect(rehearsal.refusals == [.missing(.signatory)])
    rehearsal.expect(shows: "Chưa có người ký", "Bằng tốt nghiệp", "Trần Thị Thử")
    rehearsal.type("Phạm Văn Phụ Trách")
    rehearsal.press(.up, .up, .up)
    rehearsal.press(.tab, .backspace)
    rehearsal.type("0")
    rehearsal.press(.function(10))
    #expect(rehearsal.refusals.last == .malformed(.pages, "0"))
    #expect(rehearsal.desk.everyDossier.map(\.code).isEmpty)
    // The cursor stands on the wrong number.
    rehearsal.press(.backspace)
    rehearsal.type("4")
    rehearsal.press(.function(10))
    #expect(rehearsal.desk.everyDossier.first?.certification.first?.document.pages == 4)
  }

  @Test func `cases are counted without pages`() throws {
    let rehearsal = try filled()
    defer { _ = rehearsal.takeEffects() }
    rehearsal.press(.up, .up, .up, .up, .up, .up)
    rehearsal.press(.right)
    rehearsal.expect(shows: "Chữ ký", "40.000 đ")
    rehearsal.expect(hides: "trang")
  }

  @Test func `leaving asks once before it forgets`() throws {
    let rehearsal = try filled()
    defer { _ = rehearsal.takeEffects() }
    rehearsal.press(.escape)
    rehearsal.expect(shows: "bấm Esc lần nữa để bỏ", "Bằng tốt nghiệp")
    rehearsal.press(.function(5), .function(8))
    rehearsal.expect(shows: "Bằng tốt nghiệp")
    rehearsal.type("x")
    rehearsal.press(.escape, .escape)
    rehearsal.expect(hides: "Bằng tốt nghiệp")
    rehearsal.press(.function(8))
    rehearsal.expect(shows: "Cộng: 0 giấy tờ")
  }

  @Test func `what was typed outlives the program and is recorded once`() throws {
    let rehearsal = try filled()
    defer { _ = rehearsal.takeEffects() }
    rehearsal.press(.enter)
    rehearsal.type("Phạm Văn Phụ Trách")
    let effects = rehearsal.takeEffects()
    guard case .saveDraft(let draft)? = effects.last else {
      Issue.record("no draft is kept")
      return
    }
    let again = try Rehearsal(
      sample(), at: SampleDesk.moment("2026-11-20T08:20"), drafts: [draft])
    again.expect(shows: "1 lượt chứng thực nhập dở từ 08:15 – F8")
    again.press(.function(2))
    again.expect(hides: "Bằng tốt nghiệp", "Làm tiếp")
    again.press(.escape, .function(8))
    again.expect(
      shows: "Đã mở lại nội dung nhập dở", "Trần Thị Thử", "Phạm Văn Phụ Trách",
      "2 giấy tờ, 4 bản, 23.000 đ")
    again.press(.function(10))
    #expect(again.requests.map(\.key) == [draft.id])
    #expect(again.takeEffects().contains(.discardDraft(id: draft.id)))
    again.press(.escape)
    again.expect(hides: "nhập dở")
    again.press(.function(8))
    again.expect(shows: "Cộng: 0 giấy tờ")
  }

  @Test func `the number in service comes along`() throws {
    var sample = sample()
    try sample.perform(.queue(.take(TicketOrder(service: nil))), at: "2026-11-20T08:00")
    try sample.perform(.queue(.callNext), at: "2026-11-20T08:01")
    let rehearsal = try Rehearsal(sample)
    defer { _ = rehearsal.takeEffects() }
    rehearsal.press(.function(8))
    rehearsal.expect(shows: "Chứng thực · số 1")
    rehearsal.type("Trần Thị Thử")
    rehearsal.press(.enter, .enter, .enter)
    rehearsal.type("Căn cước")
    rehearsal.press(.down, .enter)
    rehearsal.type("Phạm Văn Phụ Trách")
    rehearsal.press(.function(10))
    #expect(rehearsal.desk.everyDossier.first?.intake.ticket?.number == 1)
  }

  @Test func `the palette opens it and F1 explains it`() throws {
    let rehearsal = try Rehearsal(sample())
    defer { _ = rehearsal.takeEffects() }
    rehearsal.press(.control("k"))
    rehearsal.type("chung thuc")
    rehearsal.press(.enter)
    rehearsal.expect(shows: "Người yêu cầu")
    rehearsal.press(.function(1))
    rehearsal.expect(shows: "Chứng thực trên một màn hình")
  }

  @Test func `a small window and English`() throws {
    let rehearsal = try filled(rows: 20, columns: 60, language: .english)
    defer { _ = rehearsal.takeEffects() }
    rehearsal.expectPicture("certify-60x20")
  }

  @Test func `a number is voided from the dossier`() throws {
    let rehearsal = try filled()
    defer { _ = rehearsal.takeEffects() }
    rehearsal.press(.enter)
    rehearsal.type("Phạm Văn Phụ Trách")
    rehearsal.press(.function(10), .function(9), .enter)
    rehearsal.press(.character("m"), .character("h"))
    rehearsal.expect(shows: "01/SCT/BS · Bằng tốt nghiệp")
    rehearsal.press(.tab)
    rehearsal.type("Ghi nhầm số trang")
    rehearsal.press(.function(10))
    #expect(rehearsal.desk.everyDossier.first?.certification.first?.voidedAt != nil)
    _ = rehearsal.takeEffects()
  }
}
