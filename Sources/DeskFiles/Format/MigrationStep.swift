/// One step that brings a folder from a format to the next.
///
/// A step may be cut short and done again: it only adds what is missing.
public struct MigrationStep: Sendable {
  /// What a step does, as people are told.
  public enum Change: Hashable, Sendable {
    /// Limits, amounts and legal grounds get a file of their own, `law.json`, where it is missing.
    case lawAdded
    /// The forms, rules and measures of reports and the fields of the national portal get their files,
    /// `reports.json` and `portal.json`, where they are missing.
    case reportsAndPortalAdded
  }

  /// The format that the folder has before; one higher after.
  public let from: Int
  /// What it does.
  public let change: Change
  /// Does it, with the shipped data at hand; whether there was anything to do.
  let perform: @Sendable (_ folder: DeskFolder, _ shipped: DeskFolder) throws -> Bool

  /// All steps there are, the oldest first; the last leads to the present format.
  static let all = [
    MigrationStep(from: 1, change: .lawAdded) { try add(\.lawFile, to: $0, from: $1) },
    MigrationStep(from: 2, change: .reportsAndPortalAdded) {
      let isWithReports = try add(\.reportsFile, to: $0, from: $1)
      return try add(\.portalFile, to: $0, from: $1) || isWithReports
    },
  ]

  private static func add(
    _ file: KeyPath<DeskFolder, String>, to folder: DeskFolder, from shipped: DeskFolder
  ) throws -> Bool {
    guard Disk.status(of: folder[keyPath: file]) == nil else { return false }
    let bytes = try ReferenceFile(shipped[keyPath: file]).bytes()
    try Disk.real.replace(folder[keyPath: file], with: bytes)
    return true
  }
}
