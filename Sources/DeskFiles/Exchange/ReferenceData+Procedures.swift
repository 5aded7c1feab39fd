public import DeskOperations

extension ReferenceData {
  /// One change of a reference file, as `reference-history/changes.jsonl` tells it.
  public struct FileChange: Hashable, Sendable, Codable {
    /// When.
    public var at: Moment
    /// Who: a person's id.
    public var by: String
    /// Why, where somebody says so.
    public var reason: String?
    /// The file that was changed.
    public var file: String
    /// What the file was changed by, such as the file that was imported.
    public var source: String
    /// What the file was before, beside this log; set when it is kept.
    public var kept: String?

    /// A change of a reference file.
    public init(at: Moment, by: String, reason: String?, file: String, source: String) {
      (self.at, self.by, self.reason, self.file, self.source) = (at, by, reason, file, source)
    }
  }

  /// Changes `procedures.json` and keeps the old file; everything unknown in it stays.
  ///
  /// The new text is checked before it takes the place of the old one.
  public static func changeProcedures(
    of folder: DeskFolder, _ note: FileChange,
    _ change: (inout JSONValue) throws(StoreTrouble) -> Void
  ) throws(StoreTrouble) {
    let file = ReferenceFile(folder.proceduresFile)
    let lock = FolderLock(path: folder.lockFile, patience: 10, disk: .real)
    try lock.take(for: nil)
    defer { lock.release() }
    let old = try file.bytes()
    var tree = try file.tree(of: old)
    try change(&tree)
    let new = Array(tree.formatted.utf8)
    _ = try catalogue(of: file, new)
    try Disk.real.makeFolder(folder.referenceHistoryFolder)
    let kept = UnusedName.path(
      in: folder.referenceHistoryFolder, stem: "procedures-\(note.at.date)", ending: ".json")
    try Disk.real.replace(kept, with: old)
    var note = note
    note.kept = String(kept.dropFirst(folder.referenceHistoryFolder.count + 1))
    try LineLog<FileChange>("\(folder.referenceHistoryFolder)/changes.jsonl", of: folder)
      .append(note)
    try Disk.real.replace(file.path, with: new)
  }
}
