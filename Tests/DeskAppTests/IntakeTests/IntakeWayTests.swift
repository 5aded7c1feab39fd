import Canvas
import DeskApp
import DeskOperations
import Testing

@Suite struct `The ways of coming in` {
  /// An intake of the tobacco licence with the cursor on the way of filing.
  private func atTheWay(rows: Int = 24) throws -> Rehearsal {
    let rehearsal = try Rehearsal(rows: rows)
    rehearsal.press(.function(2))
    rehearsal.type("thuoc la")
    rehearsal.press(.enter)
    rehearsal.type("Trần Thị Thử")
    rehearsal.press(.enter, times: 6)
    return rehearsal
  }

  private func received(_ rehearsal: Rehearsal) throws -> Dossier {
    rehearsal.press(.function(9), .function(10))
    _ = rehearsal.takeEffects()
    return try #require(rehearsal.desk.everyDossier.last, "\(rehearsal.picture)")
  }

  @Test func `the ordinary counter case is asked nothing more`() throws {
    let rehearsal = try atTheWay()
    rehearsal.expect(shows: "‹ Trực tiếp ›", "←/→: Trực tuyến")
    rehearsal.expect(hides: "Số hiệu bưu gửi", "Nộp lúc", "Cơ quan ở nơi khác")
    rehearsal.press(.enter)
    rehearsal.expect(shows: "› Nhận kết quả")
    let dossier = try received(rehearsal)
    #expect(dossier.intake.subChannel == nil && dossier.intake.postal == nil)
  }

  @Test func `a special way is one key press and no further field`() throws {
    let rehearsal = try atTheWay()
    rehearsal.press(.right, times: 4)
    rehearsal.expect(shows: "‹ Tại thôn, ấp ›")
    rehearsal.press(.enter)
    rehearsal.expect(shows: "› Nhận kết quả")
    let intake = try received(rehearsal).intake
    #expect(intake.channel == .counter && intake.subChannel == .hamlet)
  }

  @Test func `online asks for the moment of filing and the portal's code`() throws {
    let rehearsal = try atTheWay()
    rehearsal.press(.right, .enter, .right, .enter)
    rehearsal.type("20:15 19/11/2026")
    rehearsal.press(.enter)
    rehearsal.type("G99.01-261119-0042")
    let intake = try received(rehearsal).intake
    #expect(intake.channel == .online && intake.onlineLevel == .full)
    #expect(intake.filedAt?.minuteText == "2026-11-19T20:15")
    #expect(intake.otherCode == "G99.01-261119-0042")
  }

  @Test func `the post's numbers go with the post alone`() throws {
    let rehearsal = try atTheWay()
    rehearsal.press(.right, .right, .enter)
    rehearsal.type("EM001VN")
    rehearsal.press(.enter)
    rehearsal.type("12/BB")
    rehearsal.expectPicture("intake-post")
    rehearsal.press(.up, .up, .left, .left)
    rehearsal.expect(shows: "‹ Trực tiếp ›")
    rehearsal.press(.right, .right)
    let intake = try received(rehearsal).intake
    #expect(intake.postal == Intake.Postal(item: "EM001VN", minutes: "12/BB"))
  }

  @Test
  func `the time runs from when the post's minutes were signed, however late that is written`()
    throws
  {
    let rehearsal = try atTheWay()
    rehearsal.pass(to: "2026-11-23T16:30")
    rehearsal.press(.right, .right, .enter, .enter, .enter)
    rehearsal.type("9:10 20/11/2026")
    rehearsal.expect(shows: "Hạn trả: 17:00 T2 30/11/2026")
    let dossier = try received(rehearsal)
    #expect(dossier.receivedAt.minuteText == "2026-11-20T09:10")
    #expect(dossier.enteredAt.minuteText == "2026-11-23T16:30")
    #expect(dossier.due?.minuteText == "2026-11-30T17:00")
  }

  @Test func `for an agency elsewhere no date is promised`() throws {
    let rehearsal = try atTheWay()
    rehearsal.press(.left)
    rehearsal.expect(shows: "phi địa giới")
    rehearsal.press(.function(9), .function(10))
    rehearsal.expect(shows: "Xin ghi cơ quan có thẩm quyền")
    rehearsal.type("UBND xã Thử")
    rehearsal.expect(shows: "Hạn trả: chưa tính, chờ UBND xã Thử nhận")
    let dossier = try received(rehearsal)
    #expect(dossier.due == nil && dossier.awaitedAgency == "UBND xã Thử")
    rehearsal.press(.enter)
    rehearsal.expect(shows: "chưa tính, chờ UBND xã Thử nhận", "f: Cơ quan nơi khác đã nhận")
    rehearsal.press(.function(8))
    rehearsal.expect(shows: "Hạn trả: chưa tính, chờ UBND xã Thử nhận")
    rehearsal.expect(hides: "Hạn gốc", "17:00")
    rehearsal.press(.escape, .escape, .function(3))
    rehearsal.expect(shows: "chưa tính")
  }

  @Test(arguments: ["25h10", "8:30 31/02/2026", "hôm qua", "20/11"])
  func `a moment of filing that is none is asked for again`(typed: String) throws {
    let rehearsal = try atTheWay()
    rehearsal.press(.right, .enter, .enter)
    rehearsal.type(typed)
    rehearsal.press(.function(9), .function(10))
    rehearsal.expect(shows: "Xin ghi giờ và ngày như", typed)
    #expect(rehearsal.desk.everyDossier.isEmpty)
    _ = rehearsal.takeEffects()
  }

  @Test func `a filing in the future is refused at its field`() throws {
    let rehearsal = try atTheWay()
    rehearsal.press(.right, .enter, .enter)
    rehearsal.type("8:30 20/11/2027")
    rehearsal.press(.function(9), .function(10))
    rehearsal.expect(shows: "chưa đến", "› Nộp lúc")
    #expect(rehearsal.desk.everyDossier.isEmpty)
    _ = rehearsal.takeEffects()
  }

  @Test func `a draft keeps the way and what it asked for`() throws {
    let rehearsal = try atTheWay()
    rehearsal.press(.left, .enter)
    rehearsal.type("UBND xã Thử")
    let drafts = rehearsal.takeEffects().compactMap { effect in
      if case .saveDraft(let draft) = effect { draft } else { nil }
    }
    let again = try Rehearsal(drafts: [try #require(drafts.last)])
    again.press(.function(2), .enter)
    let dossier = try received(again)
    #expect(dossier.intake.competentAgency == "UBND xã Thử")
  }
}
