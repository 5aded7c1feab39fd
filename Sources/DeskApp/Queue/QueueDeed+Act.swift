import DeskOperations

extension QueueDeed {
  /// What the answers come to, with its reason.
  func act(
    _ answers: PanelAnswers, _ context: Context
  ) throws(QuestionBox.Problem) -> (QueueAct, reason: String?) {
    switch self {
    case .pick(let id): return (.pick(id), try reason(answers, from: 0))
    case .hold(let id):
      let reason = try reason(answers, from: 0)
      return (.hold(id, minutes: try minutes(answers)), reason)
    case .transfer(let id):
      return (.transfer(id, try transfer(answers, context)), answers.optionalText(2))
    case .split(let id): return (.split(id, errands(answers, context)), nil)
    case .cancel(let id): return (.cancel(id), nil)
    case .serve:
      let errand = Errand(group: group(answers, 0, context), service: answers.optionalText(1))
      return (.serve(errand), nil)
    case .pause: return (.pauseCounter, try reason(answers, from: 0))
    case .closeCounter(let counter):
      return (
        .closeCounter(counter), answers.fields.isEmpty ? nil : try answers.reason(0)
      )
    case .book: return (.book(try booking(answers, context)), nil)
    case .cancelAppointment(let id): return (.cancelAppointment(id), try answers.reason(0))
    case .reopen(let id): return (.reactivate(id), try answers.reason(0))
    case .close(let id):
      return (.close(id, as: QueueDeed.outcomes[answers.selected(0)]), try answers.reason(1))
    }
  }

  /// What was typed, else the ready reason stood on.
  private func reason(
    _ answers: PanelAnswers, from index: Int
  ) throws(QuestionBox.Problem) -> String {
    guard case .list = answers.fields[index] else { return try answers.reason(index) }
    return answers.optionalText(index + 1) ?? answers.option(index)
  }

  private func minutes(_ answers: PanelAnswers) throws(QuestionBox.Problem) -> Int {
    let last = answers.fields.count - 1
    guard let minutes = Int(answers.text(last)), minutes > 0 else {
      throw QuestionBox.Problem(
        field: last,
        sentence: answers.words("Xin ghi số phút, từ 1.", "Please write how many minutes, from 1."))
    }
    return minutes
  }

  private func transfer(
    _ answers: PanelAnswers, _ context: Context
  ) throws(QuestionBox.Problem) -> TicketTransfer {
    let settings = context.rules.settings
    let groups = settings.queue.lines
    let place = answers.selected(0)
    let position = QueueDeed.positions[answers.selected(1)]
    if place < groups.count {
      return TicketTransfer(group: groups[place].id, position: position)
    }
    let counter = settings.counters[place - groups.count]
    return TicketTransfer(counter: counter.number, position: position)
  }

  private func errands(_ answers: PanelAnswers, _ context: Context) -> [Errand] {
    let ticked = Set(answers.ticked(0))
    return context.rules.settings.queue.lines
      .filter { ticked.contains(context.words.group($0.id, context.rules)) }
      .map { Errand(group: $0.id) }
  }

  private func group(_ answers: PanelAnswers, _ index: Int, _ context: Context) -> String {
    context.rules.settings.queue.lines[answers.selected(index)].id
  }

  private func booking(
    _ answers: PanelAnswers, _ context: Context
  ) throws(QuestionBox.Problem) -> AppointmentOrder {
    guard let moment = Moment.typed(answers.text(0)) else {
      throw QuestionBox.Problem(
        field: 0,
        sentence: answers.words(
          "Xin ghi giờ và ngày như 08:30 23/11/2026.",
          "Please write hour and day like 08:30 23/11/2026."))
    }
    let name = try answers.text(2, orSay: "Xin ghi họ tên.", "Please write the name.")
    return AppointmentOrder(
      moment: moment, errand: Errand(group: group(answers, 1, context)), name: name,
      phone: answers.optionalText(3))
  }
}
