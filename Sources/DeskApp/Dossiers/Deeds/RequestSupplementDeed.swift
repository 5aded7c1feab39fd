import Canvas
import DeskOperations

/// Asks the applicant for everything that is missing.
struct RequestSupplementDeed: DossierDeed {
  let key: Character = "b"
  let action = Action.requestSupplement
  let step = Refusal.Step.requestSupplement
  let isMain = true

  func shortLabel(_ words: Words) -> String { words("Bổ sung", "Ask") }

  func label(_ words: Words) -> String {
    words("Yêu cầu bổ sung, hoàn thiện hồ sơ", "Ask for missing papers")
  }

  func doneSentence(_ words: Words) -> String {
    words(
      "Đã ghi yêu cầu bổ sung; thời hạn tạm dừng.", "The request is written; time stands still.")
  }

  func questions(about dossier: Dossier, _ context: Context) -> [PanelField] {
    let words = context.words
    var fields = RequestSupplementDeed.missingPapers(of: dossier, context)
    fields.append(
      .text(words("Nội dung bổ sung khác", "Something else"), TextField(maximumLength: 500)))
    if dossier.status == .processing {
      fields.append(
        .choice(
          words("Do ai yêu cầu", "Who asks"),
          [
            words("chuyên môn, sau thẩm định", "the specialist, after the check"),
            words("một cửa", "the desk"),
          ], 0))
    }
    if needsApproval(dossier, context) {
      let names = context.rules.people.supervisors.map(\.name)
      fields.append(.choice(words("Người phụ trách đồng ý", "Consent of"), names, 0))
    }
    return fields + [reasonQuestion(words)]
  }

  func remark(about dossier: Dossier, _ context: Context) -> String? {
    let words = context.words
    var sentences = [
      needsApproval(dossier, context)
        ? words(
          "Đây là lần yêu cầu thứ \(dossier.supplements.count + 1): cần người phụ trách đồng ý và bị tính trong báo cáo.",
          "This is request number \(dossier.supplements.count + 1): it needs a supervisor's consent and is counted in reports."
        )
        : words(
          "Xin hướng dẫn đầy đủ một lần: ghi hết những gì còn thiếu.",
          "Please ask for everything that is missing at once.")
    ]
    if let limit = context.rules.askingLimit(for: dossier), limit < context.now {
      sentences.append(
        words(
          "Đã quá hạn yêu cầu bổ sung (\(limit.clockAndDate)); yêu cầu này sẽ bị đánh dấu chậm.",
          "The limit for asking (\(limit.clockAndDate)) has passed; this request will be marked late."
        ))
    }
    return sentences.joined(separator: " ")
  }

  func command(
    for dossier: Dossier, _ answers: PanelAnswers, _ context: Context
  ) throws(QuestionBox.Problem) -> (Command, reason: String?) {
    let reason = answers.fields.count - 1
    let approval = needsApproval(dossier, context) ? reason - 1 : nil
    let check = dossier.status == .processing ? (approval ?? reason) - 1 : nil
    let other = (check ?? approval ?? reason) - 1
    let items = answers.ticked(0) + [answers.text(other)].filter { !$0.isEmpty }
    guard !items.isEmpty else {
      throw QuestionBox.Problem(
        field: 0,
        sentence: context.words(
          "Xin chọn ít nhất một giấy tờ hoặc ghi nội dung cần bổ sung.",
          "Please tick a paper or write what is missing."))
    }
    let supervisors = context.rules.people.supervisors
    let approver = approval.map(answers.selected)
      .flatMap { supervisors.indices.contains($0) ? supervisors[$0].id : nil }
    return (
      .requestSupplement(
        dossier.code, items: items, afterCheck: check.map { answers.selected($0) == 0 } ?? false,
        approvedBy: approver), try answers.reason(reason)
    )
  }

  /// Whether the applicant was asked as often as the law lets a clerk ask.
  private func needsApproval(_ dossier: Dossier, _ context: Context) -> Bool {
    context.rules.law.asking.map { $0.rounds <= dossier.supplements.count } ?? false
  }

  /// The papers of the procedure that were not handed in, the required ones first and ticked.
  ///
  /// Nothing is asked where all were.
  private static func missingPapers(of dossier: Dossier, _ context: Context) -> [PanelField] {
    let filed = Set(dossier.intake.papers.map(\.name))
    let required = context.rules.missingPapers(of: dossier).map(\.name)
    let others = (context.rules.catalogue[dossier.intake.procedure]?.components ?? [])
      .map(\.name).filter { !filed.contains($0) && !required.contains($0) }
    guard !(required + others).isEmpty else { return [] }
    return [
      .ticks(
        context.words("Giấy tờ còn thiếu (Space: chọn)", "Missing papers (Space ticks)"),
        TickList(required + others, tickedFirst: required.count))
    ]
  }
}
