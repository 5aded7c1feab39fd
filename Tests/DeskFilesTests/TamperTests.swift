import DeskOperations
import Testing

@testable import DeskFiles

/// Whoever changes the history by hand is found, with file and line.
@Suite struct TamperTests {
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
    let history = try TamperedHistory(&random)
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
    var history = try TamperedHistory(&random)
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
    var history = try TamperedHistory(&random)
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
    var history = try TamperedHistory(&random)
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
    var history = try TamperedHistory(&random)
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
    var history = try TamperedHistory(&random)
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
    let whole = try TamperedHistory(&random)
    let next = whole.days.indices.contains(day + 1) ? whole.days[day + 1].file : nil
    let file = whole.days[day].file
    func after(_ change: (inout TamperedHistory) throws -> Void) throws -> VerificationReport {
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
    let history = try TamperedHistory(&random)
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

  @Test func `progress goes with the days`() throws {
    var random = SplitMix64(1000)
    let history = try TamperedHistory(&random)
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
