import CNcurses
import Canvas
import Vietnamese

/// Turns what curses reads into keys and pastes.
///
/// A paste may arrive in several pieces; it is handed on as one, when its end has come.
struct Keyboard {
  private var paste = Paste()

  /// Whether the terminal has answered that it does not read UTF-8.
  private(set) var isGarbled = false

  mutating func drain() -> [Input] {
    var inputs: [Input] = []
    // Where the end mark was lost on the way, the keys after it must work again.
    if let text = paste.endIfStalled() { inputs.append(.paste(text)) }
    defer { paste.rest() }
    while true {
      let arrived = nc_read()
      switch arrived.kind {
      case NC_SCALAR:
        guard let scalar = Unicode.Scalar(arrived.value) else { continue }
        if paste.isOpen {
          paste.append(scalar)
        } else {
          Keyboard.type(scalar, onto: &inputs)
        }
      case NC_KEY where arrived.value == NC_UTF8_GARBLED.rawValue: isGarbled = true
      case NC_KEY where arrived.value == NC_PASTE_START.rawValue: paste.begin()
      case NC_KEY where arrived.value == NC_PASTE_END.rawValue:
        if let text = paste.end() { inputs.append(.paste(text)) }
      // Pasted text can look like keys; those must not act.
      case NC_KEY where !paste.isOpen:
        if let key = Keyboard.named[arrived.value] { inputs.append(.key(key)) }
      case NC_FUNCTION_KEY where !paste.isOpen:
        inputs.append(.key(.function(Int(arrived.value))))
      case NC_NOTHING: return inputs
      default: continue
      }
    }
  }

  /// A combining mark joins the letter it follows, as keyboards that send letters in pieces mean it.
  private static func type(_ scalar: Unicode.Scalar, onto inputs: inout [Input]) {
    if scalar.properties.generalCategory == .nonspacingMark,
      case .key(.character(let letter)) = inputs.last
    {
      let joined = (String(letter) + String(scalar)).composed
      if joined.count == 1, let character = joined.first {
        inputs[inputs.count - 1] = .key(.character(character))
        return
      }
    }
    if let key = key(for: scalar) { inputs.append(.key(key)) }
  }

  private static func key(for scalar: Unicode.Scalar) -> Key? {
    switch scalar.value {
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x1B: .escape
    case 0x00: .control(" ")
    case 0x01...0x1A: .control(Character(Unicode.Scalar(UInt8(scalar.value + 0x60))))
    case 0x1C...0x1F: .control(Character(Unicode.Scalar(UInt8(scalar.value + 0x40))))
    case 0x80...0x9F: nil
    default: .character(Character(scalar))
    }
  }

  private static let named: [UInt32: Key] = [
    NC_UP.rawValue: .up, NC_DOWN.rawValue: .down, NC_LEFT.rawValue: .left,
    NC_RIGHT.rawValue: .right, NC_HOME.rawValue: .home, NC_END.rawValue: .end,
    NC_PAGE_UP.rawValue: .pageUp, NC_PAGE_DOWN.rawValue: .pageDown,
    NC_INSERT.rawValue: .insert, NC_DELETE.rawValue: .delete,
    NC_BACKSPACE.rawValue: .backspace, NC_ENTER.rawValue: .enter,
    NC_BACK_TAB.rawValue: .backTab,
  ]
}
