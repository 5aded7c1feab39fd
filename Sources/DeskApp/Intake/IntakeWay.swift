import DeskOperations

/// By which way a dossier comes in, as the clerk chooses it in one field.
///
/// The ordinary way stands first and asks nothing more; the others bring their own fields.
enum IntakeWay: Hashable, Sendable {
  case channel(Channel)
  case special(SubChannel)
  /// At the counter, for an agency elsewhere that decides (phi địa giới hành chính).
  case forElsewhere

  static let all =
    Channel.allCases.map(IntakeWay.channel) + SubChannel.allCases.map(IntakeWay.special)
    + [.forElsewhere]

  /// The further fields, in their order.
  var fields: [IntakeField] {
    switch self {
    case .channel(.counter), .special: []
    case .channel(.online):
      [.choice(.onlineLevel), .text(.filedAt), .text(.portalCode), .text(.agency)]
    case .channel(.post):
      [.text(.item), .text(.minutes), .text(.signedAt), .text(.agency)]
    case .forElsewhere: [.text(.agency), .text(.portalCode)]
    }
  }

  func label(_ words: Words) -> String {
    switch self {
    case .channel(let channel): words.channel(channel)
    case .special(let way): words.subChannel(way)
    case .forElsewhere: words("Trực tiếp (phi địa giới)", "At the counter (for elsewhere)")
    }
  }
}

extension IntakeForm {
  /// By which way the dossier comes in.
  var way: IntakeWay {
    get { isForElsewhere ? .forElsewhere : subChannel.map(IntakeWay.special) ?? .channel(channel) }
    set {
      (channel, subChannel, isForElsewhere) = (.counter, nil, newValue == .forElsewhere)
      switch newValue {
      case .channel(let channel): self.channel = channel
      case .special(let way): subChannel = way
      case .forElsewhere: break
      }
    }
  }

  /// What was typed into a field that the way shows; nil where it shows none or nothing was typed.
  func asked(_ text: IntakeText) -> String? {
    way.fields.contains(.text(text)) && !self[text].isEmpty ? self[text] : nil
  }

  /// Writes what the way asked for into an intake.
  func fillWay(into intake: inout Intake, _ context: Context) throws(IntakeProblem) {
    let words = context.words
    intake.subChannel = subChannel
    intake.onlineLevel = channel == .online ? onlineLevel : nil
    intake.otherCode = asked(.portalCode)
    if let item = asked(.item) { intake.postal = Intake.Postal(item: item) }
    if let minutes = asked(.minutes) {
      intake.postal = Intake.Postal(item: intake.postal?.item, minutes: minutes)
    }
    intake.competentAgency = asked(.agency)
    guard !isForElsewhere || intake.competentAgency != nil else {
      throw IntakeProblem(
        field: .text(.agency),
        sentence: words(
          "Xin ghi cơ quan có thẩm quyền giải quyết.", "Please name the agency that decides."))
    }
    intake.filedAt = try moment(.filedAt, words)
  }

  /// When post and agency signed the minutes, from which the time runs; nil where it is now.
  func signedAt(_ context: Context) throws(IntakeProblem) -> Moment? {
    try moment(.signedAt, context.words)
  }

  private func moment(_ text: IntakeText, _ words: Words) throws(IntakeProblem) -> Moment? {
    guard let typed = asked(text) else { return nil }
    guard let moment = Moment.typed(typed) else {
      throw IntakeProblem(
        field: .text(text),
        sentence: words(
          "Xin ghi giờ và ngày như 08:30 20/11/2026.",
          "Please enter hour and day like 08:30 20/11/2026."))
    }
    return moment
  }

  /// Which of the moments typed a refusal is about.
  func place(of moment: Moment) -> IntakeField {
    if isBacklog, Moment.typed(self[.receivedAt]) == moment { return .text(.receivedAt) }
    let places: [IntakeText] = [.signedAt, .filedAt]
    let place = places.first { asked($0).flatMap(Moment.typed) == moment }
    return place.map(IntakeField.text) ?? .finish
  }
}
