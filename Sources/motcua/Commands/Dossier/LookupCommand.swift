import ArgumentParser
import DeskOperations

/// Replaces a paper by what a database says.
struct LookupCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "lookup", abstract: "Ghi tra cứu dữ liệu thay cho một giấy tờ.",
    discussion: "Các cơ sở dữ liệu được dùng ghi ở mục databases của law.json.")

  @Argument(help: ArgumentHelp("Mã hồ sơ.", valueName: "code"))
  var code: String

  @Option(help: ArgumentHelp("Giấy tờ được thay; vài chữ trong tên là đủ.", valueName: "text"))
  var paper: String

  @Option(help: ArgumentHelp("Cơ sở dữ liệu, như dancu.", valueName: "text"))
  var source: String

  @Option(help: ArgumentHelp("Kết quả tra cứu.", valueName: "text"))
  var result: String

  @Flag(help: "Cơ sở dữ liệu không có: ghi lại việc tra cứu, giấy tờ vẫn phải nộp.")
  var notFound = false

  @Option(help: ArgumentHelp("Tra cứu lúc nào; mặc định bây giờ.", valueName: "moment"))
  var lookedAt: String?

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    let moment = try lookedAt.map { try Reading.moment($0, of: "--looked-at") }
    try step(code) { code, desk in
      let procedure = desk.desk[code].flatMap { desk.rules.catalogue[$0.intake.procedure] }
      return .recordLookup(
        code, paper: procedure?.paperName(meaning: paper) ?? paper,
        Intake.Lookup(
          source: source, at: moment ?? desk.now, result: result, found: notFound ? false : nil))
    }
  }
}
