import ArgumentParser
import DeskApp
import DeskOperations

/// Notes that a guide on duty helped somebody.
struct AssistCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "assist", abstract: "Ghi một lượt hỗ trợ của người đang trực hướng dẫn.")

  @Argument(
    help: ArgumentHelp(
      "Loại việc.", valueName: "reception|onlineFiling|form|account|mobility|other"))
  var kind: Assist.Kind

  @Option(help: ArgumentHelp("Ghi chú, không ghi tên người dân.", valueName: "text"))
  var note: String?

  @Option(help: ArgumentHelp("Ai hỗ trợ; mặc định người ghi.", valueName: "person"))
  var guide: String?

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    let desk = try acting.openDesk()
    let performance = try acting.perform(
      .giveAssist(kind, note: note, guide: guide), at: desk)
    guard case .entry(let number) = performance.subject,
      let entry = desk.desk.log.assists.last(where: { $0.content.number == number })
    else { return }
    try acting.output.answer(
      AssistAnswer(entry),
      text: [
        "\(number)", desk.rules.people.name(of: entry.content.guide),
        words.assist(entry.content.kind),
      ].joined(separator: " · "))
  }
}

/// One help as commands answer it.
struct AssistAnswer: Encodable {
  var number: BookNumber
  var guide: String
  var kind: Assist.Kind
  var at: String
  var note: String?

  init(_ entry: DeskLog.Entry<Assist>) {
    number = entry.content.number
    guide = entry.content.guide
    kind = entry.content.kind
    at = entry.at.minuteText
    note = entry.content.note
  }
}
