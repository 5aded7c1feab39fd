import DeskOperations
import Testing

@testable import DeskFiles

/// What paper knows of the history, whatever becomes of the files.
@Suite struct PaperSealTests {
  /// The strongest forgery there is: sound in itself, and yet paper knows better.
  @Test func `a chain rewritten from some day on no longer holds the seals printed since`() throws {
    var random = SplitMix64(700)
    var history = try TamperedHistory(&random)
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
    let history = try TamperedHistory(&random)
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
    var history = try TamperedHistory(&random)
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
}
