public import DeskOperations

/// What is put on paper.
public enum FormContent: Sendable {
  /// Mẫu số 01, each copy with its back: Giấy tiếp nhận hồ sơ và hẹn trả kết quả.
  case slip(Dossier, copies: [SlipCopy])
  /// The back of the slip alone.
  case slipBack(on: CivilDate)
  /// The end-of-day summary.
  case summary(DaySummary)

  /// Which form carries it.
  public var form: FormID {
    switch self {
    case .slip: .slip
    case .slipBack: .slipBack
    case .summary: .summary
    }
  }

  /// The day whose form applies, so that an old paper printed again looks as it did.
  public var date: CivilDate {
    switch self {
    case .slip(let dossier, _): dossier.receivedAt.date
    case .slipBack(let date): date
    case .summary(let summary): summary.date
    }
  }
}

/// One of the two copies (liên) of the slip.
public enum SlipCopy: Int, CaseIterable, Hashable, Sendable {
  /// Liên 1, which stays at the desk with the control slip.
  case kept = 1
  /// Liên 2, which the citizen takes home.
  case applicant = 2
}

/// What a form needs to know beside its content.
public struct FormSetting: Sendable {
  /// The desk's settings, people and procedures.
  public var rulebook: Rulebook
  /// When it is printed.
  public var printedAt: Moment
  /// Who prints it, by full name.
  public var clerk: String
  /// The last hash of the journal's chain, printed at the foot of the summary where given.
  public var chainHead: String?

  /// A desk, a moment and a clerk.
  public init(rulebook: Rulebook, printedAt: Moment, clerk: String, chainHead: String? = nil) {
    self.rulebook = rulebook
    self.printedAt = printedAt
    self.clerk = clerk
    self.chainHead = chainHead
  }
}
