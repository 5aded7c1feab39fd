import Canvas
import DeskOperations

extension IntakeScreen {
  /// The key that shows the procedure's application form.
  func applicationBinding(unavailableBecause reason: String?, _ words: Words) -> Binding {
    Binding(
      .control("p"), .openApplication, words("Tờ khai", "Form"),
      unavailableBecause: reason)
  }

  /// Opens the procedure's application form, filled in with what has been typed so far.
  func openApplication(_ context: Context) -> [Step] {
    guard let details = form.application(on: context.now.date) else { return [] }
    return [.open(PreviewScreen(.application(details)))]
  }
}

extension IntakeForm {
  /// What has been typed so far, for the procedure's application form; nil without a procedure.
  func application(on date: CivilDate) -> ApplicationDetails? {
    guard let procedure else { return nil }
    func typed(_ text: IntakeText) -> String? { self[text].isEmpty ? nil : self[text] }
    /// What the card says, while the number on the form is still that of the card.
    func card(_ role: Role) -> HolderFacts? {
      facts[role].flatMap { $0.number == self[role.personalID] ? $0 : nil }
    }
    let holder = card(.applicant)
    let applicant = ApplicationDetails.Citizen(
      name: typed(.name), birth: holder?.birth, sex: holder?.sex, personalID: typed(.personalID),
      idIssued: holder?.issued, address: typed(.address), phone: typed(.phone),
      email: typed(.email))
    let submitter = typed(.submitter).map { name in
      let holder = card(.submitter)
      return ApplicationDetails.Citizen(
        name: name, birth: holder?.birth, sex: holder?.sex, personalID: typed(.submitterID),
        idIssued: holder?.issued, phone: typed(.submitterPhone))
    }
    return ApplicationDetails(
      procedure: procedure.code, applicant: applicant, submitter: submitter, date: date)
  }
}
