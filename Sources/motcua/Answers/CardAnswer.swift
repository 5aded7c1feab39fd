import DeskApp
import DeskOperations
import Runtime

/// What was read from a card, as `motcua scan` answers it: one JSON object on one line, its keys in
/// a fixed order, for programs and for eyes.
struct CardAnswer {
  private var members: [(key: String, value: any Encodable)] = []

  /// Reads the text of a card.
  init(reading text: String, _ words: Words) {
    do throws(CardFault) {
      let card = try IdentityCard(reading: text)
      members = [
        ("ok", true), ("personalID", card.number), ("oldID", card.oldNumber), ("name", card.name),
        ("nameSuspect", card.isNameSuspect), ("birth", card.birth), ("sex", card.sex),
        ("address", card.address), ("issued", card.issued), ("birthYear", card.birthYear),
        ("suggestedName", card.suggestedName), ("addressIsOld", card.addressIsOld),
        ("warnings", words.doubts(about: card)),
      ]
    } catch {
      members = [("ok", false), ("reason", words.cardFault(error))]
    }
  }

  /// The object as JSON.
  func line() throws -> String {
    let members = try members.map { "\"\($0.key)\":\(try JSONText.line($0.value))" }
    return "{\(members.joined(separator: ","))}"
  }
}
