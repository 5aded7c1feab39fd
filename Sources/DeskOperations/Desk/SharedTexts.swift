/// Texts that many dossiers have in common, kept once: the papers of a procedure, its name and field.
///
/// Read one by one, each dossier would bring its own copy, a third of the room it takes.
public struct SharedTexts: Sendable {
  private var texts: Set<String> = []
  private var papers: Set<[Intake.Paper]> = []

  /// Nothing is shared yet.
  public init() {}

  /// Puts what is known already in the place of equal texts of a dossier.
  public mutating func share(with dossier: inout Desk.AtHand) {
    guard let first = dossier.events.first else { return }
    switch first.change {
    case .dossierFiled(let receipt): dossier.events[0].change = .dossierFiled(shared(receipt))
    case .dossierReceived(let receipt):
      dossier.events[0].change = .dossierReceived(shared(receipt))
    default: break
    }
  }

  private mutating func shared(_ receipt: Receipt) -> Receipt {
    var receipt = receipt
    receipt.procedureName = shared(receipt.procedureName)
    receipt.field = shared(receipt.field)
    receipt.intake.papers = shared(receipt.intake.papers)
    return receipt
  }

  private mutating func shared(_ text: String) -> String {
    texts.insert(text).memberAfterInsert
  }

  private mutating func shared(_ list: [Intake.Paper]) -> [Intake.Paper] {
    if let known = papers.firstIndex(of: list) { return papers[known] }
    // Lists differ by who brought a copy and who the original; their names are the same.
    let whole = list.map { paper in
      var paper = paper
      paper.name = shared(paper.name)
      return paper
    }
    return papers.insert(whole).memberAfterInsert
  }
}
