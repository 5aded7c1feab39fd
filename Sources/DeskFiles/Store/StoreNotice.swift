/// Something that was put right without asking, and that the clerk should be told.
public enum StoreNotice: Hashable, Sendable {
  /// The end of the last file of the history was not whole and was cut off.
  ///
  /// What was cut is kept in `keptIn`. It was never acknowledged.
  case tornTailCut(file: String, bytes: Int, keptIn: String)
  /// The kept state could not be used, so all the history was read again.
  case stateRebuilt(StateFlaw)
  /// The kept state knows of more events than the history has, so nothing can be written for now.
  case journalShort(known: Int, found: Int)
  /// Half-written files of a program that was killed were removed.
  case temporaryFilesRemoved(count: Int)
  /// The history on disk is no longer the one read before: it was read again from the start.
  ///
  /// `lost` says how many events fewer it holds.
  case journalReplaced(lost: Int)
  /// The history is written, but the kept state could not be; the next start takes longer.
  case stateNotSaved(StoreTrouble)
}

/// Why a kept state was not used.
public enum StateFlaw: Hashable, Sendable {
  /// It cannot be read, or does not match its own checksum.
  case damaged
  /// Another version of the program wrote it.
  case otherFormat
  /// It stands at a position that the history does not have.
  case notOfThisJournal
  /// The books it knows of are damaged or missing.
  case brokenBook
}
