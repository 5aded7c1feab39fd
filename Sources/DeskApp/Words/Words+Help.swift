import DeskOperations

extension Words {
  /// What somebody was told or helped with, and whose duty began or ended, as the predicate to the name
  /// of who wrote it down.
  func helpDeed(_ event: Event, _ rules: Rulebook) -> String {
    func whose(_ guide: String) -> String {
      guide == event.by
        ? "" : self(" cho \(rules.people.name(of: guide))", " for \(rules.people.name(of: guide))")
    }
    return switch event.change {
    case .guidanceGiven(let guidance):
      self(
        "hướng dẫn \(means(guidance.means)): \(guidance.procedureName)",
        "told somebody \(means(guidance.means)) about: \(guidance.procedureName)")
    case .assistGiven(let given):
      self(
        "ghi\(whose(given.guide)): \(assist(given.kind).lowercased())",
        "noted\(whose(given.guide)): \(assist(given.kind).lowercased())")
    case .dutyBegan(let duty):
      self(
        "ghi bắt đầu trực hướng dẫn\(whose(duty.guide))",
        "noted the beginning of a duty\(whose(duty.guide))")
    case .dutyEnded(let duty):
      self(
        "ghi kết thúc trực hướng dẫn\(whose(duty.guide))",
        "noted the end of a duty\(whose(duty.guide))")
    default: ""
    }
  }
}
