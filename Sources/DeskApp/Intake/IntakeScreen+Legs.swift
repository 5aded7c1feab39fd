import Canvas
import DeskOperations

extension IntakeScreen {
  /// Ticks a leg, or takes the tick away.
  mutating func mark(leg index: Int, _ key: Key, _ context: Context) -> [Step] {
    guard form.legs.indices.contains(index), key == .character(" ") else { return [] }
    form.legs[index].isTicked.toggle()
    return changed(context)
  }

  /// A leg with its agency and the date that would be promised for it.
  func line(ofLeg index: Int, _ forecast: [Dossier.Leg], _ words: Words) -> InputLine {
    let leg = form.legs[index]
    let dated = forecast.first { $0.name == leg.step.name }
    let date = dated.map { words.due($0.promised, certain: $0.certain) } ?? ""
    return InputLine(
      field: .leg(index),
      content: .paper(
        mark: (leg.isTicked ? "[x]" : "[ ]").padded(toColumns: 4),
        text: "\(leg.step.name) – \(leg.step.agency)", copies: date, isMuted: !leg.isTicked))
  }

  /// When a leg is asked for and what it follows, while one stands on it.
  func remark(onLeg index: Int, _ words: Words) -> String {
    let step = form.legs[index].step
    let parts = [
      step.branch.map { words("Khi: \($0)", "When: \($0)") },
      step.after.map { words("sau bước “\($0)”", "after “\($0)”") },
      step.time.map { words.period($0.period) },
      words("Space: chọn hoặc bỏ", "Space ticks"),
    ]
    return parts.compactMap { $0 }.joined(separator: " · ")
  }
}
