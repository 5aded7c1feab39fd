import Canvas
import DeskApp
import DeskOperations
import Testing

@Suite struct `A dossier on screen` {
  /// A desk with one dossier, whose details are open.
  private func open(
    _ procedure: String = "2.000181", rows: Int = 24, columns: Int = 80,
    language: Language = .vietnamese,
    prepare: (inout SampleDesk, DossierCode) throws -> Void = { _, _ in }
  ) throws -> (Rehearsal, DossierCode) {
    var sample = SampleDesk()
    let code = try sample.receive(procedure, at: "2026-11-18T08:00", name: "Trần Thị Thử") {
      $0.papers = [Intake.Paper(name: "Đơn đề nghị cấp giấy phép", kind: .original, copies: 1)]
    }
    try prepare(&sample, code)
    let rehearsal = try Rehearsal(sample, rows: rows, columns: columns, language: language)
    rehearsal.press(.function(3), .enter)
    return (rehearsal, code)
  }

  @Test func `is asked for everything missing at once, with the reason`() throws {
    let (rehearsal, code) = try open()
    // What the procedure asks for and was not handed in is ticked already.
    rehearsal.press(.character("b"), .enter)
    rehearsal.type("Ảnh cửa hàng")
    rehearsal.press(.enter, .enter)
    rehearsal.expect(shows: "Xin ghi rõ lý do")
    #expect(rehearsal.requests.isEmpty)
    rehearsal.type("Thiếu giấy tờ")
    rehearsal.press(.enter)
    let supplement = try #require(rehearsal.desk[code]?.supplements.first)
    #expect(supplement.items == ["Bản sao hợp đồng", "Ảnh cửa hàng"])
    #expect(supplement.reason == "Thiếu giấy tờ")
    rehearsal.expect(shows: "Chờ bổ sung")
  }

  @Test func `is not asked for papers where all were handed in`() throws {
    let (rehearsal, code) = try open { sample, code in
      _ = try sample.receive("2.000181", at: "2026-11-18T08:10") { intake in
        intake.papers =
          SampleDesk.rules.catalogue["2.000181"]?.components?.map {
            Intake.Paper(name: $0.name, kind: $0.kind, copies: $0.copies)
          } ?? []
      }
    }
    rehearsal.press(.character("b"))
    rehearsal.expect(hides: "Giấy tờ còn thiếu")
    rehearsal.type("Xác nhận của xã")
    rehearsal.press(.enter)
    rehearsal.type("Thiếu xác nhận")
    rehearsal.press(.enter)
    let asked = rehearsal.desk.everyDossier.first { $0.code != code }?.supplements.first
    #expect(asked?.items == ["Xác nhận của xã"])
    #expect(asked?.reason == "Thiếu xác nhận")
  }

  @Test func `shows its result, and no longer says where it is once it has one`() throws {
    let (rehearsal, code) = try open { sample, code in
      try sample.pass(code, to: "diachinh", at: "2026-11-18T09:00")
    }
    rehearsal.expect(shows: "Đang ở")
    try rehearsal.elsewhere(.finishDossier(code, result: "Giấy phép số 12"), by: "diachinh")
    rehearsal.expect(shows: "Giấy phép số 12", "Người giải quyết")
    rehearsal.expect(hides: "Đang ở ")
  }

  @Test func `shows the new due date before a supplement is noted complete`() throws {
    let (rehearsal, code) = try open { sample, code in
      try sample.requestSupplement(code, at: "2026-11-19T09:00")
    }
    rehearsal.press(.character("d"))
    rehearsal.expect(shows: "hạn trả mới là 17:00")
    rehearsal.press(.enter)
    #expect(rehearsal.desk[code]?.status == .received)
    #expect(rehearsal.desk[code]?.promise.originalDue == SampleDesk.moment("2026-11-26T17:00"))
    #expect(rehearsal.desk[code]?.due == SampleDesk.moment("2026-11-30T17:00"))
    rehearsal.expect(shows: "17:00 T2 30/11/2026")
  }

  @Test func `goes to an officer of its field first`() throws {
    let (rehearsal, code) = try open()
    rehearsal.press(.character("c"), .function(10))
    #expect(
      rehearsal.desk[code]?.holder
        == Dossier.Holder(officer: "diachinh", unit: "Địa chính – Xây dựng"))
  }

  @Test func `goes to a unit as a whole`() throws {
    let (rehearsal, code) = try open()
    rehearsal.press(.character("c"), .end, .enter)
    #expect(rehearsal.desk[code]?.holder == Dossier.Holder(officer: nil, unit: "Tư pháp – Hộ tịch"))
  }

  @Test func `is refused or withdrawn only with a reason`() throws {
    for (key, status) in [("u", DossierStatus.refused), ("r", .withdrawn)] {
      let (rehearsal, code) = try open()
      rehearsal.press(.character(Character(key)), .function(10))
      #expect(rehearsal.requests.isEmpty)
      rehearsal.expect(shows: "Xin ghi rõ lý do")
      rehearsal.type("Không thuộc thẩm quyền")
      rehearsal.press(.function(10))
      #expect(rehearsal.desk[code]?.status == status)
      #expect(rehearsal.desk[code]?.history.last?.reason == "Không thuộc thẩm quyền")
    }
  }

  @Test func `a usual reason is chosen, with what belongs to this case`() throws {
    let (rehearsal, code) = try open()
    rehearsal.press(.character("u"))
    rehearsal.type("Thửa đất ở xã khác")
    rehearsal.press(.enter, .down, .enter)
    #expect(
      rehearsal.desk[code]?.closing?.reason == "Không thuộc thẩm quyền. Thửa đất ở xã khác")
  }

  @Test func `is handed to somebody else only with an authorisation`() throws {
    let (rehearsal, code) = try open { sample, code in
      try sample.pass(code, to: "diachinh", at: "2026-11-18T09:00")
      try sample.finish(code, at: "2026-11-19T09:00")
    }
    rehearsal.press(.character("t"), .control("u"))
    rehearsal.type("Lê Văn Thay")
    rehearsal.press(.function(10))
    rehearsal.expect(shows: "cần giấy ủy quyền")
    #expect(rehearsal.requests.isEmpty)
    rehearsal.type("Giấy ủy quyền ngày 19/11/2026")
    rehearsal.press(.function(10))
    #expect(rehearsal.desk[code]?.status == .returned)
    rehearsal.expect(shows: "Đã trả kết quả")
  }

  @Test func `does nothing on Esc`() throws {
    let (rehearsal, code) = try open()
    rehearsal.press(.character("u"))
    rehearsal.type("Nhầm")
    rehearsal.press(.escape)
    rehearsal.expect(shows: "Chưa ghi gì")
    #expect(rehearsal.requests.isEmpty)
    #expect(rehearsal.desk[code]?.status == .received)
  }

  @Test func `keeps what was typed when a question is left and put again`() throws {
    let (rehearsal, code) = try open()
    rehearsal.press(.character("m"), .character("s"))
    rehearsal.type(" Hai")
    rehearsal.press(.escape, .character("s"))
    rehearsal.expect(shows: "Sửa: họ tên chủ hồ sơ “Trần Thị Thử” → “Trần Thị Thử Hai”")
    rehearsal.press(.escape, .character("u"))
    rehearsal.expect(hides: "Thử Hai")
    #expect(rehearsal.desk[code]?.intake.applicant.name == "Trần Thị Thử")
  }

  @Test func `takes a reason of spaces for none`() throws {
    let (rehearsal, _) = try open()
    rehearsal.press(.character("r"))
    rehearsal.type("  ")
    rehearsal.press(.enter)
    rehearsal.expect(shows: "Xin ghi rõ lý do")
    #expect(rehearsal.requests.isEmpty)
  }

  @Test func `names the next step first, and in the menu what is possible before what is not`()
    throws
  {
    let (rehearsal, _) = try open()
    rehearsal.expect(shows: "Việc tiếp theo      c: Chuyển hồ sơ", " c Chuyển  m Việc khác ")
    rehearsal.expect(hides: "t Trả")
    rehearsal.press(.character("m"))
    let rows = rehearsal.picture.split(separator: "\n").map(String.init)
    let row = { (text: String) in rows.firstIndex { $0.contains(text) } ?? -1 }
    #expect(row("Làm được bây giờ") < row("r  Rút hồ sơ"))
    #expect(row("s  Đính chính") < row("Chưa làm được"))
    #expect(row("Chưa làm được") < row("d  Đã bổ sung đủ"))
    rehearsal.press(.character("d"))
    rehearsal.expect(shows: "nên không thể")
  }

  @Test(arguments: ["d", "k", "t"])
  func `says why a step is not possible now`(key: String) throws {
    let (rehearsal, _) = try open()
    rehearsal.press(.character(Character(key)))
    rehearsal.expect(shows: "nên không thể")
    #expect(rehearsal.requests.isEmpty)
  }

  @Test func `tells in words when another counter was quicker`() throws {
    let (rehearsal, code) = try open()
    rehearsal.press(.character("u"))
    rehearsal.type("Không đủ điều kiện")
    try rehearsal.elsewhere(.withdrawDossier(code), reason: "Người dân rút", seen: false)
    rehearsal.press(.function(10))
    #expect(
      rehearsal.refusals == [
        .notPossible(.refuse, code, .withdrawn, article: SampleLaw.article(.refuse))
      ])
    rehearsal.expect(shows: "nên không thể")
  }

  @Test func `is drawn with facts and history`() throws {
    let (rehearsal, _) = try open(rows: 43, columns: 132) { sample, code in
      try sample.pass(code, to: "diachinh", at: "2026-11-18T09:00")
      try sample.requestSupplement(code, at: "2026-11-19T09:00")
    }
    rehearsal.expectPicture("dossier-wide")
  }

  @Test func `is drawn at 80 by 24, with a panel and in English`() throws {
    let (rehearsal, _) = try open()
    rehearsal.expectPicture("dossier")
    rehearsal.press(.character("b"))
    rehearsal.expectPicture("dossier-supplement")
    let (english, _) = try open(language: .english)
    english.expectPicture("dossier-english")
  }

  @Test func `keeps its shape with the longest names`() throws {
    var sample = SampleDesk()
    try sample.receive(
      "1.013962", at: "2026-11-18T08:00", name: String(repeating: "Nguyễn ", count: 28)
    ) {
      $0.applicant.address = String(repeating: "đường Mẫu ", count: 29)
      $0.papers = (1...40).map { Intake.Paper(name: "Giấy mẫu \($0)", kind: .copy, copies: $0) }
    }
    let rehearsal = try Rehearsal(sample)
    rehearsal.press(.function(3), .enter, .end)
    for frame in rehearsal.frames {
      #expect(frame.split(separator: "\n").allSatisfy { $0.columns <= 80 })
    }
    rehearsal.expect(shows: "tiếp nhận tại quầy 1")
  }
}
