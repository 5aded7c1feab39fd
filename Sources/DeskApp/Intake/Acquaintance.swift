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

    init(_ form: IntakeForm) {
      procedure = form.procedure?.code
      personalID = form[.personalID]
      phone = form[.phone]
    }

    /// The field by which a person is the same; a few digits tell nobody.
    func field(sharedWith party: Intake.Party) -> IntakeText? {
      if Question.isSame(personalID, party.personalID) { return .personalID }
      if Question.isSame(phone, party.phone) { return .phone }
      return nil
    }

    private static let fewestSigns = 8

    private static func isSame(_ typed: String, _ known: String?) -> Bool {
      guard let known, typed.utf8.count >= fewestSigns else { return false }
      return signs(typed).elementsEqual(signs(known)) && signs(typed).count >= fewestSigns
    }

    /// A number without the spaces and points between its groups.
    private static func signs(_ number: String) -> some Collection<UInt8> {
      number.utf8.lazy.filter { $0 > UInt8(ascii: "/") }
    }
  }

  /// The dossier, the latest where there are several.
  private(set) var code: DossierCode
  /// Whose it is.
  private(set) var name: String
  /// Where it stands.
  private(set) var status: DossierStatus
  /// Whether it is open and of the same procedure.
  private(set) var isDuplicate = false
  /// The field that is the same.
  private(set) var field: IntakeText

  /// The acquaintance that best answers a question; nil for a person whom the desk does not know.
  init?(_ question: Question, in desk: Desk) {
    guard !question.personalID.isEmpty || !question.phone.isEmpty else { return nil }
    var latest: Acquaintance?
    for dossier in desk.dossiersInOrder.reversed() {
      guard let field = question.field(sharedWith: dossier.intake.applicant) else { continue }
      let isDuplicate = dossier.status.isOpen && dossier.intake.procedure == question.procedure
      guard isDuplicate || latest == nil else { continue }
      latest = Acquaintance(dossier, isDuplicate: isDuplicate, field: field)
      if isDuplicate { break }
    }
    guard let latest else { return nil }
    self = latest
  }

  private init(_ dossier: Dossier, isDuplicate: Bool, field: IntakeText) {
    code = dossier.code
    name = dossier.intake.applicant.name
    status = dossier.status
    self.isDuplicate = isDuplicate
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
