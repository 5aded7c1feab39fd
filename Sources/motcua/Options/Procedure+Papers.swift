import DeskOperations
import Vietnamese

extension Procedure {
  /// Papers handed in; one named as in the catalogue takes its form and number from there.
  ///
  /// - Throws: A usage sentence where a name is empty.
  func papers(named names: [String], allRequired: Bool) throws -> [Intake.Paper] {
    guard !names.contains(where: { $0.allSatisfy(\.isWhitespace) }) else {
      throw CommandFailure.usage("--paper đang trống. Hãy nêu tên giấy tờ.")
    }
    let components = components ?? []
    let required = allRequired ? components.filter(\.isRequired) : []
    return required.map { Intake.Paper(name: $0.name, kind: $0.kind, copies: $0.copies) }
      + names.map { name in
        let known = components.first { $0.name == name }
        return Intake.Paper(name: name, kind: known?.kind ?? .original, copies: known?.copies ?? 1)
      }
  }

  /// The name of the paper somebody means by some words of it.
  func paperName(meaning words: String) -> String {
    words.meant(among: (components ?? []).map(\.name))
  }
}
