import Canvas
import DeskOperations

extension Model {
  /// What a gate in front of this program has to know.
  ///
  /// Where citizens stand before the screen any key may act, so everything is held.
  public var scanKnowledge: ScanGate.Knowledge {
    ScanGate.Knowledge(
      acts: { top.standsAlone || binding(for: $0) != nil },
      knows: { Scan.isOwn($0, context.desk) })
  }

  /// Keeps what is seen, before the first key of what may turn out to be a scan.
  mutating func rememberLine() { beforeLine = (screens, screenIDs, context.drafts) }

  /// Goes back to what was seen before the line, and so do the drafts.
  private mutating func takeLineBack() -> [Effect] {
    guard let before = beforeLine else { return [] }
    (screens, screenIDs) = (before.screens, before.ids)
    let changed = context.drafts.filter { !before.drafts.contains($0) }
    context.drafts = before.drafts
    refreshScreens()
    return changed.map { draft in
      before.drafts.first { $0.id == draft.id }.map(Effect.saveDraft) ?? .discardDraft(id: draft.id)
    }
  }

  /// Takes a scanned text: a card fills in its holder, a slip opens its dossier, a ticket checks in.
  ///
  /// What of it had got into a field is taken back, and what was typed before it stays.
  mutating func take(_ scanned: ScanGate.Scanned) -> [Effect] {
    var effects: [Effect] = []
    if scanned.hasLeaked {
      effects += takeLineBack()
      for character in scanned.typedBefore {
        effects += update(.input(.key(.character(character))))
      }
    }
    beforeLine = nil
    notice = nil
    guard isLargeEnough else { return effects }
    return effects + take(scanned.text)
  }

  private mutating func take(_ text: String) -> [Effect] {
    if top.standsAlone {
      let steps = screens[screens.count - 1].take(Scan(text, context.desk), context)
      return take(steps, from: screens.count - 1)
    }
    switch Scan(text, context.desk) {
    case .card(let card): return take(card)
    case .damagedCard(let fault):
      return tell(Notice(.warning, context.words.cardFault(fault)))
    case .dossier(let code): return take([.open(DossierScreen(code))], from: screens.count - 1)
    case .slip(let slip):
      return take([.open(DossierScreen(slip.code, slip: slip))], from: screens.count - 1)
    case .ticket(let id): return take(ticket: id)
    case .appointment(let id): return take(appointment: id)
    case .test(let test): return take([show(test)], from: screens.count - 1)
    case .unknown:
      return tell(
        Notice(
          .warning,
          context.words(
            "Mã vừa quét không phải thẻ căn cước, giấy hẹn hay số thứ tự của bộ phận này.",
            "What was scanned is no identity card, slip or ticket of this desk.")))
    }
  }

  /// Fills a card in where the screen has room for a person, or into a new intake.
  private mutating func take(_ card: IdentityCard) -> [Effect] {
    let level = screens.count - 1
    if let steps = screens[level].take(card, context) { return take(steps, from: level) }
    return takeIntoIntake(card)
  }

  /// Opens the intake for the holder of a card.
  mutating func takeIntoIntake(_ card: IdentityCard) -> [Effect] {
    let effects = take(performEverywhere(.openIntake), from: screens.count - 1)
    let intake = screens.count - 1
    guard let steps = screens[intake].take(card, context) else { return effects }
    return effects + take(steps, from: intake)
  }

  /// Shows a ticket in the line; one that was held or missed is there again.
  private mutating func take(ticket id: TicketID) -> [Effect] {
    let words = context.words
    guard id.date == context.now.date else {
      return tell(
        Notice(
          .warning,
          words(
            "Số \(id.label) là số của ngày \(id.date.slashed). Xin lấy số mới.",
            "Number \(id.label) is of \(id.date.slashed). Please take a new one.")))
    }
    guard let ticket = context.desk[ticket: id] else {
      return tell(
        Notice(
          .warning,
          words(
            "Hôm nay chưa phát số \(id.label). Xin kiểm tra lại.",
            "Number \(id.label) was not given out today. Please look again.")))
    }
    var effects = take(performEverywhere(.openQueue), from: screens.count - 1)
    let level = screens.count - 1
    guard var queue = screens[level] as? QueueScreen else { return effects }
    let steps = queue.checkIn(ticket, context)
    screens[level] = queue
    effects += take(steps, from: level)
    return effects
  }

  /// Gives somebody who came as booked their number.
  private mutating func take(appointment id: AppointmentID) -> [Effect] {
    let opening = take(performEverywhere(.openQueue), from: screens.count - 1)
    return opening
      + take(
        [.perform(.queue(.take(TicketOrder(appointment: id))), reason: nil)],
        from: screens.count - 1)
  }

  private mutating func show(_ test: ScannerTest) -> Step {
    top is ScannerScreen ? .replace(ScannerScreen(test)) : .open(ScannerScreen(test))
  }

  private mutating func tell(_ notice: Notice) -> [Effect] {
    self.notice = notice
    return [.ring]
  }
}
