import Canvas
import DeskOperations

/// One thing that can be done with a dossier: its key, its words, its questions and its command.
protocol DossierDeed: Sendable {
  /// The letter that begins it, different for each deed.
  var key: Character { get }
  /// What the letter does.
  var action: Action { get }
  /// The step as the desk names it when it refuses.
  var step: Refusal.Step { get }
  /// Whether the key bar names it while it is possible; the others stand in the menu.
  var isMain: Bool { get }

  /// One or two words for the key bar.
  func shortLabel(_ words: Words) -> String
  /// The title of the questions and the line in the menu.
  func label(_ words: Words) -> String
  /// What the notice line says once it is done.
  func doneSentence(_ words: Words) -> String

  /// Why it cannot be done now; nil where it can.
  func hindrance(for dossier: Dossier, _ context: Context) -> String?
  /// What has to be asked.
  func questions(about dossier: Dossier, _ context: Context) -> [PanelField]
  /// What one has to know to answer.
  func remark(about dossier: Dossier, _ context: Context) -> String?
  /// What the answers given so far come to, told before it is done; nil where it is plain.
  func outcome(for dossier: Dossier, _ answers: PanelAnswers, _ context: Context) -> String?
  /// When it really happened, where that is asked and was not now.
  func happenedAt(
    _ answers: PanelAnswers, _ context: Context
  ) throws(QuestionBox.Problem) -> Moment?
  /// The command that the answers come to, with its reason.
  func command(
    for dossier: Dossier, _ answers: PanelAnswers, _ context: Context
  ) throws(QuestionBox.Problem) -> (Command, reason: String?)
}

extension DossierDeed {
  var isMain: Bool { false }

  func shortLabel(_ words: Words) -> String { label(words) }

  func hindrance(for dossier: Dossier, _ context: Context) -> String? {
    lawfulHindrance(for: dossier, context)
  }

  /// What the law refuses in the dossier's present state.
  func lawfulHindrance(for dossier: Dossier, _ context: Context) -> String? {
    guard !step.isLawful(for: dossier) else { return nil }
    let article = context.rules.law.article(for: step)
    return context.words.refusal(
      .notPossible(step, dossier.code, dossier.status, article: article), context.rules)
  }

  func remark(about dossier: Dossier, _ context: Context) -> String? { nil }

  func outcome(for dossier: Dossier, _ answers: PanelAnswers, _ context: Context) -> String? { nil }

  func happenedAt(
    _ answers: PanelAnswers, _ context: Context
  ) throws(QuestionBox.Problem) -> Moment? {
    nil
  }

  /// The question for a reason, as every panel asks it.
  func reasonQuestion(_ words: Words) -> PanelField {
    .text(words("Lý do *", "Reason *"), TextField(maximumLength: 1000))
  }
}

/// All deeds, the main ones in the order of the key bar, then those of the menu.
enum DossierDeeds {
  static let all: [any DossierDeed] = [
    PassDeed(), RequestSupplementDeed(), CompleteSupplementDeed(), FinishDeed(), ReturnDeed(),
    RefuseDeed(),
    AcceptDeed(), StartClockDeed(), HandBackDeed(), ExtendDeed(), WithdrawDeed(), StopDeed(),
    CorrectDeed(), LookUpDeed(), VoidCertificationDeed(),
    PayDeed(), ExemptDeed(), DemandPaymentDeed(), RefundDeed(),
    StartLegDeed(), FinishLegDeed(), ReturnLegDeed(),
    ShelveDeed(), ContactDeed(), ReturnPapersDeed(),
  ]
}
