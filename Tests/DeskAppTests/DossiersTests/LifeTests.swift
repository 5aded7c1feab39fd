import Canvas
import DeskApp
import DeskOperations
import Testing

/// A dossier's rarer steps, from its screen.
@Suite struct `A dossier's life on its screen` {
  /// A dossier on its screen at a Friday morning.
  private func open(
    at moment: String = "2026-11-20T08:15",
    _ prepare: (inout SampleDesk) throws -> DossierCode
  ) throws -> (Rehearsal, DossierCode) {
    var sample = SampleDesk()
    let code = try prepare(&sample)
    let rehearsal = try Rehearsal(sample, at: SampleDesk.moment(moment))
    rehearsal.press(.function(3), .enter)
    return (rehearsal, code)
  }

  private func filed(_ sample: inout SampleDesk) throws -> DossierCode {
    let intake = Intake(
      procedure: "2.000181", applicant: .init(name: "Trần Thị Thử"), channel: .online)
    try sample.perform(.fileDossier(intake), at: "2026-11-19T16:00")
    return try #require(sample.desk.everyDossier.map(\.code).first)
  }

  @Test func `what was filed is accepted with its date told before`() throws {
    let (rehearsal, code) = try open { try filed(&$0) }
    rehearsal.expect(shows: "Tiếp nhận trước", "chưa tính, chờ tiếp nhận")
    rehearsal.press(.character("a"))
    rehearsal.expect(shows: "Hạn trả: 17:00 T2 30/11/2026")
    rehearsal.press(.enter)
    #expect(rehearsal.desk[code]?.status == .received)
    rehearsal.expect(shows: "Đã tiếp nhận")
  }

  @Test func `a list shows by when what is filed must be accepted`() throws {
    let (rehearsal, _) = try open { try filed(&$0) }
    rehearsal.press(.escape)
    rehearsal.expect(shows: "hạn nhận 20/11")
    rehearsal.press(.function(4))
    rehearsal.expect(shows: "Chờ tiếp nhận hoặc yêu cầu bổ sung")
  }

  @Test func `the agency elsewhere has it since an hour typed in`() throws {
    let (rehearsal, code) = try open { sample in
      try sample.receive("2.000181", at: "2026-11-18T08:00") { intake in
        intake.competentAgency = "Ủy ban nhân dân xã Thử"
      }
    }
    rehearsal.press(.character("f"))
    rehearsal.expect(shows: "Ủy ban nhân dân xã Thử")
    rehearsal.press(.control("u"))
    rehearsal.type("hôm qua")
    rehearsal.press(.function(10))
    rehearsal.expect(shows: "Xin ghi giờ và ngày như")
    rehearsal.press(.control("u"))
    rehearsal.type("10:00 19/11/2026")
    rehearsal.expect(shows: "Hạn trả: 17:00 T6 27/11/2026")
    rehearsal.press(.enter)
    rehearsal.type("Xã Thử báo sau")
    rehearsal.press(.enter)
    #expect(rehearsal.desk[code]?.clockFrom == SampleDesk.moment("2026-11-19T10:00"))
    rehearsal.expect(shows: "phi địa giới, có việc ghi sau")
  }

  @Test func `an extension shows the new date beside the due date, and is not made twice`()
    throws
  {
    let (rehearsal, code) = try open { sample in
      let code = try sample.receive("2.000181", at: "2026-11-18T08:00")
      try sample.pass(code, to: "diachinh", at: "2026-11-18T09:00")
      return code
    }
    rehearsal.press(.character("w"))
    rehearsal.expect(shows: "chậm nhất ngày 25/11/2026")
    rehearsal.type("27/11/2026")
    rehearsal.press(.enter)
    rehearsal.type("Chủ tịch Lê Văn Thí Dụ")
    rehearsal.press(.enter)
    rehearsal.type("Chờ ý kiến")
    rehearsal.press(.enter)
    #expect(rehearsal.desk[code]?.newDate == SampleDesk.moment("2026-11-27T17:00"))
    rehearsal.expect(shows: "17:00 T5 26/11/2026; hẹn lại 17:00 T6 27/11/2026")
    rehearsal.press(.character("w"))
    rehearsal.expect(shows: "đã gia hạn đủ 1 lần")
    rehearsal.press(.escape)
    rehearsal.expect(shows: "26/11→27/11")
  }

  @Test func `it is too late to extend on the day itself`() throws {
    let (rehearsal, _) = try open(at: "2026-11-26T08:15") { sample in
      try sample.receive("2.000181", at: "2026-11-18T08:00")
    }
    rehearsal.press(.character("w"))
    rehearsal.expect(shows: "Đã quá ngày cuối được xin gia hạn")
    #expect(rehearsal.requests.isEmpty)
  }

  @Test func `what comes back and what is stopped is written down`() throws {
    let (rehearsal, code) = try open { sample in
      let code = try sample.receive("2.000181", at: "2026-11-18T08:00")
      try sample.pass(code, to: "diachinh", at: "2026-11-18T09:00")
      return code
    }
    rehearsal.press(.character("q"))
    rehearsal.type("Lê Thị Ví Dụ")
    rehearsal.press(.enter)
    #expect(rehearsal.desk[code]?.passes.last?.receivedBy == "Lê Thị Ví Dụ")
    rehearsal.press(.character("z"), .enter, .enter)
    rehearsal.expect(shows: "Xin ghi rõ lý do")
    rehearsal.type("Không còn nhu cầu")
    rehearsal.press(.enter, .enter)
    #expect(rehearsal.desk[code]?.status == .stopped)
    rehearsal.expect(shows: "Dừng giải quyết")
  }

  @Test func `a second request names the supervisor and is told to count`() throws {
    let (rehearsal, code) = try open { sample in
      let code = try sample.receive("2.000181", at: "2026-11-18T08:00")
      try sample.pass(code, to: "diachinh", at: "2026-11-18T09:00")
      try sample.requestSupplement(code, at: "2026-11-18T10:00")
      try sample.perform(.completeSupplement(code), at: "2026-11-19T08:00")
      return code
    }
    rehearsal.press(.character("b"))
    rehearsal.expect(shows: "lần yêu cầu thứ 2", "chuyên môn, sau thẩm định", "Phạm Văn Phụ Trách")
    rehearsal.press(.function(10))
    rehearsal.expect(shows: "Xin ghi rõ lý do")
    rehearsal.type("Giấy đã nộp hết hạn")
    rehearsal.press(.enter)
    let request = try #require(rehearsal.desk[code]?.supplements.last)
    #expect(request.approvedBy == "phutrach" && request.afterCheck == true)
    rehearsal.expect(shows: "yêu cầu bổ sung nhiều lần")
  }
}
