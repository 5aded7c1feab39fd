public import DeskOperations

/// Reads the history from its first event, and what is derived from it.
public enum Verification {
  /// Checks every line of the history; changes nothing.
  ///
  /// - Parameters:
  ///   - seal: A seal printed on paper, to be found again.
  ///   - progress: Called after each day with how many events were read so far.
  public static func run(
    _ folder: DeskFolder, seeking seal: PaperSeal? = nil,
    progress: (CivilDate, Int) -> Void = { _, _ in }
  ) throws(StoreTrouble) -> VerificationReport {
    var report = VerificationReport()
    do throws(StoreTrouble) {
      try JournalReader(folder: folder, disk: .real).read(after: .start) { day in
        if let seal, report.sealPlace == nil {
          report.sealPlace = place(of: seal, in: day, after: report.events)
        }
        report.files += 1
        report.events += day.events.count
        report.unfinishedBytes = day.unfinishedBytes
        if !day.events.isEmpty {
          report.heads.append(
            .init(day: day.day, hash: day.end.hash, events: day.events.count))
        }
        progress(day.day, report.events)
      }
    } catch {
      guard case .brokenJournal(let fault) = error else { throw error }
      report.fault = fault
    }
    return report
  }

  private static func place(
    of seal: PaperSeal, in day: JournalReader.Day, after events: Int
  ) -> VerificationReport.SealPlace? {
    day.hashes.firstIndex { seal.fits($0) }.map { index in
      .init(
        hash: day.hashes[index], day: day.day, line: index + 1, sequence: events + index + 1,
        at: day.events[index].at)
    }
  }

  /// What there is to say of what is derived from the history.
  public enum Derived: Hashable, Sendable {
    /// Nothing was kept yet; it is made when needed.
    case nothing
    /// The kept state, and the books as far as it knows of them, are what was written.
    case sound
    /// Another version of the program wrote the state; it is passed over and made again.
    case ofOtherVersion
    /// Something is not what it must be.
    case damaged(DerivedFault)

    /// Whether something is not what it must be.
    public var isDamaged: Bool { if case .damaged = self { true } else { false } }
  }

  /// Checks what is derived from a sound history, as far as that can be told without making it again;
  /// changes nothing.
  ///
  /// - Parameter progress: Called before each month of the books with its name, such as `2026-11`.
  public static func checkDerived(
    _ folder: DeskFolder, progress: (String) -> Void = { _ in }
  ) throws(StoreTrouble) -> Derived {
    let disk = Disk.real
    let journal = try FileJournal(folder, patience: 0, disk: disk, guardsFormat: false)
    switch StateFile.read(folder, disk: disk, journal: journal) {
    case .none: return .nothing
    case .unusable(.otherFormat): return .ofOtherVersion
    case .unusable(.notOfThisJournal):
      let sequence = StateFile.readHead(folder, disk: disk)?.position.sequence ?? 0
      return .damaged(
        DerivedFault(
          file: folder.stateFile, line: nil, kind: .stateOfOtherHistory(sequence: sequence)))
    case .unusable:
      return .damaged(DerivedFault(file: folder.stateFile, line: nil, kind: .damagedState))
    case .usable(let state):
      do throws(DerivedFault) {
        var books = try BookVerification(folder, disk: disk, extent: state.head.book)
        try books.run(progress: progress)
        return .sound
      } catch {
        return .damaged(error)
      }
    }
  }

  /// Reads all the history and makes everything derived from it again: the same bytes, however often.
  ///
  /// - Parameter progress: Called after each day with how many events were read so far.
  /// - Returns: How many events there are.
  @discardableResult
  public static func rebuild(
    _ folder: DeskFolder, progress: (CivilDate, Int) -> Void = { _, _ in }
  ) throws -> Int {
    // A folder of an older format, just brought back, is rebuilt before it is migrated.
    let journal = try FileJournal(folder, patience: 10, disk: .real, guardsFormat: false)
    return try journal.exclusively(for: nil) {
      var keeper = StateKeeper(folder, disk: .real)
      var desk = Desk()
      var end = JournalPosition.start
      var trouble: StoreTrouble?
      try journal.read(after: .start) { page in
        guard trouble == nil else { return }
        for event in page.events { desk.apply(event) }
        end = page.end
        do throws(StoreTrouble) { try keeper.makeRoom(in: &desk) } catch { trouble = error }
        if let day = end.day { progress(day, end.sequence) }
      }
      if let trouble { throw trouble }
      if keeper.eventsKnown(beyond: end, of: journal) != nil {
        try keeper.putStateAside()
      }
      try keeper.keep(&desk, at: end)
      try keeper.tidy()
      return end.sequence
    }
  }
}
