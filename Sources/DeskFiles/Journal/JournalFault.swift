/// The first place at which the history is not what it must be.
public struct JournalFault: Error, Hashable, Sendable {
  /// The file.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// What is wrong there.
  public var kind: Kind

  /// The last version of the form of a line that this program understands.
  public static let supportedVersion = JournalLine.version

  /// What can be wrong with a line.
  public enum Kind: Hashable, Sendable {
    /// The bytes are not UTF-8.
    case notUTF8
    /// The line is not a JSON object sealed by its hash.
    case notJSON
    /// The line is JSON but not an event; the key path says where.
    case notAnEvent(keyPath: String)
    /// The line was written by a later version of the program.
    case newerVersion(Int)
    /// The line was changed after it was written.
    case hash
    /// The line does not follow the one before: a line was removed, inserted or moved.
    case chain
    /// The running number or the day does not follow the one before.
    case outOfOrder
    /// The file ends in the middle of a line although a later file exists.
    case cutOff
  }
}
