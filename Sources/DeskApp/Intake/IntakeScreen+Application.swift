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
    let applicant = ApplicationDetails.Citizen(
      name: typed(.name), personalID: typed(.personalID), address: typed(.address),
      phone: typed(.phone), email: typed(.email))
    let submitter = typed(.submitter).map { name in
      ApplicationDetails.Citizen(
        name: name, personalID: typed(.submitterID), phone: typed(.submitterPhone))
    }
    return ApplicationDetails(
      procedure: procedure.code, applicant: applicant, submitter: submitter, date: date)
  }
}
