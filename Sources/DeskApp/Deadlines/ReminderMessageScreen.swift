import Canvas
import DeskOperations

/// The message to one keeper, to be read to its end and copied.
struct ReminderMessageScreen: ReportScreen {
  private let name: String
  private let message: String
  var report = ReportText()

  /// The message about what a keeper has.
  init(_ group: ReminderReport.Group, _ context: Context) {
    name = context.rules.wording(of: group)
    message = group.message(at: context.now, by: context.rules)
  }

  func title(_ context: Context) -> String { context.words("Tin nhắn", "Message") }

  func about(_ context: Context) -> String {
    context.words(
      "Tin nhắn gửi \(name). c chép tin để dán vào Zalo, tin nhắn hay thư. Esc trở về danh sách.",
      "The message to \(name). c copies it, to be pasted anywhere. Esc goes back to the list.")
  }

  func bindings(_ context: Context) -> [Binding] {
    [Binding(.character("c"), .copyField, context.words("Chép tin", "Copy message"))]
  }

  mutating func perform(_ action: Action, _ context: Context) -> [Step] { copy(context) }

  mutating func refresh(_ context: Context) {
    report.show(
      message.split(separator: "\n")
        .flatMap { String($0).wrapped(toColumns: ReportText.columns(context)) }
        .map { ReportLine(text: $0) })
  }

  /// Copies the message, or says how to where the window cannot.
  func copy(_ context: Context) -> [Step] {
    let words = context.words
    return context.canCopy
      ? [
        .effect(.copy(message)),
        .notice(
          Notice(.done, words("Đã chép tin gửi \(name).", "Copied the message to \(name)."))),
      ]
      : [
        .notice(
          Notice(
            .hint,
            words(
              "Cửa sổ này không chép được; hãy chọn tin bằng chuột để chép.",
              "This terminal cannot copy; please mark the message with the mouse.")))
      ]
  }
}
