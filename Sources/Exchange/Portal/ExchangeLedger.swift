public import DeskFiles
public import DeskOperations

/// What was sent and what was answered, as it stands after all lines of the ledger.
public struct ExchangeLedger: Sendable {
  /// How it stands with one dossier.
  public struct Standing: Hashable, Sendable {
    /// What became of it when it was sent last.
    public var outcome: LedgerLine.Outcome
    /// The export in which it was sent last.
    public var export: String
    /// As of the end of which day it was sent last.
    var asOf: CivilDate
    /// The SHA-256 of the object that was sent last.
    var fingerprint: String
    /// Whether the other system has it, as it once said.
    var isThere: Bool
    /// The last answer.
    public var answer: LedgerLine.Answered?
  }

  /// All exports, oldest first.
  public private(set) var exports: [LedgerLine.Made] = []
  /// How it stands with each dossier, by the code under which it was sent.
  public private(set) var dossiers: [String: Standing] = [:]
  /// How it stands with each step, by code and place.
  private(set) var steps: [String: [Int: LedgerLine.Outcome]] = [:]

  /// What comes out of the lines in their order.
  public init(_ lines: [LedgerLine]) {
    for line in lines {
      if let made = line.made { take(made) }
      if let answered = line.answered { take(answered) }
    }
  }

  /// The ledger of a desk.
  public static func file(of folder: DeskFolder) -> LineLog<LedgerLine> {
    LineLog(folder.exchangeLedger, of: folder)
  }

  /// The codes of dossiers that have to go out again, whatever the period.
  var toResend: [String] {
    Set(dossiers.filter { [.failed, .exists].contains($0.value.outcome) }.keys)
      .union(failedSteps).sorted()
  }

  /// The codes of dossiers of which a step was not taken.
  public var failedSteps: [String] {
    steps.filter { $0.value.values.contains(.failed) }.keys.sorted()
  }

  /// How many dossiers were sent and wait for an answer.
  public var waiting: Int { dossiers.values.count { $0.outcome == .waiting } }

  /// What an answer is about: the dossiers, and the steps of dossiers by their places.
  public func subject(
    of answer: LedgerLine.Answered
  ) -> (dossiers: [String], steps: [(code: String, place: Int)]) {
    let items = items(of: answer)
    return (
      items.filter { $0.fingerprint != nil }.map(\.code),
      items.flatMap { item in (item.places ?? []).map { (item.code, $0) } }
    )
  }

  private func items(of answer: LedgerLine.Answered) -> [LedgerLine.Item] {
    let made = exports.last { $0.id == answer.export }
    let items = made?.files.first { $0.name == answer.file }?.items ?? []
    return items.filter { item in answer.code.map { $0 == item.code } ?? true }
  }

  /// Whether a dossier has to go out: never sent, failed, told to be there, or changed since.
  func needs(_ code: String, _ fingerprint: String) -> Bool {
    guard let known = dossiers[code] else { return true }
    return known.fingerprint != fingerprint || [.failed, .exists].contains(known.outcome)
  }

  /// Whether a step has to go out.
  func needsStep(_ code: String, at place: Int) -> Bool {
    steps[code]?[place].map { $0 == .failed } ?? true
  }

  /// The answer as a line, where it is about something that was sent; the last export that fits counts.
  public func line(
    for answer: PortalAnswer, at moment: Moment, by person: String
  ) -> LedgerLine.Answered? {
    for made in exports.reversed() where answer.export.map({ $0 == made.id }) ?? true {
      let file = made.files.first { file in
        let isNamed = answer.file.map { $0 == file.name } ?? (file.kind == .dossiers)
        let holds = answer.code.map { code in file.items.contains { $0.code == code } } ?? true
        return isNamed && holds
      }
      if let file {
        return LedgerLine.Answered(
          at: moment, by: person, export: made.id, file: file.name, code: answer.code,
          outcome: answer.outcome, errorCode: answer.errorCode, message: answer.message)
      }
    }
    return nil
  }

  private mutating func take(_ made: LedgerLine.Made) {
    exports.append(made)
    for item in made.files.flatMap(\.items) {
      if let fingerprint = item.fingerprint {
        dossiers[item.code] = Standing(
          outcome: .waiting, export: made.id, asOf: made.to, fingerprint: fingerprint,
          isThere: dossiers[item.code]?.isThere ?? false, answer: dossiers[item.code]?.answer)
      }
      for place in item.places ?? [] { steps[item.code, default: [:]][place] = .waiting }
    }
  }

  private mutating func take(_ answer: LedgerLine.Answered) {
    for item in items(of: answer) {
      if item.fingerprint != nil, var known = dossiers[item.code] {
        if answer.outcome != .failed { known.isThere = true }
        // What was sent again since waits for the answer to that.
        if known.export == answer.export { known.outcome = answer.outcome }
        known.answer = answer
        dossiers[item.code] = known
      }
      for place in item.places ?? [] {
        steps[item.code]?[place] = answer.outcome == .failed ? .failed : .accepted
      }
    }
  }
}
