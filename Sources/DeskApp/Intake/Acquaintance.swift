import DeskOperations

/// A dossier that the desk already has of the person whose intake is being filled in.
///
/// One of the same procedure that is still open is probably the same dossier brought twice. The
/// clerk is told and decides; nothing is held up.
struct Acquaintance: Hashable, Sendable {
  /// What the form says about the person.
  struct Question: Hashable, Sendable {
    private(set) var procedure: String?
    private(set) var personalID: String
    private(set) var phone: String

    init(_ form: IntakeForm, _ role: IntakeForm.Role = .applicant) {
      procedure = form.procedure?.code
      personalID = form[role.personalID]
      phone = form[role.phone]
    }

    /// The field by which a person is the same; a few digits tell nobody.
    func field(sharedWith party: Intake.Party) -> IntakeText? {
      if Question.isSame(personalID, party.personalID) { return .personalID }
      if Question.isSame(phone, party.phone) { return .phone }
      return nil
    }

    /// The numbers by which the person can be looked up.
    var numbers: [String] { [personalID, phone].compactMap(Question.number) }

    private static let fewestSigns = 8

    private static func isSame(_ typed: String, _ known: String?) -> Bool {
      guard let known, let number = number(typed) else { return false }
      return number == DossierSearch.number(known)
    }

    /// What was typed as it is compared; nil while it is too short to tell people apart.
    private static func number(_ typed: String) -> String? {
      let number = DossierSearch.number(typed)
      return number.utf8.count >= fewestSigns ? number : nil
    }
  }

  /// Looks for acquaintances while a form is filled in and the desk goes on.
  struct Search: Sendable {
    /// How many that were put away are read for a number: nearly always one person's.
    private static let mostClosed = 20

    private var searches: [String: StandingSearch] = [:]

    /// The acquaintance that best answers a question; nil for a person whom the desk does not know.
    mutating func find(_ question: Question, in desk: Desk) -> Acquaintance? {
      let numbers = question.numbers
      searches = searches.filter { numbers.contains($0.key) }
      let found = numbers.flatMap { number in
        searches[number, default: StandingSearch()]
          .find(DossierSearch(number), most: Search.mostClosed, in: desk)
      }
      let known = found.compactMap { desk[$0] }.compactMap { dossier in
        Acquaintance(dossier, question)
      }
      return known.max { ($0.isDuplicate ? 1 : 0, $0.at) < ($1.isDuplicate ? 1 : 0, $1.at) }
    }
  }

  /// The dossier, the latest where there are several.
  private(set) var code: DossierCode
  /// Whose it is.
  private(set) var name: String
  /// Where it stands.
  private(set) var status: DossierStatus
  /// When it was received.
  private(set) var at: Moment
  /// Whether it is open and of the same procedure.
  private(set) var isDuplicate: Bool
  /// The field that is the same.
  private(set) var field: IntakeText

  /// A dossier as an acquaintance; nil where it is another person's.
  private init?(_ dossier: Dossier, _ question: Question) {
    guard let field = question.field(sharedWith: dossier.intake.applicant) else { return nil }
    code = dossier.code
    name = dossier.intake.applicant.name
    status = dossier.status
    at = dossier.receivedAt
    isDuplicate = dossier.status.isOpen && dossier.intake.procedure == question.procedure
    self.field = field
  }

  /// One line for the clerk.
  func sentence(_ context: Context) -> String {
    let words = context.words
    let code = "…" + context.shortCode(code)
    return isDuplicate
      ? words(
        "Có thể trùng hồ sơ \(code) cùng thủ tục của \(name).",
        "Perhaps the same as \(code), same procedure, \(name).")
      : words(
        "Đã có hồ sơ \(code) của \(name), \(words.status(status).lowercased()).",
        "Known from \(code), \(name), \(words.status(status).lowercased()).")
  }
}
