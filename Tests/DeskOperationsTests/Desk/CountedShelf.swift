import DeskOperations
import Synchronization

/// A shelf that counts how often it is searched.
final class CountedShelf: ClosedDossiers {
  private let shelf: PlainShelf
  private let count = Mutex(0)

  init(_ shelf: PlainShelf) { self.shelf = shelf }

  /// How often it was searched.
  var searches: Int { count.withLock { $0 } }

  var days: Int { shelf.days }
  func place(of code: DossierCode) -> ClosedPlace? { shelf.place(of: code) }
  func places(matching search: DossierSearch, limit: Int) -> [ClosedPlace] {
    count.withLock { $0 += 1 }
    return shelf.places(matching: search, limit: limit)
  }
  func places(touching days: ClosedRange<CivilDate>, onlyBacklog: Bool) -> [ClosedPlace] {
    shelf.places(touching: days, onlyBacklog: onlyBacklog)
  }
  func count(
    touching days: ClosedRange<CivilDate>, _ body: (DossierKey, DossierSubject) -> Void
  ) { shelf.count(touching: days, body) }
  func dossier(at place: ClosedPlace) -> Dossier? { shelf.dossier(at: place) }
  func log(touching days: ClosedRange<CivilDate>) -> DeskLog { shelf.log(touching: days) }
}
