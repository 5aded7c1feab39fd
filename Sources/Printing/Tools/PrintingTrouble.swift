/// Why something did not become paper.
public enum PrintingTrouble: Error, Equatable, Sendable {
  /// Nothing on this machine makes PDF.
  case noTool
  /// A program did not end in time and was stopped.
  case timedOut(tool: String)
  /// A program gave up; the last line it said.
  case toolFailed(tool: String, said: String)
  /// What a program wrote is no whole PDF.
  case notAPDF(tool: String)
  /// A program wrote more than any paper of a desk needs.
  case tooLarge(tool: String)
  /// This machine cannot print: it has no `lp`.
  case noLP
  /// The print server does not run, or cannot be reached.
  case schedulerDown
  /// The print server knows no printer.
  case noQueue
  /// No printer was named, and none is the default.
  case noDefault
  /// The print server does not know this printer.
  case unknownQueue(String)
  /// The printer takes no jobs.
  case rejecting(String)
  /// No printer can be named so.
  case badQueueName(String)
  /// The file to print is not there, or may not be read.
  case missingFile(String)
}
