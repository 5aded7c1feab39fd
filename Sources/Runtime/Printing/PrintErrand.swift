public import DeskForms
public import DeskOperations

/// A paper that somebody wants printed.
public struct PrintErrand: Sendable {
  /// A name that no other printing bears.
  public var id: String
  /// What goes on it.
  public var content: FormContent
  /// The desk, the moment and the clerk.
  public var setting: FormSetting
  /// Where and how.
  public var rule: PrintSettings.Rule
  /// Who wants it: a person's id.
  public var by: String
  /// At which counter; nil away from one.
  public var counter: Int?

  /// A paper to be printed as the desk's settings say.
  public init(
    id: String, content: FormContent, setting: FormSetting, by: String, counter: Int?
  ) {
    self.id = id
    self.content = content
    self.setting = setting
    self.by = by
    self.counter = counter
    rule = setting.rulebook.settings.printSettings.rule(
      for: content.form.rawValue, at: counter)
  }
}

extension FormContent {
  /// The dossier whose slip it is; nil for any other paper.
  var slipOf: DossierCode? {
    if case .slip(let dossier, _) = self { dossier.code } else { nil }
  }

  /// How many times the slip came out by its dossier's history, which is older than the print log.
  var slipsOut: Int {
    if case .slip(let dossier, _) = self { dossier.issueCopies } else { 0 }
  }

  /// The first day on which the same paper can have been printed.
  var firstDay: CivilDate {
    switch self {
    case .slip(let dossier, _), .paper(_, let dossier): dossier.receivedAt.date
    case .register(let register): register.from
    case .feeStatement(let statement): statement.from
    case .certificationRegister(let register): register.from
    default: date
    }
  }
}
