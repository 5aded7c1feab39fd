/// A paper that the desk hands out about one dossier.
///
/// Where a dossier may have several of a kind they are counted from 1.
public enum IssuedPaper: Hashable, Sendable {
  /// Mẫu số 01, the receipt slip that holds.
  case slip
  /// The receipt for documents to be certified.
  case certificationReceipt
  /// Biên lai: a receipt for money.
  case feeReceipt(Int)
  /// The commune's letter of condolence.
  case condolence
  /// Mẫu số 02.
  case supplement(Int)
  /// Mẫu số 03.
  case refusal
  /// Mẫu số 04.
  case apology(Int)
  /// Mẫu số 05.
  case stop
  /// Mẫu số 06.
  case control
  /// Giấy biên nhận trả kết quả, or of the papers where there is none.
  case returnReceipt
}

extension IssuedPaper {
  /// The event that brings it about, and which of its kind; nil where it follows the dossier as it
  /// stands.
  private var cause: (kinds: Set<Event.Kind>, number: Int)? {
    switch self {
    case .slip, .certificationReceipt, .condolence, .control: nil
    case .feeReceipt(let number): ([.feePaid], number)
    case .supplement(let number): ([.supplementRequested], number)
    case .refusal: ([.dossierRefused], 1)
    case .apology(let number): ([.dossierExtended], number)
    case .stop: ([.dossierStopped], 1)
    case .returnReceipt: ([.dossierReturned, .papersReturned], 1)
    }
  }

  /// The event behind the paper in a dossier's history, and its place there.
  fileprivate func cause(in dossier: Dossier) -> (index: Int, event: Event)? {
    guard let cause else { return nil }
    let all = dossier.history.enumerated().filter { cause.kinds.contains($0.element.kind) }
    guard all.indices.contains(cause.number - 1) else { return nil }
    let found = all[cause.number - 1]
    return (found.offset, found.element)
  }
}

extension Dossier {
  /// The papers that exist by the dossier's history, in the order in which desks hand them out.
  ///
  /// - Parameter rules: Says for which procedures the commune writes its condolences.
  public func issuedPapers(by rules: Rulebook) -> [IssuedPaper] {
    var papers: [IssuedPaper] = []
    if wasAccepted { papers.append(.slip) }
    if certificationRequest != nil { papers.append(.certificationReceipt) }
    if rules.catalogue[intake.procedure]?.condolence == true { papers.append(.condolence) }
    papers += payments.indices.map { .feeReceipt($0 + 1) }
    papers += supplements.indices.map { .supplement($0 + 1) }
    papers += extensions.indices.map { .apology($0 + 1) }
    for paper in [IssuedPaper.refusal, .stop, .returnReceipt]
    where paper.cause(in: self) != nil { papers.append(paper) }
    if wasAccepted, certificationRequest == nil { papers.append(.control) }
    return papers
  }

  /// The paper that the last of some events brought about; nil where none of them did.
  public func paper(from events: some BidirectionalCollection<Event>) -> IssuedPaper? {
    events.lazy.reversed().compactMap { event -> IssuedPaper? in
      switch event.kind {
      case .supplementRequested: .supplement(supplements.count)
      case .dossierRefused: .refusal
      case .dossierExtended: .apology(extensions.count)
      case .dossierStopped: .stop
      case .feePaid: .feeReceipt(payments.count)
      case .dossierReturned, .papersReturned: .returnReceipt
      case .dossierCorrected: .slip
      default: nil
      }
    }.first
  }

  /// The event that brought a paper about; nil where it follows the dossier as it stands.
  public func cause(of paper: IssuedPaper) -> Event? { paper.cause(in: self)?.event }

  /// The day of a paper, which says which form it takes.
  public func day(of paper: IssuedPaper) -> CivilDate {
    if let event = cause(of: paper) { return event.moment.date }
    return paper == .slip ? (corrections.last?.at ?? receivedAt).date : receivedAt.date
  }

  /// The dossier as it stood when a paper came about, so that a reprint says what the first one said.
  public func asIssued(_ paper: IssuedPaper) -> Dossier {
    guard let cause = paper.cause(in: self) else { return self }
    return asOf(event: cause.index) ?? self
  }

  /// The dossier before the event behind a paper.
  public func beforeIssuing(_ paper: IssuedPaper) -> Dossier {
    guard let cause = paper.cause(in: self) else { return self }
    return asOf(event: cause.index - 1) ?? self
  }

  /// The dossier right after an event of its history, by place; nil before the first.
  public func asOf(event index: Int) -> Dossier? {
    guard let first = history.first, index >= 0 else { return nil }
    let receipt: Receipt
    switch first.change {
    case .dossierReceived(let value), .dossierFiled(let value): receipt = value
    default: return nil
    }
    var dossier = Dossier(receipt, event: first)
    for event in history[...index].dropFirst() { dossier.apply(event) }
    return dossier
  }
}
