import DeskFiles

/// Two programs write to one folder, and both are killed at random moments, again and again.
struct KillTrial {
  let desk: TortureDesk
  let extent: Extent

  /// How often a folder is used: all of it is read after each pair of kills.
  private static let roundsOfAFolder = 25

  func run() throws -> Outcome {
    var outcome = Outcome()
    var chance = Chance(seed: 1)
    var place = try TortureDesk(copying: desk)
    var ledger = Ledger()
    for round in 0..<extent.kills / 2 {
      if round % KillTrial.roundsOfAFolder == 0 {
        place = try TortureDesk(copying: desk)
        ledger = Ledger()
      }
      // A new day every third time, a new year among them.
      let day = round % KillTrial.roundsOfAFolder / 3
      let writers = try [1, 2].map { counter in
        try WriterProcess(
          Writer(
            folder: place.folder, name: "w\(round)-\(counter)", counter: counter, day: day))
      }
      writers[0].listen(until: Int.random(in: 0...6, using: &chance))
      for writer in writers {
        guard let told = writer.kill(after: UInt32.random(in: 0...3000, using: &chance)) else {
          outcome.flaws.append("round \(round): a writer ended by itself: \(writer.lastWords)")
          continue
        }
        ledger.note(told)
        outcome.cases += 1
      }
      outcome.acknowledged += ledger.acknowledged.count
      outcome.flaws += ledger.flaws(in: place.folder).map { "round \(round): \($0)" }
    }
    return outcome
  }
}
