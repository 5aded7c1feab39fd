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

  /// Which way the paper is held.
  public enum Orientation: String, Hashable, Sendable, Codable {
    case portrait, landscape
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
  /// What of it is not yet checked against the published form.
  public var unverified: String?
  /// Which way the paper is held; nil for upright.
  public var orientation: Orientation?
  /// Whether its sheets go to different hands, so that nothing may stand on their backs; nil for no.
  public var oneSided: Bool?
  /// The codes of the procedures that it applies for; nil for a form of the desk.
  public var procedures: [String]?
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
  /// The paper it is laid out for: the one asked for, or one that fits it.
  public var paper: PaperSize
  /// What is wrong with the office's own templates, so that the shipped ones were used instead.
  public var notices: [FormTrouble]

  /// All pages, with a form feed between pages of plain text.
  public var text: String { pages.joined(separator: "\u{0C}") }
}
