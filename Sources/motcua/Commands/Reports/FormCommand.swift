import ArgumentParser
import DeskApp
import DeskForms
import DeskOperations
import Runtime

/// Makes a form, to look at or to keep.
struct FormCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "form", abstract: "Lập biểu mẫu: giấy hẹn, mặt sau, tổng hợp cuối ngày.")

  /// The forms by their names on the command line.
  enum Name: String, CaseIterable, ExpressibleByArgument {
    case slip
    case slipBack = "slip-back"
    case summary
  }

  /// In which shape a form is wanted.
  enum Shape: String, CaseIterable, ExpressibleByArgument {
    case text, html, json
  }

  @Argument(help: ArgumentHelp("Biểu mẫu nào.", valueName: "slip|slip-back|summary"))
  var name: Name

  @Argument(help: ArgumentHelp("Mã hồ sơ, cho giấy hẹn.", valueName: "code"))
  var code: String?

  @Option(help: ArgumentHelp("Ngày nào, cho tổng hợp và mặt sau.", valueName: "date"))
  var date: String?

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
    let content = try content(at: desk, on: date ?? desk.now.date)
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

  private func content(at desk: OpenDesk, on date: CivilDate) throws -> FormContent {
    switch name {
    case .slip:
      guard let code else {
        throw CommandFailure.usage("Giấy hẹn cần mã hồ sơ: motcua form slip MÃ.")
      }
      return .slip(try desk.dossier(code), copies: SlipCopy.allCases)
    case .slipBack: return .slipBack(on: date)
    case .summary:
      return .summary(DaySummary(desk.desk, on: date, calendar: desk.rules.calendar))
    }
  }
}
