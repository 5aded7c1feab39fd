public import DeskOperations

/// What reading the whole history comes to.
public struct VerificationReport: Hashable, Sendable {
  /// The last hash of a day; printed on paper it witnesses all that came before.
  public struct Head: Hashable, Sendable {
    /// The day.
    public var day: CivilDate
    /// The hash of its last event.
    public var hash: String
    /// How many events the day has.
    public var events: Int
  }

  /// How many files were read.
  public var files = 0
  /// How many events are whole and in their place.
  public var events = 0
  /// The first place that is not what it must be; nil where all is well.
  public var fault: JournalFault?
  /// How many bytes at the very end were never acknowledged: a program was killed while writing.
  public var unfinishedBytes = 0
  /// The last hash of each day, in order.
  public var heads: [Head] = []

  /// Whether the history is what was written.
  public var isSound: Bool { fault == nil }
}

/// Reads the history from its first event.
public enum Verification {
  /// Checks every line of the history; changes nothing.
  public static func run(_ folder: DeskFolder) throws(StoreTrouble) -> VerificationReport {
    var report = VerificationReport()
    do throws(StoreTrouble) {
      try JournalReader(folder: folder, disk: .real).read(after: .start) { day in
        report.files += 1
        report.events += day.events.count
        report.unfinishedBytes = day.unfinishedBytes
        if !day.events.isEmpty {
          report.heads.append(
            .init(day: day.day, hash: day.end.hash, events: day.events.count))
        }
      }
    } catch {
      guard case .brokenJournal(let fault) = error else { throw error }
      report.fault = fault
    }
    return report
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
      try keeper.keep(&desk, at: end)
      try keeper.tidy()
      return end.sequence
    }
  }
}
