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

  /// Fills in a form.
  ///
  /// - Throws: A trouble where no version of the form is in force.
  public func render(
    _ content: FormContent, in setting: FormSetting, as format: FormFormat, on paper: Paper = .a4
  ) throws(FormTrouble) -> RenderedForm {
    let form = try form(of: content, in: setting)
    let file = form.template(format)
    let fields = Fields(content, of: form, in: setting, on: paper)
    guard
      let filled = templates.render(fields.forTemplate, withTemplate: TemplateName.part(of: file))
    else { throw FormTrouble(file: file, problem: .missing) }
    let isModel = setting.rulebook.settings.isModel ?? false
    return RenderedForm(
      pages: format == .text ? TextPages(filled, isModel: isModel).pages : [filled],
      notices: noticesOfTemplate[file] ?? [])
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
