public import Canvas
public import DeskOperations

/// Something that happened outside the app.
public enum Message: Sendable {
  /// A key, a paste or a new window size.
  case input(Input)
  /// A line begins that may turn out to be a scan.
  case lineBegins
  /// A code was scanned.
  case scanned(ScanGate.Scanned)
  /// The clock moved on.
  case clock(Moment)
  /// Events were appended here or at another counter; apply them.
  case happened([Event])
  /// The whole state was read anew.
  case deskReplaced(Desk)
  /// The reference data was read anew.
  case rulesReplaced(Rulebook)
  /// The answer to a request with this key.
  case answered(key: String, Answer)
  /// Half-filled intakes found from an earlier run.
  case draftsFound([IntakeDraft])
  /// A draft was kept outside, or could not be, with why not.
  case draftKept(id: String, failure: String?)
  /// Something became of a printing.
  case printing(PrintRecord)
  /// The print log of a day, as it was asked for.
  case printsFound(CivilDate, [PrintRecord])
  /// Something outside deserves a sentence.
  case noticed(Notice)
  /// The program was asked to end from outside.
  case askedToEnd
}
