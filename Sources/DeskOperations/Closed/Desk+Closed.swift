/// What a desk finds again of what it has put away.
extension Desk {
  /// All dossiers of which something happened in a period or that were open then, in the order of
  /// receipt; each is read only when its turn comes.
  public func dossiers(touching days: ClosedRange<CivilDate>) -> some Sequence<Dossier> {
    dossiers(from: days.lowerBound, to: days.upperBound)
  }

  /// The same from one day to another, both counted; none where they are the wrong way round.
  func dossiers(from first: CivilDate, to last: CivilDate) -> some Sequence<Dossier> {
    read(first <= last ? sources(touching: first...last) : [])
  }

  /// Every dossier that the desk ever took in, in the order of receipt.
  ///
  /// Reads all of them, put away or not: for what cannot be asked of a period.
  public var everyDossier: [Dossier] { Array(dossiers(touching: Desk.everyDay)) }

  /// The dossiers entered from the papers of before, in the order of receipt.
  public var backlog: some Sequence<Dossier> {
    read(sources(touching: Desk.everyDay, onlyBacklog: true))
  }

  /// Hands over what counting needs to know of every dossier of which something happened in a period
  /// or that was open then.
  public func count(
    touching days: ClosedRange<CivilDate>, _ body: (DossierKey, DossierSubject) -> Void
  ) {
    let takenBack = takenBack
    closed.count(touching: days) { key, subject in
      if takenBack.isEmpty || !takenBack.contains(key.ordinal) { body(key, subject) }
    }
    for entry in hereAndLeaving where entry.touches(days) {
      body(entry.key, DossierSubject(entry.dossier))
    }
  }

  /// What was written down beside dossiers in a period, put away or not.
  public func log(touching days: ClosedRange<CivilDate>) -> DeskLog {
    leaving.reduce(closed.log(touching: days)) {
      $0.followed(by: $1.log.touching(days))
    }.followed(by: log.touching(days))
  }

  /// The guidance with a number, put away or not; nil where none such was given.
  public func guidance(numbered number: BookNumber) -> DeskLog.Entry<Guidance>? {
    func find(in log: DeskLog) -> DeskLog.Entry<Guidance>? {
      log.guidance.last { $0.content.number == number }
    }
    guard let first = CivilDate(year: number.year, month: 1, day: 1) else { return nil }
    return find(in: log) ?? find(in: log(touching: first...first.advanced(by: 366)))
  }

  /// The dossier with a code that was put away, and its place among all that the desk took in.
  func putAway(_ code: DossierCode) -> (dossier: Dossier, ordinal: Int)? {
    for day in leaving.reversed() {
      if let entry = day.dossiers.last(where: { $0.dossier.code == code }) {
        return (entry.dossier, entry.ordinal)
      }
    }
    guard let place = closed.place(of: code), let dossier = closed.dossier(at: place) else {
      return nil
    }
    return (dossier, place.ordinal)
  }

  /// Every day there is.
  public static let everyDay =
    CivilDate(dayNumber: -1_000_000)...CivilDate(dayNumber: 10_000_000)

  private enum Source {
    case here(ClosedDay.Entry)
    case away(ClosedPlace)

    var ordinal: Int {
      switch self {
      case .here(let entry): entry.ordinal
      case .away(let place): place.ordinal
      }
    }
  }

  /// What is at hand and what is leaving, each dossier once, as it stands.
  var hereAndLeaving: [ClosedDay.Entry] {
    let here = records.map { ClosedDay.Entry(record: $0) }
    guard !leaving.isEmpty else { return here }
    var known = Set(here.lazy.filter(\.supersedes).map(\.ordinal))
    var left: [ClosedDay.Entry] = []
    for entry in leaving.reversed().flatMap({ $0.dossiers.reversed() }) {
      guard !known.contains(entry.ordinal) else { continue }
      if entry.supersedes { known.insert(entry.ordinal) }
      left.append(entry)
    }
    return left.reversed() + here
  }

  private func sources(
    touching days: ClosedRange<CivilDate>, onlyBacklog: Bool = false
  ) -> [Source] {
    let takenBack = takenBack
    let away = closed.places(touching: days, onlyBacklog: onlyBacklog)
      .filter { !takenBack.contains($0.ordinal) }
    let here = hereAndLeaving.filter { entry in
      entry.touches(days) && (!onlyBacklog || entry.dossier.intake.backlog != nil)
    }
    return (away.map { .away($0) } + here.map { .here($0) }).sorted { $0.ordinal < $1.ordinal }
  }

  /// The dossiers, each read only when its turn comes.
  private func read(_ sources: [Source]) -> some Sequence<Dossier> {
    sources.lazy.compactMap { source in
      switch source {
      case .here(let entry): entry.dossier
      case .away(let place): closed.dossier(at: place)
      }
    }
  }
}

extension ClosedDay.Entry {
  /// Whether anything of it happened in a period, or it was open then.
  fileprivate func touches(_ days: ClosedRange<CivilDate>) -> Bool {
    guard dossier.status.isFinal else { return dossier.daysTouched.lowerBound <= days.upperBound }
    return dossier.daysTouched.overlaps(days)
  }
}
