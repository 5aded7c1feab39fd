import Canvas
import DeskApp
import DeskOperations
import Testing

@Suite struct `Linked procedures on screen` {
  private static let birth = "Đăng ký khai sinh"
  private static let residence = "Đăng ký thường trú"

  /// The sample desk with a linked procedure of three agencies, the last one on request.
  private func sample() throws -> SampleDesk {
    var sample = SampleDesk()
    let linked = Procedure(
      code: "3.000001", name: "Liên thông khai sinh mẫu", field: "Hộ tịch",
      statutoryTime: StatutoryTime(.workingDays(3)), linked: true,
      steps: [
        ProcedureStep(agency: "UBND xã", name: Self.birth, time: StatutoryTime(.sameDay)),
        ProcedureStep(
          agency: "Công an xã", name: Self.residence, after: Self.birth,
          time: StatutoryTime(.workingDays(2))),
        ProcedureStep(
          agency: "Cơ quan căn cước", name: "Cấp thẻ căn cước", branch: "có đề nghị",
          after: Self.residence, time: StatutoryTime(.workingDays(5))),
      ], status: .current, source: "https://example.org", verified: ["name"])
    sample.rules.catalogue = try Catalogue(sample.rules.catalogue.procedures + [linked])
    return sample
  }

  private func openIntake(_ rehearsal: Rehearsal) {
    rehearsal.press(.function(2))
    rehearsal.type("3.000001")
    rehearsal.press(.enter)
  }

  @Test func `intake shows every leg with its date and takes those ticked`() throws {
    let rehearsal = try Rehearsal(try sample(), rows: 30)
    openIntake(rehearsal)
    rehearsal.expect(
      shows: "Các bước liên thông", "[x]  \(Self.birth) – UBND xã", "17:00 T6 20/11/2026",
      "[x]  \(Self.residence) – Công an xã", "17:00 T4 25/11/2026", "[ ]  Cấp thẻ căn cước")
    rehearsal.expect(hides: "Trả sau hạn")
    rehearsal.press(.down, .down)
    rehearsal.expect(shows: "Khi: có đề nghị · sau bước “\(Self.residence)”")
    rehearsal.press(.character(" "))
    rehearsal.expect(shows: "[x]  Cấp thẻ căn cước", "Trả sau hạn của cả hồ sơ")
    // Without the leg it follows it cannot be taken.
    rehearsal.press(.up, .character(" "), .down, .down)
    rehearsal.type("Trần Thị Thử")
    rehearsal.press(.function(10))
    rehearsal.expect(shows: "cần kết quả của bước “\(Self.residence)”")
    #expect(rehearsal.refusals == [.legNeeds("Cấp thẻ căn cước", Self.residence)])
    rehearsal.press(.down, .character(" "), .function(10))
    let dossier = try #require(rehearsal.desk.everyDossier.last)
    #expect(dossier.intake.legs == [Self.birth, Self.residence, "Cấp thẻ căn cước"])
    #expect(dossier.legs.count == 3)
    #expect(
      rehearsal.takeEffects().contains { effect in
        if case .discardDraft = effect { true } else { false }
      })
  }

  @Test func `a draft keeps which legs were ticked`() throws {
    let sample = try sample()
    let rehearsal = try Rehearsal(sample)
    openIntake(rehearsal)
    rehearsal.press(.down, .character(" "), .down, .down)
    rehearsal.type("Trần Thị Thử")
    rehearsal.press(.escape)
    let drafts = rehearsal.takeEffects().compactMap { effect -> IntakeDraft? in
      if case .saveDraft(let draft) = effect { draft } else { nil }
    }
    let draft = try #require(drafts.last)
    let again = try Rehearsal(sample, rows: 30, drafts: [draft])
    again.press(.function(2), .enter)
    again.expect(shows: "[x]  \(Self.birth)", "[ ]  \(Self.residence)")
    _ = again.takeEffects()
  }

  @Test func `the dossier shows each leg, and keys start, finish and return it`() throws {
    var sample = try sample()
    let code = try sample.receive("3.000001", at: "2026-11-20T08:00")
    let rehearsal = try Rehearsal(sample, rows: 30, columns: 100)
    rehearsal.press(.function(3), .enter)
    rehearsal.expect(
      shows: "Các bước liên thông", "\(Self.birth) – UBND xã · chưa bắt đầu",
      "\(Self.residence) – Công an xã · chờ bước trước")
    // Nothing can be finished yet.
    rehearsal.press(.character("k"))
    rehearsal.expect(shows: "Còn bước liên thông chưa có kết quả: \(Self.birth)")
    rehearsal.press(.character("2"))
    #expect(rehearsal.desk[code]?.legs[0].startedAt == nil)
    rehearsal.press(.character("1"))
    rehearsal.expect(shows: "Bắt đầu bước liên thông", "› \(Self.birth) – UBND xã")
    rehearsal.press(.enter)
    rehearsal.expect(shows: "đang giải quyết")
    // What is typed where one can only choose is the answer to the next question.
    rehearsal.press(.character("2"))
    rehearsal.type("Giấy khai sinh số 01")
    rehearsal.press(.enter)
    rehearsal.expect(shows: "Giấy khai sinh số 01", "\(Self.residence) – Công an xã · chưa bắt đầu")
    rehearsal.press(.character("3"), .enter, .enter, .enter)
    rehearsal.expect(shows: "cho Trần Thị Thử")
    rehearsal.press(.character("1"), .enter)
    rehearsal.press(.character("1"))
    rehearsal.expect(shows: "Mọi bước đã bắt đầu")
    rehearsal.press(.character("2"), .enter, .enter)
    #expect(rehearsal.desk[code]?.status == .finished)
    rehearsal.press(.character("3"), .enter)
    rehearsal.type(" Lạ")
    rehearsal.press(.enter, .enter)
    rehearsal.expect(shows: "giấy ủy quyền")
    #expect(rehearsal.desk[code]?.status == .finished)
  }

  @Test func `a leg taken up at another counter is not mistaken for the next one`() throws {
    var sample = try sample()
    let card = "Cấp thẻ căn cước"
    let code = try sample.receive("3.000001", at: "2026-11-20T08:00") {
      $0.legs = [Self.birth, Self.residence, card]
    }
    for leg in [Self.birth, Self.residence] {
      try sample.perform(.startLeg(code, leg: leg), at: "2026-11-20T08:05")
      try sample.perform(.finishLeg(code, leg: leg, result: nil), at: "2026-11-20T08:05")
    }
    let rehearsal = try Rehearsal(sample, rows: 30)
    rehearsal.press(.function(3), .enter, .character("3"))
    rehearsal.expect(shows: "› \(Self.birth)")
    try rehearsal.elsewhere(.returnLeg(code, leg: Self.birth, recipient: "Trần Thị Thử"))
    rehearsal.press(.enter, .enter, .enter)
    #expect(rehearsal.refusals == [.legNotPossible(.returnLeg, Self.birth)])
    #expect(rehearsal.desk[code]?.legs[1].returnedAt == nil)
  }

  @Test func `a dossier of one agency has no legs to begin`() throws {
    var sample = try sample()
    try sample.receive(at: "2026-11-20T08:00")
    let rehearsal = try Rehearsal(sample)
    rehearsal.press(.function(3), .enter, .character("1"))
    rehearsal.expect(shows: "không liên thông")
    rehearsal.expect(hides: "Các bước liên thông")
  }

  @Test func `the board names the agency that is late, and not one that waits for it`() throws {
    var sample = try sample()
    try sample.receive("3.000001", at: "2026-11-20T08:00")
    let rehearsal = try Rehearsal(
      sample, at: SampleDesk.moment("2026-11-23T08:00"), columns: 100)
    rehearsal.press(.function(4))
    rehearsal.expect(shows: "Bước liên thông QUÁ HẠN", "UBND xã", "1 hồ sơ")
    rehearsal.expect(hides: "Công an xã")
    let later = try Rehearsal(
      sample, at: SampleDesk.moment("2026-11-20T16:00"), columns: 100)
    later.press(.function(4))
    later.expect(hides: "Bước liên thông QUÁ HẠN")
  }
}
