public import Canvas
import DeskOperations

/// Stands between the keyboard and the screens, and tells a scanner from somebody who types.
///
/// A scanner is a keyboard. What it types is told by its structure and not by its speed, because a
/// slow line makes a typist look fast and a scanner slow: nobody types twelve digits and a `|`.
/// Speed only decides what is held back for a moment, so that no letter of a code acts or leaks into
/// a field; what has leaked is taken back.
public struct ScanGate: Sendable {
  /// What goes on to the screens.
  public enum Output: Hashable, Sendable {
    /// A line begins that may turn out to be a scan: what is seen now is what to come back to.
    case lineBegins
    /// Typed or pasted by somebody.
    case input(Input)
    /// Scanned.
    case scan(Scanned)
  }

  /// A scanned text, and how it came.
  public struct Scanned: Hashable, Sendable {
    /// The text.
    public var text: String
    /// What somebody had typed just before, on the same line.
    public var typedBefore = ""
    /// Whether some of the line was let through before it was known what it is.
    public var hasLeaked = false

    /// A text that came at once.
    public init(_ text: String, typedBefore: String = "", hasLeaked: Bool = false) {
      self.text = text
      self.typedBefore = typedBefore
      self.hasLeaked = hasLeaked
    }
  }

  /// What the gate has to ask about the screens and the desk.
  public struct Knowledge {
    /// Whether a key would do more on the screen that is seen than write a letter.
    public var acts: (Key) -> Bool
    /// Whether a text is on a slip or a ticket of this desk.
    public var knows: (String) -> Bool

    /// What there is to ask.
    public init(acts: @escaping (Key) -> Bool, knows: @escaping (String) -> Bool) {
      self.acts = acts
      self.knows = knows
    }
  }

  /// Milliseconds; fingers are slower than this over a whole code.
  private static let fingers = 75
  /// How long letters wait that come too fast for fingers, where they would only be written.
  private static let writingPause = 35
  private static let tabPause = 150
  private static let wholeCardPause = 300
  private static let cardPause = 3000
  private static let enterBehindCard = 1500
  /// From so many keys in a row on, faster than fingers, they are held back.
  private static let burstLength = 4
  /// So many keys that would act, faster than fingers, are a code that nobody knows.
  private static let fewestSignsOfCode = 6
  private static let longestLine = 2000
  private static let digitsOfNumber = 12

  /// What came since the last key that belongs to no code.
  private var line = ""
  /// How much of it came before the first of those that come faster than fingers.
  private var slowCount = 0
  private var held: [Key] = []
  private var wouldAct = false
  private var hasLeaked = false
  private var typedBeforeCard = ""
  private var lastKeyAt = 0
  /// A scan that ended with a pause may still have its Enter to come.
  private var mayEnterFollow = false

  /// A gate that holds nothing.
  public init() {}

  /// When the gate should be asked again, in milliseconds of the same clock; nil while nothing is
  /// held.
  public var deadline: Int? {
    if isCard {
      let isWhole = IdentityCard.isCard(line) && line.utf8.suffix(8).allSatisfy(isDigit)
      return lastKeyAt + (isWhole ? ScanGate.wholeCardPause : ScanGate.cardPause)
    }
    guard !held.isEmpty else { return nil }
    let pause =
      wouldAct
      ? ScanGate.fingers : burst.contains("\t") ? ScanGate.tabPause : ScanGate.writingPause
    return lastKeyAt + pause
  }

  /// Takes what was typed and pasted, if anything, at a moment in milliseconds of a clock that only
  /// goes on; lets go what was held for nothing.
  public mutating func take(_ inputs: [Input], at now: Int, _ knowledge: Knowledge) -> [Output] {
    var outputs = rest(at: now, knowledge)
    for input in inputs {
      switch input {
      case .key(let key): outputs += take(key, at: now, knowledge)
      case .paste(let text):
        outputs += letGo()
        line = ""
        outputs.append(IdentityCard.isCard(text) ? .scan(Scanned(text)) : .input(input))
      case .resized: outputs.append(.input(input))
      }
    }
    return outputs
  }

  private mutating func rest(at now: Int, _ knowledge: Knowledge) -> [Output] {
    guard let deadline, now >= deadline else { return [] }
    let isScan = isCard || IdentityCard.isCard(burst) || knowledge.knows(burst)
    let outputs = isScan ? [scan()] : letGo()
    if case .scan? = outputs.last { (lastKeyAt, mayEnterFollow) = (now, true) }
    return outputs
  }

  private mutating func take(_ key: Key, at now: Int, _ knowledge: Knowledge) -> [Output] {
    let gap = now - lastKeyAt
    lastKeyAt = now
    if isCard { return addToCard(key) }
    defer { mayEnterFollow = false }
    if mayEnterFollow, key == .enter, gap <= ScanGate.enterBehindCard { return [] }
    if gap > ScanGate.fingers { slowCount = line.count }
    switch key {
    case .character(let character): return take(character, knowledge)
    case .tab where mayGoOnBehindTab:
      line.append("\t")
      held.append(key)
      return []
    case .enter where IdentityCard.isCard(burst) || knowledge.knows(burst): return [scan()]
    default: break
    }
    let outputs = letGo()
    line = ""
    // The Enter of a code that nobody knows is the scanner's too.
    if key == .enter, case .scan? = outputs.last { return outputs }
    return outputs + [.input(.key(key))]
  }

  private mutating func take(_ character: Character, _ knowledge: Knowledge) -> [Output] {
    var outputs: [Output] = []
    let key = Key.character(character)
    guard wouldAct && !held.isEmpty || burst.contains("\t") || ScanGate.isInCode(character) else {
      outputs = letGo() + [.input(.key(key))]
      line = ""
      return outputs
    }
    if line.isEmpty {
      outputs.append(.lineBegins)
      (slowCount, hasLeaked) = (0, false)
    }
    line.append(character)
    if character == "|" { cutBeforeCard() }
    if isCard {
      held = []
    } else if !held.isEmpty {
      held.append(key)
    } else if knowledge.acts(key) || burst.count >= ScanGate.burstLength {
      wouldAct = knowledge.acts(key)
      held.append(key)
    } else {
      hasLeaked = true
      outputs.append(.input(.key(key)))
    }
    return outputs
  }

  /// What came faster than fingers, up to now.
  private var burst: String { String(line.dropFirst(slowCount)) }

  /// Whether the line is a card for certain, however slowly it comes.
  private var isCard: Bool {
    guard line.utf8.count > ScanGate.digitsOfNumber else { return false }
    let start = line.utf8.prefix(ScanGate.digitsOfNumber + 1)
    return start.last == UInt8(ascii: "|") && start.dropLast().allSatisfy(isDigit)
  }

  private func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

  /// Where somebody was typing when the card began, keeps that apart.
  private mutating func cutBeforeCard() {
    let start = line.utf8.suffix(ScanGate.digitsOfNumber + 1)
    guard start.count > ScanGate.digitsOfNumber, start.dropLast().allSatisfy(isDigit) else {
      return
    }
    typedBeforeCard = Scan.withoutPrefixOfKind(line.dropLast(start.count))
    line = String(line.suffix(start.count))
    slowCount = 0
  }

  /// Whether a tab may stand for the separator of a card.
  private var mayGoOnBehindTab: Bool {
    burst.contains("\t")
      || burst.utf8.count == ScanGate.digitsOfNumber && burst.utf8.allSatisfy(isDigit)
  }

  private static func isInCode(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || "-./:_|]".contains(character))
  }

  /// Takes the rest of a card; an input method that works on it takes letters back as it goes.
  private mutating func addToCard(_ key: Key) -> [Output] {
    switch key {
    case .enter: return [scan()]
    case .character(let character) where line.utf8.count < ScanGate.longestLine:
      line.append(character)
    case .tab: line.append("\t")
    case .backspace where line.utf8.count > ScanGate.digitsOfNumber + 1: line.removeLast()
    default: break
    }
    return []
  }

  private mutating func scan() -> Output {
    defer { self = ScanGate() }
    let before = typedBeforeCard + line.prefix(slowCount)
    return .scan(Scanned(burst, typedBefore: before, hasLeaked: hasLeaked))
  }

  /// Lets go what was held; of keys that would all act at once only says that they are a scan.
  private mutating func letGo() -> [Output] {
    guard !held.isEmpty else { return [] }
    defer {
      // What has acted cannot be taken back.
      if wouldAct || burst.contains("\t") { line = "" }
      (held, wouldAct) = ([], false)
    }
    if wouldAct, held.count >= ScanGate.fewestSignsOfCode {
      let before = String(line.prefix(slowCount))
      return [.scan(Scanned(burst, typedBefore: before, hasLeaked: hasLeaked))]
    }
    hasLeaked = true
    return held.map { .input(.key($0)) }
  }
}
