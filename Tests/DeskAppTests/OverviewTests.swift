import Canvas
import DeskOperations
import Testing

@testable import DeskApp

@Suite struct `The overview` {
  static let sizes = [(24, 80), (43, 132), (50, 200), (20, 60)]

  @Test(arguments: sizes)
  func `shows an ordinary day`(rows: Int, columns: Int) throws {
    let rehearsal = try Rehearsal(.ordinaryDay(), rows: rows, columns: columns)
    rehearsal.expectPicture("overview-\(columns)x\(rows)")
  }

  @Test func `says that an empty desk is empty`() throws {
    let rehearsal = try Rehearsal()
    rehearsal.expectPicture("overview-empty")
    rehearsal.press(.enter)
    rehearsal.expect(shows: "Danh sách này không có hồ sơ nào để mở.")
  }

  @Test func `shows something of every group when there are many`() throws {
    let rehearsal = try Rehearsal(.manyDossiers())
    rehearsal.expectPicture("overview-many")
  }

  @Test func `speaks English`() throws {
    let rehearsal = try Rehearsal(.ordinaryDay(), language: .english)
    rehearsal.expectPicture("overview-english")
  }

  @Test func `what another counter does is seen and the selection stays`() throws {
    let rehearsal = try Rehearsal(.ordinaryDay())
    rehearsal.press(.down, .down)
    rehearsal.expect(shows: "› …261120-0001")
    try rehearsal.elsewhere(
      .receiveDossier(Intake(procedure: "2.000815", applicant: Intake.Party(name: "Lê Thị Ví Dụ"))))
    rehearsal.expect(shows: "Đã nhận 4", "› …261120-0001", "…261120-0004")
  }

  @Test func `a dossier that is due grows late as time goes by`() throws {
    let rehearsal = try Rehearsal(.ordinaryDay())
    rehearsal.expect(shows: "QUÁ HẠN 1", "Đến hạn hôm nay 3")
    rehearsal.pass(to: "2026-11-20T17:01")
    rehearsal.expect(shows: "QUÁ HẠN 4", "Đến hạn hôm nay 0", "VỪA QUÁ HẠN")
  }

  @Test func `the first working day after a long holiday is the next one`() throws {
    let rehearsal = try Rehearsal(at: SampleDesk.moment("2026-02-13T09:00"))
    rehearsal.expect(shows: "Ngày làm việc tới, T4 18/02: không có")
  }

  @Test func `the digits open the other screens`() throws {
    let rehearsal = try Rehearsal(.ordinaryDay())
    rehearsal.press(.character("4"))
    rehearsal.expect(shows: "› Hạn trả kết quả")
  }

  @Test(arguments: [
    ([0, 0, 0, 0], 14), ([1, 3, 1, 1], 14), ([124, 6, 3, 0], 17), ([500, 500, 500, 500], 9),
  ])
  func `every group keeps a share of the rows`(counts: [Int], rows: Int) {
    let caps = OverviewScreen.caps(counts, rows: rows)
    let used = zip(counts, caps).reduce(counts.count) { $0 + $1.1 + ($1.0 > $1.1 ? 1 : 0) }
    #expect(used <= max(rows, counts.count * 3))
    #expect(zip(counts, caps).allSatisfy { $0 == 0 ? $1 == 0 : $1 >= 1 && $1 <= $0 })
  }
}
