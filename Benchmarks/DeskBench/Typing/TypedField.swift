import Vietnamese

/// What a clerk types into one field, and the keys that write it.
struct TypedField {
  /// The text, with a comma behind it that ends its last word.
  let text: String
  /// The keys, marks behind their letters and the tone at the end of a word.
  let keys: [Character]

  /// The keys of a text.
  init(_ text: String, by method: TypingMethod) {
    self.text = text
    var keys = ""
    var tone = ""
    for letter in text {
      guard letter.isLetter else {
        keys += tone + String(letter)
        tone = ""
        continue
      }
      let typed = TypedField.keys(of: letter, by: method)
      keys += typed.letter
      if !typed.tone.isEmpty { tone = typed.tone }
    }
    self.keys = Array(keys + tone)
  }

  /// Names and addresses in turn, as many as need half a million keys; each run has the same.
  static func all(by method: TypingMethod) -> [TypedField] {
    var fields: [TypedField] = []
    var count = 0
    while count < 500_000 {
      let number = fields.count / 2
      let text = fields.count.isMultiple(of: 2) ? Invented.name(number) : Invented.address(number)
      fields.append(TypedField(text + ",", by: method))
      count += fields[fields.count - 1].keys.count
    }
    return fields
  }

  private static func keys(
    of letter: Character, by method: TypingMethod
  ) -> (letter: String, tone: String) {
    let isVNI = method == .vni
    let small = letter.lowercased()
    let isUpper = small != String(letter)
    if small == "đ" { return ((isUpper ? "D" : "d") + (isVNI ? "9" : isUpper ? "D" : "d"), "") }
    for (vowels, base, telex, vni) in vowels {
      guard let place = vowels.firstIndex(of: Character(small)) else { continue }
      let tones = isVNI ? ["", "2", "3", "4", "1", "5"] : ["", "f", "r", "x", "s", "j"]
      let tone = tones[vowels.distance(from: vowels.startIndex, to: place)]
      return ((isUpper ? base.uppercased() : base) + (isVNI ? vni : telex), tone)
    }
    return (String(letter), "")
  }

  /// A vowel with each tone, its letter, and the key of its mark in both methods.
  private static let vowels: [(String, base: String, telex: String, vni: String)] = [
    ("aàảãáạ", "a", "", ""), ("ăằẳẵắặ", "a", "w", "8"), ("âầẩẫấậ", "a", "a", "6"),
    ("eèẻẽéẹ", "e", "", ""), ("êềểễếệ", "e", "e", "6"), ("iìỉĩíị", "i", "", ""),
    ("oòỏõóọ", "o", "", ""), ("ôồổỗốộ", "o", "o", "6"), ("ơờởỡớợ", "o", "w", "7"),
    ("uùủũúụ", "u", "", ""), ("ưừửữứự", "u", "w", "7"), ("yỳỷỹýỵ", "y", "", ""),
  ]
}
