import Canvas
import DeskApp
import DeskOperations
import Testing

@Suite struct `The end of the day` {
  private static let evening = SampleDesk.moment("2026-11-20T17:05")

  /// A day with one of most problems, and a result that was finished as it should be.
  private func sample() throws -> SampleDesk {
    var sample = SampleDesk()
    let asked = try sample.receive("2.000181", at: "2026-11-16T08:00", name: "Hoàng Thị Mẫu")
    try sample.pass(asked, to: "diachinh", at: "2026-11-16T09:00")
    try sample.requestSupplement(asked, at: "2026-11-17T08:00")
    try sample.perform(.completeSupplement(asked), at: "2026-11-18T08:00")
    let back = try sample.receive("2.000181", at: "2026-11-18T09:00", name: "Vũ Thị Mẫu")
    try sample.pass(back, to: "diachinh", at: "2026-11-18T10:00")
    try sample.perform(.queue(.take(TicketOrder(service: nil))), at: "2026-11-20T07:35")
    try sample.perform(.queue(.openCounter), at: "2026-11-20T07:36")
    try sample.perform(.handBack(back), at: "2026-11-20T08:00")
    try sample.perform(
      .requestSupplement(asked, items: ["Bản vẽ"]), at: "2026-11-20T08:30", by: "phutrach",
      counter: nil, reason: "Còn thiếu")
    try sample.receive(at: "2026-11-20T09:00", name: "Lê Văn Ví Dụ")
    let next = try sample.receive("2.000815", at: "2026-11-20T15:30", channel: .online)
    try sample.perform(.recordSlip(next), at: "2026-11-20T15:31")
    return sample
  }

  private func opened(rows: Int = 24, columns: Int = 80, language: Language = .vietnamese) throws
    -> Rehearsal
  {
    let rehearsal = try Rehearsal(
      try sample(), at: Self.evening, rows: rows, columns: columns, language: language)
    rehearsal.press(.function(7))
    return rehearsal
  }

  @Test func `each line opens what is to be done, and is fresh when one comes back`() throws {
    let rehearsal = try opened()
    rehearsal.expectPicture("day-end")
    rehearsal.press(.enter)
    rehearsal.expect(shows: "› Hàng đợi")
    rehearsal.press(.character("6"), .enter, .escape)
    rehearsal.expect(shows: "✓ Số thứ tự còn mở", "Chưa chốt.")
    rehearsal.press(.enter)
    rehearsal.expect(shows: "Dòng này không còn việc nào.")
    rehearsal.press(.down, .down, .enter)
    rehearsal.expect(shows: "› Hồ sơ chưa in giấy hẹn", "Lê Văn Ví Dụ", "F9 In")
    rehearsal.press(.function(9))
    guard case .print(.paper(.slip, let code), let key)? = rehearsal.takeEffects().first else {
      Issue.record("no slip was printed")
      return
    }
    rehearsal.tell(.answered(key: key, .printing(.sample(key, [(.printed, nil)]))))
    try rehearsal.elsewhere(.recordSlip(code))
    rehearsal.expect(hides: "Lê Văn Ví Dụ")
    rehearsal.press(.escape, .down, .enter)
    rehearsal.expect(shows: "› Bàn giao hồ sơ")
    rehearsal.press(.escape, .end, .up, .enter)
    rehearsal.expect(shows: "› Mai trễ gì?")
    rehearsal.press(.escape, .end, .enter)
    rehearsal.expect(shows: "› Yêu cầu bổ sung lần hai trở đi", "Hoàng Thị Mẫu")
  }

  @Test func `closing asks why where something is left over, then F9 prints what is frozen`()
    throws
  {
    let rehearsal = try opened()
    rehearsal.press(.character("c"), .enter)
    rehearsal.expect(shows: "Xin ghi rõ lý do.", "quầy chưa đóng")
    rehearsal.type("Người dân hẹn thứ Hai")
    rehearsal.press(.enter)
    rehearsal.expect(shows: "Đã chốt lúc 17:05 20/11/2026, Nguyễn Văn Mẫu.", "c Điều chỉnh")
    rehearsal.press(.character("c"))
    rehearsal.expect(shows: "từ đó số liệu không đổi")
    rehearsal.press(.function(9))
    guard case .print(.summary(let period, nil), _)? = rehearsal.takeEffects().first else {
      Issue.record("the summary was not printed")
      return
    }
    #expect(period == ReportPeriod(.day, of: Self.evening.date))
  }

  @Test func `a late entry is told and makes a correction with every figure that changed`() throws {
    let rehearsal = try opened()
    rehearsal.press(.character("c"))
    rehearsal.type("Hẹn thứ Hai")
    rehearsal.press(.enter)
    rehearsal.pass(minutes: 20)
    try rehearsal.elsewhere(
      .receiveDossier(Intake(procedure: "2.000815", applicant: .init(name: "Người Đến Muộn"))))
    rehearsal.expect(shows: "sau khi chốt có 1 việc ghi")
    rehearsal.press(.character("c"))
    rehearsal.expectPicture("day-end-correction")
    rehearsal.type("Nhận thêm sau giờ")
    rehearsal.press(.enter)
    rehearsal.expect(shows: "Đã chốt bản điều chỉnh số 1 lúc 17:25 20/11/2026")
  }

  @Test func `Tab goes on to longer periods, which close on their last day at the earliest`() throws
  {
    let rehearsal = try opened()
    rehearsal.press(.tab, .character("c"))
    rehearsal.expect(shows: "Cuối tuần · 16/11–22/11/2026", "Kỳ này còn đến hết ngày 22/11/2026")
    rehearsal.press(.left, .character("c"), .enter)
    rehearsal.expect(shows: "Đã chốt lúc 17:05", "09/11–15/11/2026")
    rehearsal.press(.tab, .tab, .tab, .tab, .left)
    rehearsal.expect(shows: "Cuối ngày · T5 19/11/2026")
  }

  @Test func `is drawn wide beside the figures, and in English`() throws {
    try opened(rows: 50, columns: 200).expectPicture("day-end-wide")
    try opened(language: .english).expectPicture("day-end-english")
  }
}
