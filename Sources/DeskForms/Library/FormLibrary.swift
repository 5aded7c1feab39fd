public import DeskOperations
import Mustache

/// The forms of a desk: the office's own templates, and the shipped ones behind them.
///
/// A file that the office does not have, or has broken, is taken from the shipped folder; a broken
/// one is told.
public struct FormLibrary: Sendable {
  /// What is wrong with the office's own files.
  public let notices: [FormTrouble]
  /// Every version of every form of the desk, the office's own first.
  public let forms: [Form]
  /// Every version of every application form, the office's own first.
  public let applications: [Form]

  private let templates: MustacheLibrary
  private let noticesOfTemplate: [String: [FormTrouble]]
  private let templatesOfTwo: Set<String>

  /// Reads the office's folder of forms, with the shipped folder behind it.
  ///
  /// - Throws: The first trouble that the shipped folder cannot mend.
  public init(folder: String, shipped: String?) throws(FormTrouble) {
    let folders = [folder] + (shipped.map { [$0] } ?? [])
    var loader = TemplateLoader(folders: folders)
    var forms: [Form] = []
    var applications: [Form] = []
    var indexNotices: [FormTrouble] = []
    for (position, folder) in folders.enumerated() {
      let isLast = position == folders.count - 1
      do throws(FormTrouble) {
        guard let index = try FormIndex.read(in: folder) else {
          if !isLast { continue }
          throw FormTrouble(file: "\(folder)/\(FormIndex.fileName)", problem: .missing)
        }
        for form in index.all { try loader.load(form) }
        forms += index.forms
        applications += index.applications ?? []
      } catch {
        if isLast { throw error }
        indexNotices.append(error)
      }
    }
    self.forms = forms
    self.applications = applications
    notices = indexNotices + loader.notices.sorted { $0.key < $1.key }.flatMap(\.value)
    templates = MustacheLibrary(templates: loader.parts.mapValues(\.template))
    var noticesOfTemplate: [String: [FormTrouble]] = [:]
    for form in forms + applications {
      for file in [form.templates.html, form.templates.text] {
        let reached = loader.reach(of: file).sorted()
        noticesOfTemplate[file] = indexNotices + reached.flatMap { loader.notices[$0] ?? [] }
      }
    }
    self.noticesOfTemplate = noticesOfTemplate
    templatesOfTwo = Set(
      (forms + applications).map(\.templates.html).filter { file in
        loader.reach(of: file).contains { name in
          !name.hasSuffix(".css") && loader.parts[name]?.takesTwoOnA4 ?? false
        }
      })
  }

  /// The version of a form in force on a day; of two that begin together, the office's own.
  public func form(_ id: FormID, on date: CivilDate) -> Form? {
    FormLibrary.version(of: forms.filter { $0.id == id }, on: date)
  }

  /// The application form of a procedure in force on a day; of two that begin together, the office's
  /// own.
  public func application(for procedure: String, on date: CivilDate) -> Form? {
    FormLibrary.version(
      of: applications.filter { $0.procedures?.contains(procedure) ?? false }, on: date)
  }

  private static func version(of forms: [Form], on date: CivilDate) -> Form? {
    forms.filter { $0.validFrom <= date }.reduce(nil) { best, form in
      best.map { $0.validFrom < form.validFrom ? form : $0 } ?? form
    }
  }

  /// Fills in a form, on the paper asked for or on one that fits the form.
  ///
  /// - Throws: A trouble where no version of the form is in force.
  public func render(
    _ content: FormContent, in setting: FormSetting, as format: FormFormat,
    on paper: PaperSize = .a4
  ) throws(FormTrouble) -> RenderedForm {
    let form = try form(of: content, in: setting)
    let paper = try fitting(paper, content, as: form, in: setting)
    var fields = Fields(content, of: form, in: setting, on: paper)
    let isModel = setting.rulebook.settings.isModel ?? false
    let pages: [String]
    switch format {
    case .text:
      pages =
        TextPages(try fill(form, .text, with: fields), width: paper.columns, isModel: isModel).pages
    case .html:
      if case .ticket = content {
        let lines = try lines(of: form, with: fields, width: paper.columns * 3 / 4)
        fields.setHeight(lines: lines, on: paper, isModel: isModel)
      }
      pages = [try fill(form, .html, with: fields)]
    }
    return RenderedForm(
      pages: pages, paper: paper, notices: noticesOfTemplate[form.template(format)] ?? [])
  }

  private func fill(
    _ form: Form, _ format: FormFormat, with fields: Fields
  ) throws(FormTrouble) -> String {
    let file = form.template(format)
    guard
      let filled = templates.render(fields.forTemplate, withTemplate: TemplateName.part(of: file))
    else { throw FormTrouble(file: file, problem: .missing) }
    return filled
  }

  /// How many lines the first page of the plain-text twin takes in so many columns: how much a form
  /// has to say, in whatever words an office says it.
  private func lines(
    of form: Form, with fields: Fields, width: Int
  ) throws(FormTrouble) -> Int {
    let pages = TextPages(try fill(form, .text, with: fields), width: width).pages
    return pages.first?.count { $0 == "\n" } ?? 0
  }

  /// The paper that a form comes out on.
  ///
  /// A slip that does not fit half a sheet, or of which one copy alone is wanted, takes whole sheets:
  /// nothing of it is cut, and each copy keeps its own back.
  private func fitting(
    _ paper: PaperSize, _ content: FormContent, as form: Form, in setting: FormSetting
  ) throws(FormTrouble) -> PaperSize {
    let paper = paper.fitting(content.form)
    guard paper == .twoOnA4, case .slip(let dossier, let copies) = content else { return paper }
    // An office may have a page of its own that knows nothing of two on a sheet.
    guard copies == SlipCopy.allCases, templatesOfTwo.contains(form.templates.html) else {
      return .a4
    }
    let fields = Fields(content, of: form, in: setting, on: paper)
    let lines = try lines(of: form, with: fields, width: HalfSheet.columns)
    return HalfSheet.holds(lines: lines, rows: dossier.intake.papers.count) ? paper : .a4
  }

  /// Whether nothing may stand on the backs of a content's sheets.
  ///
  /// - Throws: A trouble where no version of the form is in force.
  public func isOneSided(
    _ content: FormContent, in setting: FormSetting
  ) throws(FormTrouble) -> Bool {
    try form(of: content, in: setting).oneSided ?? false
  }

  /// What is wrong with the office's own templates of a content, in either shape.
  ///
  /// - Throws: A trouble where no version of the form is in force.
  public func notices(
    of content: FormContent, in setting: FormSetting
  ) throws(FormTrouble) -> [FormTrouble] {
    let form = try form(of: content, in: setting)
    return FormFormat.allCases.flatMap { noticesOfTemplate[form.template($0)] ?? [] }
  }

  /// What people call the form of a content.
  ///
  /// - Throws: A trouble where no version of the form is in force.
  public func title(
    of content: FormContent, in setting: FormSetting
  ) throws(FormTrouble) -> String {
    try form(of: content, in: setting).title
  }

  private func form(
    of content: FormContent, in setting: FormSetting
  ) throws(FormTrouble) -> Form {
    let problem: FormTrouble.Problem
    if case .application(let details) = content {
      if let form = application(for: details.procedure, on: details.date) { return form }
      let served = Set(
        applications.filter { $0.validFrom <= details.date }.flatMap { $0.procedures ?? [] })
      problem = .noApplication(
        for: details.procedure,
        served: served.sorted().map { code in
          setting.rulebook.catalogue[code].map { "\($0.name) (\(code))" } ?? code
        })
    } else {
      if let form = form(content.form, on: content.date) { return form }
      let isKnown = forms.contains { $0.id == content.form }
      problem =
        isKnown ? .notInForce(content.form, content.date) : .unknownForm(content.form)
    }
    throw FormTrouble(file: FormIndex.fileName, problem: problem)
  }
}

extension TemplateLoader {
  /// Loads both templates of a form.
  fileprivate mutating func load(_ form: Form) throws(FormTrouble) {
    try load(file: form.templates.html)
    try load(file: form.templates.text)
  }
}
