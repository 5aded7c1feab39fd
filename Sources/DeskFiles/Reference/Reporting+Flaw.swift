import DeskOperations

extension Reporting {
  /// The first name that stands for two things or for none.
  var flaw: SettingsFlaw? {
    flawOfNames(rules.map(\.id), in: "rules") ?? flawOfNames(forms.map(\.id), in: "forms")
      ?? flawOfNames(measures.map(\.id), in: "measures") ?? flawOfForms ?? flawOfMeasures
  }

  private func flawOfNames(_ names: [String], in list: String) -> SettingsFlaw? {
    var seen: Set<String> = []
    for (index, name) in names.enumerated() where !seen.insert(name).inserted {
      return SettingsFlaw(
        problem: .repeated(value: name), place: [.key(list), .index(index), .key("id")])
    }
    return nil
  }

  private var flawOfForms: SettingsFlaw? {
    for (index, form) in forms.enumerated() {
      func place(_ list: String, _ entry: Int, _ key: String? = nil) -> [JSONReader.Step] {
        [.key("forms"), .index(index), .key(list), .index(entry)] + (key.map { [.key($0)] } ?? [])
      }
      guard !form.rules.isEmpty else {
        return SettingsFlaw(
          problem: .empty, place: [.key("forms"), .index(index), .key("rules")])
      }
      if let (entry, id) = form.rules.enumerated().first(where: { rule($0.element) == nil }) {
        return SettingsFlaw(problem: .unknownName(value: id), place: place("rules", entry))
      }
      var numbers: Set<Int> = []
      for (entry, column) in form.columns.enumerated()
      where !numbers.insert(column.number).inserted {
        return SettingsFlaw(
          problem: .repeated(value: String(column.number)), place: place("columns", entry, "number")
        )
      }
      for (entry, identity) in form.identities.enumerated() {
        if let unknown = (identity.left + identity.right).first(where: { !numbers.contains($0) }) {
          return SettingsFlaw(
            problem: .unknownName(value: String(unknown)), place: place("identities", entry))
        }
      }
    }
    return nil
  }

  private var flawOfMeasures: SettingsFlaw? {
    for (index, measure) in measures.enumerated() {
      // Exactly one way of telling it.
      let isTold = measure.part != nil && measure.whole != nil
      guard isTold != (measure.way != nil) else {
        return SettingsFlaw(
          problem: .missing, place: [.key("measures"), .index(index), .key("part")])
      }
    }
    guard let index else { return nil }
    guard rule(index.rule) != nil else {
      return SettingsFlaw(
        problem: .unknownName(value: index.rule), place: [.key("index"), .key("rule")])
    }
    for (place, group) in index.groups.enumerated() {
      for (entry, part) in group.parts.enumerated()
      where !measures.contains(where: { $0.id == part.measure }) {
        return SettingsFlaw(
          problem: .unknownName(value: part.measure),
          place: [
            .key("index"), .key("groups"), .index(place), .key("parts"), .index(entry),
            .key("measure"),
          ])
      }
    }
    return nil
  }
}
