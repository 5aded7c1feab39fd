import DeskOperations
import Testing

@testable import DeskFiles

/// Whoever changes the history by hand is found, with file and line.
@Suite struct TamperTests {
  /// Several days as they lie on the disk, and ways to change them.
  private struct History {
    let place: Workplace
    /// The lines of each day, without their ends.
    var days: [(file: String, lines: [[UInt8]])] = []

    /// Five days with uneven numbers of requests.
    init(_ random: inout SplitMix64) throws {
      place = try Workplace()
      let store = try place.store()
      var number = 0
      for day in 0..<5 {
        for _ in 0..<Int.random(in: 2...5, using: &random) {
          number += 1
          let moment = morning.advanced(bySeconds: day * 86_400 + number)
          _ = try store.perform(receipt(number), at: moment)
        }
        let file = place.folder.journalFile(of: morning.date.advanced(by: day))
        let lines = try place.bytes(file).split(separator: UInt8(ascii: "\n"))
        days.append((file, lines.map { Array($0) }))
      }
    }

    mutating func somewhere(_ random: inout SplitMix64) -> (day: Int, line: Int) {
      let day = Int.random(in: days.indices, using: &random)
      return (day, Int.random(in: days[day].lines.indices, using: &random))
    }

    /// Where the line that followed one stands now that the one does not fit any more.
    func after(_ day: Int, _ line: Int) -> (file: String, line: Int)? {
      if line < days[day].lines.count { return (days[day].file, line + 1) }
      return days.indices.contains(day + 1) ? (days[day + 1].file, 1) : nil
    }

    /// Writes the days and reads them from the first line.
    func verify() throws -> VerificationReport {
      for day in days {
        try place.put(day.lines.flatMap { $0 + [UInt8(ascii: "\n")] }, in: day.file)
      }
      return try Verification.run(place.folder)
    }
  }

  private func expect(
    _ report: VerificationReport, _ file: String, _ line: Int, _ kind: JournalFault.Kind? = nil,
    _ what: String = "", sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(report.fault?.file == file, "\(what)", sourceLocation: sourceLocation)
    #expect(report.fault?.line == line, "\(what)", sourceLocation: sourceLocation)
    if let kind { #expect(report.fault?.kind == kind, "\(what)", sourceLocation: sourceLocation) }
  }

  @Test(arguments: 0..<3)
  func `a changed byte is found in its line, wherever and whatever it is`(seed: Int) throws {
    var random = SplitMix64(seed)
    let history = try History(&random)
    for (index, day) in history.days.enumerated() {
      let whole = try history.place.bytes(day.file)
      // Of the last day every byte that ends a line, for there an unfinished end may stand.
      let ends = index == 4 ? whole.indices.filter { whole[$0] == UInt8(ascii: "\n") } : []
      for place in ends + (0..<60).map({ _ in Int.random(in: whole.indices, using: &random) }) {
        for new in [UInt8.random(in: 1...255, using: &random), UInt8(ascii: "\n"), 0]
        where new != whole[place] {
          var changed = whole
          changed[place] = new
          // A zero that fills what a disk loses as a whole is what a power cut leaves.
          let start = place == 0 || whole[place - 1] == UInt8(ascii: "\n")
          if new == 0, index == 4, start || place % 512 == 0,
            place == whole.count - 1 || (place + 1) % 512 == 0
          {
            continue
          }
          try history.place.put(changed, in: day.file)
          let report = try Verification.run(history.place.folder)
          let line = whole[..<place].count { $0 == UInt8(ascii: "\n") } + 1
          // Where the end of a line is gone, the line goes on in the next.
          let isCut = place == whole.count - 1 && index < 4
          expect(report, day.file, line, isCut ? .cutOff : nil, "\(day.file) \(place) \(new)")
        }
      }
      try history.place.put(whole, in: day.file)
    }
    #expect(try history.verify().isSound)
  }

  @Test(arguments: 0..<12)
  func `a removed line is found where the next does not follow`(seed: Int) throws {
    var random = SplitMix64(seed)
    var history = try History(&random)
    let (day, line) = history.somewhere(&random)
    history.days[day].lines.remove(at: line)
    guard let found = history.after(day, line) else {
      // Nothing follows the last line of all: the chain alone cannot miss it. Paper does.
      #expect(try history.verify().isSound)
      return
    }
    expect(try history.verify(), found.file, found.line, .chain)
  }

  @Test(arguments: 0..<12)
  func `a copied line is found where it was put`(seed: Int) throws {
    var random = SplitMix64(100 + seed)
    var history = try History(&random)
    let (from, to) = (history.somewhere(&random), history.somewhere(&random))
    let copy = history.days[from.day].lines[from.line]
    history.days[to.day].lines.insert(copy, at: to.line)
    // In front of itself it is in its place, and the second of the two is not.
    let isItself = from == to
    expect(
      try history.verify(), history.days[to.day].file, to.line + (isItself ? 2 : 1), .chain,
      "\(from) \(to)")
  }

  @Test(arguments: 0..<12)
  func `a forged line with its own right hash breaks the one after it`(seed: Int) throws {
    var random = SplitMix64(200 + seed)
    var history = try History(&random)
    let (day, line) = history.somewhere(&random)
    var forger = Forger(history.days.flatMap(\.lines))
    let before = history.days[..<day].reduce(line) { $0 + $1.lines.count }
    let forged = forger.line(like: before, at: before)
    if seed.isMultiple(of: 2) {
      // In the place of another, or put in between.
      history.days[day].lines[line] = forged
    } else {
      history.days[day].lines.insert(forged, at: line)
    }
    guard let found = history.after(day, line + 1) else {
      #expect(try history.verify().isSound)
      return
    }
    expect(try history.verify(), found.file, found.line, .chain)
  }

  @Test(arguments: 0..<12)
  func `two lines that changed places are found at the first`(seed: Int) throws {
    var random = SplitMix64(300 + seed)
    var history = try History(&random)
    let one = history.somewhere(&random)
    var other = history.somewhere(&random)
    while other == one { other = history.somewhere(&random) }
    let kept = history.days[one.day].lines[one.line]
    history.days[one.day].lines[one.line] = history.days[other.day].lines[other.line]
    history.days[other.day].lines[other.line] = kept
    let first = (one.day, one.line) < (other.day, other.line) ? one : other
    expect(try history.verify(), history.days[first.day].file, first.line + 1, .chain)
  }

  @Test(arguments: 0..<12)
  func `a line in another day's file is found`(seed: Int) throws {
    var random = SplitMix64(400 + seed)
    var history = try History(&random)
    let from = history.somewhere(&random)
    var to = history.somewhere(&random)
    while to.day == from.day { to = history.somewhere(&random) }
    let moved = history.days[from.day].lines.remove(at: from.line)
    history.days[to.day].lines.insert(moved, at: to.line)
    let report = try history.verify()
    let (gap, gained) = (history.after(from.day, from.line), history.days[to.day].file)
    if from.day < to.day, let gap, (gap.file, gap.line) != (gained, to.line + 1) {
      expect(report, gap.file, gap.line, .chain, "\(from) \(to)")
    } else {
      // The first line of a day at the end of the one before follows, but is not of that day.
      expect(report, gained, to.line + 1, nil, "\(from) \(to)")
    }
  }

  @Test(arguments: 0..<5)
  func `a day's file that is gone, renamed, cut or another's is found`(day: Int) throws {
    var random = SplitMix64(500 + day)
    let whole = try History(&random)
    let next = whole.days.indices.contains(day + 1) ? whole.days[day + 1].file : nil
    let file = whole.days[day].file
    func after(_ change: (inout History) throws -> Void) throws -> VerificationReport {
      var history = whole
      try change(&history)
      let report = try history.verify()
      for other in 0..<20 {
        Workplace.remove(whole.place.folder.journalFile(of: morning.date.advanced(by: other)))
      }
      return report
    }
    func expectBreak(_ report: VerificationReport) {
      guard let next else { return #expect(report.isSound) }
      expect(report, next, 1, .chain)
    }
    expectBreak(
      try after { history in
        history.days.remove(at: day)
        Workplace.remove(file)
      })
    expectBreak(try after { $0.days[day].lines = [] })
    expectBreak(try after { $0.days[day].lines.removeLast() })
    let later = whole.place.folder.journalFile(of: morning.date.advanced(by: 5 + day))
    let renamed = try after { history in
      history.days[day].file = later
      Workplace.remove(file)
    }
    if day == 4 {
      expect(renamed, later, 1, .outOfOrder)
    } else {
      expectBreak(renamed)
    }
    let other = (day + 2) % 5
    let swapped = try after { history in
      let lines = history.days[day].lines
      history.days[day].lines = history.days[other].lines
      history.days[other].lines = lines
    }
    expect(swapped, whole.days[min(day, other)].file, 1, .chain)
  }

  @Test func `what looks like an unfinished end but was whole once is not cut off`() throws {
    var random = SplitMix64(600)
    let history = try History(&random)
    let last = history.days[4]
    let whole = try history.place.bytes(last.file)
    for (place, new) in [(whole.count - 1, UInt8(ascii: "x")), (40, 0)] {
      var changed = whole
      changed[place] = new
      try history.place.put(changed, in: last.file)
      #expect(throws: StoreTrouble.self) { try history.place.store() }
      #expect(try history.place.bytes(last.file) == changed)
    }
  }

  /// The strongest forgery there is: sound in itself, and yet paper knows better.
  @Test func `a chain rewritten from some day on no longer holds the seals printed since`() throws {
    var random = SplitMix64(700)
    var history = try History(&random)
    let printed = try history.verify().heads.map(\.hash)
    var forger = Forger(history.days.flatMap(\.lines))
    let before = history.days[..<2].reduce(0) { $0 + $1.lines.count }
    var number = before
    for day in 2..<5 {
      for line in history.days[day].lines.indices {
        history.days[day].lines[line] =
          day == 2 && line == 1
          ? forger.line(like: number, at: number) : forger.sealedAgain(number)
        number += 1
      }
    }
    let forged = try history.verify()
    #expect(forged.isSound)
    #expect(forged.events == number)
    for (day, seal) in printed.enumerated() {
      let found = try Verification.run(history.place.folder, seeking: PaperSeal(seal)).sealPlace
      #expect((found != nil) == (day < 2))
    }
    #expect(forged.heads[0..<2].map(\.hash) == Array(printed[0..<2]))
  }

  @Test func `a seal from paper is found after its event, however it was copied`() throws {
    var random = SplitMix64(800)
    let history = try History(&random)
    let report = try history.verify()
    for (index, head) in report.heads.enumerated() {
      let groups = stride(from: 0, to: 64, by: 4).map { start in
        String(head.hash.dropFirst(start).prefix(4))
      }
      for typed in [
        head.hash, head.hash.uppercased(), groups.joined(separator: " "),
        String(head.hash.prefix(12)), groups.prefix(4).joined(separator: "-") + "\n",
      ] {
        let seal = try #require(PaperSeal(typed))
        let place = try #require(
          try Verification.run(history.place.folder, seeking: seal).sealPlace)
        #expect(place.hash == head.hash && place.day == head.day)
        #expect(place.line == history.days[index].lines.count)
        #expect(place.sequence == report.heads[...index].reduce(0) { $0 + $1.events })
        #expect(place.at.date == head.day)
      }
    }
    for typed in [
      "", "0123456789a", "0123456789ag", String(repeating: "0", count: 65), "đđđđđđđđđđđđ",
    ] {
      #expect(PaperSeal(typed) == nil, "\(typed)")
    }
    let strange = try #require(PaperSeal("0123456789ab"))
    #expect(try Verification.run(history.place.folder, seeking: strange).sealPlace == nil)
  }

  @Test func `an end cut at a line is missed by paper and by the kept state`() throws {
    var random = SplitMix64(900)
    var history = try History(&random)
    let head = try #require(try history.verify().heads.last?.hash)
    try history.place.store().saveState()
    history.days[4].lines.removeLast()
    #expect(try history.verify().isSound)
    #expect(try Verification.run(history.place.folder, seeking: PaperSeal(head)).sealPlace == nil)
    let events = history.days.reduce(1) { $0 + $1.lines.count }
    #expect(
      try Verification.checkDerived(history.place.folder)
        == .damaged(
          DerivedFault(
            file: history.place.folder.stateFile, line: nil,
            kind: .stateOfOtherHistory(sequence: events))))
  }

  @Test func `progress goes with the days`() throws {
    var random = SplitMix64(1000)
    let history = try History(&random)
    var seen: [CivilDate] = []
    var events = 0
    let report = try Verification.run(history.place.folder) { day, count in
      seen.append(day)
      #expect(count > events)
      events = count
    }
    #expect(seen == report.heads.map(\.day) && events == report.events)
  }
}

/// Somebody who knows the format and writes lines that are right in themselves.
private struct Forger {
  private let lines: [[UInt8]]
  private var previous: String?

  init(_ lines: [[UInt8]]) { self.lines = lines }

  /// A line with another name that follows the one before a place.
  mutating func line(like number: Int, at place: Int) -> [UInt8] {
    sealed(body(number).replacing("Nguyễn Văn Mẫu", with: "Trần Thị Thử"), at: place)
  }

  /// A line as it was, following what was forged last.
  mutating func sealedAgain(_ number: Int) -> [UInt8] { sealed(body(number), at: number) }

  private func body(_ number: Int) -> String {
    String(decoding: lines[number].dropLast(Seal.length), as: UTF8.self) + "}"
  }

  private mutating func sealed(_ body: String, at place: Int) -> [UInt8] {
    let before = previous ?? (place == 0 ? JournalPosition.start.hash : hash(lines[place - 1]))
    let start = body.firstRange(of: #""prev":""#)
    guard let start else { return [] }
    let old = body[start.upperBound...].prefix(64)
    let sealed = Seal.close(Array(body.replacing(old, with: before).utf8))
    previous = sealed.hash
    return sealed.bytes
  }

  private func hash(_ line: [UInt8]) -> String {
    String(decoding: line.dropLast(2).suffix(64), as: UTF8.self)
  }
}
