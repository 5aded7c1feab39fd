import DeskOperations
import Synchronization

/// What was read of the books lately, and what went wrong.
///
/// Kept apart from the books themselves, which are values: forgetting what was read changes no answer.
final class BookReading: Sendable {
  private struct Kept {
    var dossiers: [ClosedPlace: Dossier] = [:]
    var places: [DossierCode: ClosedPlace] = [:]
    var soundKeys: Set<String> = []
    var trouble: StoreTrouble?
    var tell: (@Sendable (StoreTrouble) -> Void)?
  }

  /// How many are kept; more than a screen ever shows at once.
  private static let most = 200

  private let kept = Mutex(Kept())

  func dossier(at place: ClosedPlace) -> Dossier? { kept.withLock { $0.dossiers[place] } }

  func keep(_ dossier: Dossier, at place: ClosedPlace) {
    kept.withLock {
      if $0.dossiers.count >= BookReading.most { $0.dossiers = [:] }
      $0.dossiers[place] = dossier
    }
  }

  func place(of code: DossierCode) -> ClosedPlace? { kept.withLock { $0.places[code] } }

  func keep(_ place: ClosedPlace, of code: DossierCode) {
    kept.withLock {
      if $0.places.count >= BookReading.most { $0.places = [:] }
      $0.places[code] = place
    }
  }

  /// Forgets where dossiers lie, because the books have become longer.
  func forgetPlaces() { kept.withLock { $0.places = [:] } }

  /// Whether keys with this hash were read whole before.
  func areSound(keys hash: String) -> Bool { kept.withLock { $0.soundKeys.contains(hash) } }

  func noteSound(keys hash: String) { kept.withLock { _ = $0.soundKeys.insert(hash) } }

  /// Called with everything that goes wrong; by whichever thread was reading.
  func whenTrouble(_ tell: @escaping @Sendable (StoreTrouble) -> Void) {
    kept.withLock { $0.tell = tell }
  }

  /// The last thing that went wrong; nil where nothing ever did.
  var trouble: StoreTrouble? { kept.withLock { $0.trouble } }

  func note(_ trouble: StoreTrouble) {
    let tell = kept.withLock { kept in
      kept.trouble = trouble
      return kept.tell
    }
    tell?(trouble)
  }

  /// Throws what goes wrong inside `body`, whose result may then be wrong.
  func watching<Result>(_ body: () throws -> Result) throws -> Result {
    let before = kept.withLock { kept in
      defer { kept.trouble = nil }
      return kept.trouble
    }
    let result = Swift.Result { try body() }
    let after = kept.withLock { kept in
      defer { kept.trouble = kept.trouble ?? before }
      return kept.trouble
    }
    if let after { throw after }
    return try result.get()
  }
}
