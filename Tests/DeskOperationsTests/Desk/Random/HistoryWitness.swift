import DeskOperations

/// Watches a desk event by event and notes everything that must never be seen there.
///
/// Written apart from the product on purpose: it keeps its own numbers and its own table of what may
/// follow what.
struct HistoryWitness {
  /// What was seen and must not be, in words.
  private(set) var faults: [String] = []
  private var books: [Book: Int] = [:]
  private var serials: [Serials: Int] = [:]
  private let law: Law

  private struct Book: Hashable {
    var symbol: String
    var year: Int
  }

  private struct Serials: Hashable {
    var unit: String
    var date: CivilDate
  }

  init(_ law: Law) { self.law = law }

  /// Notes that something is not as it must be.
  mutating func expect(_ holds: Bool, _ words: @autoclosure () -> String) {
    if !holds { faults.append(words()) }
  }

  /// Watches what one request came to.
  mutating func watch(_ events: [Event], from before: Desk, to after: Desk, by rules: Rulebook) {
    expect(!events.isEmpty, "a request was done and nothing happened")
    var desk = before
    for event in events {
      expect(desk.lastMoment.map { $0 <= event.at } ?? true, "\(event.kind) lies before the last")
      expect(
        event.happenedAt.map { $0 < event.at } ?? true, "\(event.kind) told before it happened")
      watchNumbers(of: event)
      if case .dossier(let code) = event.change.subject {
        expect(event.mayFollow(desk[code]), "\(event.kind) after \(desk[code].debugDescription)")
        desk.apply(event)
        if let dossier = desk[code] {
          let happened = "\(event.kind) of \(code)"
          watchChange(from: before[code], to: dossier, by: event, happened)
        }
      } else {
        desk.apply(event)
      }
    }
    expect(desk == after, "the events do not make the state")
    watchGrowth(from: before, to: after, events)
    for dossier in after.everyDossier where before[dossier.code] != dossier {
      watch(dossier, by: rules)
    }
    watchLog(
      from: before.log(touching: Desk.everyDay), to: after.log(touching: Desk.everyDay))
    watchClosings(from: before, to: after, events)
    watchQueue(from: before, to: after, events, by: rules.settings.queue)
  }

  /// Nothing is lost and nothing changes of which no event tells.
  private mutating func watchGrowth(from before: Desk, to after: Desk, _ events: [Event]) {
    expect(
      after.everyDossier.map(\.code).starts(with: before.everyDossier.map(\.code)),
      "dossiers changed their order")
    expect(
      Set(after.everyDossier.map(\.code)).count == after.everyDossier.map(\.code).count,
      "a code was given twice")
    let touched = Set(events.map(\.change.subject))
    for old in before.everyDossier {
      guard let new = after[old.code] else { continue }
      expect(new.history.starts(with: old.history), "the history of \(old.code) was rewritten")
      expect(
        new.history.count - old.history.count
          == events.count { $0.change.subject == .dossier(old.code) },
        "the history of \(old.code) is not what happened")
      expect(touched.contains(.dossier(old.code)) || new == old, "\(old.code) changed untold")
    }
  }

  /// Numbers run on from 1 in each book and year, serials in each unit and day.
  private mutating func watchNumbers(of event: Event) {
    for number in event.change.numbers {
      let book = Book(symbol: number.book, year: number.year)
      books[book, default: 0] += 1
      let next = books[book]
      expect(number.number == next, "\(number) stands where \(next ?? 0) should")
      expect(number.year == event.at.date.year, "\(number) of \(number.year) given on \(event.at)")
    }
    switch event.change {
    case .dossierFiled(let receipt), .dossierReceived(let receipt):
      let day = Serials(unit: receipt.unit, date: event.moment.date)
      serials[day, default: 0] += 1
      let next = serials[day]
      expect(receipt.serial == next, "\(receipt.code) left a serial out or gave it twice")
      expect(
        receipt.code.description.contains(
          event.moment.date.description.filter(\.isNumber).suffix(6)),
        "\(receipt.code) is not of \(event.moment)")
    default: break
    }
  }

  /// Nothing that was frozen changes, numbers of closings run on, and each is of a day that had come.
  private mutating func watchClosings(from before: Desk, to after: Desk, _ events: [Event]) {
    let old = before.closings.marks
    let new = after.closings.marks
    expect(new.starts(with: old), "closings were rewritten")
    expect(
      new.count - old.count == events.count { $0.kind == .periodClosed }, "a closing was lost")
    for mark in new.dropFirst(old.count) {
      expect(mark.to <= mark.at.date, "\(mark.period) was closed too early")
      expect(
        mark.number == 1 + old.count { $0.period == mark.period }, "\(mark.number) is no number")
    }
    for mark in new { expect(after.closing(mark)?.at == mark.at, "\(mark) cannot be found") }
    for mark in old {
      expect(before.closing(mark) == after.closing(mark), "what \(mark) froze was rewritten")
      expect(
        after.closedAt(mark.to).map { $0 <= mark.at } ?? false, "\(mark.to) is not closed")
    }
  }

  private mutating func watchLog(from before: DeskLog, to after: DeskLog) {
    expect(after.guidance.starts(with: before.guidance), "guidance was rewritten")
    expect(after.assists.starts(with: before.assists), "assists were rewritten")
    expect(after.reviews.starts(with: before.reviews), "reviews were rewritten")
    expect(
      after.watches.map(\.duty).starts(with: before.watches.map(\.duty)), "duties were rewritten")
    for (guide, watches) in Dictionary(grouping: after.watches, by: \.duty.guide) {
      for (watch, next) in zip(watches, watches.dropFirst()) where watch.from.date == next.from.date
      {
        expect(watch.to.map { $0 <= next.from } ?? false, "\(guide) is on duty twice")
      }
    }
  }

  /// What an event does to a dossier beyond what it tells.
  private mutating func watchChange(
    from before: Dossier?, to after: Dossier, by event: Event, _ happened: String
  ) {
    guard let before else { return }
    if !Event.Kind.settingDates.contains(event.kind) {
      expect(after.promise == before.promise, "the promise changed by \(happened)")
      if !Event.Kind.endingWaits.contains(event.kind) {
        expect(after.due == before.due, "the due date changed by \(happened)")
      }
    }
    expect(before.number == nil || after.number == before.number, "a new number by \(happened)")
    if event.kind != .dossierCorrected {
      expect(
        event.kind == .dossierAccepted || after.receivedAt == before.receivedAt,
        "received anew by \(happened)")
      expect(
        before.legs.isEmpty || after.legs.map(\.name) == before.legs.map(\.name),
        "other legs by \(happened)")
    }
    for leg in before.legs where leg.startedAt != nil {
      let now = after.leg(named: leg.name)
      expect(now?.startedAt == leg.startedAt, "\(leg.name) was undone by \(happened)")
      expect(
        leg.finishedAt == nil || now?.finishedAt == leg.finishedAt,
        "the result of \(leg.name) was undone by \(happened)")
    }
  }
}

extension Event.Kind {
  /// What may set a promise or move the date that lateness is counted on.
  fileprivate static let settingDates: Set<Event.Kind> = [
    .dossierAccepted, .clockStarted, .dossierCorrected,
  ]

  /// What may only move the date.
  fileprivate static let endingWaits: Set<Event.Kind> = [.supplementCompleted, .paymentCompleted]
}

extension Event {
  /// Whether this may happen to a dossier as it stands; nil where there is none yet.
  fileprivate func mayFollow(_ dossier: Dossier?) -> Bool {
    guard let status = dossier?.status else {
      return kind == .dossierFiled || kind == .dossierReceived
    }
    let open: Set<DossierStatus> = [.received, .processing, .waiting, .paying]
    let lawful: Set<DossierStatus>? =
      switch kind {
      case .dossierFiled, .dossierReceived: []
      case .dossierAccepted: [.filed]
      case .clockStarted: open
      case .dossierPassed, .dossierExtended, .paymentDemanded, .legStarted, .legFinished:
        [.received, .processing]
      case .dossierHandedBack: Set(DossierStatus.allCases).subtracting([.filed, .received])
      case .papersReturned: [.refused, .withdrawn, .stopped]
      case .supplementRequested: [.filed, .received, .processing]
      case .supplementCompleted: [.filed, .waiting]
      case .paymentCompleted: [.paying]
      case .dossierFinished: [.received, .processing]
      case .resultShelved, .dossierReturned: [.finished]
      case .dossierRefused, .dossierWithdrawn: open.union([.filed])
      case .dossierStopped: open.union([.withdrawn])
      case .legReturned: open.union([.finished, .refused, .withdrawn, .stopped])
      case .certified: [.received, .processing]
      case .dossierCorrected, .dataLookedUp: open.union([.filed, .finished])
      case .feePaid, .feeExempted: open.union([.filed, .finished])
      case .applicantContacted: Set(DossierStatus.allCases).subtracting([.returned])
      case .feeRefunded, .slipPrinted, .certificationVoided: nil
      default: []
      }
    return lawful?.contains(status) ?? true
  }
}

extension Change {
  /// The numbers of yearly books that it gives out.
  fileprivate var numbers: [BookNumber] {
    switch self {
    case .dossierReceived(let receipt): [receipt.number].compactMap(\.self)
    case .dossierAccepted(let start): [start.number].compactMap(\.self)
    case .supplementRequested(let request): [request.number].compactMap(\.self)
    case .guidanceGiven(let guidance): [guidance.number]
    case .dossierRefused(let end), .dossierWithdrawn(let end): [end.number].compactMap(\.self)
    case .dossierStopped(let stop): [stop.number]
    case .dossierExtended(let new): [new.number]
    case .feePaid(let payment): [payment.receipt]
    case .certified(let certified): certified.entries.map(\.number)
    case .assistGiven(let assist): [assist.number]
    case .dutyBegan(let duty): [duty.number]
    default: []
    }
  }
}
