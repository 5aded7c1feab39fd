import Canvas
import DeskApp
import Testing
import DeskOperations

/// A small desk with invented people, on which tests let things happen at fixed moments.
struct SampleDesk {
  private(set) var desk = Desk()
  var rules = SampleDesk.rules
  private var requestCount = 0

  /// The moment at which tests usually begin: a Friday morning.
  static let morning = moment("2026-11-20T08:15")

  /// Reads `2026-11-20T08:15`; the first moment of 1970 where that is no moment.
  static func moment(_ text: String) -> Moment {
    Moment(text) ?? Moment(localSeconds: 0)
  }

  /// What the clerk of a counter sees at a moment.
  func context(
    at now: Moment = SampleDesk.morning, size: Size = Size(rows: 24, columns: 80),
    person: String = "mau", counter: Int? = 1, language: Language = .vietnamese
  ) throws -> Context {
    let person = try #require(rules.people[person])
    return Context(
      desk: desk, rules: rules, now: now, size: size, person: person, counter: counter,
      language: language)
  }

  /// Does something at the desk, and answers the events that came of it.
  @discardableResult
  mutating func perform(
    _ command: Command, at moment: String, by person: String = "mau", counter: Int? = 1,
    reason: String? = nil
  ) throws -> [Event] {
    requestCount += 1
    let request = Request(
      command, by: person, counter: counter, key: "sample-\(requestCount)", reason: reason)
    let decision = try desk.decide(request, at: SampleDesk.moment(moment), by: rules)
    guard case .events(let events) = decision else { return [] }
    for event in events { desk.apply(event) }
    return events
  }

  /// Receives a dossier and answers its code.
  @discardableResult
  mutating func receive(
    _ procedure: String = "1.001193", at moment: String, name: String = "Trần Thị Thử",
    channel: Channel = .counter, by person: String = "mau", counter: Int? = 1,
    change: (inout Intake) -> Void = { _ in }
  ) throws -> DossierCode {
    var intake = Intake(
      procedure: procedure, applicant: Intake.Party(name: name), channel: channel)
    change(&intake)
    let events = try perform(.receiveDossier(intake), at: moment, by: person, counter: counter)
    guard case .dossierReceived(let receipt)? = events.first?.change else {
      throw SampleFault.nothingReceived
    }
    return receipt.code
  }

  /// Hands a dossier to an officer.
  mutating func pass(_ code: DossierCode, to officer: String = "hotich", at moment: String) throws {
    try perform(.passDossier(code, to: Dossier.Holder(officer: officer, unit: "")), at: moment)
  }

  /// Notes that the result exists.
  mutating func finish(_ code: DossierCode, at moment: String) throws {
    try perform(.finishDossier(code, result: nil), at: moment, by: "hotich", counter: nil)
  }

  /// Hands the result to the applicant.
  mutating func returnResult(_ code: DossierCode, at moment: String) throws {
    let applicant = desk[code]?.intake.applicant.name ?? ""
    try perform(
      .returnDossier(code, recipient: applicant, authorisation: nil, method: .counter), at: moment)
  }

  /// Takes back what the applicant no longer wants.
  mutating func withdraw(_ code: DossierCode, at moment: String) throws {
    try perform(.withdrawDossier(code), at: moment, reason: "Xin rút hồ sơ")
  }

  /// Finds what was put away on a shelf, as if the state had been saved.
  ///
  /// - Returns: The shelf, which counts how often it is searched.
  @discardableResult
  mutating func shelveClosed() -> CountedShelf {
    let shelf = CountedShelf(PlainShelf(desk.leaving))
    desk.find(in: shelf)
    return shelf
  }

  /// Asks the applicant for a paper.
  mutating func requestSupplement(_ code: DossierCode, at moment: String) throws {
    try perform(
      .requestSupplement(code, items: ["Bản sao hợp đồng"]), at: moment,
      reason: "Thiếu giấy tờ theo quy định")
  }
}

enum SampleFault: Error {
  case nothingReceived
}
