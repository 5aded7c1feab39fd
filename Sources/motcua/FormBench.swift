import DeskApp
import DeskFiles
import DeskForms
import DeskOperations
import Printing
import Runtime

/// Where commands make and print the forms of an open desk.
struct FormBench {
  let desk: OpenDesk
  private let press: FormPress
  private let folder: DeskFolder
  private let seat: SeatOptions?
  private let person: String
  private let setting: FormSetting

  /// A bench at an open desk, in the name of whoever sits at a seat.
  init(desk: OpenDesk, place: PlaceOptions, seat: SeatOptions? = nil) throws {
    self.desk = desk
    folder = place.deskFolder
    press = try FormPress(folder: folder, shippedData: place.shippedDataIfAny)
    self.seat = seat
    person = seat?.person ?? desk.rules.people.firstClerk?.id ?? ""
    setting = FormSetting(
      rulebook: desk.rules, printedAt: desk.now, clerk: desk.rules.people.name(of: person))
  }

  /// What goes on a form; a refusal comes out in words.
  func content(for request: FormRequest) throws -> FormContent {
    do {
      return try FormPress.content(
        for: request, of: desk.desk, at: desk.now, by: desk.rules, copies: SlipCopy.allCases)
    } catch {
      throw desk.inWords(error)
    }
  }

  /// Writes a form to standard output.
  func show(_ content: FormContent, as shape: FormCommand.Shape, on paper: PaperSize) throws {
    switch shape {
    case .text: try Console.write(rendered(content, as: .text, on: paper).text)
    case .html: try Console.write(rendered(content, as: .html, on: paper).text)
    case .pdf:
      guard !Console.isScreen else {
        throw CommandFailure.usage(
          "PDF không xem được ở đây. Hãy ghi vào tệp: … --format pdf > giay.pdf")
      }
      try Console.write(bytes: pdf(of: content, on: paper))
    case .json:
      let pages = try rendered(content, as: .text, on: paper).pages
      try Console.write(
        try JSONText.encode(FormAnswer(form: content.form.rawValue, pages: pages)))
    }
  }

  /// A form filled in; what is wrong with the office's own templates is told.
  func rendered(
    _ content: FormContent, as format: FormFormat, on paper: PaperSize = .a4
  ) throws -> RenderedForm {
    let form = try press.render(content, in: try setting(for: content), as: format, on: paper)
    for trouble in form.notices { Console.complain(desk.words.trouble(trouble)) }
    return form
  }

  /// A form as PDF.
  func pdf(of content: FormContent, on paper: PaperSize = .a4) throws -> [UInt8] {
    _ = try rendered(content, as: .html, on: paper)
    return try printDesk().pdfAndWait(
      of: content, in: try setting(for: content), on: paper, by: press)
  }

  /// Keeps a form among the printed papers as if it was printed by other means; answers the files.
  func save(_ content: FormContent, on paper: PaperSize) throws -> [String] {
    var errand = try errand(for: content)
    errand.rule.paper = paper
    let record = try print(
      errand, with: PaperTools(only: [.weasyPrint, .chromium, .qrencode]), atMost: 60)
    if record.state == .failed { throw CommandFailure.refused(record.message ?? "") }
    return record.files.map { folder.file($0) }
  }

  /// A form to be printed as the desk's settings say.
  func errand(for content: FormContent) throws -> PrintErrand {
    PrintErrand(
      id: seat?.key ?? RequestKey.fresh(), content: content, setting: try setting(for: content),
      by: person, counter: counter)
  }

  /// Prints a form and follows it for some seconds; that a slip came out is noted in its dossier's
  /// history.
  func print(
    _ errand: PrintErrand, with tools: PaperTools = PaperTools(), atMost seconds: Int
  ) throws -> PrintRecord {
    try noted(
      try printDesk(with: tools).printAndWait(errand, by: press, atMost: seconds))
  }

  /// The same for the very pages of an earlier printing.
  func printAgain(_ earlier: PrintRecord, atMost seconds: Int) throws -> PrintRecord {
    try noted(
      try printDesk().printAgainAndWait(
        earlier, id: seat?.key ?? RequestKey.fresh(), by: person, counter: counter,
        settings: settings, today: desk.now.date, atMost: seconds))
  }

  /// The same for the back sides of one whose sheets are turned.
  func printBacks(of record: PrintRecord, atMost seconds: Int) throws -> PrintRecord {
    try noted(
      try printDesk().printBacksAndWait(of: record, atMost: seconds))
  }

  /// Takes a printing out of its queue.
  func cancel(_ record: PrintRecord) throws -> PrintRecord {
    try printDesk().cancelAndWait(record)
  }

  private var settings: PrintSettings { desk.rules.settings.printSettings }
  private var counter: Int? { seat?.counter ?? desk.rules.settings.counters.first?.number }

  private func noted(_ record: PrintRecord) throws -> PrintRecord {
    if record.state.cameOut, let code = record.order.slipOf, let seat {
      var request = try seat.request(.recordSlip(code), by: desk.rules)
      request.key = "print-\(record.id)"
      do {
        _ = try desk.perform(request)
      } catch let failure as CommandFailure {
        throw CommandFailure.refused(desk.words.notNoted(record, failure.sentence))
      }
    }
    return record
  }

  private func printDesk(with tools: PaperTools = PaperTools()) -> PrintDesk {
    PrintDesk(folder: folder, tools: tools, clock: desk.clock, words: desk.words) { record in
      if !record.state.isEnd, let message = record.steps.last?.message {
        Console.complain(message)
      }
    }
  }

  private func setting(for content: FormContent) throws -> FormSetting {
    try setting.sealed(by: desk.store, for: content)
  }
}
