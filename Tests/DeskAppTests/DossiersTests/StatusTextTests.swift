import Canvas
import DeskApp
import DeskOperations
import Testing

@Suite struct `The sentence about a dossier` {
  private func sentence(
    _ sample: SampleDesk, _ code: DossierCode, at moment: String
  ) throws -> String {
    let dossier = try #require(sample.desk[code])
    return StatusText(dossier, rules: sample.rules, now: SampleDesk.moment(moment)).sentence
  }

  @Test func `tells each step with its time, and never whose it is or what about`() throws {
    var sample = SampleDesk()
    let code = try sample.receive("2.000181", at: "2026-11-20T08:00", name: "Phạm Thị Riêng Tư")
    var told = [try sentence(sample, code, at: "2026-11-20T08:10")]
    try sample.pass(code, to: "diachinh", at: "2026-11-20T09:00")
    told.append(try sentence(sample, code, at: "2026-11-20T09:10"))
    try sample.requestSupplement(code, at: "2026-11-20T10:00")
    told.append(try sentence(sample, code, at: "2026-11-20T10:10"))
    try sample.perform(.completeSupplement(code), at: "2026-11-23T08:00")
    told.append(try sentence(sample, code, at: "2026-12-25T08:00"))
    try sample.finish(code, at: "2026-11-25T08:00")
    told.append(try sentence(sample, code, at: "2026-11-25T08:10"))
    try sample.returnResult(code, at: "2026-11-26T08:00")
    told.append(try sentence(sample, code, at: "2026-11-26T08:10"))
    let parts = [
      "chờ chuyển giải quyết; hẹn trả 17:00 30/11/2026",
      "Địa chính – Xây dựng (Vũ Văn Thử Hai) đang giải quyết từ 09:00 20/11/2026",
      "đang chờ Ông/Bà bổ sung giấy tờ theo phiếu số 01/HDHS; hạn trả sẽ tính lại",
      "(đã quá hạn, thành thật xin lỗi Ông/Bà)",
      "đã có kết quả lúc 08:00 25/11/2026, mời đến nhận tại Số 1, đường Mẫu, xã Mẫu",
      "đã trả kết quả lúc 08:00 26/11/2026",
    ]
    for (text, part) in zip(told, parts) {
      #expect(text.contains(part), "\(text)")
      #expect(text.contains("(Nguyễn Văn Mẫu) tiếp nhận lúc 08:00 20/11/2026"))
      #expect(!text.contains("Riêng Tư") && !text.contains("thuốc lá"))
    }
    #expect(told.count == parts.count)
  }

  @Test func `tells the end without a result, and what was only filed`() throws {
    var sample = SampleDesk()
    let refused = try sample.receive(at: "2026-11-20T08:00")
    try sample.perform(.refuseDossier(refused), at: "2026-11-20T09:00", reason: "Không đủ")
    #expect(
      try sentence(sample, refused, at: "2026-11-20T09:10")
        .contains("đã có thông báo từ chối số 01/PTC lúc 09:00 20/11/2026"))
    try sample.perform(
      .fileDossier(Intake(procedure: "1.001193", applicant: Intake.Party(name: "Lê Thí"))),
      at: "2026-11-20T10:00")
    let filed = try #require(sample.desk.everyDossier.map(\.code).last)
    #expect(
      try sentence(sample, filed, at: "2026-11-20T10:10").contains("nộp lúc 10:00 20/11/2026"))
    // Asked for papers before it is accepted, it has no date that could be counted anew.
    try sample.requestSupplement(filed, at: "2026-11-20T11:00")
    let asked = try sentence(sample, filed, at: "2026-11-20T11:10")
    #expect(asked.contains("đang chờ Ông/Bà bổ sung giấy tờ"))
    #expect(asked.contains("hạn trả tính từ khi hồ sơ đủ và được tiếp nhận"))
    #expect(!asked.contains(" tiếp nhận lúc "))
  }

  @Test func `tells the promised day, and no longer once a wait has carried the due date past it`()
    throws
  {
    var sample = SampleDesk()
    let code = try sample.receive("2.000181", at: "2026-11-20T08:00")
    let day = try #require(CivilDate("2026-12-01"))
    try sample.perform(
      .extendDossier(code, to: day, signatory: "Chủ tịch Lê Văn Thí Dụ"),
      at: "2026-11-23T08:00", reason: "Chờ ý kiến")
    #expect(
      try sentence(sample, code, at: "2026-11-23T08:10").contains("hẹn lại 17:00 01/12/2026"))
    try sample.requestSupplement(code, at: "2026-11-23T09:00")
    try sample.perform(.completeSupplement(code), at: "2026-11-27T08:00")
    #expect(
      try sentence(sample, code, at: "2026-11-27T08:10").contains("hẹn trả 17:00 04/12/2026"))
  }

  @Test func `stands on the dossier's screen to be copied`() throws {
    var sample = SampleDesk()
    let code = try sample.receive("2.000181", at: "2026-11-20T08:00")
    let rehearsal = try Rehearsal(sample)
    rehearsal.press(.control("k"))
    rehearsal.type(code.description)
    rehearsal.press(.enter, .character("n"))
    rehearsal.expectPicture("status-text")
    rehearsal.press(.tab)
    rehearsal.expect(shows: "Ho so \(code)")
    rehearsal.press(.escape)
    rehearsal.expect(shows: "Trạng thái")
  }
}
