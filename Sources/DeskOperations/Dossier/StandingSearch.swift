/// A search that is asked again and again while somebody types and the desk goes on.
///
/// Books may hold a million dossiers, so they are gone through only when something else is looked
/// for, when they have become longer, or when a dossier was taken back out of them.
public struct StandingSearch: Sendable {
  private struct Question: Hashable {
    var search: DossierSearch
    var most: Int
    var days: Int
    var takenBack: Set<Int>
  }

  private var asked: Question?
  private var closed: [FoundDossier] = []

  /// A search that has found nothing yet.
  public init() {}

  /// The dossiers that fit, as `Desk.find` returns them.
  public mutating func find(
    _ search: DossierSearch, most: Int, in desk: Desk
  ) -> [FoundDossier] {
    let question = Question(
      search: search, most: most, days: desk.closed.days, takenBack: desk.takenBack)
    if question != asked {
      closed = desk.findClosed(search, most: most, besides: question.takenBack)
      asked = question
    }
    return desk.findAtHand(search) + closed
  }
}
