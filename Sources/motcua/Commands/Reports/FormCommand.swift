import ArgumentParser
import DeskApp
import DeskForms
import DeskOperations
import Runtime

/// Makes a form, to look at or to keep.
struct FormCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "form", abstract: "Lập biểu mẫu: giấy hẹn, phiếu, sổ, biên lai, biên bản.",
    discussion: """
      Giấy của một hồ sơ (cần mã hồ sơ): slip, certification-receipt, supplement, refusal, \
      extension, stop, control, receipt, fee-receipt, condolence; hồ sơ có nhiều giấy cùng loại \
      thì chọn bằng --number.
      Danh sách: register, fee-statement (--month, hoặc --from và --to), \
      certification-register KÝ HIỆU, handover, handback (--date, --unit, --batch), \
      post-minutes (--date, --minutes), guidance SỐ, several-receipt MÃ MÃ…, slip-back, summary.
      Tờ khai của thủ tục, điền sẵn những gì đã biết: application MÃ (hồ sơ đã nhận), hoặc \
      application --procedure MÃ --name … --birth ….
      """)

  /// In which shape a form is wanted.
  enum Shape: String, CaseIterable, ExpressibleByArgument {
    case text, html, json
  }

  @Argument(help: ArgumentHelp("Biểu mẫu nào.", valueName: "form"))
  var name: FormName

  @Argument(help: ArgumentHelp("Mã hồ sơ, ký hiệu sổ hoặc số phiếu.", valueName: "code"))
  var codes: [String] = []

  @Option(help: ArgumentHelp("Giấy thứ mấy cùng loại; mặc định giấy cuối.", valueName: "n"))
  var number: Int?

  @Option(help: ArgumentHelp("Ngày nào, mặc định hôm nay.", valueName: "date"))
  var date: String?

  @Option(help: ArgumentHelp("Đơn vị nào, cho bàn giao.", valueName: "text"))
  var unit: String?

  @Option(help: ArgumentHelp("Đợt nào, cho bàn giao.", valueName: "morning|afternoon"))
  var batch: HandOverLimit.Batch?

  @Option(help: ArgumentHelp("Biên bản số mấy, cho bưu chính.", valueName: "text"))
  var minutes: String?

  @OptionGroup var span: SpanOptions
  @OptionGroup var application: ApplicationOptions

  @Option(help: ArgumentHelp("Dạng in ra.", valueName: "text|html|json"))
  var format: Shape = .text

  @Option(help: ArgumentHelp("Khổ giấy.", valueName: "a4|a5"))
  var paper: Paper = .a4

  @Flag(help: "Lưu vào thư mục printed và ghi nhận đã in.")
  var save = false

  @Option(help: ArgumentHelp("Ngôn ngữ của câu trả lời.", valueName: "vi|en"))
  var lang: Language = .vietnamese

  @OptionGroup var seat: SeatOptions
  @OptionGroup var clock: ClockOptions
  @OptionGroup var place: PlaceOptions

  var words: Words { Words(lang) }

  func perform() throws {
    let date = try date.map { try Reading.date($0, of: "--date") }
    let desk = try OpenDesk(place: place, clock: clock, words: words)
    let bench = try FormBench(desk: desk, place: place, seat: seat)
    let request = try request(at: desk, on: date ?? desk.now.date)
    let content = try bench.content(for: request)
    guard save else {
      try bench.show(content, as: format, on: paper)
      return
    }
    let files = try bench.save(content, on: paper)
    switch format {
    case .text, .html: try Console.write(files.joined(separator: "\n"))
    case .json: try Console.write(JSONText.encode(FormAnswer(form: name.rawValue, files: files)))
    }
  }

  private func request(at desk: OpenDesk, on date: CivilDate) throws -> FormRequest {
    switch name {
    case .slipBack: return .slipBack(date)
    case .summary: return .summary(date)
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
    case .handOver: return .handOver(date, unit: unit, batch: batch)
    case .handBack: return .handBack(date, unit: unit)
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
