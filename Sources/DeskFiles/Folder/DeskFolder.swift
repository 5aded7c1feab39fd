package import DeskOperations

/// The folder that holds everything of one desk.
public struct DeskFolder: Hashable, Sendable {
  /// The path, with no slash at its end.
  public let path: String

  /// The folder at a path; nothing is read yet.
  public init(_ path: String) {
    var text = Substring(path)
    while text.count > 1, text.hasSuffix("/") { text = text.dropLast() }
    self.path = String(text)
  }

  /// The path of something inside the folder.
  public func file(_ name: String) -> String {
    path == "/" ? "/\(name)" : "\(path)/\(name)"
  }

  /// The desk's own settings.
  public var settingsFile: String { file(DeskFolder.settingsName) }
  /// The procedures.
  public var proceduresFile: String { file("procedures.json") }
  /// The days off.
  public var calendarFile: String { file("calendar.json") }
  /// The people.
  public var peopleFile: String { file("people.json") }
  /// The codes other systems use.
  public var codesFile: String { file("codes.json") }
  /// The limits, amounts and legal grounds.
  public var lawFile: String { file("law.json") }
  /// The forms, rules and measures of reports.
  public var reportsFile: String { file("reports.json") }
  /// The codes and words of the national portal's fields.
  public var portalFile: String { file("portal.json") }
  /// What was sent to other systems and what they answered.
  public var exchangeLedger: String { file("exchange/ledger.jsonl") }
  /// What reference files were before an import changed them.
  public var referenceHistoryFolder: String { file("reference-history") }
  /// The templates of the printed forms.
  public var formsFolder: String { file("forms") }
  /// The history.
  public var journalFolder: String { file("journal") }
  /// Where cut ends of the history are kept.
  public var tornFolder: String { file("journal/torn") }
  /// The state at a position of the history.
  public var stateFile: String { file("state.json") }
  /// What was printed.
  public var printedFolder: String { file("printed") }
  /// What was printed on a day.
  func printedFolder(of date: CivilDate) -> String {
    "\(printedFolder)/\(date.description.replacing("-", with: "/"))"
  }
  /// Forms not finished.
  public var draftsFolder: String { file("drafts") }
  /// The file whose lock admits one writer at a time.
  public var lockFile: String { file(".lock") }

  /// Sees that the desk is there, so that nothing makes half a folder in its place.
  ///
  /// Folders are deleted, renamed and unmounted while a program runs.
  func require() throws(StoreTrouble) {
    guard Disk.isFolder(path) else { throw .missingFolder(folder: path) }
    guard Disk.isFile(settingsFile) else { throw .notADesk(folder: path) }
  }

  /// Sees that the history is there.
  func requireJournal() throws(StoreTrouble) {
    guard !Disk.isFolder(journalFolder) else { return }
    throw Disk.isFile(settingsFile)
      ? .missingJournal(folder: path) : .missingFolder(folder: path)
  }

  /// The names of the files that people edit, settings last.
  ///
  /// A folder counts as a desk once it has its settings, so copying ends with them.
  static let referenceNames = [
    "procedures.json", "calendar.json", "people.json", "codes.json", "law.json",
    "reports.json", "portal.json", settingsName,
  ]

  /// The file by which a folder is known as a desk.
  static let settingsName = "desk.json"

  /// The events of a year.
  func journalFolder(ofYear year: Int) -> String {
    let digits = String(year)
    return journalFolder + "/" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// The events of a day.
  package func journalFile(of day: CivilDate) -> String {
    "\(journalFolder(ofYear: day.year))/\(day).jsonl"
  }
}
