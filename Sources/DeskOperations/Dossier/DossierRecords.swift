/// What is kept of each thing done with a dossier: hand-overs, requests, money, words, corrections.
extension Dossier {
  /// Who has the dossier now.
  public struct Holder: Hashable, Sendable, Codable {
    /// The officer's id, where one person has it.
    public var officer: String?
    /// The unit's name.
    public var unit: String

    /// An officer of a unit, or the unit as a whole.
    public init(officer: String?, unit: String) {
      self.officer = officer
      self.unit = unit
    }
  }

  /// One hand-over; a row pair of the control slip (phiếu kiểm soát).
  public struct Pass: Hashable, Sendable, Codable {
    /// When.
    public var at: Moment
    /// Who wrote it down.
    public var by: String
    /// From whom; nil for the desk.
    public var from: Holder?
    /// To whom; nil for the desk.
    public var to: Holder?
    /// Who took it, where that is known.
    public var receivedBy: String?
    /// The latest moment for it: of the way from the desk, and of the way back with the result; nil
    /// where no rule binds.
    public var due: Moment?

    /// Whether it came too late.
    public var isLate: Bool { due.map { $0 < at } ?? false }
  }

  /// One request to complete the papers (phiếu yêu cầu bổ sung, hoàn thiện hồ sơ).
  public struct Supplement: Hashable, Sendable, Codable {
    /// What is missing, all at once.
    public var items: [String]
    /// Why.
    public var reason: String
    /// From asking to completion.
    public var wait: Wait
    /// The number of the form.
    public var number: BookNumber?
    /// Whether the specialist asked, after checking.
    public var afterCheck: Bool?
    /// The latest moment for asking; nil where no limit is set.
    public var askBy: Moment?
    /// By when the applicant should answer; nil where no limit is set.
    public var answerBy: Moment?
    /// Who allowed a further request.
    public var approvedBy: String?

    /// Whether the desk asked later than it may.
    public var wasAskedLate: Bool { askBy.map { $0 < wait.from } ?? false }
  }

  /// One demand for money before the work goes on.
  public struct Demand: Hashable, Sendable, Codable {
    /// In đồng.
    public var amount: Int
    /// What it is for.
    public var purpose: String
    /// From demanding to payment.
    public var wait: Wait
  }

  /// One payment with what was given back of it.
  public struct Payment: Hashable, Sendable, Codable {
    /// One sum given back.
    public struct Refund: Hashable, Sendable, Codable {
      /// When.
      public var at: Moment
      /// In đồng.
      public var amount: Int
      /// Why.
      public var reason: String
    }

    /// When.
    public var at: Moment
    /// Who took the money.
    public var by: String
    /// The receipt's number.
    public var receipt: BookNumber
    /// What was paid.
    public var content: FeePayment
    /// What was given back.
    public var refunds: [Refund]

    /// What stays with the State, in đồng.
    public var kept: Int { content.total - refunds.reduce(0) { $0 + $1.amount } }
  }

  /// An apology with a later date (form 04).
  public struct Extension: Hashable, Sendable, Codable {
    /// When it was written.
    public var at: Moment
    /// The number of the form.
    public var number: BookNumber
    /// The date that stood before.
    public var due: Moment
    /// The date now promised.
    public var promised: Moment
    /// Who signs.
    public var signatory: String
    /// Why.
    public var reason: String
  }

  /// How a dossier ended without a result.
  public struct Closing: Hashable, Sendable, Codable {
    /// When.
    public var at: Moment
    /// Who wrote it down.
    public var by: String
    /// The number of the form, where one is written.
    public var number: BookNumber?
    /// Why.
    public var reason: String
    /// What becomes of the fees, where it was stopped.
    public var fees: String?
  }

  /// Where a result lies.
  public struct Shelf: Hashable, Sendable, Codable {
    /// The place.
    public var place: String
    /// Since when.
    public var at: Moment
    /// Who put it there.
    public var by: String
  }

  /// One word to the applicant.
  public struct Contact: Hashable, Sendable, Codable {
    /// What it was about.
    public enum Topic: String, CaseIterable, Hashable, Sendable, Codable {
      /// The result is ready.
      case resultReady
      /// The result still lies here.
      case reminder
      /// The date was moved.
      case newDate
      /// Papers are missing.
      case supplement
      /// Anything else.
      case other
    }

    /// By which way.
    public enum Means: String, CaseIterable, Hashable, Sendable, Codable {
      case telephone, message, zalo, email, letter, inPerson
    }

    /// When.
    public var at: Moment
    /// Who spoke or wrote.
    public var by: String
    /// What it was about.
    public var topic: Topic
    /// By which way.
    public var means: Means
    /// What was said or answered.
    public var note: String?
  }

  /// How the result was handed over, or the papers of what ended without one.
  public struct Handing: Hashable, Sendable, Codable {
    /// Who collected it.
    public var recipient: String
    /// The paper that let somebody else collect it.
    public var authorisation: String?
    /// By which way.
    public var method: ReturnMethod
    /// The originals given back.
    public var originals: [String]
    /// The number of the postal item.
    public var item: String?
  }

  /// One wrong value with the right one.
  public struct CorrectedValue: Hashable, Sendable, Codable {
    /// Which value.
    public var field: Refusal.Field
    /// What was written; nil for nothing.
    public var old: String?
    /// What is right; nil for nothing.
    public var new: String?
  }

  /// Something put right, with the slip it made void.
  public struct Correction: Hashable, Sendable, Codable {
    /// When.
    public var at: Moment
    /// Who put it right.
    public var by: String
    /// Why.
    public var reason: String
    /// What was wrong.
    public var values: [CorrectedValue]
    /// The issue of the slip that holds from then on.
    public var slipIssue: Int
  }
}
