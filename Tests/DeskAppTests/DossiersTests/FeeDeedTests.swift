import Canvas
import DeskApp
import DeskOperations
import Testing

@Suite struct `Money on screen` {
  /// A desk with one dossier, whose details are open.
  private func open(
    _ procedure: String = "2.000181",
    prepare: (inout SampleDesk, DossierCode) throws -> Void = { _, _ in }
  ) throws -> (Rehearsal, DossierCode) {
    var sample = SampleDesk()
    let code = try sample.receive(procedure, at: "2026-11-18T08:00", name: "Trần Thị Thử")
    try prepare(&sample, code)
    let rehearsal = try Rehearsal(sample, rows: 40)
    rehearsal.press(.function(3), .enter)
    return (rehearsal, code)
  }

  @Test func `is taken against a receipt, with what the clerk has to choose`() throws {
    let (rehearsal, code) = try open()
    rehearsal.press(.character("m"), .character("p"))
    rehearsal.expect(shows: "Trần Thị Thử", "law.json chưa nêu là phí hay lệ phí")
    rehearsal.press(.enter, .enter)
    rehearsal.type("không")
    rehearsal.press(.enter, .enter, .enter)
    rehearsal.expect(shows: "Xin chọn phí hay lệ phí")
    rehearsal.press(.left, .enter, .enter, .enter, .enter)
    rehearsal.expect(shows: "Số tiền phải là số đồng từ 1 trở lên")
    #expect(rehearsal.requests.isEmpty)
    rehearsal.press(.control("u"))
    rehearsal.type("1.200.000")
    rehearsal.press(.enter, .enter, .right, .enter)
    let paid = try #require(rehearsal.desk[code]?.payments.first)
    #expect(paid.content.total == 1_200_000 && paid.content.lines.first?.kind == .charge)
    #expect(paid.content.means == .transfer && paid.content.payer == "Trần Thị Thử")
    rehearsal.expect(shows: "Biên lai 01/BL", "Lệ phí 1.200.000 đ · Chuyển khoản")
  }

  @Test func `is demanded, and what is still owed is proposed`() throws {
    let (rehearsal, code) = try open()
    rehearsal.press(.character("y"))
    rehearsal.type("50000")
    rehearsal.press(.enter)
    rehearsal.type("Phí thẩm định")
    rehearsal.press(.enter)
    #expect(rehearsal.desk[code]?.status == .paying)
    rehearsal.expect(shows: "đang dừng, chờ nộp tiền", "Còn phải nộp", "50.000 đ")
    rehearsal.press(.character("p"))
    rehearsal.expect(shows: "Còn phải nộp 50.000 đ.")
    rehearsal.press(.enter, .right, .enter, .enter, .enter, .enter)
    #expect(rehearsal.desk[code]?.status == .received)
    #expect(rehearsal.desk[code]?.payments.first?.content.lines.first?.name == "Phí thẩm định")
  }

  @Test func `is exempted with its ground`() throws {
    let (rehearsal, code) = try open()
    rehearsal.press(.character("e"), .down, .enter)
    #expect(rehearsal.desk[code]?.exemption?.name == "Người có công")
    rehearsal.expect(shows: "Người có công (Luật mẫu, Điều 11)")
  }

  @Test func `is given back, in part or whole, with the reason`() throws {
    let (rehearsal, code) = try open { sample, code in
      let line = FeePayment.Line(name: "Phí", kind: .fee, amount: 50_000)
      try sample.perform(
        .payFee(code, FeePayment(payer: "Trần Thị Thử", lines: [line])), at: "2026-11-18T08:05")
    }
    rehearsal.press(.character("o"), .enter)
    rehearsal.type("20.000")
    rehearsal.press(.enter, .enter)
    rehearsal.expect(shows: "Xin ghi rõ lý do")
    rehearsal.type("Thu thừa")
    rehearsal.press(.enter)
    #expect(rehearsal.desk[code]?.payments.first?.kept == 30_000)
    rehearsal.expect(shows: "đã hoàn 20.000 đ")
    rehearsal.press(.character("o"), .enter, .enter)
    rehearsal.type("Rút hồ sơ")
    rehearsal.press(.enter)
    #expect(rehearsal.desk[code]?.payments.first?.kept == 0)
    rehearsal.press(.character("o"))
    rehearsal.expect(shows: "không còn khoản nào đã thu để hoàn")
  }

  @Test func `of a month is stated, and other months by arrow`() throws {
    let (rehearsal, _) = try open { sample, code in
      let line = FeePayment.Line(name: "Phí", kind: .fee, amount: 50_000)
      try sample.perform(
        .payFee(code, FeePayment(payer: "Trần Thị Thử", lines: [line])), at: "2026-11-18T08:05")
    }
    rehearsal.press(.control("k"))
    rehearsal.type("bang ke")
    rehearsal.press(.enter)
    rehearsal.expect(shows: "tháng 11/2026", "Nộp chậm nhất 05/12/2026", "50.000 đ", "01/BL")
    rehearsal.press(.right)
    rehearsal.expect(shows: "Đây là tháng này")
    rehearsal.press(.left)
    rehearsal.expect(shows: "tháng 10/2026")
    rehearsal.expect(hides: "50.000 đ")
  }

  @Test func `typed at intake is asked for its kind where the law does not say`() throws {
    let rehearsal = try Rehearsal(SampleDesk(), rows: 40)
    rehearsal.press(.function(2))
    rehearsal.type("thuoc la")
    rehearsal.press(.enter)
    rehearsal.type("Lê Văn Thí Dụ")
    rehearsal.press(.enter, times: 9)
    rehearsal.expect(hides: "Khoản thu")
    rehearsal.type("15000")
    rehearsal.expect(shows: "Khoản thu *", "Cách nộp tiền")
    rehearsal.press(.function(10), .function(10))
    #expect(rehearsal.refusals == [.missing(.feeKind)])
    rehearsal.press(.right, .function(10), .function(10))
    let dossier = rehearsal.desk.everyDossier.first
    #expect(dossier?.payments.first?.content.lines.first?.kind == .fee)
    _ = rehearsal.takeEffects()
  }
}
