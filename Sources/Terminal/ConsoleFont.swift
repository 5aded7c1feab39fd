import CNcurses

/// What the font of a Linux console can show; it has 512 characters at most.
///
/// Everything else that shows a terminal finds a missing character in another font.
struct ConsoleFont: Hashable {
  /// The code points it has.
  let scalars: Set<UInt32>

  /// A font that has nothing beyond ASCII.
  static let empty = ConsoleFont(scalars: [])

  /// A font with these code points.
  init(scalars: some Sequence<UInt32>) {
    self.scalars = Set(scalars)
  }

  /// The font of the console behind a descriptor; nil where it is no console.
  init?(of descriptor: Int32) {
    var found = [UInt32](repeating: 0, count: ConsoleFont.mostEntries)
    let count = nc_console_font(descriptor, &found, Int32(found.count))
    guard count > 0 else { return nil }
    scalars = Set(found.prefix(Int(count)))
  }

  private static let mostEntries = 16_384

  /// The accented letters of Vietnamese, small and large, 134 in all.
  static let letters: [Character] = {
    let small = Array(
      """
      àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ
      """)
    return small + small.map { Character($0.uppercased()) }
  }()

  /// The signs that the screens draw, with what stands for them where the font has them not.
  static let signs: [Character: Character] = [
    "·": ".", "“": "\"", "”": "\"", "–": "-", "…": "~", "›": ">", "‹": "<", "×": "x", "≤": "<",
    "−": "-", "≠": "#",
    "→": ">", "←": "<", "↑": "^", "↓": "v", "●": "*", "○": "o", "✓": "+",
    "─": "-", "│": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+",
    "█": "#", "▉": "█", "▊": "█", "▋": "█", "▌": "█", "▍": " ", "▎": " ", "▏": " ",
    "▀": "█", "▁": "_", "▂": "_", "▃": "_", "▄": "=", "▅": "=", "▆": "█", "▇": "█",
  ]

  /// The letters it lacks, in the order of the alphabet.
  var missingLetters: [Character] { ConsoleFont.letters.filter { !has($0) } }

  /// What stands for a character: itself where the font has it, for signs the nearest that it has.
  func shown(_ character: Character) -> Character {
    var shown = character
    while !has(shown), let next = ConsoleFont.signs[shown] { shown = next }
    return shown
  }

  private func has(_ character: Character) -> Bool {
    character.isASCII || character.unicodeScalars.allSatisfy { scalars.contains($0.value) }
  }
}
