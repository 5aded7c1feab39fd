import Canvas
import DeskApp
import DeskOperations
import Testing

@Suite struct `Receiving a dossier` {
  @Test func `says why the same day is not this day after the cutoff`() throws {
    let rehearsal = try Rehearsal(at: SampleDesk.moment("2026-11-20T15:01"))
    rehearsal.press(.function(2))
    rehearsal.type("khai sinh")
    rehearsal.press(.enter)
    rehearsal.expect(shows: "17:00 T2 23/11/2026", "nhận sau giờ chốt")
  }

  @Test func `shows in a wide window what the procedure asks for before it is chosen`() throws {
    let rehearsal = try Rehearsal(rows: 50, columns: 200)
    rehearsal.press(.function(2))
    rehearsal.type("khai sinh")
    rehearsal.expect(shows: "● Giấy chứng sinh", "Thời hạn giải quyết")
  }

  @Test func `takes a birth registration from its name to the returned result by keys alone`()
    throws
  {
    let rehearsal = try Rehearsal()
    rehearsal.press(.function(2))
    rehearsal.type("khai sinh")
    rehearsal.press(.enter)
    rehearsal.type("Trần Thị Thử")
    rehearsal.press(.enter)
    rehearsal.type("001300000001")
    rehearsal.press(.enter)
    rehearsal.type("0900 000 000")
    rehearsal.press(.function(9), .function(10))

    let code = try #require(rehearsal.desk.everyDossier.map(\.code).first)
    let dossier = try #require(rehearsal.desk[code])
    #expect(dossier.intake.applicant.name == "Trần Thị Thử")
    #expect(dossier.intake.applicant.personalID == "001300000001")
    #expect(dossier.intake.papers.count == 3)
    #expect(dossier.due == SampleDesk.moment("2026-11-20T17:00"))
    rehearsal.expect(shows: "Đã nhận hồ sơ \(code)")
    let effects = rehearsal.takeEffects()
    #expect(effects.contains { if case .discardDraft = $0 { true } else { false } })
    #expect(
      effects.contains { if case .render(.slip(code), _) = $0 { true } else { false } })

    rehearsal.press(.enter, .character("c"), .enter)
    rehearsal.expect(shows: "Đang giải quyết", "Hoàng Thị Mẫu Hai")
    rehearsal.pass(to: "2026-11-20T10:00")
    rehearsal.press(.character("k"))
    rehearsal.type("Giấy khai sinh số 01")
    rehearsal.press(.enter)
    rehearsal.expect(shows: "Đã có kết quả · Đúng hạn")
    rehearsal.press(.character("t"), .function(10))
    rehearsal.expect(shows: "Đã trả kết quả")
    #expect(rehearsal.desk[code]?.status == .returned)
    #expect(rehearsal.desk[code]?.result == "Giấy khai sinh số 01")
    #expect(rehearsal.refusals.isEmpty)
  }

  @Test(arguments: ["khai sinh", "dk khai sinh", "DKKS", "ĐĂNG KÝ KHAI", "1.001193", "1001193"])
  func `finds the procedure by what clerks type`(typed: String) throws {
    let rehearsal = try Rehearsal()
    rehearsal.press(.function(2))
    rehearsal.type(typed)
    rehearsal.press(.enter)
    rehearsal.expect(shows: "1.001193 Đăng ký khai sinh", "Chủ hồ sơ")
  }

  @Test func `promises the shorter time of the desk beside the time of the law`() throws {
    let rehearsal = try Rehearsal()
    rehearsal.press(.function(2))
    rehearsal.type("thuoc la")
    rehearsal.press(.enter)
    rehearsal.expect(
      shows: "Hạn trả: 17:00 T2 30/11/2026 (15 ngày làm việc; cam kết 5 ngày làm việc)")
    rehearsal.press(.function(8))
    rehearsal.expect(shows: "nghỉ: Ngày Văn hóa Việt Nam", "Hạn theo luật: 17:00 T2 14/12/2026")
    rehearsal.press(.function(8))
    rehearsal.expect(shows: "Chủ hồ sơ")
  }

  @Test func `asks for a time that no source confirms and never guesses one`() throws {
    let rehearsal = try Rehearsal()
    rehearsal.press(.function(2))
    rehearsal.type("nguon goc")
    rehearsal.press(.enter)
    rehearsal.expect(shows: "Hạn trả: chưa biết", "Loại thời hạn *")
    rehearsal.press(.function(10))
    rehearsal.expect(shows: "! Nguồn không nêu thời hạn chắc chắn")
    #expect(rehearsal.requests.isEmpty)

    rehearsal.press(.right, times: 4)
    rehearsal.press(.enter)
    rehearsal.type("10")
    rehearsal.expect(shows: "Hạn trả: 17:00 T2 07/12/2026 (10 ngày làm việc)")
    rehearsal.press(.enter, .enter)
    rehearsal.type("Nguyễn Văn Mẫu")
    rehearsal.press(.function(10))
    rehearsal.expect(shows: "Xin ghi thời hạn đọc được ở đâu")
    #expect(rehearsal.requests.isEmpty)
    rehearsal.type("Quyết định mẫu số 02")
    rehearsal.press(.function(10))

    let dossier = try #require(rehearsal.desk.everyDossier.first)
    #expect(dossier.intake.givenTime?.period == .workingDays(10))
    #expect(dossier.intake.givenTime?.source == "Quyết định mẫu số 02")
    _ = rehearsal.takeEffects()
  }

  @Test func `counts by the case that was chosen`() throws {
    let rehearsal = try Rehearsal()
    rehearsal.press(.function(2))
    rehearsal.type("hon nhan")
    rehearsal.press(.enter)
    rehearsal.expect(shows: "(3 ngày làm việc)", "Thông thường")
    rehearsal.press(.right)
    rehearsal.expect(shows: "(23 ngày làm việc)")
    rehearsal.press(.enter)
    rehearsal.type("Lê Thị Ví Dụ")
    rehearsal.press(.function(9), .function(10))
    #expect(rehearsal.desk.everyDossier.first?.intake.variant == "phải xác minh")
    _ = rehearsal.takeEffects()
  }

  @Test func `warns once of missing papers and then receives all the same`() throws {
    let rehearsal = try Rehearsal()
    rehearsal.press(.function(2))
    rehearsal.type("khai sinh")
    rehearsal.press(.enter)
    rehearsal.type("Trần Thị Thử")
    rehearsal.press(.function(10))
    rehearsal.expect(shows: "Còn thiếu 3 giấy tờ bắt buộc")
    #expect(rehearsal.requests.isEmpty)

    rehearsal.press(.character(" "), .function(10))
    rehearsal.expect(shows: "Còn thiếu 2 giấy tờ bắt buộc")
    rehearsal.press(.function(10))
    #expect(rehearsal.desk.everyDossier.first?.intake.papers.count == 1)
    _ = rehearsal.takeEffects()
  }

  @Test func `puts the cursor on the field that the desk refuses`() throws {
    let rehearsal = try Rehearsal()
    rehearsal.press(.function(2))
    rehearsal.type("khai sinh")
    rehearsal.press(.enter)
    rehearsal.type("Trần Thị Thử")
    rehearsal.press(.enter, .enter)
    rehearsal.type("12")
    rehearsal.press(.function(9), .function(10))
    #expect(rehearsal.refusals == [.malformed(.phone, "12")])
    rehearsal.press(.control("u"))
    rehearsal.type("0900000000")
    rehearsal.press(.function(10))
    #expect(rehearsal.desk.everyDossier.first?.intake.applicant.phone == "0900000000")
    _ = rehearsal.takeEffects()
  }

  @Test func `sends with everything that was filled in`() throws {
    var sample = SampleDesk()
    try sample.perform(.queue(.take(TicketOrder(service: nil))), at: "2026-11-20T08:00")
    try sample.perform(.queue(.callNext), at: "2026-11-20T08:05")
    let rehearsal = try Rehearsal(sample)
    rehearsal.press(.function(2))
    rehearsal.type("thuoc la")
    rehearsal.press(.enter)
    rehearsal.type("Hộ kinh doanh Mẫu")
    rehearsal.press(.enter, .enter, .enter)
    rehearsal.type("Thôn Ví Dụ")
    rehearsal.press(.enter)
    rehearsal.type("mau@vidu.example")
    rehearsal.press(.enter)
    rehearsal.type("Lê Văn Nộp Thử")
    rehearsal.press(.enter)
    rehearsal.type("001300000002")
    rehearsal.press(.enter, .enter, .right, .enter, .right)
    rehearsal.press(.enter, times: 4)
    rehearsal.press(.right, .enter, .control("u"))
    rehearsal.type("2")
    rehearsal.press(.enter)
    rehearsal.type("1.200.000")
    rehearsal.press(.enter, .right, .right, .enter, .left, .enter)
    rehearsal.type("Gọi trước khi trả")
    rehearsal.press(.enter, .character(" "), .enter, .character("3"), .enter)
    rehearsal.type("Ảnh chụp cửa hàng")
    rehearsal.press(.enter, .enter, .enter)

    let intake = try #require(rehearsal.desk.everyDossier.first?.intake)
    #expect(intake.applicant.address == "Thôn Ví Dụ")
    #expect(intake.applicant.email == "mau@vidu.example")
    #expect(intake.submitter?.name == "Lê Văn Nộp Thử")
    #expect(intake.submitter?.personalID == "001300000002")
    #expect(intake.channel == .online)
    #expect(intake.onlineLevel == .full)
    #expect(intake.returnMethod == .post)
    #expect(intake.sets == 2)
    #expect(intake.feePaid == 1_200_000)
    #expect(intake.feeKind == .charge && intake.feeMeans == .transfer)
    #expect(intake.note == "Gọi trước khi trả")
    #expect(intake.ticket?.number == 1)
    #expect(intake.papers.map(\.copies) == [1, 3, 1])
    #expect(intake.papers.last?.name == "Ảnh chụp cửa hàng")
    _ = rehearsal.takeEffects()
  }
}
