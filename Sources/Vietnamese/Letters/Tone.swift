/// The six tones, in the order of dictionaries: ngang, huyền, hỏi, ngã, sắc, nặng.
enum Tone: Int, CaseIterable, Sendable {
  case level, falling, asking, tumbling, rising, heavy

  /// The tone a combining mark stands for; the two deprecated tone marks of Unicode count too.
  init?(mark: Unicode.Scalar) {
    switch mark.value {
    case 0x0300, 0x0340: self = .falling
    case 0x0309: self = .asking
    case 0x0303: self = .tumbling
    case 0x0301, 0x0341: self = .rising
    case 0x0323: self = .heavy
    default: return nil
    }
  }
}
