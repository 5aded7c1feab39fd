/// What keeps a printer from printing.
public enum PrinterCondition: Hashable, Sendable {
  /// Somebody or something stopped it; what is said of it, or nothing.
  case stopped(String)
  /// It takes no jobs.
  case rejecting
  /// It is switched off or not connected.
  case unreachable
  /// The paper is used up.
  case outOfPaper
  /// Paper is stuck.
  case jammed
  /// A lid or door stands open.
  case doorOpen
  /// Ink or toner is used up.
  case outOfInk
  /// Anything else, by the keyword of the printer.
  case other(String)
}
