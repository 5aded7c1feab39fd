import Canvas

/// How each role looks on this terminal: with 256 colours, with 8, or with none.
struct Palette {
  /// Numbers in the terminal's colour table, -1 for its own, and what sets the text off besides.
  struct Look: Hashable {
    var foreground: Int32
    var background: Int32
    var attributes: Attributes
  }

  private let looks: [Role: Look]

  init(colours: Int) {
    looks = Dictionary(
      uniqueKeysWithValues: Role.allCases.map { role in
        switch colours {
        case 256...: (role, Palette.rich(role))
        case 8...: (role, Palette.basic(role))
        default: (role, Look(foreground: -1, background: -1, attributes: role.plainAttributes))
        }
      })
  }

  func look(of style: Style) -> Look {
    var look = looks[style.role] ?? Look(foreground: -1, background: -1, attributes: [])
    // Exchanged twice, foreground and background are where they were.
    let isExchangedTwice =
      look.attributes.contains(.reverse) && style.attributes.contains(.reverse)
    look.attributes.formUnion(style.attributes)
    if isExchangedTwice { look.attributes.remove(.reverse) }
    return look
  }

  /// Middle tones, readable on light and on dark backgrounds.
  private static func rich(_ role: Role) -> Look {
    switch role {
    case .normal: Look(foreground: -1, background: -1, attributes: [])
    case .title: Look(foreground: 32, background: -1, attributes: [])
    case .muted: Look(foreground: 244, background: -1, attributes: [])
    case .alert: Look(foreground: 160, background: -1, attributes: [])
    case .warning: Look(foreground: 172, background: -1, attributes: [])
    case .done: Look(foreground: 34, background: -1, attributes: [])
    case .accent: Look(foreground: 37, background: -1, attributes: [])
    case .keyBar: Look(foreground: 255, background: 24, attributes: [])
    case .selection: Look(foreground: 231, background: 31, attributes: [])
    case .input: Look(foreground: 255, background: 238, attributes: [])
    case .border: Look(foreground: 244, background: -1, attributes: [])
    case .paper: Look(foreground: 16, background: 231, attributes: [])
    }
  }

  private static func basic(_ role: Role) -> Look {
    switch role {
    case .normal, .border: Look(foreground: -1, background: -1, attributes: [])
    case .title, .accent: Look(foreground: Basic.cyan, background: -1, attributes: [])
    case .muted: Look(foreground: -1, background: -1, attributes: .dim)
    case .alert: Look(foreground: Basic.red, background: -1, attributes: [])
    case .warning: Look(foreground: Basic.yellow, background: -1, attributes: [])
    case .done: Look(foreground: Basic.green, background: -1, attributes: [])
    case .keyBar: Look(foreground: Basic.black, background: Basic.cyan, attributes: [])
    case .selection: Look(foreground: Basic.white, background: Basic.blue, attributes: .bold)
    case .input: Look(foreground: -1, background: -1, attributes: .underline)
    case .paper: Look(foreground: Basic.black, background: Basic.white, attributes: [])
    }
  }
}

/// The numbers every terminal with colours agrees upon.
private enum Basic {
  static let black: Int32 = 0
  static let red: Int32 = 1
  static let green: Int32 = 2
  static let yellow: Int32 = 3
  static let blue: Int32 = 4
  static let cyan: Int32 = 6
  static let white: Int32 = 7
}
