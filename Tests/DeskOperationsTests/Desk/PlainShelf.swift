import DeskOperations
import Vietnamese

/// Closed dossiers in memory, looked through one by one: what a real book must answer.
struct PlainShelf: ClosedDossiers {
  private let entries: [ClosedDay.Entry]
  private let logs: [DeskLog]
  let days: Int

  init(_ days: [ClosedDay]) {
    entries = days.flatMap(\.dossiers)
    logs = days.map(\.log)
    self.days = days.count
  }

  /// The last entry of each dossier.
  private var current: [(index: Int, entry: ClosedDay.Entry)] {
    entries.indices.filter { index in
      !entries[(index + 1)...].contains { $0.ordinal == entries[index].ordinal }
    }.map { ($0, entries[$0]) }
  }

  private static func touches(_ key: DossierKey, _ days: ClosedRange<CivilDate>) -> Bool {
    key.first <= days.upperBound && key.last >= days.lowerBound
  }

  private func place(_ index: Int) -> ClosedPlace {
    ClosedPlace(ordinal: entries[index].ordinal, part: 0, offset: index, length: 1)
  }

  func place(of code: DossierCode) -> ClosedPlace? {
    current.first { $0.entry.dossier.code == code }.map { place($0.index) }
  }

  func places(matching search: DossierSearch, limit: Int) -> [ClosedPlace] {
    let found = current.reversed().filter { _, entry in
      let text = FoldedText(
        entry.dossier.ownSearchedText + " " + DossierSubject(entry.dossier).searchedText)
      return search.admits(entry.dossier.status) && text.matches(words: search.words)
    }
    return found.prefix(limit).map { place($0.index) }
  }

  func places(touching days: ClosedRange<CivilDate>, onlyBacklog: Bool) -> [ClosedPlace] {
    current.filter {
      PlainShelf.touches($0.entry.key, days) && (!onlyBacklog || $0.entry.key.isBacklog)
    }
    .map { place($0.index) }.sorted { $0.ordinal < $1.ordinal }
  }

  func count(
    touching days: ClosedRange<CivilDate>, _ body: (DossierKey, DossierSubject) -> Void
  ) {
    for (_, entry) in current where PlainShelf.touches(entry.key, days) {
      body(entry.key, DossierSubject(entry.dossier))
    }
  }

  func dossier(at place: ClosedPlace) -> Dossier? { entries[place.offset].dossier }

  func log(touching days: ClosedRange<CivilDate>) -> DeskLog {
    logs.reduce(DeskLog()) { $0.followed(by: $1.touching(days)) }
  }
}
