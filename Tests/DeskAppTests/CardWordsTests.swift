import DeskApp
import DeskOperations
import Testing

/// What the clerk reads about a card.
@Suite struct CardWordsTests {
  private static let faults: [CardFault] = [
    .empty, .notACard, .tooLong(limit: 1000), .number, .tooFewFields(5), .severalCards,
    .nameMissing, .birth("31022000"),
  ]

  @Test func `each fault has a sentence of its own in both languages, and says what to do`() {
    for language in Language.allCases {
      let sentences = CardWordsTests.faults.map(Words(language).cardFault)
      #expect(Set(sentences).count == CardWordsTests.faults.count)
      for sentence in sentences {
        #expect(sentence.contains(language == .english ? "Please" : "Vui lòng"), "\(sentence)")
      }
    }
    #expect(Words(.vietnamese).cardFault(.birth("31022000")).contains("“31022000”"))
  }

  @Test func `each doubt has a sentence of its own in both languages`() throws {
    var card = try IdentityCard(
      reading: "087090000001||Nguyễn Văn Mẫu|01021990|Nam|Xã Mẫu, Đồng Tháp|15082025")
    #expect(Words(.vietnamese).doubts(about: card).isEmpty)
    card.doubts = IdentityCard.Doubt.allCases
    card.addressIsOld = true
    card.isNameSuspect = true
    for language in Language.allCases {
      let sentences = Words(language).doubts(about: card)
      #expect(Set(sentences).count == IdentityCard.Doubt.allCases.count + 2)
      #expect(sentences.allSatisfy { $0.hasSuffix(".") })
    }
    card.suggestedName = "Nguyễn Thị Mẫu"
    #expect(Words(.vietnamese).doubts(about: card).contains { $0.contains("“Nguyễn Thị Mẫu”") })
  }
}
