import ArgumentParser
import DeskApp
import DeskOperations
import Runtime

/// Explains a due date, with or without a desk.
struct DueCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: "Tính hạn trả và giải thích từng ngày.")

  @Option(help: ArgumentHelp("Lúc tiếp nhận, như 2026-11-20T16:30.", valueName: "moment"))
  var received: String

  @OptionGroup var period: PeriodOptions

  @Option(help: ArgumentHelp("Lấy thời hạn của thủ tục này.", valueName: "code"))
  var procedure: String?

  @Option(
    help: ArgumentHelp("Một lần chờ bổ sung; bỏ trống ĐẾN khi còn chờ.", valueName: "from/to"))
  var wait: [String] = []

  @Option(
    help: ArgumentHelp("Sau khi chờ: tạm dừng hay tính lại từ đầu.", valueName: "pause|restart"))
  var afterWait: AfterWait?

  @Option(help: ArgumentHelp("Giờ chốt nhận trong ngày.", valueName: "HH:MM"))
  var cutoff: String?

  @OptionGroup var place: PlaceOptions
  @OptionGroup var output: OutputOptions

  var words: Words { output.words }

  func perform() throws {
    let receivedAt = try Reading.moment(received, of: "--received")
    let waits = try wait.map { try Reading.wait($0, of: "--wait") }
    let cutoff = try cutoff.map { try Reading.time($0, of: "--cutoff") }
    let period = try period.period()
    guard (period == nil) != (procedure == nil) else {
      throw CommandFailure.usage(
        "Hãy chọn đúng một: thời hạn (--working-days 5, --same-day …) hoặc --procedure MÃ.")
    }
    let rules = try place.rulesOfDeskOrShipped()
    let asked = try procedure.map { code in
      guard let procedure = rules.catalogue[code] else {
        throw CommandFailure.refused(words.refusal(.unknownProcedure(code), rules))
      }
      return procedure
    }
    let question = DueQuestion(
      receivedAt: receivedAt, waits: waits,
      after: afterWait ?? asked?.afterWait ?? rules.settings.deadlines.afterWait, cutoff: cutoff)
    let answer: DueAnswer
    if let asked {
      guard let known = DueAnswer(asked, question, by: rules) else {
        throw CommandFailure.refused(words.refusal(.timeNeeded(procedure: asked.code), rules))
      }
      answer = known
    } else {
      answer = DueAnswer(StatutoryTime(period ?? .none), question, by: rules)
    }
    try output.answer(answer, text: answer.text(words, by: rules))
  }
}
