/// Why a backup could not be made, or cannot be taken for one.
public enum ArchiveTrouble: Error, Hashable, Sendable {
  /// This machine lacks a program of the system.
  case noTool(String)
  /// A program of the system gave up; what it said is in its own words.
  case toolFailed(tool: String, said: String)
  /// A backup never takes the place of another file.
  case alreadyThere(file: String)
  /// A backup that lies in the folder it is of is lost with it.
  case insideDesk(file: String, folder: String)
  /// The folder into which the backup was to be written is not there.
  case noFolder(folder: String)
  /// A file of the desk has a name that no archive carries safely.
  case unfitName(path: String)
  /// What was written and what is read back differ.
  case notAsWritten(file: String)
  /// The file is no backup at all.
  case notABackup(file: String)
  /// The file was a backup, but cannot be read to its end.
  case cutOff(file: String)
  /// Something in the archive is not what it must be.
  case flawed(file: String, entry: String, ArchiveFlaw)
  /// The history in the archive does not end where its manifest says.
  case otherHead(file: String)
}

/// What can be wrong with one thing in an archive.
public enum ArchiveFlaw: Hashable, Sendable {
  /// It is a link, a folder, a device or the like.
  case notAFile
  /// Its name leads out of the folder, or to a place that no desk has.
  case foreignPlace
  /// It stands there twice.
  case twice
  /// The manifest does not know it.
  case notListed
  /// The manifest names it, and it is not there.
  case missing
  /// It is longer or shorter than the manifest says, or has other bytes.
  case changed
  /// The history is damaged at this line.
  case damagedHistory(line: Int)
}
