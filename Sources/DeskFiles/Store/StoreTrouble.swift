/// Why the desk's folder could not be read or written.
public enum StoreTrouble: Error, Hashable, Sendable {
  /// There is no such folder.
  case missingFolder(folder: String)
  /// The folder has no `desk.json`.
  case notADesk(folder: String)
  /// The folder is a desk's, but its history is gone.
  case missingJournal(folder: String)
  /// The kept state knows of more events than the history has: its end is lost, and nothing is written
  /// behind what is left until somebody decides.
  case journalShort(known: Int, found: Int)
  /// A new desk was to be made in a folder that holds something.
  case folderNotEmpty(folder: String)
  /// The file cannot be read.
  case cannotRead(file: String, SystemError)
  /// The file cannot be written; nothing was changed.
  case cannotWrite(file: String, SystemError)
  /// No room is left on the disk; nothing was changed.
  case diskFull(file: String)
  /// The file is longer than any honest one.
  case tooLarge(file: String, limitInMegabytes: Int)
  /// A file that people edit does not say what it must.
  case brokenReference(ReferenceFault)
  /// Two procedures carry the same code.
  case duplicateProcedure(file: String, code: String)
  /// Two people carry the same id.
  case duplicatePerson(file: String, id: String)
  /// Somebody was to be added whose id another has.
  case personExists(id: String)
  /// The history is damaged.
  case brokenJournal(JournalFault)
  /// A book of closed dossiers is not what was written; it can be made again.
  case brokenBook(file: String)
  /// Somebody else has been writing for longer than the patience lasts.
  case lockBusy(LockHolder?)
  /// The file was written by a later version of the program.
  case newerFormat(file: String, found: Int, supported: Int)
  /// The folder was made by an earlier version of the program and must be migrated first.
  case olderFormat(folder: String, found: Int, needed: Int)
  /// The history no longer stands where it was read last; catch up and decide again.
  case journalMovedOn
}

extension StoreTrouble {
  /// Whether the disk did not take what was to be written.
  var isAboutWriting: Bool {
    switch self {
    case .diskFull, .cannotWrite: true
    default: false
    }
  }
}

/// What the system answered, by number and by name.
public struct SystemError: Error, Hashable, Sendable {
  /// The number, such as 28.
  public let number: Int32

  /// The error with that number.
  public init(_ number: Int32) {
    self.number = number
  }
}

/// Who holds the lock.
public struct LockHolder: Hashable, Sendable, Codable {
  /// The process.
  public var pid: Int32
  /// The machine.
  public var host: String
  /// The person's id, where the program knows it.
  public var person: String?

  /// A holder.
  public init(pid: Int32, host: String, person: String? = nil) {
    self.pid = pid
    self.host = host
    self.person = person
  }
}
