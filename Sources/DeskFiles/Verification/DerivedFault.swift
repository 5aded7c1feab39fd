/// The first place at which something derived from the history is not what the history gives.
///
/// Nothing is lost by it: it can be made again.
public struct DerivedFault: Error, Hashable, Sendable {
  /// The file.
  public var file: String
  /// The line, from 1; nil where it is the file as a whole.
  public var line: Int?
  /// What is wrong there.
  public var kind: Kind

  /// What can be wrong with it.
  public enum Kind: Hashable, Sendable {
    /// The kept state does not match its own seal.
    case damagedState
    /// The kept state knows of an event that the history does not have.
    case stateOfOtherHistory(sequence: Int)
    /// The file is missing, or shorter than the kept state says.
    case tooShort
    /// The file cannot be read.
    case unreadable(SystemError)
    /// The line was changed after it was written.
    case changed
    /// The key is not that of the dossier in its place.
    case wrongKey
  }
}

extension DerivedFault {
  /// What a file that cannot be read means to what is derived.
  init(_ trouble: StoreTrouble, in file: String) {
    guard case .cannotRead(_, let error) = trouble, !error.meansMissing else {
      self.init(file: file, line: nil, kind: .tooShort)
      return
    }
    self.init(file: file, line: nil, kind: .unreadable(error))
  }
}
