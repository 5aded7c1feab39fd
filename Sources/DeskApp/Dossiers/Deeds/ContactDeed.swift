import Canvas
import DeskOperations

/// Notes that the applicant was told or reminded.
struct ContactDeed: DossierDeed {
  let key: Character = "l"
  let action = Action.contact
  let step = Refusal.Step.contact

  func shortLabel(_ words: Words) -> String { words("Liên hệ", "Contact") }

  func label(_ words: Words) -> String {
    words("Ghi liên hệ với người nộp", "Note a word to the applicant")
  }

  func doneSentence(_ words: Words) -> String {
    words("Đã ghi liên hệ.", "The word to the applicant is noted.")
  }

  func questions(about dossier: Dossier, _ context: Context) -> [PanelField] {
    let words = context.words
    let topics = Dossier.Contact.Topic.allCases
    return [
      .choice(
        words("Về việc", "About"), topics.map(words.topic),
        topics.firstIndex(of: ContactDeed.likelyTopic(for: dossier)) ?? 0),
      .choice(
        words("Bằng cách", "By"), Dossier.Contact.Means.allCases.map(words.means), 0),
      .text(words("Nội dung, trả lời", "What was said"), TextField(maximumLength: 1000)),
    ]
  }

  func remark(about dossier: Dossier, _ context: Context) -> String? {
    let words = context.words
    let number = dossier.phone.map { words("Điện thoại: \($0).", "Telephone: \($0).") }
    let last = dossier.contacts.last.map { contact in
      words(
        "Lần trước: \(words.moment(contact.at)), \(words.topic(contact.topic)).",
        "Last time: \(words.moment(contact.at)), \(words.topic(contact.topic)).")
    }
    let parts = [number, last].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  func command(
    for dossier: Dossier, _ answers: PanelAnswers, _ context: Context
  ) throws(QuestionBox.Problem) -> (Command, reason: String?) {
    let command = Command.contactApplicant(
      dossier.code, topic: Dossier.Contact.Topic.allCases[answers.selected(0)],
      means: Dossier.Contact.Means.allCases[answers.selected(1)], note: answers.optionalText(2))
    return (command, nil)
  }

  /// What one most likely rings about: the result, then that it still lies here, then its papers.
  private static func likelyTopic(for dossier: Dossier) -> Dossier.Contact.Topic {
    switch dossier.status {
    case .finished:
      dossier.contacts.contains { $0.topic == .resultReady } ? .reminder : .resultReady
    case .waiting, .paying, .filed: .supplement
    default: dossier.extensions.isEmpty ? .other : .newDate
    }
  }
}
