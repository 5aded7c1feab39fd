import DeskOperations
import Testing

@testable import DeskFiles

/// What every history must do, whatever it is kept in.
@Suite struct JournalTests {
  enum Kind: String, CaseIterable, Sendable { case file, memory }

  /// Two views of one history, as two counters have them.
  private final class Pair {
    let place: Workplace?
    let first: any Journal
    let second: any Journal

    init(_ kind: Kind) throws {
      switch kind {
      case .file:
        let place = try Workplace()
        self.place = place
        first = try FileJournal(place.folder, patience: 0)
        second = try FileJournal(place.folder, patience: 0)
      case .memory:
        place = nil
        let journal = MemoryJournal()
        first = journal
        second = journal
      }
    }
  }

  private func event(_ number: Int, daysLater days: Int = 0) -> Event {
    Event(
      at: morning.advanced(bySeconds: number + days * 86_400), by: "mau", counter: 1,
      key: "key-\(number)",
      change: .queue(.called(TicketID(date: morning.date, number: number))))
  }

  @Test(arguments: Kind.allCases)
  func `what one appends the other reads`(kind: Kind) throws {
    let pair = try Pair(kind)
    let end = try pair.first.exclusively(for: nil) {
      try pair.first.append([event(1), event(2)], after: .start, lasting: true)
    }
    let page = try pair.second.read(after: .start)
    #expect(page == JournalPage(events: [event(1), event(2)], end: end))
    #expect(end.sequence == 2)
    let next = try pair.second.exclusively(for: nil) {
      try pair.second.append([event(3, daysLater: 400)], after: end, lasting: true)
    }
    #expect(
      try pair.first.read(after: end) == JournalPage(events: [event(3, daysLater: 400)], end: next))
    #expect(try pair.first.read(after: next) == JournalPage(events: [], end: next))
    #expect(try pair.first.read(after: .start).events.count == 3)
  }

  @Test(arguments: Kind.allCases)
  func `appending after an old place is refused`(kind: Kind) throws {
    let pair = try Pair(kind)
    let end = try pair.first.exclusively(for: nil) {
      try pair.first.append([event(1)], after: .start, lasting: true)
    }
    for days in [0, 1] {
      #expect(throws: StoreTrouble.journalMovedOn) {
        try pair.second.exclusively(for: nil) {
          try pair.second.append([event(2, daysLater: days)], after: .start, lasting: true)
        }
      }
    }
    #expect(try pair.first.read(after: .start).end == end)
  }

  @Test(arguments: Kind.allCases)
  func `a history knows its own places only`(kind: Kind) throws {
    let pair = try Pair(kind)
    let end = try pair.first.exclusively(for: nil) {
      try pair.first.append([event(1)], after: .start, lasting: true)
    }
    var foreign = end
    foreign.hash = String(repeating: "1", count: 64)
    #expect(pair.second.contains(.start))
    #expect(pair.second.contains(end))
    #expect(!pair.second.contains(foreign))
    #expect(throws: StoreTrouble.journalMovedOn) { try pair.second.read(after: foreign) }
  }

  @Test(arguments: Kind.allCases)
  func `an event of an earlier day is refused`(kind: Kind) throws {
    let pair = try Pair(kind)
    let end = try pair.first.exclusively(for: nil) {
      try pair.first.append([event(1, daysLater: 1)], after: .start, lasting: true)
    }
    #expect(throws: StoreTrouble.self) {
      try pair.first.exclusively(for: nil) {
        try pair.first.append([event(2)], after: end, lasting: true)
      }
    }
    #expect(try pair.first.read(after: .start).end == end)
  }

  @Test(arguments: Kind.allCases)
  func `a watch tells once for what was appended`(kind: Kind) throws {
    let pair = try Pair(kind)
    let watch = pair.second.watch()
    #expect(!watch.hasNews())
    _ = try pair.first.exclusively(for: nil) {
      try pair.first.append([event(1)], after: .start, lasting: true)
    }
    #expect(watch.hasNews())
    #expect(!watch.hasNews())
  }

  @Test(arguments: Kind.allCases)
  func `the same request is done once, whoever asks again`(kind: Kind) throws {
    let pair = try Pair(kind)
    let place = try Workplace()
    let rules = try ReferenceData.load(place.folder)
    let first = try DeskStore(rules: rules, journal: pair.first)
    let second = try DeskStore(rules: rules, journal: pair.second)
    guard case .done(let events) = try first.perform(receipt(1), at: morning) else {
      Issue.record("the first request was not done")
      return
    }
    #expect(
      try second.perform(receipt(1), at: morning) == .alreadyDone(events[0].change.subject))
    #expect(second.desk == first.desk)
    #expect(second.position == first.position)
  }

  @Test func `a line carries its place and the hash of the rest of itself`() throws {
    let group = try JournalGroup([event(1)], after: .start)
    let zeros = String(repeating: "0", count: 64)
    #expect(
      String(decoding: group.bytes, as: UTF8.self)
        == #"{"at":"2026-11-20T08:00:01+07:00","by":"mau","counter":1,"data":{"date":"2026-11-20","number":1},"key":"key-1","prev":""#
        + zeros + #"","seq":1,"type":"ticketCalled","v":1,"hash":""#
        + group.end.hash + "\"}\n")
  }
}
