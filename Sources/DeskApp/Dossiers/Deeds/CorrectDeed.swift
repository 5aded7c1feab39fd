import Canvas
import DeskOperations
import Vietnamese

/// Puts a wrong person, procedure or moment of receipt right; the slip before becomes void.
struct CorrectDeed: DossierDeed {
  let key: Character = "s"
  let action = Action.correct
  let step = Refusal.Step.correct

  func label(_ words: Words) -> String {
    words("Đính chính", "Put something right")
  }

  func doneSentence(_ words: Words) -> String {
    words(
      "Đã đính chính; giấy hẹn cũ hết giá trị. Bấm F9 để in giấy mới.",
      "It was put right; the old slip is void. F9 makes the new one.")
  }

  /// The questions up to the submitter; those about the receipt follow while there is no result.
  private static let personCount = 6

  func questions(about dossier: Dossier, _ context: Context) -> [PanelField] {
    let words = context.words
    let applicant = dossier.intake.applicant
    func text(
      _ label: String, _ value: String?, _ limit: Int, _ content: TextField.Content = .words
    ) -> PanelField {
      .text(label, TextField(value ?? "", maximumLength: limit, content: content))
    }
    let person = [
      text(words("Chủ hồ sơ *", "Applicant *"), applicant.name, 200),
      text(words("Số căn cước", "Identity number"), applicant.personalID, 20, .code),
      text(words("Điện thoại", "Telephone"), applicant.phone, 20, .code),
      text(words("Địa chỉ", "Address"), applicant.address, 300),
      text(words("Thư điện tử", "E-mail"), applicant.email, 100, .code),
      text(
        words("Người nộp (nếu khác)", "Brought by (if other)"), dossier.intake.submitter?.name, 200),
    ]
    let receipt = [
      text(words("Mã thủ tục *", "Procedure code *"), dossier.intake.procedure, 60, .code),
      text(words("Trường hợp riêng", "Special case"), dossier.intake.variant, 300),
      text(words("Tiếp nhận lúc *", "Received at *"), dossier.receivedAt.clockAndDate, 20, .code),
    ]
    return person + (dossier.finishedAt == nil ? receipt : []) + [reasonQuestion(words)]
  }

  /// What is written and what would be, as the desk itself would put it down.
  func outcome(for dossier: Dossier, _ answers: PanelAnswers, _ context: Context) -> String? {
    let words = context.words
    guard let (wanted, moment) = try? corrected(dossier, answers, context) else { return nil }
    let request = Request(
      .correctDossier(dossier.code, wanted, receivedAt: moment), by: context.person.id,
      counter: context.counter, key: "preview", reason: "–")
    do {
      guard
        case .events(let events) = try context.desk.decide(
          request, at: context.now, by: context.rules),
        case .dossierCorrected(let correction)? = events.first?.change
      else { return nil }
      var parts = correction.values.map { words.corrected($0, context.rules) }
      if correction.due != dossier.due {
        let (old, new) = (words.due(dossier.due), words.due(correction.due))
        parts.insert(words("hạn trả \(old) → \(new)", "due \(old) → \(new)"), at: 0)
      }
      return words("Sửa: ", "Change: ") + parts.joined(separator: "; ")
    } catch .nothingToCorrect {
      return nil
    } catch .timeNeeded {
      return words(
        "Nguồn chưa nêu thời hạn của thủ tục này; xin đính chính bằng lệnh: motcua correct \(dossier.code) --procedure \(wanted.procedure) --working-days SỐ --time-source NGUỒN --reason LÝ DO",
        "The source names no time; please use: motcua correct \(dossier.code) --procedure \(wanted.procedure) --working-days N --time-source SOURCE --reason REASON"
      )
    } catch {
      return words.refusal(error, context.rules)
    }
  }

  func command(
    for dossier: Dossier, _ answers: PanelAnswers, _ context: Context
  ) throws(QuestionBox.Problem) -> (Command, reason: String?) {
    let (intake, moment) = try corrected(dossier, answers, context)
    return (
      .correctDossier(dossier.code, intake, receivedAt: moment),
      try answers.reason(answers.fields.count - 1)
    )
  }

  private func corrected(
    _ dossier: Dossier, _ answers: PanelAnswers, _ context: Context
  ) throws(QuestionBox.Problem) -> (Intake, Moment) {
    var intake = dossier.intake
    intake.applicant = Intake.Party(
      name: answers.text(0), personalID: answers.optionalText(1), phone: answers.optionalText(2),
      address: answers.optionalText(3), email: answers.optionalText(4))
    if let name = answers.optionalText(5) {
      var submitter = intake.submitter ?? Intake.Party(name: name)
      submitter.name = name
      intake.submitter = submitter
    } else {
      intake.submitter = nil
    }
    let receipt = CorrectDeed.personCount
    guard answers.fields.count > receipt + 1 else { return (intake, dossier.receivedAt) }
    intake.change(toProcedure: answers.text(receipt))
    let variant = answers.optionalText(receipt + 1)
    if intake.procedure == dossier.intake.procedure || variant != dossier.intake.variant {
      let cases = context.rules.catalogue[intake.procedure]?.cases.map(\.name) ?? []
      intake.variant = variant.map { $0.meant(among: cases) }
    }
    // Left as it was, it keeps its seconds.
    let moment = try answers.moment(receipt + 2, unless: dossier.receivedAt)
    return (intake, moment ?? dossier.receivedAt)
  }
}
