public import Vietnamese

/// One line of text being typed.
///
/// The cursor counts characters as people see them, so that one Backspace takes one letter with
/// all its marks.
public struct TextField: Hashable, Sendable {
  /// What a field holds, which decides how it is typed into.
  public enum Content: Hashable, Sendable {
    /// Words: Vietnamese can be typed by keys that have no marks.
    case words
    /// A number, a code or an address of a computer, in which every key stands for itself.
    case code
    /// What is looked for: words, or a code; a digit behind a single capital belongs to a code.
    case search
  }

  /// What was typed so far, with composed letters.
  public private(set) var value: String
  /// How many characters stand before the cursor.
  public private(set) var cursor: Int
  /// The most characters the field takes.
  public var maximumLength: Int
  /// What it holds.
  public let content: Content

  /// The word before the cursor, while it is typed.
  private var word: TypedWord?

  /// A field with a value, the cursor behind it.
  public init(_ value: String = "", maximumLength: Int = 200, content: Content = .words) {
    self.maximumLength = max(0, maximumLength)
    self.content = content
    self.value = Cleaning.line(value, maxLength: self.maximumLength).text
    cursor = self.value.count
  }

  /// Whether nothing was typed.
  public var isEmpty: Bool { value.isEmpty }

  /// What stands before the cursor.
  public var textBeforeCursor: Substring { value.prefix(cursor) }

  /// Replaces the whole text; the cursor goes behind it.
  public mutating func setValue(_ value: String) {
    self = TextField(value, maximumLength: maximumLength, content: content)
  }

  /// Edits along with a key; answers whether the key was one for text.
  ///
  /// - Parameter typing: How keys become Vietnamese letters; nil where they stand for themselves.
  public mutating func handle(_ key: Key, typing: TypingSettings?) -> Bool {
    var typed: TypedWord?
    defer { word = typed }
    switch key {
    case .character(let character):
      typed = typing.flatMap { type(character, $0) }
      if typed == nil { insert(String(character)) }
    case .backspace where word != nil:
      typed = word
      let count = word?.text.count ?? 0
      typed?.deleteLast()
      replace(before: count, with: typed?.text ?? "")
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(value.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = value.count
    case .backspace: replace(before: 1, with: "")
    case .delete where cursor < value.count:
      cursor += 1
      replace(before: 1, with: "")
    case .delete: break
    case .control("u"): replace(before: cursor, with: "")
    case .control("w"): replace(before: lengthOfWordBeforeCursor, with: "")
    default: return false
    }
    return true
  }

  /// Goes on with the word before the cursor, where the key belongs to one.
  private mutating func type(_ key: Character, _ typing: TypingSettings) -> TypedWord? {
    let letters = word?.text ?? lettersBeforeCursor
    switch content {
    case .words: break
    case .code: return nil
    case .search:
      let isCode = letters.count == 1 && letters.allSatisfy(\.isUppercase) && key.isNumber
      guard !isCode else { return nil }
    }
    guard TypedWord.continues(with: key, isEmpty: letters.isEmpty, typing) else { return nil }
    if let changed = mark(key, lettersBeforeCursor: letters, typing) { return changed }
    var typed = word.flatMap { $0.settings == typing ? $0 : nil } ?? TypedWord(letters, typing)
    typed.type(key)
    guard value.count - letters.count + typed.text.count <= maximumLength else { return nil }
    replace(before: letters.count, with: typed.text)
    return typed
  }

  /// Puts pasted text in as one clean line; answers whether it was changed or cut on the way.
  @discardableResult
  public mutating func insert(paste text: String) -> Bool {
    word = nil
    let cleaned = Cleaning.line(text)
    let fits = insert(cleaned.text)
    return cleaned.removedSomething || !fits
  }

  /// Replaces some characters before the cursor.
  private mutating func replace(before count: Int, with text: String) {
    let tail = value.dropFirst(cursor)
    let head = String(textBeforeCursor.dropLast(max(0, count)))
    let room = max(0, maximumLength - head.count - tail.count)
    let front = (head + text.prefix(room)).composed
    value = front + tail
    cursor = front.count
  }

  @discardableResult
  private mutating func insert(_ text: String) -> Bool {
    let allowed = String(
      text.unicodeScalars.filter { $0.properties.generalCategory != .control }.map(Character.init))
    let fits = value.count + allowed.count <= maximumLength
    replace(before: 0, with: allowed)
    return fits
  }

  /// Puts a mark on a word in which the cursor stands, as if it were typed at its end.
  private mutating func mark(
    _ key: Character, lettersBeforeCursor letters: String, _ typing: TypingSettings
  ) -> TypedWord? {
    let tail = String(value.dropFirst(cursor).prefix { $0.isLetter })
    guard !tail.isEmpty else { return nil }
    var whole = TypedWord(letters + tail, typing)
    whole.type(key)
    // A letter is put in where the cursor stands; a mark finds its own place.
    guard whole.text.count == letters.count + tail.count else { return nil }
    let place = cursor
    cursor += tail.count
    replace(before: letters.count + tail.count, with: whole.text)
    cursor = place
    return TypedWord(String(whole.text.prefix(letters.count)), typing)
  }

  private var lettersBeforeCursor: String {
    String(String(textBeforeCursor.reversed()).prefix { $0.isLetter }.reversed())
  }

  private var lengthOfWordBeforeCursor: Int {
    let reversed = textBeforeCursor.reversed()
    let spaces = reversed.prefix { $0 == " " }.count
    return spaces + reversed.dropFirst(spaces).prefix { $0 != " " }.count
  }
}

extension TextField {
  /// Draws the field into the first row of a region; a focused field shows the cursor.
  ///
  /// A text that is too long scrolls by half a field, with `…` where something is hidden.
  public func draw(
    on canvas: inout Canvas, in region: Region, style: Style = .input, isFocused: Bool = true
  ) {
    let line = region.rows(from: 0, count: 1)
    guard !line.isEmpty else { return }
    canvas.fill(line, style: style)
    let start = isFocused ? scroll(columns: line.columns) : 0
    canvas.write(value, at: Position(row: 0, column: -start), in: line, style: style)
    if start > 0 { canvas.write("…", in: line, style: style) }
    if value.columns - start > line.columns {
      let last = Position(row: 0, column: line.columns - 1)
      canvas.write("…", at: last, in: line, style: style)
    }
    if isFocused {
      let column = line.column + textBeforeCursor.columns - start
      canvas.cursor = Position(row: line.row, column: min(column, line.column + line.columns - 1))
    }
  }

  private func scroll(columns: Int) -> Int {
    let before = textBeforeCursor.columns
    let step = max(1, columns / 2)
    guard before >= columns else { return 0 }
    return ((before - columns) / step + 1) * step
  }
}
