public import DeskOperations

/// One version of a form, as the index describes it.
public struct Form: Hashable, Sendable, Codable {
  /// The files that lay it out.
  public struct Templates: Hashable, Sendable, Codable {
    /// The page for a browser or a PDF tool.
    public var html: String
    /// Its twin in plain text.
    public var text: String
  }

  /// The stable name.
  public var id: FormID
  /// What people call it.
  public var title: String
  /// Its number among the official forms, such as “Mẫu số 01”.
  public var officialNumber: String?
  /// The first day on which this version is used.
  public var validFrom: CivilDate
  /// The rule it follows.
  public var source: String
  /// Its templates.
  public var templates: Templates

  /// The template of a format.
  func template(_ format: FormFormat) -> String {
    switch format {
    case .text: templates.text
    case .html: templates.html
    }
  }
}

/// A form filled in.
public struct RenderedForm: Hashable, Sendable {
  /// The pages in printing order; a page for a browser or a PDF tool is always one text.
  public var pages: [String]
  /// What is wrong with the office's own templates, so that the shipped ones were used instead.
  public var notices: [FormTrouble]

  /// All pages, with a form feed between pages of plain text.
  public var text: String { pages.joined(separator: "\u{0C}") }
}
