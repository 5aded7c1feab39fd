/// One Vietnamese vowel taken apart: its shape, its tone and its case.
///
/// Twelve shapes times six tones times two cases are all the vowels there are; `đ` needs no taking
/// apart, because Unicode gives it no combining form.
struct Letter: Hashable, Sendable {
  var shape: Int
  var tone: Tone
  var isUpper: Bool

  /// Rows are shapes, columns are tones in the order of `Tone`.
  private static let lower: [[Unicode.Scalar]] = [
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị",
    "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
  ].map { Array($0.unicodeScalars) }

  private static let upper: [[Unicode.Scalar]] = [
    "AÀẢÃÁẠ", "ĂẰẲẴẮẶ", "ÂẦẨẪẤẬ", "EÈẺẼÉẸ", "ÊỀỂỄẾỆ", "IÌỈĨÍỊ",
    "OÒỎÕÓỌ", "ÔỒỔỖỐỘ", "ƠỜỞỠỚỢ", "UÙỦŨÚỤ", "ƯỪỬỮỨỰ", "YỲỶỸÝỴ",
  ].map { Array($0.unicodeScalars) }

  private static let all: [Unicode.Scalar: Letter] = {
    var all: [Unicode.Scalar: Letter] = [:]
    for (rows, isUpper) in [(lower, false), (upper, true)] {
      for (shape, row) in rows.enumerated() {
        for (scalar, tone) in zip(row, Tone.allCases) {
          all[scalar] = Letter(shape: shape, tone: tone, isUpper: isUpper)
        }
      }
    }
    return all
  }()

  init(shape: Int, tone: Tone, isUpper: Bool) {
    self.shape = shape
    self.tone = tone
    self.isUpper = isUpper
  }

  /// The vowel this scalar is, or nothing when it is no Vietnamese vowel.
  init?(_ scalar: Unicode.Scalar) {
    guard let letter = Letter.all[scalar] else { return nil }
    self = letter
  }

  /// The one precomposed scalar of this letter.
  var scalar: Unicode.Scalar {
    (isUpper ? Letter.upper : Letter.lower)[shape][tone.rawValue]
  }

  /// Puts a combining mark on the letter; refuses when the letter has no such form.
  mutating func put(_ mark: Unicode.Scalar) -> Bool {
    if let tone = Tone(mark: mark) {
      guard self.tone == .level else { return false }
      self.tone = tone
      return true
    }
    switch (shape, mark.value) {
    case (0, 0x0306): shape = 1
    case (0, 0x0302): shape = 2
    case (3, 0x0302): shape = 4
    case (6, 0x0302): shape = 7
    case (6, 0x031B): shape = 8
    case (9, 0x031B): shape = 10
    default: return false
    }
    return true
  }
}
