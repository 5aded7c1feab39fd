import Canvas
import DeskApp
import DeskOperations
import Testing

@Suite struct `The papers of a dossier` {
  private func opened() throws -> (Rehearsal, DossierCode) {
    var sample = SampleDesk()
    let code = try sample.receive("2.000181", at: "2026-11-18T08:00", name: "Trần Thị Thử")
    let rehearsal = try Rehearsal(sample)
    rehearsal.press(.function(3), .enter)
    return (rehearsal, code)
  }

  @Test func `a refusal just written is offered with one key`() throws {
    let (rehearsal, code) = try opened()
    rehearsal.press(.character("i"))
    rehearsal.expect(shows: "Chưa có phiếu nào vừa lập ở đây")
    rehearsal.press(.character("u"))
    rehearsal.type("Ngoài thẩm quyền")
    rehearsal.press(.function(10))
    #expect(rehearsal.desk[code]?.status == .refused)
    rehearsal.expect(shows: "I: xem và in phiếu")
    _ = rehearsal.takeEffects()
    rehearsal.press(.character("i"))
    guard case .render(.paper(.refusal, code), _)? = rehearsal.takeEffects().first else {
      Issue.record("the refusal was not asked for")
      return
    }
    rehearsal.expect(shows: "Phiếu từ chối tiếp nhận giải quyết")
  }

  @Test func `are listed by their history, looked at and printed`() throws {
    let (rehearsal, code) = try opened()
    try rehearsal.elsewhere(
      .requestSupplement(code, items: ["Bản sao hợp đồng"]), reason: "Thiếu giấy tờ")
    rehearsal.press(.character("g"))
    rehearsal.expect(
      shows: "Giấy tờ \(code)", "18/11/2026  Giấy tiếp nhận hồ sơ và hẹn trả kết quả",
      "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ", "Phiếu kiểm soát quá trình giải quyết hồ sơ")
    rehearsal.expect(hides: "Phiếu từ chối")
    rehearsal.press(.down)
    _ = rehearsal.takeEffects()
    rehearsal.press(.enter, .function(9))
    let effects = rehearsal.takeEffects()
    guard effects.count == 2, case .render(.paper(.supplement(1), code), _) = effects[0],
      case .print(.paper(.supplement(1), code), let key) = effects[1]
    else {
      Issue.record("the supplement request was not asked for and printed: \(effects)")
      return
    }
    rehearsal.tell(
      .answered(
        key: key,
        .printing(.sample(key, [(.byHand, "In cách khác.")], files: ["printed/supplement.txt"]))))
    rehearsal.expect(shows: "Đã lưu: printed/supplement.txt. In cách khác.")
  }

  @Test func `the application form is filled in from what the dossier knows`() throws {
    let (rehearsal, code) = try opened()
    rehearsal.press(.character("g"))
    _ = rehearsal.takeEffects()
    rehearsal.press(.function(9))
    let dossier = try #require(rehearsal.desk[code])
    guard case .render(.application(let details), _)? = rehearsal.takeEffects().first else {
      Issue.record("the application form was not asked for")
      return
    }
    #expect(details == ApplicationDetails(dossier, date: SampleDesk.morning.date))
    #expect(details.procedure == "2.000181" && details.applicant.name == "Trần Thị Thử")
    #expect(details.applicant.birth == nil && details.submitter == nil)
    rehearsal.expect(shows: "Tờ khai 2.000181")
    rehearsal.press(.escape)
    rehearsal.expect(shows: "Giấy tờ \(code)")
  }
}
