import Canvas
import DeskOperations

/// The answers to the questions of a panel, in their order.
struct PanelAnswers {
  let fields: [PanelField]
  let words: Words

  /// The text of an answer; empty where nothing but spaces was typed.
  func text(_ index: Int) -> String {
    let text = fields[index].text
    return text.allSatisfy(\.isWhitespace) ? "" : text
  }

  /// The text of an answer, or nil where none was typed.
  func optionalText(_ index: Int) -> String? {
    text(index).isEmpty ? nil : text(index)
  }

  /// The names ticked in an answer.
  func ticked(_ index: Int) -> [String] { fields[index].ticked }

  /// The option chosen in an answer.
  func selected(_ index: Int) -> Int { fields[index].selected ?? 0 }

  /// The line chosen in a list; empty where there was none.
  func option(_ index: Int) -> String {
    guard case .list(_, let options, let list) = fields[index], let selected = list.selected,
      options.indices.contains(selected)
    else { return "" }
    return options[selected]
  }

  /// The text of an answer that must not be empty.
  func text(
    _ index: Int, orSay vietnamese: String, _ english: String
  ) throws(QuestionBox.Problem) -> String {
    guard let text = optionalText(index) else {
      throw QuestionBox.Problem(field: index, sentence: words(vietnamese, english))
    }
    return text
  }

  /// The moment typed; nil where the answer was left as it stood.
  func moment(_ index: Int, unless asItStood: Moment) throws(QuestionBox.Problem) -> Moment? {
    guard text(index) != asItStood.clockAndDate else { return nil }
    guard let moment = Moment.typed(text(index)) else {
      throw QuestionBox.Problem(
        field: index,
        sentence: words(
          "Xin ghi giờ và ngày như 08:15 20/11/2026.",
          "Please write hour and day like 08:15 20/11/2026."))
    }
    return moment
  }

  /// The reason.
  func reason(_ index: Int) throws(QuestionBox.Problem) -> String {
    try text(index, orSay: "Xin ghi rõ lý do.", "Please give the reason.")
  }
}
