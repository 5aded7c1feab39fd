import Canvas
import DeskOperations

/// What a screen knows of the paper it prints: F9 prints it, and then its back sides where the
/// printer does not turn the sheets itself.
struct Printout: Hashable, Sendable {
  /// The printing that was begun here last.
  private var id: String?
  /// Whether one was asked for and has not begun.
  private var isAsked = false

  /// The printing that was begun here last, as far as it has come.
  private func record(_ context: Context) -> PrintRecord? {
    id.flatMap { context.prints[$0] }
  }

  /// F9.
  func binding(_ context: Context) -> Binding {
    let words = context.words
    let record = record(context)
    if record?.state == .turning {
      return Binding(.function(9), .print, words("In mặt sau", "Print backs"))
    }
    let isUnderWay = isAsked || record.map { !$0.state.isEnd } ?? false
    return Binding(
      .function(9), .print,
      record?.state.isEnd ?? false ? words("In lại", "Print again") : words("In", "Print"),
      unavailableBecause: isUnderWay
        ? words(
          "Giấy này đang in. Xem lệnh in: Ctrl-O.",
          "It is being printed. See the print log: Ctrl-O.")
        : nil)
  }

  /// Prints a form, or its back sides where they wait.
  mutating func print(_ request: FormRequest, _ context: Context) -> [Step] {
    if let record = record(context), record.state == .turning {
      return [.effect(.printBacks(record))]
    }
    isAsked = true
    return [
      .notice(Notice(.hint, context.words("Đang in…", "Printing…"))),
      .effect(.print(request, key: "")),
    ]
  }

  /// Takes in what came of it.
  mutating func receive(_ answer: Answer) {
    switch answer {
    case .printing(let record): (id, isAsked) = (record.id, false)
    case .failed, .refused: isAsked = false
    default: break
    }
  }
}
