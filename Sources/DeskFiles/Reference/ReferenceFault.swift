public import DeskOperations

/// What is wrong in a file that people edit, and where.
public struct ReferenceFault: Error, Hashable, Sendable {
  /// The file.
  public var file: String
  /// The place in the file, such as `counters[0].number`; empty for the whole file.
  public var keyPath: String
  /// The line, from 1, where it is known.
  public var line: Int?
  /// What is wrong there.
  public var problem: Problem

  /// What is wrong with a value.
  public enum Problem: Hashable, Sendable {
    /// The file itself is not there.
    case missingFile
    /// A required key is not there.
    case missing
    /// The value has another kind than it must.
    case wrongKind(expected: Kind)
    /// The value has the right kind but says something impossible.
    case invalid(value: String?, expected: Form)
    /// The text is not JSON from this column on.
    case notJSON(column: Int)
    /// The bytes are not UTF-8.
    case notUTF8
    /// A list that must hold something is empty.
    case empty
    /// The value stands twice where it must be unique.
    case repeated(value: String)
    /// The value names something that no other file knows.
    case unknownName(value: String)
  }

  /// The kinds of JSON values.
  public enum Kind: String, Hashable, Sendable {
    case text, number, truth, list, object, value
  }

  /// How a text should look.
  public enum Form: Hashable, Sendable {
    /// `2026-11-20`.
    case date
    /// `2026-11-20T08:15:03+07:00`.
    case moment
    /// `07:30`.
    case time
    /// `07:30-11:30`.
    case session
    /// Such as `{unit}-{yyMMdd}-{serial:4}`.
    case codePattern
    /// A dossier code.
    case code
    /// At most two letters from A to Z before the numbers of a line.
    case prefix
    /// One to three letters from A to Z.
    case letters
    /// Amounts up to a limit, for pages that rise from 1.
    case amounts(limit: Int)
    /// A list of so many entries.
    case entries(ClosedRange<Int>)
    /// Days and sessions that make a calendar.
    case calendar(CalendarFault)
    /// Numbers that are whole, somewhere in the file.
    case wholeNumbers
    /// A number within bounds, which are open where they end in `Int.max`.
    case number(ClosedRange<Int>)
    /// One of the words in the schema.
    case word
    /// One of these words.
    case oneOf([String])
    /// Said in English by whoever checked the value.
    case other(String)
  }
}
