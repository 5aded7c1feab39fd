import Dice
import DeskOperations
import FoundationEssentials
import Testing

/// Long random days at the desk, and what must hold after every step of them.
@Suite struct HistoryPropertyTests {
  private static let seeds = 0..<32

  @Test(arguments: seeds)
  func `two hundred lawful commands break no invariant, and unlawful ones change nothing`(
    seed: Int
  ) throws {
    var days = try RandomDays(seed: seed, isWatched: true)
    while days.done < 200 { days.ask() }
    #expect(days.witness?.faults == [])
    var replayed = Desk()
    for event in days.desk.events { replayed.apply(event) }
    #expect(replayed == days.desk.desk)
    try expectBalancedDays(days.desk)
  }

  @Test func `no kind of event and no command is missing in those days, done and refused`() throws {
    var kinds: Set<Event.Kind> = []
    var toldAfterwards: Set<Event.Kind> = []
    var tally: [String: RandomDays.Tally] = [:]
    for seed in 0..<48 {
      var days = try RandomDays(seed: seed, isCrowded: seed >= 32)
      while days.done < 200 { days.ask() }
      kinds.formUnion(days.desk.events.map(\.kind))
      toldAfterwards.formUnion(days.desk.events.filter { $0.happenedAt != nil }.map(\.kind))
      tally.merge(days.tally, uniquingKeysWith: +)
    }
    // A desk is merged from a folder, never by a request at a counter.
    #expect(Set(Event.Kind.allCases).subtracting(kinds) == [.deskMerged])
    let neverAfterwards: Set<Event.Kind> = [
      .certified, .dutyBegan, .dutyEnded, .procedureReviewed, .periodClosed, .deskMerged,
    ]
    let ofTheQueue = Event.Kind.allCases.filter { kind in
      ["ticket", "counter", "appointment"].contains { kind.rawValue.hasPrefix($0) }
    }
    #expect(
      Set(Event.Kind.allCases).subtracting(toldAfterwards) == neverAfterwards.union(ofTheQueue))
    #expect(tally.filter { $0.value.done == 0 || $0.value.refused == 0 }.map(\.key) == [])
  }

  @Test(arguments: seeds)
  func `three hundred acts in a crowded queue break no invariant`(seed: Int) throws {
    var days = try RandomDays(seed: 500 + seed, isCrowded: true, isWatched: true)
    while days.done < 300 { days.ask() }
    #expect(days.witness?.faults == [])
    var replayed = Desk()
    for event in days.desk.events { replayed.apply(event) }
    #expect(replayed == days.desk.desk)
    try expectBalancedDays(days.desk)
  }

  private func expectBalancedDays(_ desk: PracticeDesk) throws {
    let first = try #require(desk.events.map(\.moment).min()?.date)
    let last = try #require(desk.events.last?.at.date)
    for day in first.dayNumber...last.dayNumber {
      let date = CivilDate(dayNumber: day)
      let summary = DaySummary(desk.desk, on: date, calendar: desk.rules.calendar)
      for row in summary.fields { #expect(row.isBalanced) }
      #expect(summary.queue.isBalanced, "\(date)")
      #expect(summary.receivedByChannel.values.reduce(0, +) == summary.total.received)
      let plain = PlainDayCount(desk.events, on: date, calendar: desk.rules.calendar)
      #expect(PlainDayCount(summary) == plain, "\(date)")
    }
  }

  @Test(arguments: 0..<10)
  func `two desks that take turns never give a number twice`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(1000 + seed))
    let rules = try SampleChain.rules()
    var witness = HistoryWitness(rules.law)
    var desks = [Desk(), Desk()]
    var read = [0, 0]
    var events: [Event] = []
    var now = Moment.at("2026-11-18T07:40")
    for step in 0..<300 {
      now = now.advanced(bySeconds: Int.random(in: -60...900, using: &random))
      let turn = Int.random(in: 0...1, using: &random)
      for event in events[read[turn]...] { desks[turn].apply(event) }
      read[turn] = events.count
      let request = Request.random(
        at: desks[turn], now: now, key: "key-\(step)", using: &random)
      guard case .events(let news)? = try? desks[turn].decide(request, at: now, by: rules)
      else { continue }
      events += news
      let before = desks[turn]
      for event in news { desks[turn].apply(event) }
      read[turn] = events.count
      witness.watch(news, from: before, to: desks[turn], by: rules)
    }
    for turn in 0...1 {
      for event in events[read[turn]...] { desks[turn].apply(event) }
    }
    #expect(desks[0] == desks[1])
    #expect(Set(desks[0].everyDossier.map(\.code)).count == desks[0].everyDossier.map(\.code).count)
    #expect(witness.faults == [])
  }

  @Test(arguments: 0..<10)
  func `a state written and read goes on as if it had never been written`(seed: Int) throws {
    var days = try RandomDays(seed: 2000 + seed)
    while days.done < 150 { days.ask() }
    let desk = days.desk
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let half = desk.events.count / 2
    var kept = Desk()
    for event in desk.events[..<half] { kept.apply(event) }
    let shelf = PlainShelf(kept.leaving)
    kept.find(in: shelf)
    let bytes = try encoder.encode(kept.kept)
    let atHand = try encoder.encode(Array(kept.atHand))
    var read = Desk(try JSONDecoder().decode(Desk.Kept.self, from: bytes))
    for dossier in try JSONDecoder().decode([Desk.AtHand].self, from: atHand) {
      read.takeAtHand(try #require(dossier.whole))
    }
    read.find(in: shelf)
    #expect(read == kept)
    #expect(try encoder.encode(read.kept) == bytes)
    for event in desk.events[half...] {
      read.apply(try JSONDecoder().decode(Event.self, from: try encoder.encode(event)))
    }
    #expect(read == desk.desk)
    #expect(try encoder.encode(read.kept) == encoder.encode(desk.desk.kept))
    #expect(try encoder.encode(Array(read.atHand)) == encoder.encode(Array(desk.desk.atHand)))
    #expect(read.everyDossier == desk.desk.everyDossier)
    #expect(read.log(touching: Desk.everyDay) == desk.desk.log(touching: Desk.everyDay))
    #expect(
      Set(read.search("mau").map(\.code)) == Set(desk.desk.search("mau").map(\.code)))
  }

  @Test(arguments: 0..<10)
  func `events in any order, twice or of unknown things never stop the desk`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(3000 + seed))
    var days = try RandomDays(seed: 3000 + seed)
    while days.done < 100 { days.ask() }
    let desk = days.desk
    var odd = Desk()
    for event in (desk.events + desk.events).shuffled(using: &random) { odd.apply(event) }
    #expect(Set(odd.everyDossier.map(\.code)).count == odd.everyDossier.map(\.code).count)
    #expect(odd.everyDossier.map(\.code).count == desk.desk.everyDossier.map(\.code).count)
    #expect(Set(odd.tickets.map(\.id)).count == odd.tickets.count)
    #expect(odd.lastMoment == desk.desk.lastMoment)
  }
}
