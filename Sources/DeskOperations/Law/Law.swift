public import Vietnamese

/// The limits, amounts and legal grounds a desk works by: its `law.json`.
///
/// A part that is missing binds nobody; the shipped file fills all of them.
public struct Law: Hashable, Sendable, Codable {
  /// The article behind a step with a dossier.
  public struct Ground: Hashable, Sendable, Codable {
    /// The step.
    public var step: Refusal.Step
    /// The article in words, such as “Nghị định 118/2025/NĐ-CP, Điều 17 khoản 2”.
    public var article: String
  }

  /// How soon and how often an applicant may be asked to complete the papers.
  public struct Asking: Hashable, Sendable, Codable {
    /// From the filing, where it came in online.
    public var online: Period
    /// From the receipt, on paper or by post.
    public var paper: Period
    /// From the receipt, once the specialist has checked.
    public var afterCheck: Period
    /// How long the applicant has to answer; nil for no limit.
    public var answer: Period?
    /// How many requests need nobody's consent.
    public var rounds: Int
    /// The articles.
    public var source: String
  }

  /// How a dossier may be extended.
  public struct Extending: Hashable, Sendable, Codable {
    /// Working days before the due date by which the applicant must be told.
    public var noticeWorkingDays: Int
    /// How many times one dossier may be extended.
    public var times: Int
    /// The article.
    public var source: String
  }

  /// When papers go to the unit that handles them.
  public struct HandingOver: Hashable, Sendable, Codable {
    /// Accepted after this hour, a dossier goes at the start of the next working day.
    public var cutoff: TimeOfDay
    /// By what hour the morning's batch must have gone.
    public var morningUntil: TimeOfDay
    /// The article.
    public var source: String
  }

  /// How long a result may lie at the desk.
  public struct Collecting: Hashable, Sendable, Codable {
    /// A special limit of a procedure.
    public struct Limit: Hashable, Sendable, Codable {
      /// The procedure's code.
      public var procedure: String
      /// Calendar days from the result; then it is void.
      public var days: Int
      /// The article.
      public var source: String
    }

    /// After how many calendar days the applicant is reminded, and again.
    public var remindEvery: Int
    /// The special limits.
    public var limits: [Limit]
  }

  /// The symbols of the yearly books in which forms are numbered.
  public struct Books: Hashable, Sendable, Codable {
    /// Of the register of dossiers.
    public var register: String
    /// Of guidance slips and supplement requests.
    public var supplement: String
    /// Of refusals.
    public var refusal: String
    /// Of apologies and extensions.
    public var apology: String
    /// Of notices that work stops.
    public var stop: String
    /// Of fee receipts.
    public var receipt: String
    /// Of duties of the guides.
    public var duty: String
    /// Of assists.
    public var assist: String
  }

  /// A database whose data take the place of a paper (Nghị định 118/2025/NĐ-CP, Điều 4).
  public struct Database: Hashable, Sendable, Codable {
    /// A short stable name.
    public var id: String
    /// What people call it.
    public var name: String
    /// The article.
    public var source: String
  }

  /// A ground on which somebody need not pay.
  public struct Exemption: Hashable, Sendable, Codable {
    /// A short stable name.
    public var id: String
    /// What people call it.
    public var name: String
    /// The fields whose procedures it is for; nil for all.
    public var fields: [String]?
    /// The article.
    public var source: String
  }

  /// How receipts for fees look, and what becomes of the money.
  public struct Receipts: Hashable, Sendable, Codable {
    /// Whether what a procedure or a field costs is a fee or a charge.
    public struct KindRule: Hashable, Sendable, Codable {
      /// The procedure's code, where the rule is for one procedure.
      public var procedure: String?
      /// The field, where the rule is for all its procedures.
      public var field: String?
      /// A fee or a charge.
      public var kind: FeePayment.Kind
      /// The text that says so.
      public var source: String
    }

    /// By which words amounts are written out; nil for the usual ones.
    public var wording: AmountInWords.Style?
    /// The form's number (mẫu số).
    public var form: String
    /// The symbol of the series (ký hiệu).
    public var symbol: String
    /// Where each copy (liên) goes, in their order.
    public var copies: [String]
    /// What is a fee and what is a charge; a procedure's own rule goes before its field's.
    public var kinds: [KindRule]
    /// By which day of the next month the money is paid over.
    public var payOverDay: Int
    /// The article for paying over.
    public var payOverSource: String
    /// The articles.
    public var source: String
  }

  /// What must be done before a period is closed.
  public struct Closing: Hashable, Sendable, Codable {
    /// One kind of work that may be left over.
    public struct Check: Hashable, Sendable, Codable {
      /// What kind.
      public var kind: DayCheck.Kind
      /// Whether a period is closed over it only with a reason.
      public var blocks: Bool
      /// The article.
      public var article: String
    }

    /// The kinds of work.
    public var checks: [Check]
    /// Where the choice of what blocks comes from.
    public var source: String
    /// The article for the closing of the yearly books.
    public var booksSource: String
  }

  /// The articles behind the steps.
  public var grounds: [Ground]?
  /// Asking for missing papers.
  public var asking: Asking?
  /// Extending.
  public var extending: Extending?
  /// Handing papers over.
  public var handingOver: HandingOver?
  /// Collecting results.
  public var collecting: Collecting?
  /// The books; nil where nothing is numbered by year.
  public var books: Books?
  /// Reasons for a refusal, to choose from.
  public var refusalReasons: [String]?
  /// The databases that may be looked up instead of a paper; nil where any may.
  public var databases: [Database]?
  /// Grounds for not paying.
  public var exemptions: [Exemption]?
  /// Receipts for fees.
  public var receipts: Receipts?
  /// What must be done before a period is closed.
  public var closing: Closing?
  /// What can be certified, at what price, and into which register.
  public var certification: CertificationRules?

  /// A law that binds nobody, for desks without its file.
  public init() {}

  /// Whether a procedure's cost is a fee or a charge; nil where the file does not say.
  public func feeKind(of procedure: String, field: String) -> FeePayment.Kind? {
    let rules = receipts?.kinds ?? []
    return (rules.first { $0.procedure == procedure } ?? rules.first { $0.field == field })?.kind
  }

  /// What a procedure certifies; nil where nothing is certified by it.
  public func certificationKind(of procedure: String) -> CertificationRules.Kind? {
    certification?.kinds.first { $0.procedure == procedure }
  }

  /// The grounds on which nothing need be paid for a procedure of a field.
  public func exemptions(for field: String) -> [Exemption] {
    (exemptions ?? []).filter { $0.fields?.contains(field) ?? true }
  }

  /// An amount in words, as receipts write it; nil beyond reading.
  public func inWords(_ amount: Int) -> String? {
    let style = receipts?.wording ?? AmountInWords.Style()
    guard amount < 0 else { return AmountInWords(amount, style: style)?.inDong }
    return AmountInWords(-amount, style: style).map { "Âm \($0.inDong.lowercased())" }
  }

  /// The article behind a step; nil where the file names none.
  public func article(for step: Refusal.Step) -> String? {
    grounds?.first { $0.step == step }?.article
  }
}
