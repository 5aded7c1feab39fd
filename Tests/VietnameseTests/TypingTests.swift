import Dice
import Foundation
import Testing

@testable import Vietnamese

@Suite struct TypingTests {
  private func type(_ keys: String, _ settings: TypingSettings = TypingSettings()) -> String {
    var text = TypedText(settings)
    for key in keys {
      if key == "⌫" { text.deleteLast() } else { text.type(key) }
    }
    return text.text
  }

  @Test(arguments: [
    ("class status address windows", "class status address windows"),
    ("web word wifi window weekend", "web word wifi window weekend"),
    ("fix linux project workflow overflow", "fix linux project workflow overflow"),
    (
      "photocopy text next Excel Vision Samsung cafe maria download express business server",
      "photocopy text next Excel Vision Samsung cafe maria download express business server"
    ),
    ("facebook zoom", "facebook zoom"), ("HDDLDD QSDDDD VPDDKDDDD", "HĐLĐ QSDĐ VPĐKDĐ"),
    ("nguyeenxn", "nguyễnn"), ("nguyeenxx", "nguyênx"),
    ("booj phaanj mootj cuwar", "bộ phận một cửa"),
    ("HDDND QDD-UBND NDD-CP SDDT", "HĐND QĐ-UBND NĐ-CP SĐT"),
    ("EEban Niee Krooong Kbuoor", "Êban Niê Kroong Kbuôr"), ("ddawks lawks", "đắk lắk"),
    ("Nguyeenx Vawn Maaux", "Nguyễn Văn Mẫu"), ("DDOOJC LAAPJ", "ĐỘC LẬP"),
    ("Coongj hoaf xax hooij", "Cộng hòa xã hội"), ("ddaays suowngf", "đấy sường"),
  ])
  func `words are written as clerks mean them`(keys: String, text: String) {
    #expect(type(keys) == text)
  }

  @Test func `words of other peoples are written where the gate is open`() {
    let open = TypingSettings(.telex, gate: .open)
    #expect(type("Blowm Krooong Hlowi Kpaw", open) == "Blơm Kroong Hlơi Kpă")
    #expect(type("Blowm", TypingSettings()) == "Blowm")
  }

  @Test(arguments: [
    ("nguyeenx⌫⌫", "nguy"), ("hanhj⌫", "hạn"), ("hanhj⌫f", "hàn"), ("tieengs⌫⌫⌫⌫⌫", ""),
    ("vawn ⌫⌫", "vă"), ("vawn maaux⌫⌫⌫⌫s", "vắn"), ("windows⌫⌫⌫⌫", "win"), ("windows⌫⌫⌫⌫⌫", "ưi"),
    ("nguyeenxn⌫", "nguyễn"), ("photoc⌫", "phôt"),
    ("⌫a⌫⌫", ""),
  ])
  func `Backspace takes one letter with all its marks`(keys: String, text: String) {
    #expect(type(keys) == text)
  }

  @Test func `a word that stands there is typed on, and written anew only where it is changed`() {
    var word = TypedWord("Hòa", TypingSettings(.telex, toneStyle: .new))
    #expect(word.text == "Hòa")
    word.type("b")
    #expect(word.text == "Hòab")
    word = TypedWord("Hòa", TypingSettings(.telex, toneStyle: .new))
    word.type("n")
    #expect(word.text == "Hoàn")
    word = TypedWord("nguyen", TypingSettings(.telex))
    for key in "ex" { word.type(key) }
    #expect(word.text == "nguyễn")
  }

  @Test func `both styles of tones are written`() {
    #expect(
      type("hoaf khoer thuyr quys", TypingSettings(.telex, toneStyle: .old)) == "hòa khỏe thủy quý")
    #expect(
      type("hoaf khoer thuyr quys", TypingSettings(.telex, toneStyle: .new)) == "hoà khoẻ thuỷ quý")
  }

  @Test(arguments: [TypingMethod.telex, .vni])
  func `nearly every syllable can be written, marks in order, late or last`(method: TypingMethod) {
    let settings = TypingSettings(method)
    var misses: Set<String> = []
    var count = 0
    for syllable in EverySyllable.all {
      for keys in Keystrokes(syllable, method).ways {
        count += 1
        let written = type(keys, settings)
        if written.utf8.elementsEqual(syllable.text.utf8) == false {
          misses.insert("\(keys) → \(written), not \(syllable.text)")
        }
      }
    }
    #expect(count > 30_000)
    print(
      "\(method): \(EverySyllable.all.count) syllables, \(count) ways, \(misses.count) misses",
      misses.sorted().prefix(40))
    #expect(Double(misses.count) / Double(count) < 0.001, "\(misses.sorted().prefix(40))")
  }

  @Test func `every syllable is one, and none with a tone elsewhere or a letter lost`() {
    for syllable in EverySyllable.all {
      #expect(Spelling.isSyllable(syllable.text), "\(syllable.text)")
      #expect(Spelling.isSyllable(syllable.text.uppercased()), "\(syllable.text)")
    }
    for word in [
      "", "nguyn", "vn", "nguyê", "ng", "hoànn", "tiêng̀n", "bât̀", "cèm", "kà", "ghà", "bảc",
      "máí", "nguyeenx", "hoa1", "q", "gi̛",
    ] {
      #expect(!Spelling.isSyllable(word), "\(word)")
    }
    for word in ["hòa", "hoà", "Nguyễn", "ĐẶNG", "Y", "gì", "quý", "khuỷu", "ngoằn", "Lắk"] {
      #expect(Spelling.isSyllable(word), "\(word)")
    }
  }

  @Test(arguments: TypingMethod.allCases)
  func `a quarter of a million keys of any kind leave composed letters`(method: TypingMethod) {
    var dice = SplitMix64(seed: 20_261_121)
    let keys: [Character] =
      Array("aaaeeeooouuiiyywwddssffrrxxjjzzbcghklmnpqtv1234567890 [](){}-.") + [
        "ấ", "đ", "Ư", "\u{301}", "é", "\u{1B}", "漢", "🙂", "e\u{323}",
      ]
    for gate in TypingSettings.Gate.allCases {
      for style in ToneStyle.allCases {
        var text = TypedText(TypingSettings(method, toneStyle: style, gate: gate))
        for count in 1...65_000 {
          if Int.random(in: 0..<12, using: &dice) == 0 {
            text.deleteLast()
          } else {
            var key = keys[Int.random(in: 0..<keys.count, using: &dice)]
            if Bool.random(using: &dice) { key = key.uppercased().first ?? key }
            text.type(key)
          }
          if count % 500 == 0 {
            let written = text.text
            if !written.utf8.elementsEqual(written.precomposedStringWithCanonicalMapping.utf8)
              || written.unicodeScalars.contains(where: { $0.value < 0x20 })
            {
              Issue.record("\(written)")
            }
            text = TypedText(TypingSettings(method, toneStyle: style, gate: gate))
          }
        }
      }
    }
  }
}
