import ArgumentParser
import DeskOperations

/// The guides on duty.
struct DutyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duty", abstract: "Ca trực của Đội văn minh công sở.",
    subcommands: [DutyListCommand.self, DutyBeginCommand.self, DutyEndCommand.self],
    defaultSubcommand: DutyListCommand.self)
}

/// Notes that a guide comes on duty.
struct DutyBeginCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "begin", abstract: "Bắt đầu ca trực.")

  @Option(help: ArgumentHelp("Ai trực; mặc định người ghi.", valueName: "person"))
  var guide: String?

  @OptionGroup var acting: ActingOptions

  func perform() throws { try note(.beginDuty(guide: guide)) }
}

/// Notes that a guide goes off duty.
struct DutyEndCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "end", abstract: "Kết thúc ca trực.")

  @Option(help: ArgumentHelp("Ai trực; mặc định người ghi.", valueName: "person"))
  var guide: String?

  @OptionGroup var acting: ActingOptions

  func perform() throws { try note(.endDuty(guide: guide)) }
}

extension ActingCommand {
  /// Writes something of a duty down and answers the duty.
  fileprivate func note(_ command: Command) throws {
    let desk = try acting.openDesk()
    let performance = try acting.perform(command, at: desk)
    guard case .entry(let number) = performance.subject,
      let watch = desk.desk.log.watches.last(where: { $0.duty.number == number })
    else { return }
    let answer = WatchAnswer(watch, desk.rules)
    try acting.output.answer(answer, text: answer.line(words))
  }
}

/// Lists who was on duty and what was done.
struct DutyListCommand: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Ai đã trực, hỗ trợ bao nhiêu lượt, theo loại việc.")

  @OptionGroup var range: DayRangeOptions
  @OptionGroup var query: QueryOptions

  func perform() throws {
    let desk = try query.openDesk()
    let days = try range.days(today: desk.now.date)
    let report = DutyReport(
      desk.desk.log(touching: days), from: days.lowerBound, to: days.upperBound)
    try query.output.answer(
      DutyAnswer(report, desk.rules), text: DutyAnswer.text(report, desk.rules, words))
  }
}
