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

  /// The event after which a seal was printed.
  public struct SealPlace: Hashable, Sendable {
    /// The whole hash.
    public var hash: String
    /// The day whose file holds the event.
    public var day: CivilDate
    /// The line in that file, from 1.
    public var line: Int
    /// The running number of the event.
    public var sequence: Int
    /// When it was written down.
    public var at: Moment
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
  /// Where the seal that was looked for stands; nil where it does not, or none was.
  public var sealPlace: SealPlace?

  /// Whether the history is what was written.
  public var isSound: Bool { fault == nil }
}
