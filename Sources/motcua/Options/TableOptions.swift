import ArgumentParser
import DeskApp
import DeskFiles
import DeskForms
import DeskOperations
import Runtime

/// Which days of which desk a report is about, and in which shape it is wanted.
struct TableOptions: ParsableArguments {
  /// The shapes of a report: those that need no template, and pages made of one.
  enum Shape: String, CaseIterable, ExpressibleByArgument {
    case text, json, csv, xlsx, html, pdf

    /// Whether a terminal would show nothing of it but letters at random.
    fileprivate var isBinary: Bool { self == .xlsx || self == .pdf }
  }

  @OptionGroup var span: SpanOptions
  @OptionGroup var narrowing: NarrowingOptions

  @Option(
    help: ArgumentHelp(
      "Dạng báo cáo; mặc định theo đuôi tệp, hoặc text.",
      valueName: "text|json|csv|xlsx|html|pdf"))
  var format: Shape?

  @Option(help: ArgumentHelp("Ghi vào tệp này thay vì in ra.", valueName: "file"))
  var out: String?

  @Flag(help: "Kèm mã hồ sơ của từng số liệu (dạng json).")
  var dossiers = false

  @Option(help: ArgumentHelp("Ngôn ngữ của câu trả lời.", valueName: "vi|en"))
  var lang: Language = .vietnamese

  @OptionGroup var clock: ClockOptions
  @OptionGroup var place: PlaceOptions

  var words: Words { Words(lang) }

  private func shape() throws -> Shape {
    if let format { return format }
    guard let parts = out?.split(separator: "/").last?.split(separator: "."), parts.count > 1,
      let ending = parts.last?.lowercased(), ending != "txt"
    else { return .text }
    guard let shape = Shape(rawValue: ending) else {
      throw CommandFailure.refused(
        words(
          "Không ghi được dạng .\(ending). Hãy dùng .xlsx, .csv, .pdf, .html, .json hoặc .txt.",
          "There is no shape .\(ending). Use .xlsx, .csv, .pdf, .html, .json or .txt."))
    }
    return shape
  }

  /// The desk, read to its last event.
  func openDesk() throws -> OpenDesk { try OpenDesk(place: place, clock: clock, words: words) }

  /// The days asked for, narrowed down as asked.
  func scope(at desk: OpenDesk) throws -> ReportScope {
    let period = try span.period(today: desk.now.date)
    guard period.from <= desk.now.date else {
      throw CommandFailure.usage(
        words(
          "Kỳ báo cáo bắt đầu ngày \(period.from.slashed), chưa đến. Hãy chọn kỳ đã bắt đầu.",
          "The period begins on \(period.from), which has not come yet. Choose one that has begun.")
      )
    }
    return try narrowing.scope(of: period, at: desk)
  }

  /// Writes a report where it was asked for, in the shape asked for.
  func answer(_ table: ReportTable, at desk: OpenDesk) throws {
    let shape = try shape()
    if shape.isBinary, out == nil, Console.isScreen {
      let name = "\(table.id).\(shape.rawValue)"
      throw CommandFailure.usage(
        words(
          "Dạng \(shape.rawValue) không xem được ở đây. Hãy ghi vào tệp: … --out \(name)",
          "A \(shape.rawValue) file cannot be seen here. Write it to a file: … --out \(name)"))
    }
    let bytes = try bytes(of: table, as: shape, at: desk)
    if let out {
      try HandedOutFile(out).write(bytes, besides: place.deskFolder)
    } else if shape.isBinary || shape == .csv {
      try Console.write(bytes: bytes)
    } else {
      try Console.write(String(decoding: bytes.dropLast(), as: UTF8.self))
    }
  }

  private func bytes(
    of table: ReportTable, as shape: Shape, at desk: OpenDesk
  ) throws -> [UInt8] {
    if let plain = TableShape(rawValue: shape.rawValue) {
      return try plain.bytes(
        of: table, in: words, columns: out == nil ? Console.columns ?? 100 : 100,
        listsDossiers: dossiers)
    }
    let bench = try FormBench(desk: desk, place: place)
    return shape == .pdf
      ? try bench.pdf(of: .table(table))
      : Array(try bench.rendered(.table(table), as: .html).text.utf8)
  }
}
