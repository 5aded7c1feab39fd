import Dice
import DeskOperations
import Foundation
import Testing

/// A hundred thousand damaged texts: whatever is read from them is fit to be shown and kept.
@Suite struct CardMutationTests {
  private static let signs = Array(
    "|\t\r\n 0123456789/-?'’ANĐnữễăơ\u{0}\u{7}\u{1B}[]Q\u{9B}\u{A0}\u{FEFF}\u{FFFD}\u{301}\u{306}\u{323}\u{31B}\u{340}\u{202E}\u{200D}\u{212B}\u{1F469}\u{1100}\u{915}\u{93C}Ãº»‚～｜０"
      .unicodeScalars)

  private static func mutated(_ text: String, _ dice: inout SplitMix64) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0..<Int.random(in: 1...6, using: &dice) {
      let place = Int.random(in: 0...scalars.count, using: &dice)
      let end = min(scalars.count, place + Int.random(in: 0...4, using: &dice))
      switch Int.random(in: 0..<5, using: &dice) {
      case 0: scalars.removeSubrange(place..<end)
      case 1: scalars.insert(signs.randomElement(using: &dice) ?? " ", at: place)
      case 2:
        if place < scalars.count { scalars[place] = signs.randomElement(using: &dice) ?? " " }
      case 3: scalars.insert(contentsOf: scalars[place..<end], at: place)
      default:
        if let value = Unicode.Scalar(UInt32.random(in: 0x80...0x2FFF, using: &dice)) {
          scalars.insert(value, at: place)
        }
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }

  @Test func `nothing that is read from a damaged card is unfit`() {
    let texts = IdentityCardTests.cases.map(\.text)
    var dice = SplitMix64(seed: 20_261_120)
    var (read, unfit) = (0, 0)
    for turn in 0..<100_000 {
      let text = CardMutationTests.mutated(texts[turn % texts.count], &dice)
      guard let card = try? IdentityCard(reading: text) else { continue }
      read += 1
      if !isFit(card) {
        unfit += 1
        if unfit < 10 { Issue.record("\(text.unicodeScalars.map { $0.escaped(asASCII: true) })") }
      }
    }
    print("mutated card texts: 100000, read \(read), unfit \(unfit)")
    #expect(unfit == 0)
    #expect(read > 20_000)
  }

  private func isFit(_ card: IdentityCard) -> Bool {
    let texts = [card.name, card.rawName, card.suggestedName, card.address, card.oldNumber]
      .compactMap { $0 }
    return card.number.utf8.count == 12 && card.number.utf8.allSatisfy { (48...57).contains($0) }
      && !card.name.isEmpty && (1900...2399).contains(card.birthYear)
      && [card.birth, card.issued].allSatisfy { date in
        date.map { CivilDate($0.description) == $0 } ?? true
      }
      && texts.allSatisfy { text in
        Array(text.utf8) == Array(text.precomposedStringWithCanonicalMapping.utf8)
          && text.unicodeScalars.allSatisfy {
            ![.control, .format, .surrogate, .privateUse].contains($0.properties.generalCategory)
          }
      }
  }
}
