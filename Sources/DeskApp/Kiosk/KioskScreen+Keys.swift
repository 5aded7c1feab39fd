import Canvas
import DeskOperations

extension KioskScreen {
  /// The longest number of an appointment that can be typed.
  private static let digitsOfAppointment = 4

  /// What a key does on the page that is shown.
  mutating func press(_ key: Key, isHeld: Bool, _ context: Context) -> [Step] {
    switch page {
    case .groups, .classes:
      return choose(key, context)
    case .appointment(let typed):
      return type(key, after: typed, context)
    case .asking:
      return []
    case .given, .refused:
      // Otherwise a key that is held down would take one number after the other.
      if !isHeld { show(.groups) }
      return []
    }
  }

  /// Gives somebody who scans the code of an appointment their number; other codes are nobody's here.
  mutating func take(_ scan: Scan, _ context: Context) -> [Step] {
    guard case .appointment(let id) = scan, page != .asking else { return [] }
    return ask(TicketOrder(appointment: id))
  }

  private mutating func choose(_ key: Key, _ context: Context) -> [Step] {
    let sheet = choices(context)
    if key == .escape || key == .backspace {
      show(.groups)
    } else if key == .character("0") {
      turn(sheet)
    } else if case .character(let sign) = key,
      let choice = sheet.shown.first(where: { $0.answers(to: sign) })
    {
      return take(choice.wish, context)
    }
    return []
  }

  /// Goes on to further choices; behind the last of them back to the first page.
  private mutating func turn(_ sheet: KioskSheet) {
    if sheet.hasMore { turns += 1 } else { show(.groups) }
  }

  private mutating func take(_ wish: KioskChoice.Wish, _ context: Context) -> [Step] {
    switch wish {
    case .group(let group):
      guard context.rules.settings.queue.priorities.isEmpty else {
        show(.classes(group))
        return []
      }
      return ask(TicketOrder(group: group.id))
    case .number(let order):
      return ask(order)
    case .appointment:
      show(.appointment(""))
      return []
    }
  }

  private mutating func type(_ key: Key, after typed: String, _ context: Context) -> [Step] {
    switch key {
    case .character(let sign)
    where ("0"..."9").contains(sign) && typed.count < KioskScreen.digitsOfAppointment:
      page = .appointment(typed + String(sign))
    case .backspace where !typed.isEmpty:
      page = .appointment(String(typed.dropLast()))
    case .enter:
      guard let number = Int(typed) else {
        show(.groups)
        return []
      }
      return ask(
        TicketOrder(appointment: AppointmentID(date: context.now.date, number: number)))
    case .escape, .backspace:
      show(.groups)
    default:
      break
    }
    return []
  }

  /// Asks for one number: until the answer comes no key asks for another.
  private mutating func ask(_ order: TicketOrder) -> [Step] {
    show(.asking)
    return [.perform(.queue(.take(order)), reason: nil)]
  }
}
