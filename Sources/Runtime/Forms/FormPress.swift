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
  /// - Parameter now: The moment on the clock: what still goes today is on the day's list.
  /// - Throws: A refusal where there is no such dossier, or it has no such paper.
  public static func content(
    for request: FormRequest, of desk: Desk, at now: Moment, by rules: Rulebook,
    copies: [SlipCopy]
  ) throws(Refusal) -> FormContent {
    switch request {
    case .paper(let paper, let code):
      guard let dossier = desk[code] else { throw .unknownDossier(code.description) }
      guard dossier.issuedPapers(by: rules).contains(paper) else { throw .noPaper(paper, code) }
      return paper == .slip ? .slip(dossier, copies: copies) : .paper(paper, dossier)
    case .severalReceipt(let codes):
      var dossiers: [Dossier] = []
      for code in codes {
        guard let dossier = desk[code] else { throw .unknownDossier(code.description) }
        dossiers.append(dossier)
      }
      guard !dossiers.isEmpty else { throw .missing(.papers) }
      return .severalReceipt(dossiers)
    case .guidance(let number):
      guard let entry = desk.guidance(numbered: number) else {
        throw .nothingToPrint(number.description)
      }
      return .guidance(entry)
    case .slipBack(let date): return .slipBack(on: date)
    case .register(let from, let to): return .register(DossierRegister(desk, from: from, to: to))
    case .handOver(let date, let unit, let batch):
      let plan = HandOverPlan(desk, on: date, at: now, by: rules)
      let lists = HandOverList.all(of: plan, by: rules, unit: unit, batch: batch)
      guard !lists.isEmpty else { throw .nothingToPrint(unit ?? date.slashed) }
      return .handOver(lists)
    case .reminders(let report):
      guard !report.groups.isEmpty else { throw .nothingToPrint(report.moment.date.slashed) }
      return .reminders(report)
    case .handBack(let date, let unit):
      let plan = HandOverPlan(desk, on: date, at: now, by: rules)
      let lists = HandBackList.all(of: plan, unit: unit)
      guard !lists.isEmpty else { throw .nothingToPrint(unit ?? date.slashed) }
      return .handBack(lists)
    case .postMinutes(let date, let number):
      return .postMinutes(PostalMinutes(desk, on: date, minutes: number))
    case .feeStatement(let from, let to):
      return .feeStatement(FeeStatement(desk, from: from, to: to))
    case .certificationRegister(let symbol, let from, let to):
      guard let register = rules.law.certification?.register(symbol) else {
        throw .unknownName(.register, symbol)
      }
      return .certificationRegister(
        CertificationRegister(desk, register: register, from: from, to: to))
    case .summary(let period, let number):
      return .summary(
        try SummarySheet(desk, over: period, number: number, at: now, by: rules))
    case .registerClosing(let year):
      return .registerClosing(try RegisterClosing(desk, year: year, at: now, by: rules))
    case .application(let details):
      guard rules.catalogue[details.procedure] != nil else {
        throw .unknownProcedure(details.procedure)
      }
      return .application(details)
    case .ticket(let id):
      guard let slip = TicketSlip(id, at: desk, by: rules.settings.queue) else {
        throw .unknownTicket(id.label)
      }
      return .ticket(slip)
    case .table(let table): return .table(table)
    }
  }

  /// A form filled in.
  public func render(
    _ content: FormContent, in setting: FormSetting, as format: FormFormat,
    on paper: PaperSize = .a4
  ) throws(FormTrouble) -> RenderedForm {
    try library.render(content, in: setting, as: format, on: paper)
  }

  /// A paper that was kept as it goes to a printer.
  public struct Kept: Sendable {
    /// Its place among the printed papers.
    var stem: PrintedFiles.Stem
    /// The page for a browser or a PDF tool.
    public var html: String
    /// The files, named from the desk's folder.
    public var files: [String]
    /// What is wrong with the office's own templates, so that the shipped ones were used instead.
    public var notices: [FormTrouble]
  }

  /// Makes a form as text and as a page for a browser, and keeps both among the printed papers.
  public func keep(
    _ content: FormContent, in setting: FormSetting, on paper: PaperSize
  ) throws -> Kept {
    let text = try render(content, in: setting, as: .text, on: paper).text
    let page = try render(content, in: setting, as: .html, on: paper)
    let html = page.text
    let printed = PrintedFiles(folder)
    let stem = try printed.stem(
      on: setting.printedAt.date, name: FormPress.document(of: content))
    return Kept(
      stem: stem, html: html,
      files: [
        try printed.keep(Array(text.utf8), as: "txt", at: stem),
        try printed.keep(Array(html.utf8), as: "html", at: stem),
      ], notices: page.notices)
  }

  /// The names of the forms there are.
  public var names: [String] { library.forms.map(\.id.rawValue) }

  /// Whether nothing may stand on the backs of a form's sheets.
  func isOneSided(
    _ content: FormContent, in setting: FormSetting
  ) throws(FormTrouble) -> Bool {
    try library.isOneSided(content, in: setting)
  }

  /// What is wrong with the office's own templates of a form, in either shape.
  func notices(
    of content: FormContent, in setting: FormSetting
  ) throws(FormTrouble) -> [FormTrouble] {
    try library.notices(of: content, in: setting)
  }

  /// What people call a form.
  public func name(
    of content: FormContent, in setting: FormSetting
  ) throws(FormTrouble) -> String {
    try library.title(of: content, in: setting)
  }

  /// A name that every printing of the same paper bears; nothing personal.
  public static func document(of content: FormContent) -> String {
    "\(content.form.rawValue)-\(subject(of: content, writing: \.description))"
  }

  /// Which of its kind a paper is, for people; nothing personal.
  static func subject(of content: FormContent) -> String {
    subject(of: content, writing: \.slashed)
  }

  private static func subject(
    of content: FormContent, writing date: (CivilDate) -> String
  ) -> String {
    func span(_ from: CivilDate, _ to: CivilDate) -> String { "\(date(from))-\(date(to))" }
    return switch content {
    case .slip(let dossier, _):
      dossier.code.description + (dossier.slipIssue > 1 ? "-\(dossier.slipIssue)" : "")
    case .paper(let paper, let dossier): dossier.code.description + suffix(of: paper)
    case .severalReceipt(let dossiers): dossiers[0].code.description
    case .guidance(let entry):
      "\(entry.content.number.year)-\(entry.content.number.number)"
    case .register(let register): span(register.from, register.to)
    case .feeStatement(let statement): span(statement.from, statement.to)
    case .certificationRegister(let register):
      "\(register.register.symbol.replacing("/", with: "-"))-\(span(register.from, register.to))"
    case .registerClosing(let closing):
      String(content.date.year)
        + (closing.sheet.figures.number > 1 ? "-\(closing.sheet.figures.number)" : "")
    case .application(let details): details.procedure
    case .table(let table): "\(table.id)-\(span(table.from, table.to))"
    case .ticket(let slip): "\(date(slip.id.date))-\(slip.id.label)"
    case .summary(let sheet):
      (sheet.figures.unit == .day ? "" : "\(sheet.figures.unit.rawValue)-")
        + date(content.date)
        + (sheet.figures.number > 1 ? "-\(sheet.figures.number)" : "")
    case .slipBack, .handOver, .reminders, .handBack, .postMinutes: date(content.date)
    }
  }

  private static func suffix(of paper: IssuedPaper) -> String {
    switch paper {
    case .feeReceipt(let number), .supplement(let number), .apology(let number): "-\(number)"
    default: ""
    }
  }
}
