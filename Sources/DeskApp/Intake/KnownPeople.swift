import Canvas
import DeskOperations
import Vietnamese

/// The people of earlier dossiers who may be the one an intake is begun for.
struct KnownPeople: Hashable, Sendable {
  /// Each person once, as told last; those who came last stand first.
  private(set) var all: [Intake.Party]
  var list: ListState

  private static let mostClosed = 50
  private static let most = 20
  private static let fewestLetters = 5

  /// Looks by number and telephone where they are typed, else by the whole name.
  init(like form: IntakeForm, as role: IntakeForm.Role, in desk: Desk) {
    self.init(
      numbers: Acquaintance.Question(form, role).numbers, name: form[role.name], in: desk)
  }

  /// Looks by numbers, and by the name where there are none.
  init(numbers: [String], name: String, in desk: Desk) {
    let name = Folding.fold(name)
    let queries =
      numbers.isEmpty ? [name].filter { $0.count >= KnownPeople.fewestLetters } : numbers
    var found: [(at: Moment, party: Intake.Party)] = []
    for query in queries {
      var search = StandingSearch()
      for key in search.find(DossierSearch(query), most: KnownPeople.mostClosed, in: desk) {
        guard let dossier = desk[key] else { continue }
        for party in [dossier.intake.applicant, dossier.intake.submitter].compactMap({ $0 }) {
          let isMeant =
            numbers.isEmpty
            ? Folding.fold(party.name) == name
            : [party.personalID, party.phone].contains { known in
              known.map { numbers.contains(DossierSearch.number($0)) } ?? false
            }
          if isMeant { found.append((dossier.receivedAt, party)) }
        }
      }
    }
    var seen: Set<String> = []
    all = found.sorted { $0.at > $1.at }.map(\.party).filter { party in
      let sign = party.personalID ?? party.phone ?? party.address ?? ""
      return seen.insert(Folding.fold(party.name) + "|" + sign).inserted
    }
    all = Array(all.prefix(KnownPeople.most))
    list = ListState(count: all.count)
  }

  /// The person one stands on.
  var selected: Intake.Party? { list.selected.map { all[$0] } }

  func draw(on canvas: inout Canvas, in region: Region, _ words: Words) {
    let used = canvas.paragraph(
      words("Trong sổ có nhiều người như vậy. Người nào?", "Several are known. Which one?"),
      in: region.inset(columns: 1), style: .title)
    let table = Table([
      TableColumn(words("Họ tên", "Name"), width: .flexible(atLeast: 18)),
      TableColumn(words("Số căn cước", "Identity number"), width: .fixed(14)),
      TableColumn(words("Điện thoại", "Telephone"), width: .fixed(12)),
      TableColumn(words("Địa chỉ", "Address"), width: .flexible(atLeast: 20)),
    ])
    table.draw(on: &canvas, in: region.rows(from: used + 1), list: list) { index in
      let party = all[index]
      return TableRow(
        [party.name, party.personalID ?? "–", party.phone ?? "–", party.address ?? "–"]
          .map { TableCell($0) })
    }
  }
}
