import Canvas
import DeskApp
import DeskOperations
import Testing

@Suite struct `The application form at intake` {
  @Test func `needs a procedure first`() throws {
    let rehearsal = try Rehearsal()
    rehearsal.press(.function(2), .control("p"))
    rehearsal.expect(shows: "Xin chọn thủ tục trước.")
  }

  @Test func `is filled in from what is typed so far, and nothing is received or lost`() throws {
    let rehearsal = try Rehearsal()
    rehearsal.press(.function(2))
    rehearsal.type("khai sinh")
    rehearsal.press(.enter)
    for text in ["Trần Thị Thử", "001190000001", "0999 111 222", "Thôn Ví Dụ", "thu@example.vn"] {
      rehearsal.type(text)
      rehearsal.press(.enter)
    }
    rehearsal.type("Đỗ Văn Thử")
    rehearsal.press(.enter)
    rehearsal.type("001085000002")
    _ = rehearsal.takeEffects()
    rehearsal.press(.control("p"))
    let expected = ApplicationDetails(
      procedure: "1.001193",
      applicant: .init(
        name: "Trần Thị Thử", personalID: "001190000001", address: "Thôn Ví Dụ",
        phone: "0999 111 222", email: "thu@example.vn"),
      submitter: .init(name: "Đỗ Văn Thử", personalID: "001085000002"),
      date: SampleDesk.morning.date)
    let request = FormRequest.application(expected)
    guard case .render(request, let key)? = rehearsal.takeEffects().first else {
      Issue.record("the application form was not asked for")
      return
    }
    rehearsal.tell(
      .answered(key: key, .formReady(FormPage(request: request, lines: ["TỜ KHAI"]))))
    rehearsal.expect(shows: "Tờ khai 1.001193", "TỜ KHAI", "F9 Lưu bản in")
    rehearsal.press(.function(9))
    guard case .saveForm(request, _)? = rehearsal.takeEffects().first else {
      Issue.record("the application form was not saved")
      return
    }
    rehearsal.press(.escape)
    rehearsal.expect(shows: "Tiếp nhận hồ sơ", "Trần Thị Thử", "001085000002")
    #expect(rehearsal.requests.isEmpty && rehearsal.desk.everyDossier.isEmpty)
    _ = rehearsal.takeEffects()
  }
}
