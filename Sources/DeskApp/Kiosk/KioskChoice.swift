import Canvas
import DeskOperations

/// One thing to choose at the kiosk, with the key that chooses it.
struct KioskChoice: Hashable {
  /// What choosing it comes to.
  enum Wish: Hashable {
    /// Somebody has come for this.
    case group(QueueSettings.Group)
    /// Somebody wants this number.
    case number(TicketOrder)
    /// Somebody has an appointment.
    case appointment
  }

  /// The digit that chooses it.
  var key: Character
  /// What it is, in few words.
  var name: String
  /// What else helps to choose.
  var note: String
  /// What choosing it comes to.
  var wish: Wish

  /// Whether a key chooses it; an appointment has a letter too, wherever its digit stands.
  func answers(to sign: Character) -> Bool {
    sign == key || wish == .appointment && (sign == "h" || sign == "H")
  }
}

/// The choices that stand on the screen together, each with a digit of its own.
struct KioskSheet: Hashable {
  /// What can be chosen.
  var shown: [KioskChoice]
  /// Whether there are further ones.
  var hasMore: Bool
}

extension KioskScreen {
  /// What can be chosen on the page that is shown.
  func choices(_ context: Context) -> KioskSheet {
    switch page {
    case .groups: groupChoices(context)
    case .classes(let group): classChoices(group, context)
    default: KioskSheet(shown: [], hasMore: false)
    }
  }

  private func groupChoices(_ context: Context) -> KioskSheet {
    let words = context.words
    let digits = expectsAppointment ? 8 : 9
    let choices = lines.map { line in
      let isOnly = line.group.name.isEmpty
      return (
        name: isOnly ? words("Lấy số thứ tự", "Take a number") : line.group.name,
        note: words.waiting(line), wish: KioskChoice.Wish.group(line.group)
      )
    }
    var sheet = sheet(choices, digits: digits)
    if expectsAppointment {
      sheet.shown.append(
        KioskChoice(
          key: "9", name: words("Tôi có lịch hẹn hôm nay", "I have an appointment today"),
          note: words("gõ số lịch hẹn", "type its number"), wish: .appointment))
    }
    return sheet
  }

  private func classChoices(_ group: QueueSettings.Group, _ context: Context) -> KioskSheet {
    let words = context.words
    let id = group.id.isEmpty ? nil : group.id
    let ordinary = (
      name: words("Thường", "Ordinary"),
      note: words("không thuộc diện ưu tiên", "none of the following"),
      wish: KioskChoice.Wish.number(TicketOrder(group: id))
    )
    let classes = context.rules.settings.queue.priorities.map { kind in
      (
        name: kind.name, note: words.headStart(kind),
        wish: KioskChoice.Wish.number(TicketOrder(group: id, priority: kind.id))
      )
    }
    return sheet([ordinary] + classes, digits: 9)
  }

  /// The part of the choices to which they were turned, numbered from 1.
  private func sheet(
    _ choices: [(name: String, note: String, wish: KioskChoice.Wish)], digits: Int
  ) -> KioskSheet {
    let first = min(turns * digits, max(0, choices.count - 1) / digits * digits)
    let shown = choices.dropFirst(first).prefix(digits)
    return KioskSheet(
      shown: zip("123456789", shown).map { key, choice in
        KioskChoice(key: key, name: choice.name, note: choice.note, wish: choice.wish)
      }, hasMore: first + digits < choices.count)
  }
}
