import ArgumentParser
import DeskApp
import DeskOperations
import Printing
import Runtime

/// Prints a form and follows it to the end.
struct PrintCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "print", abstract: "In biểu mẫu ra máy in và theo dõi đến khi giấy ra.",
    discussion: """
      Biểu mẫu chọn như ở lệnh form: motcua print slip MÃ. Máy in, khổ giấy, mặt giấy lấy theo \
      “printing” trong desk.json. Mã thoát 0 khi máy in báo đã in (hoặc còn đang in khi hết giờ \
      chờ), 1 khi giấy không ra.
      """)

  @OptionGroup var form: FormOptions

  @Option(help: ArgumentHelp("Máy in nào, thay cho desk.json.", valueName: "queue"))
  var printer: String?

  @Option(help: ArgumentHelp("Khổ giấy.", valueName: "a4|a5|a4x2|80mm|58mm"))
  var paper: PaperSize?

  @Option(help: ArgumentHelp("Mặt giấy: một, hai, hoặc lật tay.", valueName: "one|two|turned"))
  var sides: PrintSettings.Sides?

  @Option(help: ArgumentHelp("Mấy bản.", valueName: "n"))
  var copies: Int?

  @Option(help: ArgumentHelp("Chờ máy in nhiều nhất mấy giây.", valueName: "n"))
  var wait = 60

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    guard copies.map({ (1...99).contains($0) }) ?? true else {
      throw CommandFailure.usage("--copies từ 1 đến 99.")
    }
    guard (0...86_400).contains(wait) else {
      throw CommandFailure.usage("--wait tính bằng giây, từ 0 đến 86400.")
    }
    let desk = try acting.openDesk()
    let bench = try FormBench(desk: desk, place: acting.place, seat: acting.seat)
    var errand = try bench.errand(for: try bench.content(for: try form.request(at: desk)))
    errand.rule.queue = printer ?? errand.rule.queue
    errand.rule.paper = paper ?? errand.rule.paper
    errand.rule.sides = sides ?? errand.rule.sides
    errand.rule.copies = copies ?? errand.rule.copies
    try acting.output.answer(try bench.print(errand, atMost: wait))
  }
}

extension OutputOptions {
  /// Answers what became of a printing; a failure where nothing came out.
  func answer(_ record: PrintRecord) throws {
    var sentence = words.printing(record).text
    if record.state == .turning {
      let before = record.steps.last?.message ?? words("Mặt trước đã ra.", "The fronts are out.")
      sentence = words(
        "\(before) Lật chồng giấy, đặt lại vào khay rồi chạy: motcua prints backs \(record.id)",
        "\(before) Turn the sheets, put them back and run: motcua prints backs \(record.id)")
    }
    let hasFailed = record.state == .failed
    if !hasFailed || format == .json { try answer(PrintAnswer(record, words), text: sentence) }
    if hasFailed { throw CommandFailure.refused(sentence) }
  }
}
