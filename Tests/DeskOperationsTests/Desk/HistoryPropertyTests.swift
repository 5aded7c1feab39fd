import DeskOperations
import FoundationEssentials
import Testing

/// Long random days at the desk, and what must hold after every step of them.
@Suite struct HistoryPropertyTests {
  @Test(arguments: 0..<60)
  func `three hundred random requests break no invariant`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    var desk = try PracticeDesk("2026-11-18T07:40")
    var originals: [DossierCode: Moment?] = [:]
    var lengths: [DossierCode: Int] = [:]
    for _ in 0..<300 {
      // Sometimes the clock jumps back, sometimes over the night, sometimes a key comes again.
      desk.now = desk.now.advanced(
        bySeconds: Int.random(in: 0..<9, using: &random) == 0
          ? Int.random(in: -4000...40_000, using: &random)
          : Int.random(in: 0...2000, using: &random))
      let before = desk.desk
      do {
        let decision = try desk.ask(
          .random(at: desk.desk, using: &random), counter: Int.random(in: 1...3, using: &random),
          reason: Bool.random(using: &random) ? "Lý do mẫu" : nil,
          key: Int.random(in: 0..<6, using: &random) == 0
            ? desk.events.randomElement(using: &random)?.key : nil)
        if case .alreadyDone = decision { #expect(desk.desk == before) }
      } catch {
        #expect(desk.desk == before, "a refusal changed the desk: \(error)")
      }
      for dossier in desk.desk.dossiersInOrder {
        let original = originals[dossier.code, default: dossier.promise.originalDue]
        #expect(dossier.promise.originalDue == original)
        originals[dossier.code] = original
        #expect(dossier.history.count >= lengths[dossier.code, default: 0])
        lengths[dossier.code] = dossier.history.count
        #expect(dossier.waits.dropLast().allSatisfy { $0.to != nil })
        let hasOpenWait = dossier.waits.last.map { $0.to == nil } ?? false
        #expect(dossier.status.isOpen ? hasOpenWait == (dossier.status == .waiting) : true)
      }
    }
    #expect(zip(desk.events, desk.events.dropFirst()).allSatisfy { $0.at <= $1.at })
    var replayed = Desk()
    for event in desk.events { replayed.apply(event) }
    #expect(replayed == desk.desk)
    expectNumbersWithoutGaps(desk.desk)
    try expectBalancedDays(desk)
  }

  private func expectNumbersWithoutGaps(_ desk: Desk) {
    let byDay = Dictionary(grouping: desk.order) { $0.description.dropLast(4) }
    for (_, codes) in byDay {
      #expect(
        codes.map { Int($0.description.suffix(4)) ?? 0 } == Array(1...codes.count))
    }
    for day in Dictionary(grouping: desk.tickets, by: \.id.date).values {
      #expect(day.map(\.id.number) == Array(1...day.count))
    }
  }

  private func expectBalancedDays(_ desk: PracticeDesk) throws {
    let first = try #require(desk.events.first?.at.date)
    let last = try #require(desk.events.last?.at.date)
    for day in first.dayNumber...last.dayNumber {
      let date = CivilDate(dayNumber: day)
      let summary = DaySummary(desk.desk, on: date, calendar: desk.rules.calendar)
      for row in summary.fields { #expect(row.isBalanced) }
      #expect(summary.receivedByChannel.values.reduce(0, +) == summary.total.received)
      let plain = PlainDayCount(desk.events, on: date, calendar: desk.rules.calendar)
      #expect(PlainDayCount(summary) == plain, "\(date)")
    }
  }

  @Test(arguments: 0..<10)
  func `two desks that take turns never give a number twice`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(1000 + seed))
    let rules = try SampleRules.make()
    var desks = [Desk(), Desk()]
    var read = [0, 0]
    var events: [Event] = []
    var now = Moment.at("2026-11-18T07:40")
    for step in 0..<300 {
      now = now.advanced(bySeconds: Int.random(in: -60...900, using: &random))
      let turn = Int.random(in: 0...1, using: &random)
      for event in events[read[turn]...] { desks[turn].apply(event) }
      read[turn] = events.count
      let request = Request(
        .random(at: desks[turn], using: &random), by: SampleRules.clerk, counter: turn + 1,
        key: "key-\(step)", reason: "Lý do mẫu")
      guard case .events(let news)? = try? desks[turn].decide(request, at: now, by: rules)
      else { continue }
      events += news
    }
    for turn in 0...1 {
      for event in events[read[turn]...] { desks[turn].apply(event) }
    }
    #expect(desks[0] == desks[1])
    #expect(Set(desks[0].order).count == desks[0].order.count)
    expectNumbersWithoutGaps(desks[0])
  }

  @Test(arguments: 0..<10)
  func `a state written and read goes on as if it had never been written`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(2000 + seed))
    var desk = try PracticeDesk("2026-11-18T07:40")
    for _ in 0..<200 {
      desk.now = desk.now.advanced(bySeconds: Int.random(in: 0...3000, using: &random))
      _ = try? desk.ask(.random(at: desk.desk, using: &random), reason: "Lý do mẫu")
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let half = desk.events.count / 2
    var kept = Desk()
    for event in desk.events[..<half] { kept.apply(event) }
    let bytes = try encoder.encode(kept)
    var read = try JSONDecoder().decode(Desk.self, from: bytes)
    #expect(read == kept)
    #expect(try encoder.encode(read) == bytes)
    for event in desk.events[half...] {
      read.apply(try JSONDecoder().decode(Event.self, from: try encoder.encode(event)))
    }
    #expect(read == desk.desk)
    #expect(try encoder.encode(read) == encoder.encode(desk.desk))
    #expect(read.search("mau").map(\.code) == desk.desk.search("mau").map(\.code))
  }

  @Test(arguments: 0..<10)
  func `events in any order, twice or of unknown things never stop the desk`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(3000 + seed))
    var desk = try PracticeDesk("2026-11-18T07:40")
    for _ in 0..<150 {
      desk.now = desk.now.advanced(bySeconds: Int.random(in: 0...3000, using: &random))
      _ = try? desk.ask(.random(at: desk.desk, using: &random), reason: "Lý do mẫu")
    }
    var odd = Desk()
    for event in (desk.events + desk.events).shuffled(using: &random) { odd.apply(event) }
    #expect(Set(odd.order).count == odd.order.count)
    #expect(odd.order.count == desk.desk.order.count)
    #expect(Set(odd.tickets.map(\.id)).count == odd.tickets.count)
    #expect(odd.lastMoment == desk.desk.lastMoment)
  }
}
