import DeskOperations

extension IntakeScreen {
  mutating func tickRequired(_ context: Context) -> [Step] {
    guard !form.papers.isEmpty else {
      return [
        .notice(
          Notice(
            .hint,
            context.words(
              "Nguồn không liệt kê giấy tờ; xin ghi ở ô Giấy tờ khác.",
              "The source lists no papers; please name them under Another paper.")))
      ]
    }
    for index in form.papers.indices where form.papers[index].isMissing {
      form.papers[index].isTicked = true
    }
    return changed(context)
  }

  func explain(_ context: Context) -> [Step] {
    do {
      guard let forecast = try form.forecast(context) else { return [] }
      return [.open(ExplanationScreen(forecast, receivedAt: try form.receivedAt(context)))]
    } catch {
      return [.notice(Notice(.warning, error.sentence))]
    }
  }

  /// Has the desk receive the dossier, and note that the result is handed over where it is at once.
  mutating func receive(_ context: Context, atOnce: Bool = false) -> [Step] {
    rememberTicket(context)
    let intake: Intake
    let moment: Moment
    do {
      intake = try form.intake(context)
      moment = try form.receivedAt(context)
    } catch {
      return stop(error, .warning)
    }
    if let missing = form.missingPapers.first, !mayLackPapers {
      let steps = stop(
        IntakeProblem(
          field: .paper(missing), sentence: missingPapersSentence(context, atOnce: atOnce)),
        .warning)
      mayLackPapers = true
      return steps
    }
    isSending = true
    let command: Command =
      atOnce
      ? .receiveImmediate(intake, result: nil, recipient: nil) : .receiveDossier(intake)
    let isLater = form.isBacklog || form.asked(.signedAt) != nil
    return [.performOnce(command, reason: nil, key: id, happenedAt: isLater ? moment : nil)]
  }

  private func missingPapersSentence(_ context: Context, atOnce: Bool) -> String {
    let count = form.missingPapers.count
    let key = atOnce ? "Ctrl-N" : "F10"
    return context.words(
      "Còn thiếu \(count) giấy tờ bắt buộc. Vẫn nhận thì bấm \(key) lần nữa.",
      "\(count) required papers are missing. Press \(key) again to receive all the same.")
  }

  private mutating func stop(_ problem: IntakeProblem, _ tone: Notice.Tone) -> [Step] {
    self.problem = problem
    focus = problem.field
    if focus == .procedure, search == nil { search = newSearch() }
    return [.notice(Notice(tone, problem.sentence))]
  }

  mutating func receive(_ answer: Answer, _ context: Context) -> [Step] {
    isSending = false
    switch answer {
    case .done(let events):
      guard case .dossierReceived(let receipt)? = events.first?.change else { return [] }
      if events.last?.kind == .dossierReturned { return handedOver(receipt.code, context) }
      return received(receipt.code, context) { code in
        context.words(
          "Đã nhận hồ sơ \(code). Bấm F9 để in giấy hẹn.",
          "Dossier \(code) is received. F9 prints the slip.")
      }
    case .alreadyDone(.dossier(let code)):
      return received(code, context) { code in
        context.words(
          "Hồ sơ này đã được ghi trước đó, mã \(code). Xin đối chiếu.",
          "This dossier had already been received as \(code). Please compare.")
      }
    case .refused(let refusal):
      return stop(form.problem(refusal, context), .alert)
    case .failed(let sentence):
      return [
        .effect(.saveDraft(form.draft(id: id, context))),
        .notice(
          Notice(
            .alert,
            context.words(
              "\(sentence) Nội dung còn nguyên; bấm F10 để ghi lại.",
              "\(sentence) Nothing is lost; press F10 to try again."))),
      ]
    default:
      return []
    }
  }

  /// No slip is needed; the dossier's screen gives one to whoever asks for it.
  private func handedOver(_ code: DossierCode, _ context: Context) -> [Step] {
    [
      .effect(.discardDraft(id: id)), .replace(DossierScreen(code)),
      .notice(
        Notice(
          .done,
          context.words(
            "Đã trả kết quả ngay (\(context.shortCode(code))). F9: giấy hẹn nếu cần. F2: hồ sơ tiếp.",
            "Handed over at once (\(context.shortCode(code))). F9: slip on demand. F2: the next."))),
    ]
  }

  private func received(
    _ code: DossierCode, _ context: Context, sentence: (DossierCode) -> String
  ) -> [Step] {
    [
      .effect(.discardDraft(id: id)), .replace(PreviewScreen(.slip(code))),
      .notice(Notice(.done, sentence(code))),
    ]
  }
}
