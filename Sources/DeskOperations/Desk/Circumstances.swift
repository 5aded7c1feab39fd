/// Under which circumstances something is decided: who, when, why, by which rules.
struct Circumstances {
  /// Who wants it.
  var person: Person
  /// At which counter.
  var counter: Int?
  /// Why, cleaned.
  var reason: String?
  /// When it is written down.
  var at: Moment
  /// When it happened, which may be earlier.
  var moment: Moment
  /// The desk's reference data.
  var rules: Rulebook

  /// The reason.
  ///
  /// - Throws: `Refusal.missing` where none was given.
  func requireReason() throws(Refusal) {
    guard reason != nil else { throw .missing(.reason) }
  }

  /// A refusal of a step with its article.
  func refusal(of step: Refusal.Step, for dossier: Dossier) -> Refusal {
    .notPossible(step, dossier.code, dossier.status, article: rules.law.article(for: step))
  }
}
