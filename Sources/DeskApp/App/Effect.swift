public import DeskOperations

/// Something the app wants done outside itself; a value, so that a test can say what it would do.
public enum Effect: Hashable, Sendable {
  /// Ask the desk; the answer carries the request's key.
  case perform(Request)
  /// Keep a half-filled intake.
  case saveDraft(IntakeDraft)
  /// Forget a draft.
  case discardDraft(id: String)
  /// Make a form as text to look at.
  case render(FormRequest, key: String)
  /// Make a form and save it as text and HTML among the printed pages.
  case saveForm(FormRequest, key: String)
  /// Ring the terminal's bell.
  case ring
  /// End the program.
  case end
}

/// A form to be made.
public enum FormRequest: Hashable, Sendable {
  /// The receipt slip with its back.
  case slip(DossierCode)
  /// The end-of-day summary.
  case summary(CivilDate)
}

/// A form as lines of text.
public struct FormPage: Hashable, Sendable {
  /// What was asked for.
  public var request: FormRequest
  /// The lines, at most 80 columns each.
  public var lines: [String]
  /// A remark about the form, such as a broken template.
  public var remark: String?

  /// A form as lines of text.
  public init(request: FormRequest, lines: [String], remark: String? = nil) {
    self.request = request
    self.lines = lines
    self.remark = remark
  }
}
