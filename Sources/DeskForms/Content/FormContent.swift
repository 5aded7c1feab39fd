public import DeskOperations

/// What is put on paper.
public enum FormContent: Sendable {
  /// Mẫu số 01, each copy with its back: Giấy tiếp nhận hồ sơ và hẹn trả kết quả.
  case slip(Dossier, copies: [SlipCopy])
  /// Any other paper of a dossier, as it was when it came about.
  case paper(IssuedPaper, Dossier)
  /// One receipt for several dossiers of one person; at least one.
  case severalReceipt([Dossier])
  /// The slip for guidance given; Mẫu số 02 where papers were looked at and not accepted.
  case guidance(DeskLog.Entry<Guidance>)
  /// The back of the slip alone.
  case slipBack(on: CivilDate)
  /// Mẫu số 07, the register.
  case register(DossierRegister)
  /// What goes to units, each with its own sheet; at least one.
  case handOver([HandOverList])
  /// What keepers are urged about, each with its own sheet; at least one.
  case reminders(ReminderReport)
  /// Results that came back from units; at least one.
  case handBack([HandBackList])
  /// The hand-over minutes with the post.
  case postMinutes(PostalMinutes)
  /// What was taken in and given back.
  case feeStatement(FeeStatement)
  /// A certification register.
  case certificationRegister(CertificationRegister)
  /// The summary of a day or a longer period.
  case summary(SummarySheet)
  /// The minutes of closing a year's books.
  case registerClosing(RegisterClosing)
  /// The application form of a procedure, filled in with what is known.
  case application(ApplicationDetails)
  /// The number that somebody holds while waiting.
  case ticket(TicketSlip)
  /// A report.
  case table(ReportTable)

  /// Which form carries it; for an application its kind, as its form goes by the procedure.
  public var form: FormID {
    switch self {
    case .slip: .slip
    case .paper(let paper, _): FormID(paper)
    case .severalReceipt: .severalReceipt
    case .guidance(let entry): entry.content.notAccepted ? .supplement : .guidance
    case .slipBack: .slipBack
    case .register: .register
    case .handOver: .handOver
    case .reminders: .reminder
    case .handBack: .handBack
    case .postMinutes: .postMinutes
    case .feeStatement: .feeStatement
    case .certificationRegister: .certificationRegister
    case .summary: .summary
    case .registerClosing: .registerClosing
    case .application: .application
    case .ticket: .ticket
    case .table: .report
    }
  }

  /// What a QR code of it says, in plain letters that every reader takes alike; nil where nothing on
  /// it can be looked up.
  public var qrText: String? {
    switch self {
    // The first slip bears the code alone, which other systems know; a later one says which it is.
    case .slip(let dossier, _):
      dossier.slipIssue == 1 ? dossier.code.description : dossier.slip.description
    case .paper(.condolence, _): nil
    case .paper(_, let dossier): dossier.code.description
    case .ticket(let slip): slip.id.scanText
    case .severalReceipt, .guidance, .slipBack, .register, .handOver, .reminders, .handBack,
      .postMinutes, .feeStatement, .certificationRegister, .summary, .registerClosing,
      .application, .table:
      nil
    }
  }

  /// The day on which it is signed: its own, but a list of a period that still runs bears the day on
  /// which it is made, and a register the last day of which it tells.
  func signedOn(printing today: CivilDate) -> CivilDate {
    if case .register(let register) = self { return min(register.asOf, today) }
    return min(date, today)
  }

  /// The day whose form applies, so that an old paper printed again looks as it did.
  public var date: CivilDate {
    switch self {
    case .slip(let dossier, _): dossier.day(of: .slip)
    case .paper(let paper, let dossier): dossier.day(of: paper)
    case .severalReceipt(let dossiers): dossiers[0].receivedAt.date
    case .guidance(let entry): entry.at.date
    case .slipBack(let date): date
    case .register(let register): register.to
    case .handOver(let lists): lists[0].date
    case .reminders(let report): report.moment.date
    case .handBack(let lists): lists[0].date
    case .postMinutes(let minutes): minutes.date
    case .feeStatement(let statement): statement.to
    case .certificationRegister(let register): register.to
    case .summary(let sheet): sheet.figures.to
    case .registerClosing(let closing): closing.sheet.figures.to
    case .application(let details): details.date
    case .ticket(let slip): slip.id.date
    case .table(let table): table.to
    }
  }
}

/// One of the two copies (liên) of the slip.
public enum SlipCopy: Int, CaseIterable, Hashable, Sendable {
  /// Liên 1, which stays at the desk with the control slip.
  case kept = 1
  /// Liên 2, which the citizen takes home.
  case applicant = 2
}

/// What a form needs to know beside its content.
public struct FormSetting: Sendable {
  /// The desk's settings, people and procedures.
  public var rulebook: Rulebook
  /// When it is printed.
  public var printedAt: Moment
  /// Who prints it, by full name.
  public var clerk: String
  /// The last hash of the journal's chain, printed at the foot of the summary where given.
  public var chainHead: String?
  /// How many times the same paper came out of a printer before; nil or 0 for the first time.
  public var reprint: Int?
  /// The QR code of what is printed as an SVG picture; nil where it stands as text alone.
  public var qrPicture: String?

  /// A desk, a moment and a clerk.
  public init(rulebook: Rulebook, printedAt: Moment, clerk: String, chainHead: String? = nil) {
    self.rulebook = rulebook
    self.printedAt = printedAt
    self.clerk = clerk
    self.chainHead = chainHead
  }
}
