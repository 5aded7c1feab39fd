public import DeskOperations

/// Brings a folder of an older program to the present format.
public struct Migration {
  /// What was done.
  public struct Report: Sendable {
    /// The format that the folder had.
    public var from: Int
    /// The format that it has now.
    public var to: Int
    /// What was done, in order.
    public var changes: [MigrationStep.Change]
    /// The backup that was made before; nil where there was nothing to do.
    public var backup: Backup.Report?
  }

  private let folder: DeskFolder
  private let shipped: DeskFolder
  private let steps: [MigrationStep]
  private let patience: Int

  /// A migration.
  ///
  /// - Parameter shippedData: The folder with the reference files that come with the program.
  public init(of folder: DeskFolder, shippedData: String) {
    self.init(of: folder, shippedData: shippedData, by: MigrationStep.all)
  }

  /// A migration by steps that may be a test's.
  init(
    of folder: DeskFolder, shippedData: String, by steps: [MigrationStep], patience: Int = 10
  ) {
    self.folder = folder
    shipped = DeskFolder(shippedData)
    self.steps = steps
    self.patience = patience
  }

  /// Makes a backup beside the folder, then does step after step, keeping all others from writing.
  ///
  /// After each step the folder says how far it has come, so that one that was cut short goes on from
  /// there. The last number is written once all files fit each other.
  public func run(at moment: Moment) throws -> Report {
    try folder.require()
    // A folder that is not to be changed is not even locked.
    let seen = try FolderFormat.number(of: folder)
    guard steps.contains(where: { $0.from >= seen }) else {
      return Report(from: seen, to: seen, changes: [], backup: nil)
    }
    let lock = FolderLock(path: folder.lockFile, patience: patience, disk: .real)
    try lock.take(for: nil)
    defer { lock.release() }
    let from = try FolderFormat.number(of: folder)
    var report = Report(from: from, to: from, changes: [], backup: nil)
    let ahead = steps.filter { $0.from >= from }
    guard let last = ahead.last else { return report }
    report.backup = try Backup(of: folder).write(
      to: try backupFile(of: from, at: moment), at: moment)
    for step in ahead {
      if try step.perform(folder, shipped) { report.changes.append(step.change) }
      if step.from == last.from { _ = try ReferenceData.loadOfAnyFormat(folder) }
      report.to = step.from + 1
      let settings = ReferenceFile(folder.settingsFile)
      try settings.rewriteUnderLock { $0 = FolderFormat.stamped($0, with: step.from + 1) }
    }
    return report
  }

  /// A file beside the folder that says of which folder, day and format it is.
  private func backupFile(of format: Int, at moment: Moment) throws -> String {
    let real = Disk.realPath(folder.path) ?? folder.path
    let name = real.split(separator: "/").last.map(String.init) ?? "desk"
    return UnusedName.path(
      in: Disk.folder(of: real), stem: "\(name)-\(moment.date)-format-\(format)",
      ending: try Compression.forNewFile("").ending)
  }
}
