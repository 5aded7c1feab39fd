import Canvas
import DeskOperations
import Testing

@testable import DeskApp

/// What cards, slips and tickets do on the screens.
@Suite struct ScanningTests {
  static let card =
    "087195000002||Trần Thị Thử|09111995|Nữ|Khóm 3, Phường Mẫu, Đồng Tháp|20122022"
  static let other = "087090000001||Nguyễn Văn Mẫu|01021990|Nam|Ấp 1, Xã Mẫu, Đồng Tháp|15082025"

  private func scan(_ text: String, in rehearsal: Rehearsal) {
    rehearsal.tell(.scanned(ScanGate.Scanned(text)))
  }

  @Test func `a card fills its holder into a new intake from any screen`() throws {
    for key in [nil, Key.function(4), .function(6), .function(7), .control("d"), .function(1)] {
      let rehearsal = try Rehearsal(.ordinaryDay())
      if let key { rehearsal.press(key) }
      scan(ScanningTests.card, in: rehearsal)
      rehearsal.expect(shows: "Tiếp nhận hồ sơ", "Đã điền Trần Thị Thử từ thẻ")
      rehearsal.type("khai sinh")
      rehearsal.press(.enter)
      rehearsal.expect(shows: "Trần Thị Thử", "087195000002", "Khóm 3, Phường Mẫu, Đồng Tháp")
      _ = rehearsal.takeEffects()
    }
  }

  @Test func `a citizen with a card and a known procedure is received in at most 25 keystrokes`()
    throws
  {
    let rehearsal = try Rehearsal()
    scan(ScanningTests.card, in: rehearsal)
    let keys: [Key] =
      "khai sinh".map { .character($0) } + [.enter]
      + "0999000123".map { .character($0) } + [.function(9), .function(10)]
    #expect(keys.count <= 25)
    for key in keys { rehearsal.press(key) }
    let dossier = try #require(rehearsal.desk.everyDossier.first)
    #expect(dossier.intake.applicant.name == "Trần Thị Thử")
    #expect(dossier.intake.applicant.phone == "0999000123")
    #expect(dossier.intake.applicant.address == "Khóm 3, Phường Mẫu, Đồng Tháp")
    _ = rehearsal.takeEffects()
  }

  @Test func `the second card is that of who brings the dossier`() throws {
    let rehearsal = try Rehearsal()
    scan(ScanningTests.card, in: rehearsal)
    rehearsal.type("khai sinh")
    rehearsal.press(.enter)
    scan(ScanningTests.other, in: rehearsal)
    rehearsal.expect(shows: "Đã điền người nộp: Nguyễn Văn Mẫu", "Trần Thị Thử", "087090000001")
    scan(ScanningTests.card, in: rehearsal)
    rehearsal.expect(shows: "Trần Thị Thử", "Nguyễn Văn Mẫu")
    _ = rehearsal.takeEffects()
  }

  @Test func `what leaked into a field before the scan was known is taken back`() throws {
    let rehearsal = try Rehearsal()
    rehearsal.press(.function(2))
    rehearsal.type("khai sinh")
    rehearsal.press(.enter)
    rehearsal.type("Lê Văn Thí")
    rehearsal.tell(.lineBegins)
    rehearsal.type("0087195000002")
    rehearsal.expect(shows: "Lê Văn Thí0087195000002")
    rehearsal.tell(
      .scanned(ScanGate.Scanned(ScanningTests.card, typedBefore: "0", hasLeaked: true)))
    rehearsal.expect(shows: "Trần Thị Thử")
    #expect(!rehearsal.picture.contains("Thí087"))
    _ = rehearsal.takeEffects()
  }

  @Test func `a damaged name is never put in; number and dates are kept and the raw text is shown`()
    throws
  {
    let rehearsal = try Rehearsal()
    scan("087195000002||Trn Th Th|09111995|N|Khm 3|20122022", in: rehearsal)
    rehearsal.expect(shows: "Cần gõ lại dấu họ tên", "Trn Th Th")
    rehearsal.type("khai sinh")
    rehearsal.press(.enter)
    rehearsal.expect(shows: "087195000002", "! Cần gõ lại dấu họ tên", "Địa chỉ cũng cần gõ lại")
    #expect(!rehearsal.picture.contains("*            Trn"))
    rehearsal.type("Traanf Thij Thuwr")
    rehearsal.expect(shows: "Trần Thị Thử")
    _ = rehearsal.takeEffects()
  }

  @Test func `an address of an abolished district is kept as read and the commune asked for`()
    throws
  {
    let rehearsal = try Rehearsal()
    scan(
      "087090000001|341000001|Nguyễn Văn Mẫu|01021990|Nam|Ấp 1, Xã Tân Mẫu, Huyện Mẫu, Đồng Tháp|15082021",
      in: rehearsal)
    rehearsal.type("khai sinh")
    rehearsal.press(.enter)
    rehearsal.expect(shows: "Huyện Mẫu", "hỏi xã, phường hiện nay")
    _ = rehearsal.takeEffects()
  }

  @Test func `a number that does not fit warns and stands in nobody's way`() throws {
    let rehearsal = try Rehearsal()
    scan("087195000002||Trần Thị Thử|09111990|Nam|Xã Mẫu, Đồng Tháp|20122022", in: rehearsal)
    rehearsal.type("khai sinh")
    rehearsal.press(.enter)
    rehearsal.expect(shows: "không khớp năm sinh", "không khớp giới tính")
    rehearsal.press(.function(9), .function(10))
    #expect(rehearsal.desk.everyDossier.count == 1)
    _ = rehearsal.takeEffects()
  }

  @Test func `a returning citizen is filled in by card, telephone or name`() throws {
    let rehearsal = try Rehearsal()
    func receive() {
      rehearsal.press(.function(9), .function(10))
      rehearsal.press(.escape)
      _ = rehearsal.takeEffects()
    }
    func begin() {
      rehearsal.press(.function(2))
      rehearsal.type("khai sinh")
      rehearsal.press(.enter)
    }
    begin()
    for text in ["Trần Thị Thử", "087195000002", "0999000123", "Thôn Ví Dụ, xã Mẫu"] {
      rehearsal.type(text)
      rehearsal.press(.enter)
    }
    receive()

    scan(ScanningTests.card, in: rehearsal)
    rehearsal.expect(shows: "theo lần trước")
    rehearsal.type("hon nhan")
    rehearsal.press(.enter)
    rehearsal.expect(shows: "0999000123", "Thôn Ví Dụ, xã Mẫu")
    receive()

    begin()
    rehearsal.type("tran thi thu")
    rehearsal.press(.function(7))
    rehearsal.expect(shows: "Trần Thị Thử", "087195000002", "0999000123")
    receive()

    begin()
    rehearsal.press(.enter, .enter)
    rehearsal.type("0999000123")
    rehearsal.press(.function(7))
    rehearsal.expect(shows: "Trần Thị Thử", "087195000002", "Thôn Ví Dụ, xã Mẫu")
    receive()
    begin()
    rehearsal.type("khong ai")
    rehearsal.press(.function(7))
    rehearsal.expect(shows: "Chưa có ai như vậy")
    _ = rehearsal.takeEffects()
  }

  @Test func `a card looks for dossiers in the list, and fills the certification counter`() throws {
    let rehearsal = try Rehearsal(.ordinaryDay())
    rehearsal.press(.function(3))
    scan(ScanningTests.card, in: rehearsal)
    rehearsal.expect(shows: "087195000002")
    rehearsal.press(.escape, .function(8))
    scan(ScanningTests.card, in: rehearsal)
    rehearsal.expect(shows: "Trần Thị Thử", "087195000002")
    _ = rehearsal.takeEffects()
  }

  @Test func `a slip opens its dossier, and what is of no use is told`() throws {
    let rehearsal = try Rehearsal(.ordinaryDay())
    let code = try #require(rehearsal.desk.everyDossier.first?.code)
    scan(code.description, in: rehearsal)
    rehearsal.expect(shows: "Hồ sơ \(code)")
    scan("087195000002|thiếu", in: rehearsal)
    rehearsal.expect(shows: "trong 7 mục của thẻ")
    scan("8934567890123", in: rehearsal)
    rehearsal.expect(shows: "không phải thẻ căn cước, giấy hẹn")
    _ = rehearsal.takeEffects()
  }

  @Test func `a ticket is shown in the line, and one that was missed is back`() throws {
    let rehearsal = try Rehearsal(.busyQueue())
    let waiting = try #require(rehearsal.desk.line(on: rehearsal.now.date).last)
    scan(waiting.id.scanText, in: rehearsal)
    rehearsal.expect(shows: "Hàng đợi", "Số \(waiting.id.label): ")
    var yesterday = waiting.id
    yesterday.date = yesterday.date.advanced(by: -1)
    scan(yesterday.scanText, in: rehearsal)
    rehearsal.expect(shows: "là số của ngày")
    var unknown = waiting.id
    unknown.number = 998
    scan(unknown.scanText, in: rehearsal)
    rehearsal.expect(shows: "chưa phát số")
    _ = rehearsal.takeEffects()
  }

  @Test func `at the kiosk the code of an appointment takes its number`() throws {
    let rehearsal = try Rehearsal(root: .kiosk)
    let order = AppointmentOrder(
      moment: SampleDesk.moment("2026-11-20T09:00"), errand: Errand(group: "", service: "Hộ tịch"),
      name: "Trần Thị Thử")
    try rehearsal.elsewhere(.queue(.book(order)))
    let appointment = try #require(rehearsal.desk.queue.appointments.first)
    scan(appointment.id.scanText, in: rehearsal)
    #expect(rehearsal.desk.queue.ticket(for: appointment.id) != nil)
    rehearsal.expect(shows: "SỐ CỦA ÔNG/BÀ LÀ")
  }

  @Test func `where citizens stand a card does nothing and shows nothing`() throws {
    for root in [RootScreen.kiosk, .publicBoard] {
      let rehearsal = try Rehearsal(.ordinaryDay(), root: root)
      let before = rehearsal.picture
      scan(ScanningTests.card, in: rehearsal)
      #expect(rehearsal.picture == before)
    }
  }

  @Test(arguments: [
    (ScannerTest.text, ScannerTest.Outcome.whole),
    ("000000000000||Ngc nh   |01012000|N|X Mu|01012025", .dropped),
    ("000000000000||Ngoc Anh aaa uuu dD|01012000|Nu|Xa Mau|01012025", .dropped),
    ("000000000000||NgÃ¡Â»Âc|01012000|Nu|Xa|01012025", .changed),
  ])
  func `a scanner that is tried tells in which way it writes`(
    text: String, outcome: ScannerTest.Outcome
  ) throws {
    let rehearsal = try Rehearsal()
    rehearsal.press(.control("v"))
    rehearsal.expect(shows: "Quét mã này", "▀▀▀▀▀")
    scan(text, in: rehearsal)
    rehearsal.expect(shows: Words(.vietnamese).meaning(of: outcome))
  }

  @Test func `a card of somebody's own tries a scanner too`() throws {
    let rehearsal = try Rehearsal()
    rehearsal.press(.control("v"))
    scan(ScanningTests.card, in: rehearsal)
    rehearsal.expect(shows: "Thử máy quét", "chữ đến đủ dấu", "Trần Thị Thử")
    scan("087195000002||Trn Th Th|09111995|N|Khm 3|20122022", in: rehearsal)
    rehearsal.expect(shows: "bỏ mất chữ có dấu")
  }

  @Test func `what somebody typed is not lost to a card`() throws {
    let rehearsal = try Rehearsal()
    rehearsal.press(.function(2))
    rehearsal.type("khai sinh")
    rehearsal.press(.enter)
    rehearsal.type("Lee Vawn Thí")
    scan(ScanningTests.card, in: rehearsal)
    rehearsal.expect(shows: "Lê Văn Thí", "Đã điền người nộp: Trần Thị Thử")
    scan(ScanningTests.other, in: rehearsal)
    rehearsal.expect(shows: "Lê Văn Thí", "Nguyễn Văn Mẫu, thay cho Trần Thị Thử")
    _ = rehearsal.takeEffects()
  }

  @Test func `a card alone leaves no draft, and a card found in the list goes into the intake`()
    throws
  {
    let rehearsal = try Rehearsal()
    scan(ScanningTests.card, in: rehearsal)
    rehearsal.press(.escape)
    #expect(rehearsal.model.drafts.isEmpty)
    rehearsal.press(.function(3))
    scan(ScanningTests.card, in: rehearsal)
    rehearsal.press(.function(2))
    rehearsal.type("khai sinh")
    rehearsal.press(.enter)
    rehearsal.expect(shows: "Trần Thị Thử", "087195000002")
    _ = rehearsal.takeEffects()
  }

  @Test func `a draft never keeps what leaked into the form`() throws {
    let rehearsal = try Rehearsal()
    rehearsal.press(.function(2))
    rehearsal.type("khai sinh")
    rehearsal.press(.enter)
    rehearsal.type("Lê Văn Thí ")
    rehearsal.tell(.lineBegins)
    rehearsal.type("H99")
    rehearsal.tell(.scanned(ScanGate.Scanned("H99.34.05-000000-0000", hasLeaked: true)))
    #expect(rehearsal.model.drafts.first?.fields["name"]?.hasPrefix("Lê Văn Thí") == true)
    #expect(rehearsal.model.drafts.first?.fields["name"]?.contains("H99") == false)
    let last = rehearsal.takeEffects().last { if case .saveDraft = $0 { true } else { false } }
    guard case .saveDraft(let draft)? = last else {
      Issue.record("the draft was not kept anew")
      return
    }
    #expect(draft.fields["name"]?.contains("H99") == false)
  }

  @Test func `the code that is shown can be scanned`() {
    #expect(ScannerTest.picture.count == 21)
    #expect(ScannerTest.picture.allSatisfy { $0.count == 41 })
  }

  @Test func `one key switches the typing of Vietnamese off and on, and the corner says so`() throws
  {
    let rehearsal = try Rehearsal()
    rehearsal.press(.function(2))
    rehearsal.type("khai sinh")
    rehearsal.press(.enter)
    rehearsal.type("Nguyeenx")
    rehearsal.expect(shows: "Nguyễn", "· Telex")
    rehearsal.press(.function(12))
    rehearsal.expect(shows: "· ABC", "Tắt gõ tiếng Việt")
    rehearsal.type(" Vawn")
    rehearsal.expect(shows: "Nguyễn Vawn")
    rehearsal.press(.control("y"))
    rehearsal.expect(shows: "· VNI")
    rehearsal.type(" Ma64u")
    rehearsal.expect(shows: "Nguyễn Vawn Mẫu")
    rehearsal.press(.enter)
    rehearsal.type("as12")
    rehearsal.expect(shows: "as12")
    _ = rehearsal.takeEffects()
  }
}
