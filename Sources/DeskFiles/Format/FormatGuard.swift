/// Keeps a program that has the folder open from writing once the folder has another format.
///
/// Somebody may bring the folder to a new format while an older program still runs.
struct FormatGuard {
  private let folder: DeskFolder
  private var seen: String?

  init(_ folder: DeskFolder) {
    self.folder = folder
  }

  /// Sees that the format is still the one this program writes.
  ///
  /// The settings are read again only where their file is another. While they are broken, the desk
  /// goes on with what it has.
  mutating func check() throws(StoreTrouble) {
    let stamp = Disk.stamp(of: folder.settingsFile)
    guard stamp != seen else { return }
    do {
      try FolderFormat.require(in: folder)
    } catch {
      switch error {
      case .newerFormat, .olderFormat: throw error
      default: break
      }
    }
    seen = stamp
  }
}
