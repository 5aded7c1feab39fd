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
    case .summary(let date):
      return .summary(DaySummary(desk, on: date, calendar: rules.calendar))
    case .application(let details):
      guard rules.catalogue[details.procedure] != nil else {
        throw .unknownProcedure(details.procedure)
      }
      return .application(details)
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
    let subject =
      switch content {
      case .slip(let dossier, _): dossier.code.description
      case .paper(let paper, let dossier): dossier.code.description + suffix(of: paper)
      case .severalReceipt(let dossiers): dossiers[0].code.description
      case .guidance(let entry):
        "\(entry.content.number.year)-\(entry.content.number.number)"
      case .register(let register): "\(register.from)-\(register.to)"
      case .feeStatement(let statement): "\(statement.from)-\(statement.to)"
      case .certificationRegister(let register):
        "\(register.register.symbol.replacing("/", with: "-"))-\(register.from)-\(register.to)"
      case .application(let details): details.procedure
      case .slipBack, .handOver, .handBack, .postMinutes, .summary: content.date.description
      }
    return "\(content.form.rawValue)-\(subject)"
  }

  private static func suffix(of paper: IssuedPaper) -> String {
    switch paper {
    case .feeReceipt(let number), .supplement(let number), .apology(let number): "-\(number)"
    default: ""
    }
  }
}
