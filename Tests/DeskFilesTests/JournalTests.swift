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

    /// Leaves the beginning of a line at the end, as a killed writer does; false where the history is
    /// kept in something that takes a request whole or not at all.
    func tear() throws -> Bool {
      guard let place else { return false }
      try place.put(try place.bytes(place.today) + Array(#"{"at":"2026"#.utf8), in: place.today)
      return true
    }

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

  /// Appends under the lock.
  @discardableResult
  private func append(
    _ events: [Event], to journal: any Journal, after position: JournalPosition,
    lasting: Bool = true
  ) throws -> JournalPosition {
    try journal.exclusively(for: nil) {
      try journal.append(events, after: position, lasting: lasting)
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
  func `requests are read in order across days and years, from any of their ends`(kind: Kind) throws
  {
    let pair = try Pair(kind)
    let requests = [[event(1)], [event(2), event(3)], [event(4, daysLater: 1)]]
    let later = [[event(5, daysLater: 60), event(6, daysLater: 60)], [event(7, daysLater: 60)]]
    var ends = [JournalPosition.start]
    for request in requests + later {
      ends.append(try append(request, to: pair.first, after: ends[ends.count - 1]))
    }
    let all = requests + later
    for (index, end) in ends.enumerated() {
      #expect(pair.second.contains(end))
      let rest = try pair.second.read(after: end)
      #expect(rest == JournalPage(events: all[index...].flatMap { $0 }, end: ends[all.count]))
    }
    #expect(ends.map(\.sequence) == [0, 1, 3, 4, 6, 7])
    var pages: [JournalPage] = []
    try pair.second.read(after: ends[1]) { pages.append($0) }
    for page in pages where !page.events.isEmpty { #expect(ends.contains(page.end)) }
  }

  @Test(arguments: Kind.allCases)
  func `a place beyond the end, of another day or with another number is not known`(kind: Kind)
    throws
  {
    let pair = try Pair(kind)
    let end = try append([event(1), event(2)], to: pair.first, after: .start)
    var (beyond, other) = (end, end)
    beyond.offset += 1000
    other.day = morning.date.advanced(by: 1)
    for place in [beyond, other] {
      #expect(!pair.second.contains(place))
      #expect(throws: StoreTrouble.journalMovedOn) { try pair.second.read(after: place) }
      #expect(throws: StoreTrouble.journalMovedOn) {
        try append([event(3)], to: pair.second, after: place)
      }
    }
    #expect(try pair.first.read(after: .start).end == end)
  }

  @Test(arguments: Kind.allCases)
  func `a request is there as a whole or not at all`(kind: Kind) throws {
    let pair = try Pair(kind)
    let watch = pair.second.watch()
    let end = try append([event(1)], to: pair.first, after: .start)
    #expect(watch.hasNews())
    #expect(throws: StoreTrouble.self) {
      try append([event(2), event(3, daysLater: 1)], to: pair.first, after: end)
    }
    #expect(!watch.hasNews())
    #expect(try pair.second.read(after: .start) == JournalPage(events: [event(1)], end: end))
    let next = try append([event(2), event(3)], to: pair.first, after: end)
    #expect(try pair.second.read(after: end).events == [event(2), event(3)])
    #expect(next.sequence == 3)
  }

  @Test(arguments: Kind.allCases)
  func `a request of no events is no news`(kind: Kind) throws {
    let pair = try Pair(kind)
    let end = try append([event(1)], to: pair.first, after: .start)
    let watch = pair.second.watch()
    #expect(try append([], to: pair.first, after: end) == end)
    #expect(!watch.hasNews())
    #expect(try pair.second.read(after: end).events.isEmpty)
  }

  @Test(arguments: Kind.allCases)
  func `what is not put on disk at once can be read, and is there after it was`(kind: Kind) throws {
    let pair = try Pair(kind)
    let end = try pair.first.exclusively(for: nil) {
      var end = JournalPosition.start
      for number in 1...3 {
        end = try pair.first.append(
          [event(number, daysLater: number)], after: end, lasting: false)
        #expect(try pair.second.read(after: .start).end == end)
      }
      try pair.first.makeLasting()
      return end
    }
    #expect(try pair.second.read(after: .start).events.map(\.key) == ["key-1", "key-2", "key-3"])
    #expect(try append([event(4, daysLater: 3)], to: pair.second, after: end).sequence == 4)
  }

  @Test(arguments: Kind.allCases)
  func `work that fails leaves what it had appended, and the history free`(kind: Kind) throws {
    struct Stopped: Error {}
    let pair = try Pair(kind)
    #expect(throws: Stopped.self) {
      try pair.first.exclusively(for: "mau") {
        try append([event(1)], to: pair.first, after: .start)
        throw Stopped()
      }
    }
    let page = try pair.second.read(after: .start)
    #expect(page.events == [event(1)])
    #expect(try append([event(2)], to: pair.second, after: page.end).sequence == 2)
  }

  @Test(arguments: Kind.allCases)
  func `an unfinished end is passed over by readers and cut off by the next writer`(kind: Kind)
    throws
  {
    let pair = try Pair(kind)
    let end = try append([event(1)], to: pair.first, after: .start)
    let isTorn = try pair.tear()
    #expect(try pair.second.read(after: .start) == JournalPage(events: [event(1)], end: end))
    #expect(pair.second.takeNotices().isEmpty)
    let next = try pair.second.exclusively(for: nil) {
      #expect(try pair.second.read(after: end).events.isEmpty)
      return try pair.second.append([event(2)], after: end, lasting: true)
    }
    #expect(pair.second.takeNotices().count == (isTorn ? 1 : 0))
    #expect(pair.second.takeNotices().isEmpty)
    #expect(try pair.first.read(after: end) == JournalPage(events: [event(2)], end: next))
  }

  @Test(arguments: Kind.allCases)
  func `two desks over one history decide alike, and refuse without a trace`(kind: Kind) throws {
    let pair = try Pair(kind)
    let place = try Workplace()
    let rules = try ReferenceData.load(place.folder)
    let stores = try [pair.first, pair.second].map { try DeskStore(rules: rules, journal: $0) }
    for number in 1...6 {
      _ = try stores[number % 2].perform(receipt(number), at: morning)
      #expect(throws: Refusal.self) {
        try stores[number % 2].perform(request(.queue(.callNext), "no-\(number)"), at: morning)
      }
    }
    try stores[0].inOneGo {
      for number in 7...9 { _ = try stores[0].perform(receipt(number), at: morning) }
    }
    for store in stores { try store.catchUp() }
    #expect(stores[0].desk == stores[1].desk && stores[0].position == stores[1].position)
    #expect(stores[0].desk.everyDossier.count == 9 && stores[0].position.sequence == 9)
    #expect(try DeskStore(rules: rules, journal: pair.second).desk == stores[0].desk)
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
