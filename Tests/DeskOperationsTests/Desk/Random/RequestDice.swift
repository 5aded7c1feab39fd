import Dice
import DeskOperations

/// Throws requests at a desk: mostly what somebody might lawfully want next, often what nobody may
/// have, about what is there and about what is not.
struct RequestDice {
  let desk: Desk
  let now: Moment
  var random: SplitMix64

  /// Whether something that comes about that many times in a hundred comes about now.
  mutating func happens(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  /// One of several things; traps where there is none, so that a test fails.
  mutating func pick<Elements: Collection>(_ elements: Elements) -> Elements.Element {
    elements[elements.index(elements.startIndex, offsetBy: number(0...(elements.count - 1)))]
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  /// A moment in the last days, some of them longer ago than anything.
  mutating func pastMoment() -> Moment {
    now.advanced(bySeconds: -(happens(70) ? number(1...200_000) : number(1...2_000_000)))
  }
}

extension Request {
  /// Anything somebody might ask for; at a crowded desk, in the queue alone.
  static func random(
    at desk: Desk, now: Moment, key: String, isCrowded: Bool = false,
    using random: inout SplitMix64
  ) -> Request {
    var dice = RequestDice(desk: desk, now: now, random: random)
    defer { random = dice.random }
    let command = isCrowded ? .queue(dice.queueing()) : dice.command()
    return Request(
      command,
      by: dice.happens(75)
        ? SampleRules.clerk
        : dice.pick([SampleRules.supervisor, SampleRules.supervisor, SampleRules.officer, "nghi"]),
      counter: dice.counter(for: command), key: key,
      reason: dice.happens(88) ? "Lý do mẫu" : dice.pick([nil, " ", "Lý do\u{1B}[2J"]),
      happenedAt: dice.happenedAt(command))
  }
}

extension RequestDice {
  mutating func command() -> Command {
    switch number(0...99) {
    case 0..<16: receiving()
    case 16..<19: .certify(certificationOrder())
    case 19..<28: logging()
    case 28..<39: .queue(queueing())
    default: handling()
    }
  }

  /// Mostly the counter at which it can be done, sometimes one that is not there.
  fileprivate mutating func counter(for command: Command) -> Int? {
    guard happens(92) else { return pick([nil, 9]) }
    switch command {
    case .queue(.recall(let id)), .queue(.finish(let id)), .queue(.miss(let id)),
      .queue(.begin(let id)), .queue(.hold(let id, _)), .queue(.split(let id, _)),
      .queue(.transfer(let id, _)), .queue(.undo(let id)):
      return happens(80) ? desk[ticket: id]?.counter ?? 1 : number(1...3)
    default: return number(1...3)
    }
  }

  /// When it really happened: for most things now, for some earlier, for a few at an odd moment.
  mutating func happenedAt(_ command: Command) -> Moment? {
    if command.isBacklog { return happens(90) ? pastMoment() : nil }
    switch number(0...99) {
    case 0..<4: return now.advanced(bySeconds: number(-400_000...4_000))
    case 4..<24:
      guard case .dossier(let code)? = command.dossier, let last = desk[code]?.history.last else {
        return pastMoment()
      }
      return Moment(
        localSeconds: number(last.moment.localSeconds...max(last.at, now).localSeconds))
    default: return nil
    }
  }
}

extension Command {
  fileprivate var isBacklog: Bool {
    if case .receiveDossier(let intake) = self { intake.backlog != nil } else { false }
  }

  /// The first event's subject would be it; read from the command's own text to stay apart from the
  /// product.
  fileprivate var dossier: Change.Subject? {
    for child in Mirror(reflecting: self).children {
      if let code = child.value as? DossierCode { return .dossier(code) }
      for value in Mirror(reflecting: child.value).children {
        if let code = value.value as? DossierCode { return .dossier(code) }
      }
    }
    return nil
  }
}
