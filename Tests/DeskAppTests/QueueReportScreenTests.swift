import Canvas
import DeskOperations
import Testing

@testable import DeskApp

@Suite struct `The report of the queue` {
  /// What a journal would say of a period.
  private func report(_ period: ReportPeriod, _ rehearsal: Rehearsal) -> QueuePeriodReport {
    var history = QueueHistory(of: period, by: rehearsal.rules.settings)
    let events = rehearsal.desk.queue.tickets.flatMap(\.history).sorted { $0.at < $1.at }
    history.take(events, of: SampleDesk.morning.date)
    return history.report(at: rehearsal.now, by: rehearsal.rules.settings)
  }

  private func open(rows: Int = 24, columns: Int = 80) throws -> Rehearsal {
    let rehearsal = try Rehearsal(
      .busyQueue(), at: SampleDesk.moment("2026-11-20T09:30"), rows: rows, columns: columns)
    rehearsal.press(.control("b"), .character("b"))
    return rehearsal
  }

  /// Answers what was asked for last.
  private func answer(_ rehearsal: Rehearsal, from period: ReportPeriod? = nil) throws {
    guard case .readQueue(let asked, let key)? = rehearsal.takeEffects().last else {
      Issue.record("nothing was read")
      return
    }
    rehearsal.tell(.answered(key: key, .queueRead(report(period ?? asked, rehearsal))))
  }

  @Test(arguments: `The overview`.sizes)
  func `tells of today, and of longer periods`(rows: Int, columns: Int) throws {
    let rehearsal = try open(rows: rows, columns: columns)
    rehearsal.expect(shows: "Đang đọc nhật ký")
    try answer(rehearsal)
    rehearsal.expectPicture("queue-report-\(columns)x\(rows)")
    rehearsal.press(.tab)
    try answer(rehearsal)
    rehearsal.expect(shows: "Hàng đợi · 16/11–22/11/2026", "Phát 9")
  }

  @Test func `arrows turn to past days, and an answer that comes late shows nothing wrong`() throws
  {
    let rehearsal = try open()
    rehearsal.press(.right)
    rehearsal.expect(shows: "chưa có kỳ sau")
    try answer(rehearsal)
    rehearsal.press(.left)
    try answer(rehearsal, from: ReportPeriod(.day, of: SampleDesk.morning.date))
    rehearsal.expect(shows: "Hàng đợi · T5 19/11/2026", "Đang đọc nhật ký")
  }

  @Test func `a journal that cannot be read is told`() throws {
    let rehearsal = try open()
    guard case .readQueue(_, let key)? = rehearsal.takeEffects().last else { return }
    rehearsal.tell(.answered(key: key, .failed("Không đọc được nhật ký. Hãy báo quản trị.")))
    rehearsal.expect(shows: "Không đọc được nhật ký")
    rehearsal.expect(hides: "Đang đọc")
  }
}
