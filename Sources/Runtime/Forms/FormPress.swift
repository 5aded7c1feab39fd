public import DeskApp
public import DeskFiles
public import DeskForms
public import DeskOperations

/// Makes the forms of a desk and keeps what was printed.
public struct FormPress: Sendable {
  private let folder: DeskFolder
  private let library: FormLibrary

  /// The press of a desk, with the shipped templates behind the desk's own.
  public init(folder: DeskFolder, shippedData: String?) throws(FormTrouble) {
    self.folder = folder
    library = try FormLibrary(
      folder: folder.formsFolder, shipped: shippedData.map { "\($0)/forms" })
  }

  /// What goes on a form; the slip's back belongs to the slip.
  ///
  /// - Throws: A refusal where there is no such dossier.
  public static func content(
    for request: FormRequest, of desk: Desk, by rules: Rulebook, copies: [SlipCopy]
  ) throws(Refusal) -> FormContent {
    switch request {
    case .slip(let code):
      guard let dossier = desk[code] else { throw .unknownDossier(code.description) }
      return .slip(dossier, copies: copies)
    case .summary(let date):
      return .summary(DaySummary(desk, on: date, calendar: rules.calendar))
    }
  }

  /// A form filled in.
  public func render(
    _ content: FormContent, in setting: FormSetting, as format: FormFormat, on paper: Paper = .a4
  ) throws(FormTrouble) -> RenderedForm {
    try library.render(content, in: setting, as: format, on: paper)
  }

  /// Makes a form as text and as a page for a browser, and keeps both among the printed papers.
  ///
  /// - Returns: The paths of the two files.
  public func save(
    _ content: FormContent, in setting: FormSetting, on paper: Paper = .a4
  ) throws -> [String] {
    let printed = PrintedFiles(folder)
    return try FormFormat.allCases.map { format in
      let form = try render(content, in: setting, as: format, on: paper)
      let ending =
        switch format {
        case .text: "txt"
        case .html: "html"
        }
      return try printed.save(
        Array(form.text.utf8), on: setting.printedAt.date,
        name: "\(FormPress.name(of: content)).\(ending)")
    }
  }

  private static func name(of content: FormContent) -> String {
    switch content {
    case .slip(let dossier, _): "\(content.form.rawValue)-\(dossier.code)"
    case .slipBack(let date): "\(content.form.rawValue)-\(date)"
    case .summary(let summary): "\(content.form.rawValue)-\(summary.date)"
    }
  }
}
