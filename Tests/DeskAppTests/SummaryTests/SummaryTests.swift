import Canvas
import DeskApp
import DeskOperations
import Testing

@Suite struct `The figures of a day` {
  private func sample() throws -> SampleDesk {
    var sample = SampleDesk()
    try sample.perform(.queue(.take(TicketOrder(service: nil))), at: "2026-11-19T07:35")
    try sample.perform(.queue(.callNext), at: "2026-11-19T07:40")
    try sample.receive(at: "2026-11-19T08:00", name: "Lê Văn Ví Dụ")
    let finished = try sample.receive("1.004873", at: "2026-11-19T09:00", name: "Đỗ Thị Mẫu") {
      $0.feePaid = 15_000
    }
    try sample.pass(finished, at: "2026-11-19T09:30")
    try sample.finish(finished, at: "2026-11-20T08:00")
    try sample.receive("2.000815", at: "2026-11-20T08:05", name: "Phạm Văn Thử", channel: .online)
    return sample
  }

  @Test func `shows the day's figures and other days by arrow`() throws {
    let rehearsal = try Rehearsal(try sample())
    rehearsal.press(.function(7), .character("s"))
    rehearsal.expect(shows: "1 · Trực tuyến 1", "1 · trước hạn 1", "Quá hạn: 1", "Lê Văn Ví Dụ")
    rehearsal.press(.right)
    rehearsal.expect(shows: "Đây là kỳ hiện tại")
    rehearsal.press(.left)
    rehearsal.expect(shows: "19/11", "2 · Trực tiếp 2", "15.000 đ", "lấy số 1")
    rehearsal.press(.right)
    rehearsal.expect(shows: "1 · Trực tuyến 1")
  }

  @Test func `is printed and looked at`() throws {
    let rehearsal = try Rehearsal(try sample())
    rehearsal.press(.function(7), .character("s"), .left, .function(9))
    let effects = rehearsal.takeEffects()
    guard case .print(.summary(let period, nil), let key)? = effects.first else {
      Issue.record("the summary was not printed: \(effects)")
      return
    }
    #expect(period.unit == .day && period.to.description == "2026-11-19")
    rehearsal.tell(.answered(key: key, .printing(.sample(key, name: "Bảng tổng hợp"))))
    rehearsal.expect(shows: "Đang in: Bảng tổng hợp H1-0001…")
    rehearsal.tell(.printing(.sample(key, [(.printed, nil)], name: "Bảng tổng hợp")))
    rehearsal.expect(shows: "Đã in: Bảng tổng hợp H1-0001.", "F9 In lại")
    rehearsal.press(.enter)
    #expect(
      rehearsal.takeEffects().contains {
        if case .render(.summary(period, nil), _) = $0 { true } else { false }
      })
  }

  @Test func `follows what happens at the counters`() throws {
    let rehearsal = try Rehearsal(try sample())
    rehearsal.press(.function(7), .character("s"))
    try rehearsal.elsewhere(
      .receiveDossier(Intake(procedure: "1.001193", applicant: Intake.Party(name: "Người Mới"))))
    rehearsal.expect(shows: "2 · Trực tiếp 1 · Trực tuyến 1", "Trần Thị Thử 1")
  }

  @Test func `a small window cuts no number of the day or of the month`() throws {
    let rehearsal = try Rehearsal(try sample(), rows: 40, columns: 60)
    rehearsal.press(.function(7), .character("s"))
    rehearsal.expect(shows: "Q.h  Chờ")
    rehearsal.press(.escape, .escape, .control("f"))
    rehearsal.expect(shows: "Còn lại\n", "15.000 đ\n")
  }

  @Test func `is drawn at two sizes and in English`() throws {
    let rehearsal = try Rehearsal(try sample())
    rehearsal.press(.function(7), .character("s"))
    rehearsal.expectPicture("summary")
    rehearsal.resize(rows: 43, columns: 132)
    rehearsal.expectPicture("summary-wide")
    let english = try Rehearsal(try sample(), language: .english)
    english.press(.function(7), .character("s"))
    english.expectPicture("summary-english")
  }
}
