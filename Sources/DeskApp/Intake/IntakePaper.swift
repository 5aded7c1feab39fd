import DeskOperations

/// One line of the checklist: a paper and whether it was handed in.
struct IntakePaper: Hashable, Sendable {
  var name: String
  var kind: Component.Kind
  var copies: Int
  /// Whether every applicant must bring it.
  var isRequired: Bool
  /// When it is asked for, and what else the source says of it.
  var remark: String?
  var isTicked = false
  /// Whether the clerk added it to the list of the procedure.
  var isOwn = false

  /// A paper that the procedure asks for.
  init(_ component: Component) {
    name = component.name
    kind = component.kind
    copies = component.copies
    isRequired = component.isRequired
    let remarks = [component.condition, component.note].compactMap { $0 }
    remark = remarks.isEmpty ? nil : remarks.joined(separator: "; ")
  }

  /// A paper that was handed in beyond the list.
  init(own name: String) {
    self.name = name
    kind = .original
    copies = 1
    isRequired = false
    isTicked = true
    isOwn = true
  }

  /// What a database says instead of it; nil where it has to be brought.
  var lookup: PaperLookup?

  /// Whether it must be brought and is not there.
  var isMissing: Bool { isRequired && !isTicked && lookup == nil }

  /// The paper as it is filed; nil where it neither was brought nor is replaced by data.
  var filed: Intake.Paper? {
    if let lookup {
      return Intake.Paper(name: name, kind: kind, copies: 0, lookup: lookup.filed)
    }
    return isTicked ? Intake.Paper(name: name, kind: kind, copies: copies) : nil
  }

  /// Takes a digit of the number of copies, the way a calculator does.
  mutating func type(digit: Int) {
    let typed = copies * 10 + digit
    copies = isTicked && copies != 1 && typed <= 999 ? typed : max(1, digit)
    isTicked = true
    lookup = nil
  }
}
