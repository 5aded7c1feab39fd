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

  @OptionGroup var acting: FormActingOptions

  var words: Words { Words(acting.lang) }

  func perform() throws {
    let date = try date.map { try Reading.date($0, of: "--date") }
    let desk = try OpenDesk(place: acting.place, clock: acting.clock, words: words)
    let bench = try FormBench(desk: desk, place: acting.place, person: acting.person)
    let content = try content(at: desk, on: date ?? desk.now.date)
    guard save else {
      try bench.show(content, as: format, on: paper)
      return
    }
    let files = try bench.save(content, on: paper, counter: acting.counter, key: acting.key)
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

/// Who makes a form, where and when.
struct FormActingOptions: ParsableArguments {
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("Ai in; mặc định người tiếp nhận đầu tiên.", valueName: "person"))
  var person: String?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Ở quầy nào; mặc định quầy đầu.", valueName: "n"))
  var counter: Int?

  @Option(help: ArgumentHelp("Khóa của yêu cầu ghi nhận đã in.", valueName: "text"))
  var key: String?

  @Option(help: ArgumentHelp("Ngôn ngữ của câu trả lời.", valueName: "vi|en"))
  var lang: Language = .vietnamese

  @OptionGroup var clock: ClockOptions
  @OptionGroup var place: PlaceOptions
}
