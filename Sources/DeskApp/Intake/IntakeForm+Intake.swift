import DeskOperations

extension IntakeForm {
  /// The form as the desk takes it; whatever the desk checks itself is left to it.
  func intake(_ context: Context) throws(IntakeProblem) -> Intake {
    let words = context.words
    guard let procedure else {
      throw IntakeProblem(
        field: .procedure,
        sentence: words("Chưa chọn thủ tục. Xin gõ tên để tìm.", "Please choose a procedure."))
    }
    let givenTime = needsTime(context) ? try givenTime(words) : nil
    let backlog = try backlog(context)
    guard !self[.name].isEmpty else {
      throw IntakeProblem(
        field: .text(.name),
        sentence: words("Chưa có tên chủ hồ sơ.", "The applicant's name is missing."))
    }
    let applicant = Intake.Party(
      name: self[.name], personalID: given(.personalID), phone: given(.phone),
      address: given(.address), email: given(.email))
    let filed = papers + (given(.otherPaper).map { [IntakePaper(own: $0)] } ?? [])
    if let index = papers.firstIndex(where: { $0.lookup?.isUnanswered ?? false }) {
      throw IntakeProblem(
        field: .lookupResult(index),
        sentence: words("Xin ghi kết quả tra cứu.", "Please write what was found."))
    }
    var intake = Intake(
      procedure: procedure.code, applicant: applicant, channel: channel,
      papers: filed.compactMap(\.filed),
      sets: try sets(words), returnMethod: returnMethod)
    intake.variant = timeCase?.name
    intake.givenTime = givenTime
    intake.legs = chosenLegs
    if let submitter = given(.submitter) {
      intake.submitter = Intake.Party(
        name: submitter, personalID: given(.submitterID), phone: given(.submitterPhone))
    }
    try fillWay(into: &intake, context)
    intake.feePaid = try fee(words)
    if let fee = intake.feePaid, fee > 0 {
      intake.feeKind = needsFeeKind(context) ? feeKind : nil
      intake.feeMeans = means
    }
    if self[.fee].isEmpty, exemptions(context).contains(where: { $0 == exemption }) {
      intake.exemption = exemption?.id
    }
    intake.ticket = isBacklog ? nil : ticket
    intake.note = given(.note)
    intake.backlog = backlog
    if isBacklog { intake.otherCode = given(.oldCode) ?? intake.otherCode }
    return intake
  }

  /// What the slip would promise now; nil while no procedure is chosen.
  ///
  /// - Throws: The problem of a time that the clerk still has to give.
  func forecast(_ context: Context) throws(IntakeProblem) -> Forecast? {
    guard let procedure else { return nil }
    var intake = Intake(procedure: procedure.code, applicant: Intake.Party(name: self[.name]))
    intake.variant = timeCase?.name
    intake.competentAgency = asked(.agency)
    if needsTime(context) {
      let period = try givenPeriod(context.words)
      intake.givenTime = Intake.GivenTime(period: period, source: self[.timeSource])
    }
    let moment = try receivedAt(context)
    do {
      return try context.rules.forecast(for: intake, receivedAt: moment)
    } catch {
      throw problem(error, context)
    }
  }

  /// Where a refusal of the desk is put right.
  func problem(_ refusal: Refusal, _ context: Context) -> IntakeProblem {
    let field: IntakeField =
      switch refusal {
      case .missing(let field), .tooLong(let field, _), .unclean(let field):
        place(of: field, holding: nil)
      case .malformed(let field, let text): place(of: field, holding: text)
      case .legNeeds, .unknownName(.legs, _): legs.isEmpty ? .finish : .leg(0)
      case .timeNeeded: .choice(.periodKind)
      case .unknownVariant: .choice(.timeCase)
      case .unknownProcedure, .procedureNotInForce: .procedure
      case .backlogNeedsMoment: .text(.receivedAt)
      case .momentOutOfOrder(let moment, _, _): place(of: moment)
      case .dayPassed: .text(.clearBy)
      case .enteredBefore: .text(.oldCode)
      default: .finish
      }
    return IntakeProblem(
      field: field, sentence: context.words.refusal(refusal, context.rules))
  }

  /// The same name of a field serves applicant and submitter; the text tells which is meant.
  private func place(of field: Refusal.Field, holding text: String?) -> IntakeField {
    switch field {
    case .name: .text(.name)
    case .personalID: .text(text == nil || self[.personalID] == text ? .personalID : .submitterID)
    case .phone: .text(text == nil || self[.phone] == text ? .phone : .submitterPhone)
    case .address: .text(.address)
    case .email: .text(.email)
    case .submitter: .text(.submitter)
    case .papers: papers.isEmpty ? .text(.otherPaper) : .paper(0)
    case .sets: .text(.sets)
    case .fee: .text(.fee)
    case .feeKind: .choice(.feeKind)
    case .exemption: .choice(.exemption)
    case .note: .text(.note)
    case .timeSource: .text(.timeSource)
    case .legs where !legs.isEmpty: .leg(0)
    case .item: .text(.item)
    case .postal: .text(.minutes)
    case .agency: .text(.agency)
    case .otherCode: .text(isBacklog ? .oldCode : .portalCode)
    default: .finish
    }
  }

  private func given(_ text: IntakeText) -> String? {
    self[text].isEmpty ? nil : self[text]
  }

  private func sets(_ words: Words) throws(IntakeProblem) -> Int {
    guard let sets = Int(self[.sets]), (1...999).contains(sets) else {
      throw IntakeProblem(
        field: .text(.sets),
        sentence: words(
          "Số bộ hồ sơ phải là số từ 1 đến 999.", "The number of sets must be from 1 to 999."))
    }
    return sets
  }

  private func fee(_ words: Words) throws(IntakeProblem) -> Int? {
    guard let text = given(.fee) else { return nil }
    let digits = text.filter { !". ".contains($0) }
    guard digits.allSatisfy({ $0.isASCII && $0.isNumber }), let fee = Int(digits),
      fee <= 1_000_000_000
    else {
      throw IntakeProblem(
        field: .text(.fee),
        sentence: words(
          "Số tiền phải là số đồng, ví dụ 8000 hoặc 8.000.",
          "The fee must be a number of đồng, such as 8000 or 8.000."))
    }
    return fee
  }

  private func givenTime(_ words: Words) throws(IntakeProblem) -> Intake.GivenTime {
    let period = try givenPeriod(words)
    guard let source = given(.timeSource) else {
      throw IntakeProblem(
        field: .text(.timeSource),
        sentence: words(
          "Xin ghi thời hạn đọc được ở đâu (quyết định, trang công bố).",
          "Please say where the time was read (a decision, a page)."))
    }
    return Intake.GivenTime(period: period, source: source)
  }

  private func givenPeriod(_ words: Words) throws(IntakeProblem) -> Period {
    guard let periodKind else {
      throw IntakeProblem(
        field: .choice(.periodKind),
        sentence: words(
          "Nguồn không nêu thời hạn chắc chắn. Xin chọn loại thời hạn và nhập số.",
          "The source names no confirmed time. Please choose its kind and number."))
    }
    guard let period = Period(periodKind, amount: Int(self[.periodAmount])) else {
      throw IntakeProblem(
        field: .text(.periodAmount),
        sentence: words("Xin nhập thời hạn bằng số.", "Please type the time as a number."))
    }
    return period
  }
}
