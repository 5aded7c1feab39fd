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

  /// Milliseconds.
  private static let heldGap = 35
  private static let codeGap = 50
  private static let longestGapInLine = 1500
  private static let tabGap = 100
  private static let wholeCardEnd = 300
  private static let cardEnd = 3000
  /// So many keys in a row, faster than fingers, are held back.
  private static let burst = 4
  private static let longestLine = 2000

  private var line = ""
  private var typedBefore = ""
  private var held: [Key] = []
  private var hasLeaked = false
  private var lastKeyAt = 0
  private var widestGap = 0
  /// A card that ended with a pause may still have its Enter to come.
  private var mayEnterFollow = false

  /// A gate that holds nothing.
  public init() {}

  /// When `wait` should be called, in milliseconds of the same clock; nil while nothing is held.
  public var deadline: Int? {
    if isCard {
      let isWhole = IdentityCard.isCard(line) && line.utf8.suffix(8).allSatisfy(isDigit)
      return lastKeyAt + (isWhole ? ScanGate.wholeCardEnd : ScanGate.cardEnd)
    }
    guard !held.isEmpty else { return nil }
    return lastKeyAt + (line.contains("\t") ? ScanGate.tabGap : ScanGate.heldGap)
  }

  /// Lets go what was held for nothing: a pause has come.
  public mutating func wait(until now: Int) -> [Output] {
    guard let deadline, now >= deadline else { return [] }
    guard isCard || IdentityCard.isCard(line) else { return letGo() }
    let scan = scan()
    lastKeyAt = now
    mayEnterFollow = true
    return [scan]
  }

  /// Takes what was typed and pasted, at a moment in milliseconds of any clock that only goes on.
  public mutating func take(_ inputs: [Input], at now: Int, _ knowledge: Knowledge) -> [Output] {
    var outputs = wait(until: now)
    for input in inputs {
      switch input {
      case .key(let key): outputs += take(key, at: now, knowledge)
      case .paste(let text):
        outputs += letGo()
        line = ""
        outputs.append(
          IdentityCard.isCard(text) ? .scan(Scanned(text)) : .input(input))
      case .resized: outputs.append(.input(input))
      }
    }
    return outputs
  }

  private mutating func take(_ key: Key, at now: Int, _ knowledge: Knowledge) -> [Output] {
    let gap = now - lastKeyAt
    lastKeyAt = now
    if isCard { return addToCard(key) }
    defer { mayEnterFollow = false }
    if mayEnterFollow, key == .enter, gap <= ScanGate.longestGapInLine { return [] }
    switch key {
    case .character(let character): return take(character, gap: gap, knowledge)
    case .tab where widestGap <= ScanGate.heldGap && gap <= ScanGate.heldGap && mayGoOnBehindTab:
      line.append("\t")
      held.append(key)
      return []
    case .enter where !line.isEmpty && gap <= ScanGate.codeGap:
      let isOurs = widestGap <= ScanGate.codeGap && knowledge.knows(line)
      if isOurs || IdentityCard.isCard(line) { return [scan()] }
    default: break
    }
    let outputs = letGo() + [.input(.key(key))]
    line = ""
    return outputs
  }

  private mutating func take(
    _ character: Character, gap: Int, _ knowledge: Knowledge
  ) -> [Output] {
    var outputs: [Output] = []
    let isInTabs = line.contains("\t")
    if line.isEmpty || gap > ScanGate.longestGapInLine {
      outputs = letGo() + [.lineBegins]
      line = ""
      (hasLeaked, widestGap) = (false, 0)
    } else {
      widestGap = max(widestGap, gap)
    }
    guard isInTabs || ScanGate.isInCode(character) else {
      outputs += letGo() + [.input(.key(.character(character)))]
      line = ""
      return outputs
    }
    line.append(character)
    if character == "|" { cutBeforeCard() }
    if isCard {
      held = []
      return outputs
    }
    let isBurst = line.count >= ScanGate.burst && widestGap <= ScanGate.heldGap
    if !held.isEmpty || isBurst || knowledge.acts(.character(character)) {
      held.append(.character(character))
    } else {
      hasLeaked = true
      outputs.append(.input(.key(.character(character))))
    }
    return outputs
  }

  /// Whether the line is a card for certain, however slowly it comes.
  private var isCard: Bool {
    guard line.utf8.count > ScanGate.digits else { return false }
    let start = line.utf8.prefix(ScanGate.digits + 1)
    return start.last == UInt8(ascii: "|") && start.dropLast().allSatisfy(isDigit)
  }

  private func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

  /// Where somebody was typing when the card began, keeps that apart.
  private mutating func cutBeforeCard() {
    let start = line.utf8.suffix(ScanGate.digits + 1)
    guard start.count > ScanGate.digits, start.dropLast().allSatisfy(isDigit) else { return }
    typedBefore = String(line.dropLast(start.count))
    line = String(line.suffix(start.count))
  }

  private static let digits = 12

  /// Whether a tab may stand for the separator of a card.
  private var mayGoOnBehindTab: Bool {
    line.contains("\t") || line.count == ScanGate.digits && line.allSatisfy(\.isWholeNumber)
  }

  private static func isInCode(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || "-./:_|".contains(character))
  }

  /// Takes the rest of a card; an input method that works on it takes letters back as it goes.
  private mutating func addToCard(_ key: Key) -> [Output] {
    switch key {
    case .enter: return [scan()]
    case .character(let character) where line.utf8.count < ScanGate.longestLine:
      line.append(character)
    case .tab: line.append("\t")
    case .backspace where line.utf8.count > ScanGate.digits + 1: line.removeLast()
    default: break
    }
    return []
  }

  private mutating func scan() -> Output {
    defer { self = ScanGate() }
    return .scan(Scanned(line, typedBefore: typedBefore, hasLeaked: hasLeaked))
  }

  private mutating func letGo() -> [Output] {
    guard !held.isEmpty else { return [] }
    defer { held = [] }
    hasLeaked = true
    if line.contains("\t") { line = "" }
    return held.map { .input(.key($0)) }
  }
}
