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
      reminder (--unit), post-minutes (--date, --minutes), guidance SỐ, several-receipt MÃ MÃ…, \
      slip-back, summary, register-closing (--year).
      Tờ khai của thủ tục, điền sẵn những gì đã biết: application MÃ (hồ sơ đã nhận), hoặc \
      application --procedure MÃ --name … --birth ….
      Phiếu số thứ tự của hôm nay: ticket SỐ, như ticket A12, khổ 80mm hoặc 58mm.
      """)

  /// In which shape a form is wanted.
  enum Shape: String, CaseIterable, ExpressibleByArgument {
    case text, html, pdf, json
  }

  @OptionGroup var form: FormOptions

  @Option(help: ArgumentHelp("Dạng in ra.", valueName: "text|html|pdf|json"))
  var format: Shape = .text

  @Option(help: ArgumentHelp("Khổ giấy.", valueName: "a4|a5|a4x2|80mm|58mm"))
  var paper: PaperSize = .a4

  @Flag(help: "Lưu vào thư mục printed và ghi nhận đã in, không gửi máy in.")
  var save = false

  @Option(help: ArgumentHelp("Ngôn ngữ của câu trả lời.", valueName: "vi|en"))
  var lang: Language = .vietnamese

  @OptionGroup var seat: SeatOptions
  @OptionGroup var clock: ClockOptions
  @OptionGroup var place: PlaceOptions

  var words: Words { Words(lang) }

  func perform() throws {
    let desk = try OpenDesk(place: place, clock: clock, words: words)
    let bench = try FormBench(desk: desk, place: place, seat: seat)
    let content = try bench.content(for: try form.request(at: desk))
    guard save else {
      try bench.show(content, as: format, on: paper)
      return
    }
    let files = try bench.save(content, on: paper)
    switch format {
    case .json:
      try Console.write(JSONText.encode(FormAnswer(form: form.name.rawValue, files: files)))
    default: try Console.write(files.joined(separator: "\n"))
    }
  }
}
