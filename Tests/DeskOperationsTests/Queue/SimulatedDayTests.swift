import DeskApp
import DeskOperations
import Foundation
import Testing

/// A busy day of four hundred people at six counters: the desk against a plain simulation.
@Suite struct SimulatedDayTests {
  private func secondOfDay(_ moment: Moment) -> Int {
    moment.localSeconds - SimulatedDay.date.dayNumber * 86_400
  }

  @Test(arguments: [1, 2, 3])
  func `everybody is called at the same moment to the same counter as by plain lists`(
    seed: Int
  ) throws {
    let day = SimulatedDay(seed: seed)
    let desk = try SimulatedDesk(day).practice.desk
    let plain = PlainDay(day)
    let calls = desk.tickets.flatMap { ticket in
      ticket.stints.map { (ticket.id.label, secondOfDay($0.calledAt), $0.counter ?? 0) }
    }.sorted { ($0.1, $0.2) < ($1.1, $1.2) }
    let plainCalls = plain.stays.map { (plain.labels[$0.person], $0.calledAt, $0.counter) }
    #expect(desk.tickets.count == SimulatedDay.people)
    #expect(calls.count == plainCalls.count && calls.count > SimulatedDay.people)
    for (mine, other) in zip(calls, plainCalls) where mine != other {
      Issue.record("\(mine) is not \(other)")
      return
    }
    // A day that tells something: people of each kind, some absent, some back, one helped elsewhere.
    #expect(Set(day.persons.map(\.priority)) == [nil, "older", "disabled"])
    #expect(desk.tickets.contains { $0.bookedFor != nil })
    #expect(desk.tickets.contains { $0.state == .noShow })
    #expect(desk.tickets.contains { $0.stints.count == 2 && $0.state == .served })
    #expect(desk.tickets.contains { $0.counter == 6 && $0.errand.group != "D" })
  }

  @Test(arguments: [1, 2, 3])
  func `the report's figures are those counted plainly`(seed: Int) throws {
    let day = SimulatedDay(seed: seed)
    let practice = try SimulatedDesk(day).practice
    let report = QueueReport(practice.desk, on: SimulatedDay.date, by: practice.rules.settings)
    let plain = PlainReport(day, PlainDay(day))
    expect(report.all, plain.row())
    #expect(report.halfHours.map { [$0.arrived, $0.served] } == plain.halfHours)
    #expect(report.halfHours.first?.start.description == "07:30")
    #expect(report.groups.map(\.id) == ["A", "B", "C", "D"])
    for row in report.groups {
      expect(row.figures, plain.row { day.persons[$0.person].group == row.id })
    }
    #expect(report.classes.map(\.id) == [nil, "older", "disabled"])
    for row in report.classes {
      expect(row.figures, plain.row { day.persons[$0.person].priority == row.id })
      #expect(row.figures.arrived == day.persons.filter { $0.priority == row.id }.count)
    }
    #expect(report.counters.map(\.id) == [1, 2, 3, 4, 5, 6])
    for row in report.counters { expect(row.figures, plain.row { $0.counter == row.id }) }
    #expect(report.totals.isBalanced && report.totals.issued == SimulatedDay.people)
    #expect(report.totals.served == plain.row().services.counted + plain.row().services.leftOut)
  }

  private func expect(
    _ figures: QueueFigures, _ row: PlainReport.Row,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    func column(_ durations: Durations) -> PlainReport.Column {
      var column = PlainReport.Column([])
      column.counted = durations.counted
      column.leftOut = durations.leftOut.values.reduce(0, +)
      column.mean = durations.mean
      column.median = durations.median
      column.ninetieth = durations.ninetieth
      column.longest = durations.longest
      return column
    }
    #expect(column(figures.waits) == row.waits, sourceLocation: sourceLocation)
    #expect(column(figures.walks) == row.walks, sourceLocation: sourceLocation)
    #expect(column(figures.services) == row.services, sourceLocation: sourceLocation)
    #expect(
      figures.waitsWithinThreshold == Share(part: row.withinThreshold, whole: row.waits.counted),
      sourceLocation: sourceLocation)
  }

  @Test func `most people are called within what they were told`() throws {
    var told = Share(part: 0, whole: 0)
    for seed in 1...5 {
      let practice = try SimulatedDesk(SimulatedDay(seed: seed)).practice
      let report = QueueReport(practice.desk, on: SimulatedDay.date, by: practice.rules.settings)
      told.part += report.promises.kept.part
      told.whole += report.promises.kept.whole
    }
    #expect(try #require(told.permille) >= 600, "\(told)")
  }

  @Test func `the report of the day is drawn as it was looked at`() throws {
    let practice = try SimulatedDesk(SimulatedDay(seed: 1)).practice
    let report = QueueReport(practice.desk, on: SimulatedDay.date, by: practice.rules.settings)
    let text = QueueReportText(report, Words(.vietnamese), practice.rules).text + "\n"
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Pictures")
    let picture = folder.appending(path: "queue-day.txt")
    if ProcessInfo.processInfo.environment["RECORD_PICTURES"] == "1" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try text.write(to: picture, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: picture, encoding: .utf8) == text)
  }
}
