public import DeskOperations

/// The forms of a desk: the office's own templates, and the shipped ones behind them.
///
/// A file that the office does not have, or has broken, is taken from the shipped folder; a broken
/// one is told.
public struct FormLibrary: Sendable {
  /// What is wrong with the office's own files.
  public let notices: [FormTrouble]
  /// Every version of every form.
  public let forms: [Form]

  /// Reads the office's folder of forms, with the shipped folder behind it.
  ///
  /// - Throws: The first trouble that the shipped folder cannot mend.
  public init(folder: String, shipped: String?) throws(FormTrouble) {
    notices = []
    forms = []
  }

  /// The version of a form in force on a day.
  public func form(_ id: FormID, on date: CivilDate) -> Form? {
    forms.filter { $0.id == id && $0.validFrom <= date }.max { $0.validFrom < $1.validFrom }
  }

  /// Fills in a form.
  ///
  /// - Throws: A trouble where no version of the form is in force.
  public func render(
    _ content: FormContent, in setting: FormSetting, as format: FormFormat, on paper: Paper = .a4
  ) throws(FormTrouble) -> RenderedForm {
    RenderedForm(pages: [], notices: notices)
  }
}
