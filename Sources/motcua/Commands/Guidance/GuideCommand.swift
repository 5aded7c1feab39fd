import ArgumentParser
import DeskApp
import DeskOperations

/// Tells somebody what a procedure needs, and notes it.
struct GuideCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "guide",
    abstract: "Hướng dẫn thủ tục: soạn lời gửi cho người dân và ghi vào sổ.")

  @Option(help: ArgumentHelp("Mã thủ tục.", valueName: "code"))
  var procedure: String

  @Option(help: ArgumentHelp("Người được hướng dẫn.", valueName: "text"))
  var name: String

  @Option(help: ArgumentHelp("Điện thoại.", valueName: "text"))
  var phone: String?

  @Option(help: ArgumentHelp("Hướng dẫn bằng cách nào.", valueName: "counter|telephone|zalo|email"))
  var means: Guidance.Means = .counter

  @Option(help: ArgumentHelp("Nội dung cần chuẩn bị, bổ sung; lặp lại được.", valueName: "text"))
  var item: [String] = []

  @Flag(help: "Đã xem hồ sơ giấy và chưa tiếp nhận: lập phiếu mẫu số 02.")
  var notAccepted = false

  @Option(help: ArgumentHelp("Lý do chưa tiếp nhận.", valueName: "text"))
  var reason: String?

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    let desk = try acting.openDesk()
    let order = GuidanceOrder(
      procedure: procedure, name: name, phone: phone, means: means, items: item,
      notAccepted: notAccepted)
    let performance = try acting.perform(.giveGuidance(order), reason: reason, at: desk)
    guard case .entry(let number) = performance.subject,
      let entry = desk.desk.log.guidance.last(where: { $0.content.number == number })
    else { return }
    let answer = GuidanceAnswer(
      entry, rules: desk.rules, alreadyDone: performance.wasRepeated)
    try acting.output.answer(answer, text: answer.text(words))
  }
}
