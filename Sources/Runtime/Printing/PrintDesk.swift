public import DeskApp
public import DeskFiles
import DeskForms
public import DeskOperations
import Glibc
public import Printing

/// Has papers come out: keeps the pages, makes them PDF, sends them to the printer and follows the job
/// to its end, while the desk goes on.
///
/// A paper counts as printed when the printer says so, never because a command took it.
public actor PrintDesk {
  nonisolated let log: PrintLog
  let tools: PaperTools
  let server: PrintServer
  let words: Words
  private let folder: DeskFolder
  private let maker: PDFMaker
  private let qr: QRMaker
  private let clock: Clock
  let tell: @Sendable (PrintRecord) -> Void
  /// What is followed here, or was.
  var followed: Set<String> = []

  /// A place to print at a desk.
  ///
  /// - Parameters:
  ///   - server: The print server; nil for this machine's.
  ///   - tell: Hears of each printing when it begins and of whatever becomes of it.
  public init(
    folder: DeskFolder, tools: PaperTools = PaperTools(), server: PrintServer? = nil,
    clock: Clock, words: Words, tell: @escaping @Sendable (PrintRecord) -> Void
  ) {
    self.folder = folder
    self.tools = tools
    self.clock = clock
    self.words = words
    self.tell = tell
    log = PrintLog(folder)
    maker = PDFMaker(tools)
    self.server = server ?? PrintServer(tools)
    qr = QRMaker(tools)
  }

  /// Gets ready for a paper that is being looked at.
  public func warmUp() async {
    await maker.warmUp()
  }

  /// The QR code of a text, dark where true; nil where no tool makes one.
  public func modules(of text: String) async -> [[Bool]]? {
    await qr.modules(of: text)
  }

  /// Prints a paper, and returns when it is clear what became of it or nobody will ever know.
  ///
  /// - Returns: What became of it.
  /// - Throws: A trouble by which it could not even begin; nothing is in the log then.
  @discardableResult
  public func print(_ errand: PrintErrand, by press: FormPress) async throws -> PrintRecord {
    var errand = errand
    let document = FormPress.document(of: errand.content)
    let today = clock.now.date
    if let other = underWay(today).first(where: { $0.order.document == document }) {
      throw PrintDeskTrouble.underWay(title: other.order.title, job: other.job)
    }
    if try press.isOneSided(errand.content, in: errand.setting) { errand.rule.sides = .one }
    let reprint = max(
      errand.content.slipsOut, timesOut(document, since: errand.content.firstDay))
    errand.setting.reprint = reprint
    var record = try begin(
      errand.id,
      PrintRecord.Order(
        form: errand.content.form.rawValue, document: document,
        name: try press.name(of: errand.content, in: errand.setting),
        subject: FormPress.subject(of: errand.content), by: errand.by, counter: errand.counter,
        reprint: reprint, sides: errand.rule.sides ?? .one, copies: errand.rule.copies ?? 1,
        slipOf: errand.content.slipOf, machine: Machine.name, process: getpid()))
    if let pdf = await pages(of: errand, by: press, for: &record) {
      await send(pdf, to: errand.rule.queue, for: &record)
    }
    return record
  }

  /// Prints the very pages of an earlier printing.
  @discardableResult
  public func printAgain(
    _ earlier: PrintRecord, id: String, by person: String, counter: Int?,
    settings: PrintSettings
  ) async throws -> PrintRecord {
    var order = earlier.order
    (order.by, order.counter) = (person, counter)
    order.reprint = timesOut(order.document, since: earlier.at.date)
    (order.machine, order.process) = (Machine.name, getpid())
    var record = try begin(id, order)
    note(.begun, files: earlier.files, in: &record)
    let rule = settings.rule(for: order.form, at: counter)
    if let path = earlier.files.first(where: { $0.hasSuffix(".pdf") }) {
      await send(path, to: rule.queue, for: &record)
    } else {
      note(.byHand, message: words.withoutPDF, in: &record)
    }
    return record
  }

  /// What is not at its end and is followed by somebody.
  private func underWay(_ today: CivilDate) -> [PrintRecord] {
    log.records(on: today).filter { !$0.state.isEnd && !Machine.isLeft($0) }
  }

  /// Notes what became of a printing and tells it, unless another program has seen its end.
  func note(
    _ state: PrintRecord.State, files: [String]? = nil, job: String? = nil,
    message: String? = nil, in record: inout PrintRecord
  ) {
    // Tickets come out by the hundred a day, and are worth nothing once they are out.
    let isSpent = state == .printed && record.order.form == PrintRecord.Order.ticketForm
    if isSpent { PrintedFiles(folder).discard(record.files) }
    let step = PrintRecord.Step(
      at: clock.now, state: state, files: isSpent ? [] : files, job: job, message: message)
    let mayBeLast = state.isEnd || state == .turning
    if mayBeLast, let kept = log.records(on: record.at.date).first(where: { $0.id == record.id }),
      kept.state.isEnd
    {
      record = kept
    } else {
      record.take(step)
      // What is in hand counts, even where the log's disk is full.
      try? log.note(step, of: record)
    }
    tell(record)
  }

  private func begin(_ id: String, _ order: PrintRecord.Order) throws -> PrintRecord {
    let record = PrintRecord(id: id, order: order, at: clock.now)
    try log.begin(record)
    tell(record)
    return record
  }

  private func timesOut(_ document: String, since day: CivilDate) -> Int {
    let today = clock.now.date
    return log.timesOut(document, on: min(day, today)...today)
  }

  /// A paper as PDF.
  func pdf(
    of content: FormContent, in setting: FormSetting, on paper: PaperSize, by press: FormPress
  ) async throws -> [UInt8] {
    let setting = await withCode(of: content, setting)
    let page = try press.render(content, in: setting, as: .html, on: paper)
    return try await maker.pdf(of: page.text)
  }

  /// The setting with the code of a content, where it has one and a tool draws it.
  private func withCode(of content: FormContent, _ setting: FormSetting) async -> FormSetting {
    guard let text = content.qrText else { return setting }
    var setting = setting
    setting.qrPicture = await qr.picture(of: text)
    return setting
  }

  /// Keeps the pages in every shape there is a tool for.
  ///
  /// - Returns: The PDF, named from the desk's folder; nil where there is none to be sent.
  private func pages(
    of errand: PrintErrand, by press: FormPress, for record: inout PrintRecord
  ) async -> String? {
    var kept: FormPress.Kept?
    let setting = await withCode(of: errand.content, errand.setting)
    do {
      let made = try press.keep(
        errand.content, in: setting, on: errand.rule.paper ?? .a4)
      kept = made
      let remark = made.notices.first.map { words.trouble($0) }
      note(.begun, files: made.files, message: remark, in: &record)
      guard tools.makesPDF else {
        note(.byHand, message: words.withoutPDF, in: &record)
        return nil
      }
      let bytes = try await maker.pdf(of: made.html)
      let path = try PrintedFiles(folder).keep(bytes, as: "pdf", at: made.stem)
      note(.begun, files: made.files + [path], in: &record)
      return path
    } catch {
      let sentence = words.sentence(for: error) ?? words.withoutPDF
      let rest = kept.map { words.printByHand($0.files) }
      note(
        .failed, message: [sentence, rest].compactMap(\.self).joined(separator: " "), in: &record)
      return nil
    }
  }

  /// What is in a file that was printed.
  func bytes(of file: String) -> [UInt8] {
    (try? PrintedFiles(folder).bytes(of: file)) ?? []
  }

  /// The whole path of a file that was printed.
  func path(of file: String) -> String { folder.file(file) }
}

/// This computer among those that share a folder.
enum Machine {
  static var name: String {
    var bytes = [CChar](repeating: 0, count: 256)
    guard gethostname(&bytes, bytes.count - 1) == 0 else { return "" }
    return String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Whether a printing that is not at its end was begun here, by a program that has ended.
  static func isLeft(_ record: PrintRecord) -> Bool {
    !record.state.isEnd && record.order.machine == name
      && kill(record.order.process, 0) != 0 && errno == ESRCH
  }
}
