/// One thing that is counted of the dossiers of a period; forms and targets are sums of these.
///
/// The words are those by which `reports.json` names them.
public enum PeriodFigure: String, CaseIterable, Hashable, Sendable, Codable {
  /// Owed when the period began, or received before it and entered later.
  case carriedOver
  /// Received in the period: online, settled online from end to end.
  case onlineFull
  /// Received online, the rest on paper.
  case onlinePartial
  /// Received online, of no level that anybody noted.
  case onlineOther
  /// Received at the counter, its special ways included.
  case counter
  /// Received by the public postal service.
  case post
  /// Of those received: for an agency elsewhere that decides (phi địa giới hành chính).
  case elsewhere
  /// Of those received: with a paper that a database took the place of.
  case dataReused
  /// Filed from afar and turned away or taken back before it was accepted.
  case notAccepted
  /// Filed from afar, not accepted at the end of the period and within the limit for that.
  case awaitingInTime
  /// The same, past that limit.
  case awaitingLate
  /// Ended in the period before, on, and after the due date, as the counting rule tells.
  case early, onTime, late
  /// Of the late ones: with and without an apology.
  case lateApologised, lateNotApologised
  /// Of those ended: with a result, whatever the rule says of the others.
  case withResult
  /// Ended in the period without a result.
  case refused, withdrawn, stopped
  /// Owed at the end of the period and not late, or late, as the counting rule tells.
  case openInTime, openLate
  /// Of those owed at the end: the applicant is asked for papers or money.
  case waiting
  /// Handed to the citizen in the period.
  case returned
  /// Of those handed over: by the public postal service.
  case returnedByPost
  /// Paid for in the period: online, or by any other way.
  case paidOnline, paidOtherwise
  /// Asked in the period to complete the papers, for the first time.
  case supplemented
  /// Asked once more, which the index of Quyết định 766/QĐ-TTg counts as late.
  case supplementedAgain
  /// Entered after the period before had been counted, though it happened in it.
  case enteredLate
}

/// How what waits and what ended without a result is counted; a choice that is printed under every
/// form, because the practice of the provinces differs.
public struct CountingRule: Hashable, Sendable, Codable {
  /// Where a dossier counts that waits for its applicant at the end of the period.
  public enum Waiting: String, Hashable, Sendable, Codable {
    /// Owed, in time.
    case inTime
    /// Ended, on time.
    case onTime
    /// Owed, by its due date as if nobody waited.
    case byDue
    /// Owed, by whether it was late already when the applicant was asked.
    case byRequest
  }

  /// Where a dossier counts that was refused, withdrawn or stopped.
  public enum WithoutResult: String, Hashable, Sendable, Codable {
    /// Ended, on time.
    case onTime
    /// Ended, by its due date.
    case byDate
    /// Under its own heading alone.
    case apart
  }

  /// A short stable name.
  public var id: String
  /// What people call it.
  public var name: String
  /// Dossiers that wait.
  public var waiting: Waiting
  /// Dossiers that ended without a result.
  public var withoutResult: WithoutResult
  /// Whether whoever was asked twice for papers counts as late.
  public var repeatedRequestIsLate: Bool
  /// The rule in words, as it is printed under a form.
  public var text: String
  /// Who counts like that.
  public var source: String

  /// A rule.
  public init(
    id: String, name: String, waiting: Waiting, withoutResult: WithoutResult,
    repeatedRequestIsLate: Bool = false, text: String = "", source: String = ""
  ) {
    (self.id, self.name, self.waiting, self.withoutResult) = (id, name, waiting, withoutResult)
    self.repeatedRequestIsLate = repeatedRequestIsLate
    (self.text, self.source) = (text, source)
  }
}
