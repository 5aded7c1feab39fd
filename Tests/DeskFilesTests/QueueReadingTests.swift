import DeskOperations
import Testing

@testable import DeskFiles

/// The queue of past days read from their files.
@Suite struct QueueReadingTests {
  /// Four days on which people are carried on by night and by hand, and one without a queue.
  private func desk(at place: Workplace) throws -> DeskStore {
    try place.change(
      place.folder.settingsFile, #""lastNumber": 999"#,
      to: #""lastNumber": 999, "overnight": "carryOver""#)
    let store = try place.store()
    var requests = 0
    func ask(_ act: QueueAct, _ day: Int, _ minute: Int) throws {
      requests += 1
      _ = try store.perform(
        request(.queue(act), "q-\(requests)"),
        at: morning.advanced(bySeconds: day * 86_400 + minute * 60))
    }
    for minute in 0..<5 { try ask(.take(TicketOrder()), 0, minute) }
    try ask(.callNext, 0, 20)
    try ask(.callNext, 1, 10)
    try ask(.callNext, 1, 20)
    try ask(.endDay, 1, 500)
    _ = try store.perform(receipt(900), at: morning.advanced(bySeconds: 2 * 86_400))
    try ask(.callNext, 3, 15)
    try ask(.take(TicketOrder()), 3, 20)
    try ask(.take(TicketOrder()), 4, 0)
    return store
  }

  @Test func `every day tells the same from its own files as from all of the journal`() throws {
    let place = try Workplace()
    let store = try desk(at: place)
    let now = morning.advanced(bySeconds: 4 * 86_400 + 3600)
    let reading = try #require(store.queueReading)
    for days in [0...0, 1...1, 2...2, 3...3, 4...4, 0...4, 1...2, 3...9] {
      let period = ReportPeriod(
        morning.date.advanced(by: days.lowerBound)...morning.date.advanced(by: days.upperBound))
      var whole = QueueHistory(of: period, by: store.rules.settings)
      try JournalReader(folder: place.folder, disk: .real).read(after: .start) {
        whole.take($0.events, of: $0.day)
      }
      let report = try reading.report(of: period, at: now, by: store.rules.settings)
      #expect(report == whole.report(at: now, by: store.rules.settings), "\(days)")
      if days.count == 1, days.lowerBound != 2 {
        #expect(report.whole.totals == store.desk.queueTotals(on: period.from), "\(days)")
      }
    }
    #expect(
      try reading.report(
        of: ReportPeriod(.month, of: CivilDate(year: 2025, month: 1, day: 1) ?? now.date),
        at: now, by: store.rules.settings
      ).days.isEmpty)
  }

  @Test func `a changed ticket is told with its line, and what is half written is not read`() throws
  {
    let place = try Workplace()
    let store = try desk(at: place)
    let reading = try #require(store.queueReading)
    let period = ReportPeriod(morning.date...morning.date.advanced(by: 4))
    let before = try reading.report(of: period, at: morning, by: store.rules.settings)
    let last = place.folder.journalFile(of: morning.date.advanced(by: 4))
    try place.put(try place.bytes(last) + Array(#"{"type":"ticketTaken","#.utf8), in: last)
    #expect(try reading.report(of: period, at: morning, by: store.rules.settings) == before)
    try place.change(place.today, #""number":2"#, to: #""number":9"#)
    let fault = JournalFault(file: place.today, line: 2, kind: .hash)
    #expect(throws: StoreTrouble.brokenJournal(fault)) {
      try reading.report(of: period, at: morning, by: store.rules.settings)
    }
  }
}
