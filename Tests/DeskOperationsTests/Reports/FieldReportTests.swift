import DeskOperations
import Testing

/// The figures of a period by field add up, and a day's are those of its summary.
@Suite struct FieldReportTests {
  @Test(arguments: 0..<8)
  func `what came in equals what went out and what is left`(seed: Int) throws {
    var days = try RandomDays(seed: 4000 + seed)
    while days.done < 120 { days.ask() }
    let desk = days.desk.desk
    let first = try #require(days.desk.events.first).at.date
    for start in 0..<12 {
      for length in [0, 1, 6] {
        let from = first.advanced(by: start)
        let report = FieldReport(desk, from: from, to: from.advanced(by: length))
        for row in report.rows { #expect(row.isBalanced) }
        #expect(report.total.isBalanced)
      }
    }
  }

  @Test(arguments: 0..<8)
  func `a day's figures are those of its summary`(seed: Int) throws {
    var days = try RandomDays(seed: 5000 + seed)
    while days.done < 120 { days.ask() }
    let desk = days.desk.desk
    let first = try #require(days.desk.events.first).at.date
    for offset in 0..<15 {
      let date = first.advanced(by: offset)
      let report = FieldReport(desk, from: date, to: date).total
      let summary = DaySummary(desk, on: date, calendar: days.desk.rules.calendar).total
      #expect(report.carriedOver == summary.carriedOver)
      #expect(report.receivedTotal == summary.received)
      #expect(report.finished.total == summary.finished.total)
      #expect(report.closed == summary.closed)
      #expect(
        report.openInTime + report.openLate
          == summary.openInTime + summary.openLate + summary.waiting)
    }
    // Of today all is known: who waits for papers or money is not late.
    let today = try #require(days.desk.events.last).at.date
    let late = desk.dossiersInOrder.count { dossier in
      dossier.status.isOpen && !dossier.status.isWaiting
        && dossier.due.map { $0.date < today } ?? false
    }
    #expect(FieldReport(desk, from: today, to: today).total.openLate == late)
  }

  @Test func `days the wrong way round have no figures`() throws {
    var days = try RandomDays(seed: 1)
    while days.done < 40 { days.ask() }
    let today = try #require(days.desk.events.last).at.date
    #expect(FieldReport(days.desk.desk, from: today, to: today.advanced(by: -1)).rows.isEmpty)
  }
}
