import Canvas
public import DeskOperations

/// Whose dossiers a list shows: everybody's, or those of one person, one unit or the desk.
struct KeeperFilter: Sendable {
  /// Who can be chosen, in order.
  private(set) var keepers: [Dossier.Keeper] = []
  private var chosen: Dossier.Keeper?

  /// Offers those who have some of these dossiers; who has none any more is no longer chosen.
  mutating func offer(keepersOf dossiers: some Sequence<Dossier>, _ context: Context) {
    keepers = context.rules.people.inOrder(Set(dossiers.map(\.keeper)))
    if let chosen, !keepers.contains(chosen) { self.chosen = nil }
  }

  /// Goes on to the next one, or to the one before.
  mutating func change(by step: Int) {
    let choices = [nil] + keepers.map(Optional.some)
    let here = choices.firstIndex(of: chosen) ?? 0
    chosen = choices[(here + step + choices.count) % choices.count]
  }

  /// Whether a keeper's dossiers are shown.
  func shows(_ keeper: Dossier.Keeper) -> Bool { chosen.map { $0 == keeper } ?? true }

  /// The chosen name between arrows, and how many dossiers are shown.
  func draw(count: Int, on canvas: inout Canvas, in line: Region, _ context: Context) {
    let words = context.words
    let name = chosen.map { words.keeper($0, context.rules) } ?? words("Tất cả", "Everybody")
    canvas.pieces(
      [
        (words("Người giải quyết:", "Officer:"), .muted), ("‹ \(name) ›", .accent.bold),
        (words("\(count) hồ sơ", "\(count) dossiers"), .normal),
      ], in: line, separator: " ")
  }
}

extension Words {
  /// Who has dossiers, as a heading.
  public func keeper(_ keeper: Dossier.Keeper, _ rules: Rulebook) -> String {
    switch keeper {
    case .desk: self("Còn tại một cửa", "Still at the desk")
    case .officer(let id): rules.people.name(of: id)
    case .unit(let unit): unit
    }
  }
}
