import DeskOperations
import Vietnamese

/// How long a key takes by which Vietnamese is typed, against libm17n where the machine has it, and
/// how long the code of a card takes.
struct TypingLines {
  let rounds: Int

  enum Failure: Error {
    /// Somebody else's name was read.
    case card(String)
  }

  func lines() throws -> [TableLine] {
    print("… typing, and the codes of cards")
    return [key("a key of Telex", .telex), key("a key of VNI", .vni), try card()]
  }

  /// Some fields at a time, ours and theirs in turn: too short for the machine to do much else in
  /// between, long enough for the clock.
  private func key(_ what: String, _ method: TypingMethod) -> TableLine {
    let fields = TypedField.all(by: method)
    let peer = M17n(method)
    var ours = Samples()
    var theirs = Samples()
    var wrong: Set<String> = []
    var wrongOfPeer: Set<String> = []
    for _ in 1...rounds {
      for start in stride(from: 0, to: fields.count, by: 20) {
        let some = fields[start..<min(start + 20, fields.count)]
        let count = UInt64(some.reduce(0) { $0 + $1.keys.count })
        var texts: [String] = []
        let time = Stopwatch.time { texts = some.map { type($0.keys, TypingSettings(method)) } }
        ours.record(time / count)
        wrong.formUnion(zip(some, texts).filter { $0.text != $1 }.map(\.1))
        guard let peer else { continue }
        var peersTexts: [M17n.Text] = []
        let peersTime = Stopwatch.time { peersTexts = some.map { peer.type($0.keys) } }
        theirs.record(peersTime / count)
        wrongOfPeer.formUnion(
          zip(some, peersTexts.map(\.string)).filter { $0.text != $1 }.map(\.1))
      }
    }
    if !wrongOfPeer.isEmpty { print("  libm17n writes otherwise: \(wrongOfPeer.sorted())") }
    return TableLine(
      what: what, unit: .microseconds, ours: ours.median / 1e3, peer: "libm17n",
      theirs: peer == nil ? nil : theirs.median / 1e3, target: .oursAtMost(1),
      failure: wrong.isEmpty ? nil : "\(wrong.count) texts are written otherwise")
  }

  /// Types a field, its text asked for after each key, as a screen asks.
  private func type(_ keys: [Character], _ settings: TypingSettings) -> String {
    var text = TypedText(settings)
    var shown = ""
    for key in keys {
      text.type(key)
      shown = text.text
    }
    return shown
  }

  private func card() throws -> TableLine {
    let names = (0..<50).map(Invented.name)
    let codes = (0..<50).map(Invented.card)
    var times = Samples()
    for _ in 1...100 * rounds {
      var cards: [IdentityCard] = []
      let time = try Stopwatch.time { cards = try codes.map { try IdentityCard(reading: $0) } }
      times.record(time / UInt64(codes.count))
      for (card, name) in zip(cards, names) where card.name != name || !card.doubts.isEmpty {
        throw Failure.card(name)
      }
    }
    return TableLine(
      what: "a card's code read", unit: .microseconds, ours: times.median / 1e3, peer: "–",
      theirs: nil, target: .none)
  }
}
