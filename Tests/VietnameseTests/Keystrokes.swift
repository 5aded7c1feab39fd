@testable import Vietnamese

/// The ways in which people type one syllable.
struct Keystrokes {
  private let syllable: EverySyllable.Syllable
  private let method: TypingMethod

  init(_ syllable: EverySyllable.Syllable, _ method: TypingMethod) {
    self.syllable = syllable
    self.method = method
  }

  /// Marks with their letters and the tone last; one horn for two letters; all marks last; the
  /// tone before the last consonants.
  var ways: Set<String> {
    var ways: Set<String> = [marked(syllable.onset) + marked(syllable.rime) + tone]
    let hasPair = syllable.rime.contains("ươ")
    if hasPair, syllable.rime.count > 2 {
      let plain = syllable.rime.replacing("ươ", with: "uo")
      ways.insert(marked(syllable.onset) + plain.prefix(2) + hook + plain.dropFirst(2) + tone)
      ways.insert(marked(syllable.onset) + plain + hook + tone)
    }
    ways.insert(
      bare(syllable.onset) + bare(syllable.rime) + late(syllable.rime) + late(syllable.onset) + tone
    )
    let vowels = syllable.rime.prefix { "aăâeêioôơuưy".contains($0) }
    ways.insert(
      marked(syllable.onset) + marked(String(vowels)) + tone
        + syllable.rime.dropFirst(vowels.count))
    return ways
  }

  private var hook: String { method == .vni ? "7" : "w" }

  private var tone: String {
    let keys = method == .vni ? ["", "2", "3", "4", "1", "5"] : ["", "f", "r", "x", "s", "j"]
    return keys[syllable.tone.rawValue]
  }

  private func key(_ letter: Character) -> (bare: Character, mark: String) {
    let isVNI = method == .vni
    return switch letter {
    case "ă": ("a", isVNI ? "8" : "w")
    case "â": ("a", isVNI ? "6" : "a")
    case "ê": ("e", isVNI ? "6" : "e")
    case "ô": ("o", isVNI ? "6" : "o")
    case "ơ": ("o", isVNI ? "7" : "w")
    case "ư": ("u", isVNI ? "7" : "w")
    case "đ": ("d", isVNI ? "9" : "d")
    default: (letter, "")
    }
  }

  private func marked(_ text: String) -> String {
    text.map { String(key($0).bare) + key($0).mark }.joined()
  }

  private func bare(_ text: String) -> String { String(text.map { key($0).bare }) }

  private func late(_ text: String) -> String {
    text.contains("ươ") ? hook : text.map { key($0).mark }.joined()
  }
}
