import DeskOperations

/// What an identity card says of its holder beyond what a dossier keeps: it goes onto the
/// application form and no further.
struct HolderFacts: Hashable, Sendable {
  /// The number of the card, by which it belongs to a person on the form.
  private(set) var number: String
  private(set) var birth: CivilDate?
  private(set) var sex: Sex?
  private(set) var issued: CivilDate?

  init(_ card: IdentityCard) {
    (number, birth, sex, issued) = (card.number, card.birth, card.sex, card.issued)
  }

  /// Reads what a draft keeps.
  init?(kept text: String) {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 4 else { return nil }
    number = parts[0]
    birth = CivilDate(parts[1])
    sex = Sex(rawValue: parts[2])
    issued = CivilDate(parts[3])
  }

  /// As a draft keeps it.
  var kept: String {
    [number, birth?.description ?? "", sex?.rawValue ?? "", issued?.description ?? ""]
      .joined(separator: "|")
  }
}
