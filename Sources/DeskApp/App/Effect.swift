public import DeskOperations

/// Something the app wants done outside itself; a value, so that a test can say what it would do.
public enum Effect: Hashable, Sendable {
  /// Ask the desk; the answer carries the request's key.
  case perform(Request)
  /// Keep a half-filled intake.
  case saveDraft(IntakeDraft)
  /// Forget a draft.
  case discardDraft(id: String)
  /// Make a form as text to look at.
  case render(FormRequest, key: String)
  /// Print a form: keep it among the printed papers and have it come out, where there is a printer.
  case print(FormRequest, key: String)
  /// Print the very pages of an earlier printing.
  case printAgain(PrintRecord, key: String)
  /// Print the back sides, now that the sheets are turned.
  case printBacks(PrintRecord)
  /// Take a printing out of its print queue.
  case cancelPrint(PrintRecord)
  /// Read the print log of a day.
  case readPrints(CivilDate)
  /// Read how the queue of some days went.
  case readQueue(ReportPeriod, key: String)
  /// Make the QR code of a text.
  case makeQR(String, key: String)
  /// Look through a period that is longer than a day, as it is to be closed.
  case survey(ReportPeriod, key: String)
  /// Count a report; a year of a large desk takes seconds.
  case count(ReportQuery, key: String)
  /// Write a report into a file, in the shape that the end of its name tells.
  case write(ReportTable, path: String, key: String)
  /// Put a text where other windows can paste it from.
  case copy(String)
  /// Ring the terminal's bell.
  case ring
  /// End the program.
  case end
}

/// A form to be made: one paper of a dossier, or a list of the desk.
public enum FormRequest: Hashable, Sendable {
  /// A paper that a dossier has.
  case paper(IssuedPaper, DossierCode)
  /// One receipt for several dossiers of one person.
  case severalReceipt([DossierCode])
  /// The slip for guidance given, by its number.
  case guidance(BookNumber)
  /// The back of the slip alone.
  case slipBack(CivilDate)
  /// The register over a period.
  case register(from: CivilDate, to: CivilDate)
  /// What goes to units on a day: one unit or all, one batch or both.
  case handOver(CivilDate, unit: String?, batch: HandOverLimit.Batch?)
  /// What keepers are urged about, as it was read.
  case reminders(ReminderReport)
  /// What came back from units on a day: one unit or all.
  case handBack(CivilDate, unit: String?)
  /// The hand-over minutes with the post: a day, or one number of its minutes.
  case postMinutes(CivilDate, number: String?)
  /// What was taken in and given back over a period.
  case feeStatement(from: CivilDate, to: CivilDate)
  /// A certification register over a period, by its symbol.
  case certificationRegister(String, from: CivilDate, to: CivilDate)
  /// The summary of a period: one closing of it by its number, or nil for the last one, or for what
  /// stands where it was not closed.
  case summary(ReportPeriod, number: Int? = nil)
  /// The minutes of closing the books of a year.
  case registerClosing(year: Int)
  /// The application form of a procedure, filled in with what is known.
  case application(ApplicationDetails)
  /// The number that somebody holds while waiting.
  case ticket(TicketID)
  /// A report as it was counted.
  case table(ReportTable)

  /// The receipt slip with its back.
  public static func slip(_ code: DossierCode) -> FormRequest { .paper(.slip, code) }
}

/// A form as lines of text.
public struct FormPage: Hashable, Sendable {
  /// What was asked for.
  public var request: FormRequest
  /// The lines, at most 80 columns each.
  public var lines: [String]
  /// A remark about the form, such as a broken template.
  public var remark: String?

  /// A form as lines of text.
  public init(request: FormRequest, lines: [String], remark: String? = nil) {
    self.request = request
    self.lines = lines
    self.remark = remark
  }
}
