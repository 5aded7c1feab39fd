extension Desk {
  /// What has to be appended here so that the dossiers of a second desk are this desk's as well.
  ///
  /// Dates, numbers and names stay as they were decided there: each event keeps when it happened and
  /// by whom, and is written down now. What is about no dossier stays behind: tickets, duties and
  /// guidance belong to the other counter. Pure, as `decide` is.
  ///
  /// - Parameters:
  ///   - other: The history of the other desk.
  ///   - request: Who takes it over, under which key and why; its command does not count.
  ///   - now: The moment on the clock.
  ///   - rules: This desk's reference data.
  /// - Throws: A `Refusal` about who asks, a `MergeRefusal` about the two desks.
  public func merging(
    _ other: ForeignHistory, as request: MergeRequest, at now: Moment, by rules: Rulebook
  ) throws -> Merging {
    guard let person = rules.people[request.by], person.isActive else {
      throw Refusal.unknownPerson(request.by)
    }
    guard person.role == .supervisor else { throw Refusal.onlySupervisor }
    let reason = try CleanField.paragraph(request.reason, .reason, limit: 1000)
    let at = max(now, lastMoment ?? now)
    let ours = rules.settings.dossierCode.identifier
    guard other.unit != ours else { throw MergeRefusal.sameUnit(ours) }
    let last = mergedDesks[other.unit]
    if let last {
      guard other.lines.count >= last.sequence, other.lines[last.sequence - 1].hash == last.hash
      else { throw MergeRefusal.otherHistory(unit: other.unit, sequence: last.sequence) }
    }
    let taken = mergedDesks.values.filter { $0.unit != other.unit }.flatMap(\.books)
    let ourBooks = rules.law.bookSymbols.union(taken)
    var books = Set(last?.books ?? [])
    var merging = Merging()
    var new: Set<DossierCode> = []
    for (index, line) in other.lines.enumerated().dropFirst(last?.sequence ?? 0) {
      let event = line.event
      guard case .dossier(let code) = event.change.subject else {
        merging.leftBehind[event.kind, default: 0] += 1
        continue
      }
      if let unit = event.change.receipt?.unit {
        guard unit != ours else { throw MergeRefusal.sameUnit(ours) }
        guard self[code] == nil else { throw MergeRefusal.sameCode(code) }
        new.insert(code)
      } else if !new.contains(code) {
        guard !merging.parted.contains(code), isOnly(code, of: other.unit) else {
          merging.parted.insert(code)
          continue
        }
        merging.continued.insert(code)
      }
      for number in event.change.numbersGiven {
        guard !ourBooks.contains(number.book) else { throw MergeRefusal.sameBook(number.book) }
        books.insert(number.book)
      }
      guard event.moment <= at else { throw MergeRefusal.aheadOfClock(event.moment) }
      func name(_ id: String) -> String { other.name(of: id, besides: rules.people) }
      if rules.people[event.by] == nil { merging.unknownPeople.insert(event.by) }
      merging.events.append(
        Event(
          at: at, happenedAt: event.moment == at ? nil : event.moment, by: name(event.by),
          counter: nil, key: "\(Desk.mergeKey(of: other.unit))\(index + 1):\(event.key)",
          reason: event.reason,
          change: event.change.taken(naming: name)))
    }
    merging.newDossiers = new.count
    guard !merging.events.isEmpty, let end = other.lines.last else { return merging }
    merging.events.append(
      Event(
        at: at, by: request.by, counter: nil, key: request.key, reason: reason,
        change: .deskMerged(
          DeskMerged(
            unit: other.unit, sequence: other.lines.count, hash: end.hash, dossiers: new.count,
            events: merging.events.count, books: books.sorted()))))
    return merging
  }

  /// What keys of events from another desk begin with; the place there and the key there follow.
  private static func mergeKey(of unit: String) -> String { "merge:\(unit):" }

  /// Whether nothing was done here with a dossier that came from another desk.
  private func isOnly(_ code: DossierCode, of unit: String) -> Bool {
    self[code]?.history.allSatisfy { $0.key.hasPrefix(Desk.mergeKey(of: unit)) } ?? false
  }
}

/// Who takes a second desk over, and why.
public struct MergeRequest: Hashable, Sendable {
  /// A supervisor's id.
  public var by: String
  /// The key of the request.
  public var key: String
  /// Why, where somebody says so.
  public var reason: String?

  /// Who takes a second desk over, and why.
  public init(by: String, key: String, reason: String? = nil) {
    (self.by, self.key, self.reason) = (by, key, reason)
  }
}

extension ForeignHistory {
  /// The id under which somebody of the other desk is written down here: the same, but with the other
  /// desk's identifier where it is somebody else's here.
  fileprivate func name(of id: String, besides ours: People) -> String {
    guard let known = ours[id], known.name != people[id]?.name else { return id }
    return "\(id)@\(unit)"
  }
}

extension Change {
  /// The receipt with which a dossier begins.
  fileprivate var receipt: Receipt? {
    switch self {
    case .dossierFiled(let receipt), .dossierReceived(let receipt): receipt
    default: nil
    }
  }

  /// The change as another desk takes it: without tickets, which are of another queue.
  fileprivate func taken(naming name: (String) -> String) -> Change {
    func renamed(_ holder: Dossier.Holder) -> Dossier.Holder {
      Dossier.Holder(officer: holder.officer.map(name), unit: holder.unit)
    }
    switch self {
    case .dossierFiled(var receipt):
      receipt.intake.ticket = nil
      return .dossierFiled(receipt)
    case .dossierReceived(var receipt):
      receipt.intake.ticket = nil
      return .dossierReceived(receipt)
    case .dossierCorrected(var correction):
      correction.intake.ticket = nil
      return .dossierCorrected(correction)
    case .dossierPassed(var pass):
      pass.from = pass.from.map(renamed)
      pass.to = renamed(pass.to)
      return .dossierPassed(pass)
    case .dossierHandedBack(var pass):
      pass.from = pass.from.map(renamed)
      return .dossierHandedBack(pass)
    case .supplementRequested(var request):
      request.approvedBy = request.approvedBy.map(name)
      return .supplementRequested(request)
    default: return self
    }
  }
}
