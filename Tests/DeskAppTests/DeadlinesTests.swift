import Canvas
import DeskApp
import DeskOperations
import Testing

@Suite struct `The deadlines board` {
  @Test(arguments: `The overview`.sizes)
  func `shows every group`(rows: Int, columns: Int) throws {
    let rehearsal = try Rehearsal(.ordinaryDay(), rows: rows, columns: columns)
    rehearsal.press(.function(4))
    rehearsal.expectPicture("deadlines-\(columns)x\(rows)")
  }

  @Test func `the arrow shows the dossiers of one person after another`() throws {
    let rehearsal = try Rehearsal(.ordinaryDay())
    rehearsal.press(.function(4))
    rehearsal.expect(shows: "‹ Tất cả › 10 hồ sơ")
    rehearsal.press(.right, .right)
    rehearsal.expect(shows: "‹ Hoàng Thị Mẫu Hai › 3 hồ sơ")
    rehearsal.expect(hides: "Tại một cửa")
    rehearsal.press(.left, .left, .left)
    rehearsal.expect(shows: "‹ Vũ Văn Thử Hai › 1 hồ sơ")
  }

  @Test func `Tab goes from group to group and Enter opens the dossier`() throws {
    let rehearsal = try Rehearsal(.ordinaryDay())
    rehearsal.press(.function(4), .tab, .tab)
    rehearsal.expect(shows: "› …261118-0001")
    rehearsal.press(.enter)
    rehearsal.expect(hides: "Hạn trả kết quả")
    rehearsal.press(.escape)
    rehearsal.expect(shows: "› …261118-0001")
  }

  @Test func `two hundred dossiers scroll with the selection in view`() throws {
    let rehearsal = try Rehearsal(.manyDossiers())
    rehearsal.press(.function(4), .pageDown, .pageDown)
    rehearsal.expectPicture("deadlines-many")
    rehearsal.press(.end)
    rehearsal.expect(shows: "› …26")
    rehearsal.press(.home)
    rehearsal.expect(shows: "QUÁ HẠN", "› …261102-0001")
  }

  @Test func `a dossier passed on at another counter keeps the selection`() throws {
    let rehearsal = try Rehearsal(.ordinaryDay())
    rehearsal.press(.function(4), .tab, .down)
    rehearsal.expect(shows: "› …261120-0001")
    let code = try #require(DossierCode("H99.34.05-261120-0001"))
    try rehearsal.elsewhere(.passDossier(code, to: Dossier.Holder(officer: "hotich", unit: "")))
    let line = rehearsal.picture.split(separator: "\n").first { $0.hasPrefix("›") }
    #expect(line?.contains("…261120-0001") == true && line?.contains("Hoàng Thị Mẫu Hai") == true)
  }
}
