import ArgumentParser
import DeskApp
import DeskOperations

/// Which form, about what.
struct FormOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("Biểu mẫu nào.", valueName: "form"))
  var name: FormName

  @Argument(
    help: ArgumentHelp("Mã hồ sơ, ký hiệu sổ, số phiếu hoặc số thứ tự.", valueName: "code"))
  var codes: [String] = []

  @Option(help: ArgumentHelp("Giấy thứ mấy cùng loại; mặc định giấy cuối.", valueName: "n"))
  var number: Int?

  @Option(help: ArgumentHelp("Ngày nào, mặc định hôm nay.", valueName: "date"))
  var date: String?

  @Option(help: ArgumentHelp("Đơn vị nào, cho bàn giao và đôn đốc.", valueName: "text"))
  var unit: String?

  @Option(help: ArgumentHelp("Đợt nào, cho bàn giao.", valueName: "morning|afternoon"))
  var batch: HandOverLimit.Batch?

  @Option(help: ArgumentHelp("Biên bản số mấy, cho bưu chính.", valueName: "text"))
  var minutes: String?

  @OptionGroup var span: SpanOptions
  @OptionGroup var application: ApplicationOptions

  /// The form meant.
  func request(at desk: OpenDesk) throws -> FormRequest {
    let date = try date.map { try Reading.date($0, of: "--date") } ?? desk.now.date
    switch name {
    case .slipBack: return .slipBack(date)
    case .summary:
      let period =
        span.isEmpty ? ReportPeriod(.day, of: date) : try span.period(today: desk.now.date)
      return .summary(period, number: number)
    case .register:
      let days = try span.days(today: desk.now.date)
      return .register(from: days.from, to: days.to)
    case .feeStatement:
      let days = try span.days(today: desk.now.date)
      return .feeStatement(from: days.from, to: days.to)
    case .certificationRegister:
      let days = try span.daysOfOneBook(today: desk.now.date)
      return .certificationRegister(
        try code("Sổ chứng thực cần ký hiệu sổ, như SCT/BS."), from: days.from, to: days.to)
    case .registerClosing: return .registerClosing(year: span.year ?? date.year)
    case .handOver: return .handOver(date, unit: unit, batch: batch)
    case .handBack: return .handBack(date, unit: unit)
    case .reminder:
      return .reminders(try ReminderReport(at: desk, unit: unit))
    case .postMinutes: return .postMinutes(date, number: minutes)
    case .guidance:
      let text = try code("Phiếu hướng dẫn cần số phiếu, như 05 hoặc 05/HDHS.")
      let digits = text.prefix { $0 != "/" }
      guard let number = Int(digits), let book = desk.rules.law.books?.supplement else {
        throw CommandFailure.usage("“\(text)” không phải số phiếu; hãy viết như 05 hoặc 05/HDHS.")
      }
      return .guidance(BookNumber(book: book, year: date.year, number: number))
    case .severalReceipt:
      _ = try code("Giấy tiếp nhận nhiều hồ sơ cần các mã hồ sơ.")
      return .severalReceipt(try codes.map { try desk.dossier($0).code })
    case .slip, .certificationReceipt, .supplement, .refusal, .apology, .stop, .control,
      .returnReceipt, .feeReceipt, .condolence:
      return try paperRequest(at: desk)
    case .ticket:
      return .ticket(try desk.ticket(try code("Phiếu số thứ tự cần số, như A12.")))
    case .application:
      return .application(
        try application.details(of: try codes.first.map { try desk.dossier($0) }, on: date))
    }
  }

  private func paperRequest(at desk: OpenDesk) throws -> FormRequest {
    let hint = "Biểu mẫu này cần mã hồ sơ: motcua form \(name.rawValue) MÃ."
    let dossier = try desk.dossier(try code(hint))
    guard number ?? 1 > 0, let paper = name.paper(of: dossier, number: number) else {
      throw CommandFailure.usage("--number tính từ 1.")
    }
    return .paper(paper, dossier.code)
  }

  private func code(_ hint: String) throws -> String {
    guard let code = codes.first else { throw CommandFailure.usage(hint) }
    return code
  }
}
